package command

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/tui/session"
)

func newContact(env *Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "contact",
		Short: "Answer one person: show, correct, object, erase, redact",
		Long: `Contact is for the day somebody asks what you hold about them, or wants it put
right, left unused or erased. KEY says who it is: the number of the contact, the
last part of the link to their profile, or the whole link. Most such requests
must be answered within one month (UK GDPR Art 12(3)). It is not legal advice.`,
		Example: `  handpick contact show cleo-marsh -o copy.html
  handpick contact erase 12 --how "in a message" --keep`,
		Args: arguments(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newContactShow(env), newContactCorrect(env), newContactObject(env), newContactErase(env), newContactRedact(env))
	return cmd
}

// about opens the review that follows the key among the arguments and calls do
// with the contact.
func (env *Env) about(cmd *cobra.Command, key string, reviews []string, do func(s *session.Session, no int) error) (err error) {
	s, err := env.openReview(cmd.Context(), reviews)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	no, err := s.Find(key)
	if err != nil {
		return err
	}
	return do(s, no)
}

// keyed is the argument check and completion of a command about one contact.
func keyed(cmd *cobra.Command, most int) *cobra.Command {
	cmd.Args = arguments(cobra.RangeArgs(most-1, most))
	cmd.ValidArgsFunction = complete("handpick")
	return cmd
}

type showFlags struct {
	output                string
	asJSON, give, replace bool
}

func newContactShow(env *Env) *cobra.Command {
	f := &showFlags{}
	cmd := keyed(&cobra.Command{
		Use:   "show KEY [REVIEW]",
		Short: "Show all that is held about one contact, or write it out for them",
		Long: `Show prints a copy of all that is held about one contact: the record, each
decision with its reasons, notes, consents, messages, wishes, complaints, where
it came from, who received it and how long it stays. With -o it writes the copy
to a file and beside it as JSON, for the person who asked (UK GDPR Art 15). What
it marks "to be filled in" only you can know.

Looking at it yourself is no answer to anybody and is not recorded. A copy that
is written with -o is recorded as given, as is one that is printed with --give.
It is not legal advice.`,
		Example: "  handpick contact show 12\n  handpick contact show cleo-marsh -o copy.html\n  handpick contact show cleo-marsh april.handpick --json --give | less",
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.about(cmd, args[0], args[1:], func(s *session.Session, no int) error { return f.show(cmd, env, s, no) })
		},
	}, 2)
	cmd.Flags().StringVarP(&f.output, "output", "o", toStdout, "the file to write (md, html, json), - for standard output")
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "print JSON instead; -o writes both")
	cmd.Flags().BoolVar(&f.give, "give", false, "record it as given, though it is only printed")
	cmd.Flags().BoolVar(&f.replace, "force", false, "replace an existing file")
	return cmd
}

func (f *showFlags) show(cmd *cobra.Command, env *Env, s *session.Session, no int) error {
	held, err := s.Access(no)(cmd.Context())
	if err != nil {
		return err
	}
	if f.output != toStdout {
		paths, err := session.WriteAccess(held, f.output, f.replace)
		if err != nil {
			return orForce(err)
		}
		return given(env, s, no, paths)
	}
	if f.asJSON {
		err = held.JSON(env.Stdout)
	} else {
		readable := held.Document()
		err = readable.Text(env.Stdout, pageWidth)
	}
	if err != nil || !f.give {
		return err
	}
	return given(env, s, no, nil)
}

// given records that a copy left.
func given(env *Env, s *session.Session, no int, paths []string) error {
	e, err := s.AccessLeft(no, paths)
	if err == nil {
		err = s.Do(e)
	}
	if err != nil {
		return fmt.Errorf("the copy is written, but the review does not know of it: %w", err)
	}
	to := "printed"
	if len(paths) > 0 {
		to = "written to " + strings.Join(paths, " and ")
	}
	fmt.Fprintf(env.Stderr, "handpick: copy %s and recorded as given: not legal advice\n", model.Clean(to))
	return nil
}

func newContactCorrect(env *Env) *cobra.Command {
	var how string
	fields := []struct {
		flag  string
		field model.Field
		value string
	}{
		{flag: "first-name", field: model.FieldFirstName}, {flag: "last-name", field: model.FieldLastName},
		{flag: "full-name", field: model.FieldFullName}, {flag: "email", field: model.FieldEmail},
		{flag: "company", field: model.FieldCompany}, {flag: "position", field: model.FieldPosition},
	}
	cmd := keyed(&cobra.Command{
		Use:   "correct KEY [REVIEW]",
		Short: "Put a field of somebody's record right",
		Long: `Correct puts fields of a contact's record right (UK GDPR Art 16). It holds until
an export says something else than it did. Say who asked, and how.`,
		Example: "  handpick contact correct 12 --company \"Marsh & Fen Ltd\" --how \"she wrote so on 3 March\"",
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.about(cmd, args[0], args[1:], func(s *session.Session, no int) error {
				var events []model.Event
				for _, f := range fields {
					if !cmd.Flags().Changed(f.flag) {
						continue
					}
					e, err := s.Review.Correct(no, model.Correction{Field: f.field, Now: f.value, How: how})
					if err != nil {
						return fmt.Errorf("--%s: %w: nothing was corrected", f.flag, err)
					}
					events = append(events, e)
				}
				if len(events) == 0 {
					return usageError{fmt.Errorf("say what is right: %s --help lists the fields", cmd.CommandPath())}
				}
				for _, e := range events {
					if err := s.Do(e); err != nil {
						return err
					}
				}
				_, err := fmt.Fprintf(env.Stdout, "Contact %d: %s corrected.\n", no, session.Count(len(events), "field"))
				return err
			})
		},
	}, 2)
	for i := range fields {
		cmd.Flags().StringVar(&fields[i].value, fields[i].flag, "", "what the "+fields[i].field.String()+" is")
	}
	cmd.Flags().StringVar(&how, "how", "", "who asked for the correction, and how; they may ask to read this")
	return cmd
}

func newContactObject(env *Env) *cobra.Command {
	var how, on string
	var company bool
	cmd := keyed(&cobra.Command{
		Use:   "object KEY [REVIEW]",
		Short: "Mark somebody do not contact",
		Long: `Object marks a contact do not contact, here and, by way of your do-not-contact
list, in every other review (UK GDPR Art 21(3)). With --company the wish is that
of their company, and holds for everybody there.`,
		Example: "  handpick contact object cleo-marsh --how \"told me by phone\"",
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.about(cmd, args[0], args[1:], func(s *session.Session, no int) error {
				today := model.DateOf(env.Clock.Now())
				day, err := model.ParseDay(on, today)
				if err == nil && day > today {
					err = errors.New("that day is still to come")
				}
				if err != nil {
					return usageError{fmt.Errorf("--on: %w", err)}
				}
				o := model.Objection{How: how, Received: day, Scope: model.ByPerson}
				if company {
					o.Scope = model.ByCompany
				}
				e, err := s.Review.Object(no, o)
				if err == nil {
					err = s.Do(e)
				}
				if err != nil {
					return err
				}
				_, err = fmt.Fprintf(env.Stdout, "Contact %d: do not contact.\n", no)
				return err
			})
		},
	}, 2)
	cmd.Flags().StringVar(&how, "how", "", "how the wish reached you; they may ask to read this")
	cmd.Flags().StringVar(&on, "on", "today", "the day it reached you, as 2026-03-31")
	cmd.Flags().BoolVar(&company, "company", false, "their company asked: it holds for everybody there")
	return cmd
}

package command

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/tui/session"
)

func newComplaint(env *Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "complaint",
		Short: "Note a complaint and what came of it",
		Long: `Complaint keeps the complaints about your use of somebody's data. In the United
Kingdom each must be acknowledged within 30 days and answered without undue
delay (Data (Use and Access) Act 2025 s.103). It is not legal advice.`,
		Example: `  handpick complaint add --contact cleo-marsh --how "by e-mail: how did you get my name?"
  handpick complaint acknowledge 1
  handpick complaint close 1 --outcome "told her, and erased her record"`,
		Args: arguments(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newComplaintAdd(env), newComplaintAcknowledge(env), newComplaintClose(env), newComplaintList(env))
	return cmd
}

// addDay declares the flag of a day.
func addDay(cmd *cobra.Command, on *string, usage string) {
	cmd.Flags().StringVar(on, "on", "today", usage+", as 2026-03-31")
}

// noteComplaint opens a review, records a complaint that change returns for a
// day, and says so.
func (env *Env) noteComplaint(cmd *cobra.Command, reviews []string, on string,
	change func(s *session.Session, day model.Date) (model.Complaint, error)) (err error) {
	today := model.DateOf(env.Clock.Now())
	day, err := model.ParseDay(on, today)
	if err != nil {
		return usageError{fmt.Errorf("--on: %w", err)}
	}
	s, err := env.openReview(cmd.Context(), reviews)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	c, err := change(s, day)
	if err != nil {
		return err
	}
	if c.No == 0 {
		c.No = s.Review.NextComplaint()
	}
	e, err := s.Review.NoteComplaint(c, today)
	if err == nil {
		err = s.Do(e)
	}
	if err != nil {
		return err
	}
	if _, err = fmt.Fprintf(env.Stdout, "Complaint %d: %s.\n", c.No, session.ComplaintDue(c, today)); err != nil {
		return err
	}
	outreach := s.Review.Campaign()
	if due := outreach.LIADue(today); due != "" {
		_, err = fmt.Fprintf(env.Stdout, "The assessment is to be looked at again, nobody is ready before: %s.\n", due)
	}
	return err
}

func newComplaintAdd(env *Env) *cobra.Command {
	var contact, how, on string
	cmd := &cobra.Command{
		Use:               "add [REVIEW]",
		Short:             "Note a complaint",
		Long:              "Add notes a complaint and says by which day it must be acknowledged.",
		Example:           "  handpick complaint add --contact 12 --how \"in a message: asked how I got the name\" --on 2026-03-01",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.noteComplaint(cmd, args, on, func(s *session.Session, day model.Date) (c model.Complaint, err error) {
				c = model.Complaint{Received: day, How: how}
				if contact != "" {
					c.Contact, err = s.Find(contact)
				}
				return c, err
			})
		},
	}
	cmd.Flags().StringVar(&contact, "contact", "", "the contact it came from: number, slug or link of the profile")
	cmd.Flags().StringVar(&how, "how", "", "how it came and what it is about; they may ask to read this")
	addDay(cmd, &on, "the day it was received")
	return cmd
}

// numbered returns the complaint that an argument names.
func numbered(s *session.Session, arg string) (model.Complaint, error) {
	all := s.Review.Complaints()
	no, err := strconv.Atoi(arg)
	at := slices.IndexFunc(all, func(c model.Complaint) bool { return c.No == no })
	if err != nil || at < 0 {
		return model.Complaint{}, fmt.Errorf("no complaint %s: handpick complaint list prints their numbers", arg)
	}
	return all[at], nil
}

func newComplaintAcknowledge(env *Env) *cobra.Command {
	var on string
	cmd := &cobra.Command{
		Use:               "acknowledge NUMBER [REVIEW]",
		Short:             "Note that you acknowledged a complaint",
		Long:              "Acknowledge notes the day on which you told them that their complaint arrived.",
		Example:           "  handpick complaint acknowledge 1",
		Args:              arguments(cobra.RangeArgs(1, 2)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.noteComplaint(cmd, args[1:], on, func(s *session.Session, day model.Date) (model.Complaint, error) {
				c, err := numbered(s, args[0])
				c.Acknowledged = day
				return c, err
			})
		},
	}
	addDay(cmd, &on, "the day you acknowledged it")
	return cmd
}

func newComplaintClose(env *Env) *cobra.Command {
	var outcome, on string
	cmd := &cobra.Command{
		Use:               "close NUMBER [REVIEW]",
		Short:             "Note what came of a complaint",
		Long:              "Close notes what came of a complaint, as you told them. An answer acknowledges it too.",
		Example:           "  handpick complaint close 1 --outcome \"told her where the name came from\"",
		Args:              arguments(cobra.RangeArgs(1, 2)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.noteComplaint(cmd, args[1:], on, func(s *session.Session, day model.Date) (model.Complaint, error) {
				c, err := numbered(s, args[0])
				return c.Answered(day, outcome), err
			})
		},
	}
	cmd.Flags().StringVar(&outcome, "outcome", "", "what you told them")
	addDay(cmd, &on, "the day you told them")
	return cmd
}

// complaint is one complaint as it is listed.
type complaint struct {
	No           int    `json:"no"`
	Contact      int    `json:"contact,omitempty"`
	Received     string `json:"received"`
	Due          string `json:"acknowledge_by"`
	Acknowledged string `json:"acknowledged,omitempty"`
	Closed       string `json:"closed,omitempty"`
	Says         string `json:"says"` // what it waits for
	How          string `json:"how,omitempty"`
	Outcome      string `json:"outcome,omitempty"`
}

// complaints returns those of a review, with words about them or without.
func complaints(s *session.Session, today model.Date, open, typed bool) []complaint {
	list := []complaint{}
	for _, c := range s.Review.Complaints() {
		if open && c.Closed != 0 {
			continue
		}
		shown := complaint{
			No: c.No, Contact: c.Contact, Received: c.Received.String(), Due: c.Due().String(),
			Acknowledged: c.Acknowledged.String(), Closed: c.Closed.String(), Says: session.ComplaintDue(c, today),
		}
		if typed {
			shown.How, shown.Outcome = c.How, c.Outcome
		}
		list = append(list, shown)
	}
	return list
}

// line says a complaint in one line.
func (c *complaint) line() string {
	from := ""
	if c.Contact != 0 {
		from = fmt.Sprintf(" of contact %d", c.Contact)
	}
	return fmt.Sprintf("complaint %d%s, received on %s: %s", c.No, from, c.Received, c.Says)
}

func newComplaintList(env *Env) *cobra.Command {
	var asJSON, open bool
	cmd := &cobra.Command{
		Use:               "list [REVIEW]",
		Short:             "List the complaints and what each waits for",
		Long:              "List says of each complaint when it came, from which contact, and what it waits\nfor.",
		Example:           "  handpick complaint list --open",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			s, err := env.openReview(cmd.Context(), args)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			list := complaints(s, model.DateOf(env.Clock.Now()), open, true)
			if asJSON {
				return indented(env.Stdout, list)
			}
			var b strings.Builder
			for i := range list {
				c := &list[i]
				fmt.Fprintln(&b, c.line())
				for _, words := range []string{c.How, c.Outcome} {
					if words != "" {
						fmt.Fprintf(&b, "    %s\n", model.Clean(words))
					}
				}
			}
			fmt.Fprintf(&b, "complaints: %d\n", len(list))
			_, err = fmt.Fprint(env.Stdout, b.String())
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON document")
	cmd.Flags().BoolVar(&open, "open", false, "only those that are not closed")
	return cmd
}

package command

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/review"
	"handpick/model/shortlist"
	"handpick/tui/session"
)

// status is what is said about a review.
type status struct {
	Review   string   `json:"review"` // its path
	Reviewer string   `json:"reviewer"`
	Purpose  string   `json:"purpose"`
	Words    []string `json:"words"`
	review.Tally
	// Ready and Waiting count who the shortlist would hold by whether they may
	// be written to; NextStep is the one answer that releases most.
	Ready    int    `json:"ready"`
	Waiting  int    `json:"waiting"`
	NextStep string `json:"next_step"`
	// AssessmentDue says why the assessment must be looked at again, "" when it
	// need not be.
	AssessmentDue string `json:"assessment_due"`
	// Keeping says what goes next because its time is over, Complaints which are
	// open.
	Keeping    keeping     `json:"keeping"`
	Complaints []complaint `json:"open_complaints"`
	Head       string      `json:"head"` // the newest link of the chain
}

func newStatus(env *Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:               "status [REVIEW]",
		Short:             "Count what was decided, and who may be written to",
		Long:              "Status counts what stands in a review, names the one answer that would let you\nwrite to the most, says what goes next because its time is over and which\ncomplaints wait, and checks that no entry was changed since it was written.\nWithout a name it takes the only review in this folder.",
		Example:           "  handpick status\n  handpick status april.handpick --json",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			s, err := env.openReview(cmd.Context(), args)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			if err := s.Verify(cmd.Context()); err != nil {
				return err
			}
			st := statusOf(s)
			if asJSON {
				return indented(env.Stdout, st)
			}
			return st.write(env.Stdout)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON document")
	return cmd
}

func statusOf(s *session.Session) status {
	c := s.Review.Campaign()
	plan := s.PlanExport(shortlist.Options{}, false)
	plan.Weigh()
	st := status{
		Review: s.Path(), Reviewer: s.Review.Reviewer(s.Review.Current()),
		Purpose: c.Purpose, Words: append([]string{}, c.Words...),
		Tally: s.Review.Tally(), Ready: plan.Ready, Waiting: plan.Waiting, Head: s.Head(),
		AssessmentDue: c.LIADue(s.Today()), Keeping: keepingOf(s), Complaints: complaints(s, s.Today(), true, false),
	}
	if plan.Best != (session.Step{}) {
		st.NextStep = plan.Best.String()
	}
	return st
}

func (st *status) write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, by %s\n", model.Clean(st.Review), model.Clean(st.Reviewer))
	if st.Purpose != "" {
		fmt.Fprintf(&b, "for: %s\n", model.Clean(st.Purpose))
	}
	if len(st.Words) > 0 {
		fmt.Fprintf(&b, "words: %s\n", model.Clean(strings.Join(st.Words, ", ")))
	}
	for _, line := range []struct {
		n    int
		says string
	}{
		{st.Total, "contacts"},
		{st.Decided, "decided"},
		{st.Relevant, "relevant"},
		{st.NotRelevant, "not relevant"},
		{st.B2B, "B2B"},
		{st.SoleTrader, "sole trader"},
		{st.Unknown, "unknown"},
		{st.Undecided, "undecided"},
		{st.Later, "put off"},
		{st.LookAgain, "to look at again"},
		{st.Gone, "gone from the newest export"},
		{st.Objected, "do not contact"},
		{st.MaybeObjected, "perhaps do not contact, to be confirmed"},
		{st.HeldBack, "relevant, but held back from the shortlist"},
		{st.Ready, "ready to write to"},
		{st.Waiting, "relevant, but not ready to write to yet"},
		{st.Shrunk, "shrunk to a hash"},
		{st.Erased, "erased"},
	} {
		fmt.Fprintf(&b, "%9d %s\n", line.n, line.says)
	}
	if st.NextStep != "" {
		fmt.Fprintf(&b, "next: %s\n", st.NextStep)
	}
	if st.AssessmentDue != "" && !strings.HasSuffix(st.NextStep, st.AssessmentDue) {
		fmt.Fprintf(&b, "assessment: look at it again, nobody is ready before: %s\n", model.Clean(st.AssessmentDue))
	}
	st.Keeping.next(&b)
	for i := range st.Complaints {
		fmt.Fprintln(&b, st.Complaints[i].line())
	}
	fmt.Fprintf(&b, "chain %s, unbroken\n%s\n", st.Head, noAdvice)
	_, err := io.WriteString(w, b.String())
	return err
}

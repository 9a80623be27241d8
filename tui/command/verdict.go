package command

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"handpick/assess/verdict"
	"handpick/model"
)

// answer is the verdict of a what-if as one document.
type answer struct {
	model.Verdict
	// Assumptions are the inputs that were not given, by the name of their flag.
	Assumptions map[string]string `json:"assumptions"`
}

func newVerdict(env *Env) *cobra.Command {
	var asJSON bool
	facts := verdict.WhatIf()
	cmd := &cobra.Command{
		Use:   "verdict",
		Short: "Answer one what-if: may I write to such a person?",
		Long: `Verdict says whether a message of some kind may go to a person of some kind,
by the list that handpick rules prints. It is about nobody in particular and
keeps nothing. What you leave out is assumed, and the answer says so. It is not
legal advice.`,
		Example: `  handpick verdict --kind b2b --nature marketing --channel linkedin_message --country UK --policy cautious
  handpick verdict --kind unknown --nature informational --channel work_email --country DE --policy standard --json`,
		Args: arguments(cobra.NoArgs),
		PreRunE: func(cmd *cobra.Command, _ []string) error {
			if err := cmd.ValidateRequiredFlags(); err != nil {
				return usageError{fmt.Errorf("%w: %s --help lists what they take", err, cmd.CommandPath())}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			a := answer{verdict.Of(facts), verdict.Assumptions(facts, cmd.Flags().Changed)}
			if asJSON {
				return indented(env.Stdout, a)
			}
			return a.write(env.Stdout, facts)
		},
	}
	cmd.Flags().SortFlags = false
	addFacts(cmd, &facts)
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON document")
	return cmd
}

// addFacts declares a flag for each input, those without a default first.
func addFacts(cmd *cobra.Command, f *verdict.Facts) {
	enumerated(cmd, "kind", &f.Kind, model.ParseKind, "what they are, as a person confirmed it")
	enumerated(cmd, "nature", &f.Nature, model.ParseNature, "what kind of message it is")
	enumerated(cmd, "channel", &f.Channel, model.ParseChannel, "how it would reach them")
	choice(cmd, "country", option[model.Country]{&f.Country, model.ParseCountry, model.Country.String}, countries(), "whose law applies to them")
	enumerated(cmd, "policy", &f.Policy, model.ParsePolicy, "which side to take where the sources differ")
	for _, name := range [...]string{"kind", "nature", "channel", "country", "policy"} {
		cmd.Flags().Lookup(name).DefValue = ""
		cmd.MarkFlagRequired(name) // fails only for a flag that does not exist
	}
	enumerated(cmd, "consent", &f.Consent, model.ParseConsent, "their consent to marketing")
	choice(cmd, "soft-opt-in", option[model.SoftOptIn]{&f.SoftOptIn, parseSoftOptIn, model.SoftOptIn.Word}, words[model.Answer](), "the answer to all four soft opt-in questions, none where nobody relies on them")
	enumerated(cmd, "objection", &f.Objection, model.ParseObjection, "who asked you to stop")
	enumerated(cmd, "source", &f.Source, model.ParseSource, "how you came by their details")
	enumerated(cmd, "relevance", &f.Relevance, model.ParseRelevance, "how well their role fits, as recorded")
	enumerated(cmd, "lia", &f.LIA, model.ParseLIA, "where your legitimate interests assessment stands")
	choice(cmd, "stops", option[model.Stops]{&f.Stops, model.ParseStops, model.Stops.Word}, model.StopWords(), "what your assessment rules out, commas between")
	enumerated(cmd, "sensitivity", &f.Sensitivity, model.ParseSensitivity, "what you noted about them, whether sensitive or that they need care")
	cmd.Flags().BoolVar(&f.LooksSpecial, "looks-special", false, "their own record touches on health, belief, politics or the like, or crime")
	enumerated(cmd, "notice", &f.Notice, model.ParseNotice, "whether they have your privacy information")
	choice(cmd, "last-contact-days", option[int]{&f.LastContactDays, model.ParseDaysSince, model.DaysSinceWord}, []string{"never"}, "days since the last message to them, a whole number or")
}

// option is a flag whose values have words.
type option[T any] struct {
	to    *T
	parse func(string) (T, error)
	word  func(T) string
}

// String returns the word of the value.
func (o option[T]) String() string { return o.word(*o.to) }

// Type returns what stands for the value in the help.
func (option[T]) Type() string { return "WORD" }

// Set reads a word. The error lists the words.
func (o option[T]) Set(s string) error {
	v, err := o.parse(s)
	if err == nil {
		*o.to = v
	}
	return err
}

// choice declares a flag, its values shown in the help and offered to a shell.
func choice[T any](cmd *cobra.Command, name string, o option[T], values []string, usage string) {
	cmd.Flags().Var(o, name, usage+":\n"+strings.Join(values, ", "))
	// Fails only for a flag that does not exist or is declared twice.
	cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// enumeration is an input of the verdict with a word for each value.
type enumeration interface {
	~uint8
	Word() string
}

func enumerated[T enumeration](cmd *cobra.Command, name string, to *T, parse func(string) (T, error), usage string) {
	choice(cmd, name, option[T]{to, parse, T.Word}, words[T](), usage)
}

// words lists the words of an input. Only the zero value may be without one.
func words[T enumeration]() []string {
	var list []string
	for v := T(0); v == 0 || v.Word() != ""; v++ {
		if w := v.Word(); w != "" {
			list = append(list, w)
		}
	}
	return list
}

func countries() []string {
	var list []string
	for _, c := range model.RuleCountries() {
		list = append(list, c.String())
	}
	return append(list, model.Country("").String())
}

func parseSoftOptIn(s string) (model.SoftOptIn, error) {
	a, err := model.ParseAnswer(s)
	return model.AllFour(a), err
}

// write says the verdict in plain words, what it rests on last.
func (a *answer) write(w io.Writer, f verdict.Facts) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Verdict: %s.\n", a.Outcome)
	if a.Missing != "" {
		fmt.Fprintf(&b, "Next step: %s.\n", a.Missing)
	}
	if policy, other := otherPolicy(f); other.Outcome != a.Outcome {
		fmt.Fprintf(&b, "Under the %s policy: %s (%s).\n", policy, other.Outcome, strings.Join(other.Rules, ", "))
	}
	fmt.Fprintf(&b, "Asked: kind: %s; message: %s; channel: %s; country: %s; policy: %s.\n", f.Kind, f.Nature, f.Channel, f.Country, f.Policy)
	lines(&b, "On condition:", a.Conditions)
	lines(&b, "What would change it:", a.WouldChange)
	lines(&b, "Open:", a.Notes)
	var assumed []string
	for _, name := range slices.Sorted(maps.Keys(a.Assumptions)) {
		assumed = append(assumed, name+": "+a.Assumptions[name])
	}
	lines(&b, "Assumed, as you did not say:", assumed)
	lines(&b, fmt.Sprintf("Rules %s, as of %s, resting on:", strings.Join(a.Rules, ", "), verdict.Version), a.Citations)
	if a.Basis != "" {
		fmt.Fprintf(&b, "\nLawful basis: %s.\n", a.Basis)
	}
	b.WriteString("\nThis is not legal advice. handpick rules prints every rule.\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// otherPolicy returns the verdict under the policy that was not asked for.
func otherPolicy(f verdict.Facts) (model.Policy, model.Verdict) {
	cautious, standard := verdict.Both(f)
	if f.Policy == model.Standard {
		return model.Cautious, cautious
	}
	return model.Standard, standard
}

func lines(b *strings.Builder, title string, items []string) {
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", title)
	for _, item := range items {
		fmt.Fprintf(b, "- %s\n", item)
	}
}

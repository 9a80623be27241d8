package verdict

import (
	"slices"

	"handpick/model"
)

// Of reads the rules for one contact and one message. The same facts give the
// same verdict, and the caller owns its slices.
func Of(f Facts) model.Verdict {
	d := decide(f)
	f.Nature = d.nature
	v := model.Verdict{Outcome: d.deciding.outcome(f.Policy), LIA: f.LIAVersion, Notice: f.NoticeVersion}
	for _, r := range d.settling {
		add(&v, r)
	}
	add(&v, d.deciding)
	if v.Outcome >= model.InformationalOnly {
		allow(&v, &f, d.deciding)
	} else {
		hold(&v, &f, d.deciding)
	}
	return v
}

// Both returns the verdict under each policy, whichever the facts name, to be
// shown side by side where they differ.
func Both(f Facts) (cautious, standard model.Verdict) {
	f.Policy = model.Cautious
	cautious = Of(f)
	f.Policy = model.Standard
	return cautious, Of(f)
}

// decision is how the list was read: the rules that settled the kind of
// message, what it counts as since, and the rule that decided.
type decision struct {
	settling []*Rule
	nature   model.Nature
	deciding *Rule
}

// decide reads the list from the top and ends at the first rule that decides.
// The last rule matches anything.
func decide(f Facts) decision {
	var settling []*Rule
	for i := range rules {
		r := &rules[i]
		switch {
		case r.Settles == "" && r.outcome(f.Policy) == 0, !r.matches(&f):
		case r.Settles != "":
			f.Nature = r.settles
			settling = append(settling, r)
		default:
			if lookRule.matches(&f) && onInterests(r, f.Policy) {
				r = &lookRule
			}
			return decision{settling, f.Nature, r}
		}
	}
	return decision{settling, f.Nature, &rules[len(rules)-1]}
}

// onInterests reports whether a rule lets a message go that rests on legitimate
// interests alone and that nobody asked for.
func onInterests(r *Rule, p model.Policy) bool {
	o := r.outcome(p)
	return r.Basis == byInterest && o >= model.InformationalOnly && o < model.MayContact
}

// add puts what a rule says into the verdict.
func add(v *model.Verdict, r *Rule) {
	v.Rules = append(v.Rules, r.ID)
	v.Citations = appendNew(v.Citations, r.Citations)
	v.WouldChange = appendNew(v.WouldChange, r.WouldChange)
	v.Notes = appendNew(v.Notes, r.Notes)
}

// appendNew appends the lines that are not there yet.
func appendNew(lines, more []string) []string {
	if len(lines) == 0 {
		return append(lines, more...)
	}
	for _, line := range more {
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// allow completes a verdict under which some message may go: what it rests on,
// its conditions, and what this draft still lacks.
func allow(v *model.Verdict, f *Facts, r *Rule) {
	v.Basis = r.Basis
	v.Conditions = append(v.Conditions, r.Conditions...)
	if v.Outcome != model.MayContact {
		v.Conditions = append(v.Conditions, standing...)
		if r.Basis == byInterest {
			v.Conditions = append(v.Conditions, assessed(f)...)
		}
	} else if f.personObjected() {
		v.Conditions = append(v.Conditions, "they asked you to stop: this one message and nothing besides")
	}
	switch {
	case f.special():
		v.Conditions = append(v.Conditions, "use nothing sensitive about them for it: that needs a condition of its own (UK GDPR Art 9 and 10)")
	case f.Sensitivity == model.Vulnerable && r.Basis == byConsent:
		v.Conditions = append(v.Conditions, "be able to show that they understood what they consented to")
	}
	switch {
	case !covers(v.Outcome, f.Nature):
		v.Missing = r.nextStep(f)
	case draftRule.matches(f):
		add(v, &draftRule)
		v.Missing = draftRule.nextStep(f)
	}
}

// assessed returns the conditions under which the assessment passed.
func assessed(f *Facts) []string {
	if f.LIA != model.LIAPassWithConditions {
		return nil
	}
	if len(f.LIAConditions) == 0 {
		return []string{"keep the conditions of your assessment"}
	}
	var lines []string
	for _, c := range f.LIAConditions {
		lines = append(lines, "your assessment: "+c)
	}
	return lines
}

// covers reports whether an outcome lets a message of this nature go: under
// "informational only" something may, but not what promotes.
func covers(o model.Outcome, n model.Nature) bool {
	return o > model.InformationalOnly || o == model.InformationalOnly && n != model.Marketing
}

// hold completes a verdict under which nothing may go yet.
func hold(v *model.Verdict, f *Facts, r *Rule) {
	v.Conditions = []string{} // a list without entries in JSON, not null
	v.Missing = r.nextStep(f)
	if r.ID == "G9" && !f.SameCampaignSent && !f.leftAlone() {
		v.WaitDays = f.wait()
	}
	if r.blocksOnAnswer {
		next := ahead(*f)
		if o := next.deciding.outcome(f.Policy); !covers(o, next.nature) {
			v.Notes = append(v.Notes, "Even then: "+o.String()+" ("+next.deciding.ID+").")
		}
	}
}

// ahead reads the list as if the relevance were clear and the assessment,
// unless it failed, had passed: to see what else is in the way.
func ahead(f Facts) decision {
	f.Relevance = model.RelevanceClear
	if f.LIA != model.LIAFail {
		f.LIA = model.LIAPass
	}
	return decide(f)
}

package subscriber

import (
	"testing"

	"handpick/model"
)

// want is what a case expects of a suggestion: kind, strength and detail, and
// the rule whose evidence leads.
type want struct {
	kind     model.Kind
	strength model.Strength
	detail   string
	rule     string
}

var (
	company  = want{model.B2B, model.Strong, "company", RuleLegalForm}
	body     = want{model.B2B, model.Strong, "public body", RulePublicBody}
	selfMade = want{model.SoleTrader, model.Strong, "sole trader", RuleSelfEmployed}
	freely   = want{model.SoleTrader, model.Strong, "sole trader", RulePositionSelfEmployed}
	open     = want{kind: model.Unknown}
)

func (w want) check(t *testing.T, s model.Suggestion) {
	t.Helper()
	if s.Kind != w.kind || s.Strength != w.strength || s.Detail != w.detail {
		t.Errorf("got %v, %v, %q, want %v, %v, %q\nfor %+v\nagainst %+v", s.Kind, s.Strength, s.Detail, w.kind, w.strength, w.detail, s.For, s.Against)
		return
	}
	if w.rule == "" {
		return
	}
	for _, e := range s.For {
		if e.Rule == w.rule {
			return
		}
	}
	t.Errorf("no evidence of %s, got %+v", w.rule, s.For)
}

// companies runs cases of company names alone, each its own test.
func companies(t *testing.T, w want, names ...string) {
	t.Helper()
	rules := New()
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			w.check(t, rules.Suggest(&model.Fields{Company: name}))
		})
	}
}

// contacts runs cases of whole contacts.
func contacts(t *testing.T, cases map[string]struct {
	f model.Fields
	w want
}) {
	t.Helper()
	rules := New()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) { c.w.check(t, rules.Suggest(&c.f)) })
	}
}

type cases = map[string]struct {
	f model.Fields
	w want
}

func TestPlaceholderNamesNoBusiness(t *testing.T) {
	companies(t, open, "", "-", "n/a", "N/A", "Stealth Startup", "Confidential", "Private Company", "Retired",
		"Student", "Open to work", "Seeking new opportunities", "Various", "Home")
	contacts(t, cases{
		"a position still speaks where the company is confidential": {
			model.Fields{Company: "Confidential", Position: "Freelance illustrator"}, freely},
		"retired outranks what the position says": {
			model.Fields{Company: "Retired", Position: "Freelance illustrator"}, open},
		"a placeholder is no name when more follows": {
			model.Fields{Company: "Private Medicine Ltd"}, company},
	})
}

func TestSelfEmployedWordsAreTheWholeCompany(t *testing.T) {
	companies(t, selfMade, "Self-employed", "SELF EMPLOYED", "self-employed.", "Freelance", "Freelance / Self-employed",
		"Freelance (various)", "Freelance Graphic Designer", "Free-lance journalist", "Copywriter (freelance)", "Freelance at various agencies", "Self-employed at Acme", "Locum GP",
		"Independent Consultant", "Private Practice", "Jane Doe | Freelance Writer", "Autónomo", "Selbstständig",
		"Libera professionista", "ZZP'er", "Egen företagare", "Yrittäjä", "Własna działalność gospodarcza", "ИП", "ФОП",
		"Самозанятый", "自由职业", "フリーランス", "프리랜서", "مستقل", "עצמאי")
	companies(t, want{model.SoleTrader, model.Lean, "sole trader", RuleSelfEmployed}, "Consultant", "Contractor", "Independent Financial Adviser")
	companies(t, open, "Independent Age", "Independent Schools Inspectorate", "Freelancer.com", "Freelance Hub Agency",
		"Self Esteem Team", "Locumotion", "Consultant Connect", "Contractor UK", "Me & Ed's Pizza", "Freelance Corner",
		"Acme Ltd / Self-employed", "Self-employed at Acme Ltd")
}

func TestLegalFormAtTheEndIsACompany(t *testing.T) {
	companies(t, company, "Acme Ltd", "ACME LIMITED", "Acme L.T.D.", "Acme (UK) Limited", "Acme Limited (in liquidation)", "Acme Ltd in administration",
		"Acme Ltd - London", "Acme Ltd UK", "Acme p.l.c.", "Acme, Inc.", "ACME L L C", "Acme S.A.", "Acme B. V.", "BMW AG",
		"Muster UG (haftungsbeschränkt)", "Muster GmbH & Co. KG", "Muster GmbH Berlin", "Exemple SAS", "Esempio S.p.A.", "Esempio SpA", "Esempio Italia SPA",
		"Eksempel ASA", "Esimerkki Oyj", "Beispiel SE", "Contoh Tbk", "Rei K.K.", "Näide OÜ", "Örnek A.Ş.", "Příklad s.r.o.",
		"Przykład Sp. z o.o.", "ООО Пример", "Приклад ТОВ", "Παράδειγμα ΑΕ", "株式会社サンプル", "サンプル株式会社", "㈱サンプル", "示例有限公司", "예제 주식회사", "(주)예제",
		"Jane Doe Ltd", "Joe Bloggs & Sons Ltd", "Acme Partnership Ltd", "Royal Oak Ltd")
	companies(t, want{model.B2B, model.Strong, "LLP", RuleLegalForm}, "Bloggs & Co LLP", "Bloggs Limited Liability Partnership")
	companies(t, want{model.B2B, model.Strong, "CIC", RuleLegalForm}, "Acme C.I.C.", "Acme Community Interest Company")
	companies(t, want{model.B2B, model.Strong, "association", RuleLegalForm}, "Hope CIO", "Muster e.V.", "Stichting Voorbeeld", "Example Co-operative Society")
}

func TestStylesAndWordsThatAreFormsElsewhereAreNone(t *testing.T) {
	for trap, names := range map[string][]string{
		"Co is a style":                    {"Acme Co", "ACME CO", "Acme & Co", "Acme Company", "Lasso Flavored Ice Co", "Co"},
		"spa is a trade":                   {"Zen Beauty Spa", "ZEN BEAUTY SPA", "Zen Beauty SPA", "Spa"},
		"co-op is not yet a society":       {"Example Food Co-op", "Lizard Art Co-operative", "Huff's Chicken Coop"},
		"unlimited is a trade word":        {"Autry Unlimited", "Unlimited Fitness", "Unlimited"},
		"partnership is a style":           {"Acme Partnership", "Example Learning Partnership", "Bloggs & Partners", "Acme Associates", "Bloggs & Sons", "Bloggs Bros"},
		"a form in front is a word":        {"Limited Edition Prints", "The Limited Edition Barber", "PC Doctor", "Fix My PC", "AB Testing Hub", "CC Cleaning", "PT Fitness", "UD Supplies", "CV Library"},
		"a form alone is a brand":          {"SAS", "Inc", "The Limited"},
		"two letters need their case":      {"The Sa Project", "Studio SE", "Joe Bloggs Plumbing PA", "MONDAY AS", "Example Cleaning NV", "Example Works, AB", "Jane Teo", "Jane Doe BSc", "Example CC", "Fractional CIO", "Chief Information Officer (CIO)", "Surgical Assistant (SA)", "Kilo KG Gym"},
		"letters that spell a form":        {"Ice Cream Scoop", "Rosa Ou", "Bloggs Est"},
		"members' bodies stay open":        {"Example Rugby Club", "Friends of Example Park", "St Example's Church", "Example Charitable Trust"},
		"practices and chambers stay open": {"Garden Court Chambers", "The Example Surgery", "Example Medical Practice"},
	} {
		t.Run(trap, func(t *testing.T) { companies(t, open, names...) })
	}
}

func TestTradingAsIsReadFromTheLeft(t *testing.T) {
	companies(t, company, "Acme Ltd t/a Widgets", "Acme Ltd trading as Widgets", "Widgets trading as Widgets | Acme Ltd", "YUSRA TA LTD")
	companies(t, want{model.SoleTrader, model.Strong, "sole trader", RuleTradingAs}, "Joe Bloggs t/a Bloggs Plumbing", "JOE BLOGGS T/A BLOGGS PLUMBING",
		"Jane Doe dba Doe Photography", "Jane & John Doe trading as Doe Farm", "DBA Jane Doe", "Jane Doe DBA")
	companies(t, want{model.B2B, model.Lean, "company", RuleLegalForm}, "Acme LLC dba Widgets")
	companies(t, company, "Acme LLC dba Widgets Inc")
	companies(t, open, "Blue Ocean t/a Widgets", "BOTTOM TA TOP", "Trading as Widgets", "Widgets DBA", "DBA", "Joe Bloggs t/a Bloggs Ltd")
	contacts(t, cases{
		"the contact's own name needs no list of names": {
			model.Fields{FirstName: "Xanthe", LastName: "Quillfeather", Company: "Xanthe Quillfeather t/a Quill Cakes"},
			want{model.SoleTrader, model.Strong, "sole trader", RuleTradingAs}},
	})
}

func TestSoleAndPartnershipForms(t *testing.T) {
	companies(t, want{model.SoleTrader, model.Strong, "sole trader", RuleSoleForm}, "Hans Mustermann e.K.", "Max Mustermann e.Kfm.", "De Vries Eenmanszaak",
		"Dupont Entreprise Individuelle", "Maler Muster Inh. Erika Mustermann", "Nordmann ENK", "Tmi Matti Meikäläinen", "T:mi Meikäläinen", "Obrt Horvat",
		"ФОП Іваненко", "Byg v/Jane Doe", "Jane Doe Sole Proprietor")
	companies(t, want{model.SoleTrader, model.Strong, "partnership", RulePartnershipForm}, "Muster & Beispiel GbR", "Muster OHG", "Jansen V.O.F.", "Maatschap De Vries",
		"Rossi s.n.c.", "Doe Farming Partnership")
	companies(t, want{model.Unknown, model.NoStrength, "partnership", RulePartnershipForm}, "Exempel HB", "Eksempel I/S")
	companies(t, company, "Muster GmbH Inh. Erika Mustermann", "Byg ApS v/ Jane Doe")
	contacts(t, cases{
		"e.V. is a sole trader in Hungary": {model.Fields{Company: "Minta Anna e.v.", Email: "anna@minta.hu"}, want{model.SoleTrader, model.Strong, "sole trader", RuleSoleForm}},
		"E.I.R.L. is a company in Peru":    {model.Fields{Company: "Ejemplo E.I.R.L.", Email: "a@ejemplo.pe"}, company},
		"E.I.R.L. elsewhere stays open":    {model.Fields{Company: "Ejemplo E.I.R.L."}, open},
		"E.I.R.L. is one person in France": {model.Fields{Company: "Exemple EIRL", Email: "a@exemple.fr"}, want{model.SoleTrader, model.Strong, "sole trader", RuleSoleForm}},
	})
}

func TestLimitedPartnershipDependsOnScotland(t *testing.T) {
	companies(t, want{model.Unknown, model.NoStrength, "limited partnership", RuleLimitedPartnership},
		"Acme LP", "Acme L.P.", "Acme Limited Partnership", "Rossi S.a.s.", "ROSSI S.A.S. DI MARIO ROSSI", "Muster KG", "Przykład Sp. k.")
	companies(t, want{model.B2B, model.Strong, "limited partnership", RuleLimitedPartnership}, "Acme Scottish Limited Partnership")
	s := New().Suggest(&model.Fields{Company: "Acme LP"})
	if s.Ask != askScotland {
		t.Errorf("asks %q, want whether it is Scottish", s.Ask)
	}
}

func TestPublicBodies(t *testing.T) {
	companies(t, body, "Birmingham City Council", "Royal Borough of Kensington and Chelsea", "Little Snoring Parish Council", "Somerset Council", "NHS England",
		"Example NHS Foundation Trust", "Example University", "The University of Example", "Faculty of Law, University of Example", "University of Example - School of Law",
		"Ministry of Justice", "Department for Education", "HM Revenue & Customs", "HMRC", "Home Office", "Metropolitan Police", "Example Fire and Rescue Service",
		"Universität Beispiel", "Université d'Exemple", "Universidad de Ejemplo")
	companies(t, want{model.B2B, model.Strong, "association", RulePublicBody}, "Royal College of Examples", "Royal Society of Examples")
	companies(t, open, "University Nails", "University Eyewear", "College Nannies", "Royal Oak", "The Royal Oak", "Example University Student Food Co-op",
		"University of Example Students' Union", "Friends of the University of Example", "Ministry of Hair", "Institute of Dance", "Academy of Hair", "Example Youth Council", "Prep 4 College")
}

func TestPositionSaysSelfEmployed(t *testing.T) {
	at := func(company, position string) model.Fields { return model.Fields{Company: company, Position: position} }
	contacts(t, cases{
		"a freelance title beside a name without a form":    {at("Acme", "Freelance Producer"), freely},
		"self-employed behind the title":                    {at("Acme", "Plumber (self-employed)"), freely},
		"Inhaber is the owner of a business":                {at("Muster Malerbetrieb", "Inhaber"), freely},
		"titolare is one too":                               {at("Forno Esempio", "Titolare"), freely},
		"a locum":                                           {at("", "Locum Pharmacist"), freely},
		"a barrister at chambers":                           {at("Example Chambers", "Barrister"), freely},
		"a clerk at chambers stays open":                    {at("Example Chambers", "Barristers' Clerk"), open},
		"a barrister at a department is not one of those":   {at("Home Office", "Barrister"), body},
		"a freelancer with a company is a conflict":         {at("Acme Ltd", "Freelance Producer"), open},
		"a product owner owns no business":                  {at("Acme", "Product Owner"), open},
		"a process owner neither":                           {at("Acme", "Business Process Owner"), open},
		"an HR business partner is no partnership":          {at("Acme", "HR Business Partner"), open},
		"CIO is a job in a position":                        {at("Acme", "CIO"), open},
		"freelancers' managers are employees":               {at("Acme", "Freelance Community Manager"), open},
		"advisers to the self-employed speak of others":     {at("Acme", "Mortgage adviser to the self-employed"), open},
		"a freelance HR consultant is one":                  {at("Acme", "Freelance HR Consultant"), freely},
		"locum recruiters are employees":                    {at("Acme", "Locum Recruitment Consultant"), open},
		"a Spanish region is autonomous, not its staff":     {at("Ejemplo", "Directora, Comunidad Autónoma de Ejemplo"), open},
		"a former freelancer":                               {at("Acme", "Former freelance journalist, now Editor"), open},
		"the form of the company beats the founder's title": {at("Jane Doe Ltd", "Founder"), company},
	})
}

func TestOwnNameAsCompany(t *testing.T) {
	person := func(company, position, email string) model.Fields {
		return model.Fields{FirstName: "Jane", LastName: "Doe, MBA", Company: company, Position: position, Email: email}
	}
	lean := want{model.SoleTrader, model.Lean, "sole trader", RuleOwnName}
	sole := want{model.SoleTrader, model.Strong, "sole trader", RuleOwnNameMailbox}
	contacts(t, cases{
		"first and last name is a lean":                       {person("Jane Doe", "", ""), lean},
		"last name first too":                                 {person("DOE, Jane", "", ""), lean},
		"an initial too":                                      {person("J. Doe", "", ""), lean},
		"with a personal mailbox and an owner's title strong": {person("Jane Doe", "Owner", "jane@gmail.com"), sole},
		"surname and trade with both as well":                 {person("Doe Photography", "Photographer", "jane@btinternet.com"), sole},
		"without the mailbox it stays open":                   {person("Jane Doe Photography", "Owner", ""), open},
		"a product owner is no owner":                         {person("Doe Consulting", "Product Owner", "jane@gmail.com"), open},
		"an employee's title is no trade":                     {person("Doe Consulting", "Marketing Manager", "jane@gmail.com"), open},
		"a possessive is the surname too":                     {person("Doe's Driving School", "Driving Instructor", "jane@gmail.com"), sole},
		"self-employed behind the name says it all":           {person("Jane Doe Freelance", "", ""), selfMade},
		"another surname stays open":                          {person("Roe Photography", "Photographer", "jane@gmail.com"), open},
		"a legal form beats the name":                         {person("Jane Doe Ltd", "Owner", "jane@gmail.com"), company},
		"a full name column serves":                           {model.Fields{FullName: "Jane Doe", Company: "Jane Doe"}, lean},
	})
}

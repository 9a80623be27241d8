package subscriber

import (
	"testing"

	"handpick/model"
)

// benchContacts are invented contacts of the usual kinds.
func benchContacts() []model.Fields {
	return []model.Fields{
		{FirstName: "Jane", LastName: "Doe", Company: "Acme Widgets Ltd", Position: "Head of Operations"},
		{FirstName: "Jörg", LastName: "Müller", Email: "joerg@muster.example", Company: "Müller Maschinenbau GmbH & Co. KG", Position: "Geschäftsführer"},
		{FirstName: "Priya", LastName: "Example", Email: "priya.example@gmail.com", Company: "Freelance", Position: "Freelance Copywriter and Editor"},
		{FirstName: "Omar", LastName: "Sample", Company: "University of Example", Position: "Senior Lecturer in Economics"},
		{FirstName: "Ann", LastName: "Bloggs", Company: "Bloggs & Sons", Position: "Owner"},
		{FirstName: "Max", LastName: "Testcase", Email: "max@acme-consulting.example", Company: "Acme Consulting", Position: "Director, Digital Transformation & Change"},
		{FirstName: "Li", LastName: "Na", Company: "示例有限公司", Position: "Product Manager"},
		{FirstName: "Tom", LastName: "Roe", Company: "The Example Medical Centre", Position: "Practice Manager"},
	}
}

func BenchmarkSuggest(b *testing.B) {
	rules, contacts := New(), benchContacts()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		rules.Suggest(&contacts[i%len(contacts)])
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "contacts/s")
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New()
	}
}

func BenchmarkMemoryEvidence(b *testing.B) {
	rules, contacts := New(), benchContacts()
	memory := NewMemory(rules)
	memory.Set(1, "Acme Widgets", model.B2B, model.NewDate(2026, 3, 3).Time())
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		memory.Evidence(2, &contacts[i%len(contacts)])
	}
}

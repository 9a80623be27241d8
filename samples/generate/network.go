package main

import (
	"slices"
	"time"
)

// network is a small network of invented people, newest first: one file per era
// and per spreadsheet shows it as it stood then. Everyone who can be seen has an
// address here, as in the exports of 2018; after that only few shared theirs.
func network() []person {
	on := func(year int, month time.Month, day, hour, minute int) time.Time {
		return time.Date(year, month, day, hour, minute, 0, 0, time.UTC)
	}
	return []person{
		{"Ottoline", "Brackwater", 4101, "ottoline.brackwater@fernhollow.example", "Fernhollow Analytics", "Head of Data Governance", on(2026, 10, 30, 8, 41)},
		{"Jonas", "Weidenthal", 4102, "jonas.weidenthal@moorland.example", "Moorland Präzision GmbH", "Leiter Recht & Compliance", on(2026, 3, 17, 13, 5)},
		{"Ines", "Valadouro", 4103, "ines.valadouro.4103@outlook.com", "Freelance", "UX Writer", on(2025, 6, 2, 17, 22)},
		{"Ruth", "Ellerbeck, CIPP/E", 4104, "ruth@ellerbeck-advisory.example", "Ellerbeck Advisory", "Privacy Consultant & Fractional DPO", on(2024, 1, 15, 10, 10)},
		{"Callum", "Strathorne", 4105, "callum.strathorne@glenmorrow.example", "Glenmorrow LLP", "Associate, Commercial & Technology", on(2024, 1, 5, 9, 30)},
		{"美咲", "霧ヶ原", 4106, "misaki@kirigahara.example", "Kirigahara Trading", "Marketing Manager", on(2022, 8, 24, 2, 55)},
		{on: on(2022, 6, 7, 11, 0)},
		{"Zoë", "van der Plasberg", 4107, "zoe@plasberg.example", "Plasberg Studio", "Founder", on(2021, 5, 31, 16, 48)},
		{"Gareth", "Penrhosgoch", 4108, "gareth.penrhosgoch@westmarch.example", "Westmarch Borough Council", "Information Governance Officer", on(2020, 12, 1, 14, 14)},
		{"Adaeze", "Okonwari", 4109, "adaeze.okonwari@lanternfish.example", "Lanternfish Software", "VP Engineering", on(2020, 1, 7, 12, 3)},
		{"Bronagh", "Mac Cárthaigh", 4110, "bronagh.4110@gmail.com", "Self-employed", "Bookkeeper", on(2019, 7, 19, 18, 37)},
		{"Søren", "Havdrup", 4111, "soren.havdrup@norrevig.example", "Nørrevig Energi A/S", "Key Account Manager", on(2018, 10, 29, 7, 59)},
		{"Marguerite", "de la Fontanelle", 4112, "m.fontanelle@cabinet-aubrac.example", "Cabinet Aubraque & Associés", "Avocate", on(2018, 9, 4, 15, 4)},
		{"Tom", "Ashgrove", 4113, "tom.ashgrove@northlight.example", "Northlight Instruments", "Sales Director, UK & Ireland", on(2018, 4, 9, 15, 4)},
		{"Tom", "Ashgrove", 4114, "head@thornmere.example", "Thornmere Academy", "Headteacher", on(2017, 11, 22, 20, 16)},
		{"Li Wen", "H", 4115, "liwen@harbourstep.example", "Harbourstep", "Product Manager", on(2017, 2, 3, 6, 45)},
		{"Élodie", "Marchecourt", 4123, "elodie@atelier-marchecourt.example", "Atelier Marchecourt SARL", "Gérante", on(2016, 10, 11, 8, 20)},
		{"Shauna", "O'Driscannon", 4116, "shauna.odriscannon@brackenfold.example", "Brackenfold NHS Foundation Trust", "Caldicott Guardian Support Officer", on(2016, 8, 15, 12, 30)},
		{"Frank", "Tolliver", 4117, "frank.tolliver.4117@yahoo.com", "Tolliver & Sons", "Partner", on(2015, 5, 28, 9, 9)},
		{"Pilar", "Montecedro", 4118, "pilar.montecedro.4118@gmail.com", "", "", on(2014, 12, 12, 22, 1)},
		{"Henrietta", "Quillfeather \"Hen\"", 4119, "hen@wrenhollow.example", "The Wren Hollow Trust", "Trustee", on(2013, 6, 6, 10, 50)},
		{"Dr. Cosima", "Rautenfeld", 4121, "cosima.rautenfeld@rautenfeld.example", "Praxis Dr. Rautenfeld", "Zahnärztin", on(2012, 10, 8, 19, 33)},
		{"Bryn", "Llanferrow", 4122, "bryn@llanferrow-garage.example", "Llanferrow Garage", "Owner", on(2012, 4, 21, 11, 11)},
		{"Viktor", "Bilohirenko", 4120, "viktor@harrowvale.example", "Harrow & Vale", "Managing Partner", on(2012, 1, 30, 16, 25)},
	}
}

// stoodIn returns the network as an export at the end of a day shows it. Only
// the addresses of those who shared them are in it, as since the end of 2018.
func stoodIn(year int, month time.Month, day int) []person {
	sharing := []int{4104, 4110}
	end := time.Date(year, month, day+1, 0, 0, 0, 0, time.UTC)
	var then []person
	for _, p := range network() {
		if !p.on.Before(end) {
			continue
		}
		if !slices.Contains(sharing, p.number) {
			p.email = ""
		}
		then = append(then, p)
	}
	return then
}

// before2019 returns the network as the exports of 2018 show it: with
// every address.
func before2019() []person {
	var then []person
	for _, p := range network() {
		if p.on.Year() < 2019 {
			then = append(then, p)
		}
	}
	return then
}

package main

import (
	"bytes"
	"slices"
	"time"
)

// era2018 has every address and a time in American order, quoted for its comma.
func era2018() []byte {
	return []byte(document(rows(before2019(), before2023(), "1/2/06, 3:04 PM"), ',', "\n"))
}

// era2020 has the dates as they are written ever since.
func era2020() []byte {
	return []byte(document(rows(stoodIn(2020, time.February, 20), before2023(), linkedInDates), ',', "\n"))
}

// era2021 has the preamble, and no profile links yet.
func era2021() []byte {
	table := rows(stoodIn(2021, time.July, 1), before2023(), linkedInDates)
	return []byte(document(slices.Concat(preamble(), table), ',', "\n"))
}

// era2023 is the shape LinkedIn writes to this day.
func era2023() []byte { return asToday(stoodIn(2023, time.August, 15)) }

func asToday(people []person) []byte {
	table := rows(people, today(), linkedInDates)
	return []byte(document(slices.Concat(preamble(), table), ',', "\n"))
}

// halfDownloaded ends inside the profile link of its last row.
func halfDownloaded() []byte {
	whole := asToday(stoodIn(2026, time.November, 14))
	lastLine := bytes.LastIndexByte(whole, '\n') + 1
	return whole[:lastLine+bytes.Index(whole[lastLine:], []byte("/in/"))+len("/in/")]
}

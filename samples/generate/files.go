package main

// file is one sample: its slash-separated path below samples/ and its bytes.
type file struct {
	name    string
	content []byte
}

// sampleFiles makes every sample but connections.csv.
func sampleFiles() ([]file, error) {
	archive, err := archive()
	if err != nil {
		return nil, err
	}
	return []file{
		{"eras/2018.csv", era2018()},
		{"eras/2020.csv", era2020()},
		{"eras/2021.csv", era2021()},
		{"eras/2023.csv", era2023()},
		{"eras/excel-en.csv", excelEnglish()},
		{"eras/excel-de.csv", excelGerman()},
		{"eras/excel-utf8-bom.csv", excelUTF8()},
		{"eras/utf16-tab.csv", unicodeText()},
		{"eras/google-padded.csv", googleSheets()},
		{"eras/cut.csv", halfDownloaded()},
		{"hostile.csv", hostile()},
		{"Basic_LinkedInDataExport_11-14-2026.zip", archive},
	}, nil
}

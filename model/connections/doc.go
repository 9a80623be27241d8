// Package connections reads the export of a user's own LinkedIn connections: a
// Connections.csv of any year since 2018, the same file after a spreadsheet saved
// it again, or the archive zip that holds it.
//
// What a file is gets decided by its content, never by its name. The way of the
// bytes is: read with a cap, recognise, decode, find the header by
// search, map each record to a struct with gocsv, judge the values one by one,
// settle the dates once for the whole file, and merge what is there twice.
//
// Nothing is lost in silence. Every record of the file is counted under exactly
// one heading of the [Report], so that [Report.Adds] holds; every rejected one is
// listed with its line and cause. A bad cell costs that cell and a warning, not
// the row. No error, warning or rejection ever repeats the content of a cell.
package connections

// Package plain is the line mode: the same review as the full screen, as plain
// questions and answers. It is for screen readers, for terminals that cannot
// draw, and for pipes.
//
// A card is read out as short labelled lines and ends with a question. An answer
// is a line of the letters that are keys on the full screen, taken in turn:
// "rb1" says relevant, B2B, because of the position. Nothing moves a cursor,
// draws a frame or uses colour. The end of the input is a way to quit.
//
// Why it is fair to write is asked the same way, question by question: an answer
// is a number, words or a day, and is saved before the next question.
//
// The outreach, its message and what is true of one person are said a line at a
// time: the key, the word of the thing, and what it is, as in "c country UK". The
// key alone reads out what stands; a word alone is answered with a question. The
// message is taken in from a text file, for an editor needs a screen.
//
// Decisions are made with package decide and kept through package session, so
// both modes write the same journal and a review can change between them.
package plain

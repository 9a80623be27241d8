// Package command is the command line of handpick: one file a command. It reads
// arguments, calls the packages that do the work, and turns what comes of it
// into an exit code. Data goes to standard output, everything else to standard
// error.
package command

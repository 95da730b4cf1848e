// Command verify checks an export of the audit ledger of Digital Bay Area, or the proof of one record.
//
//	verify [bundle] PATH [--policy FILE] [--since NOTE] [--previous PATH] [--strict] [--intervals]
//	verify record PROOF.tlog-proof ENTRY.json --policy FILE [--beacon NOTE] [--strict]
//
// A second opinion beside ledger/verifier/verify.py: written from docs/ledger-format.md, sharing no code with it, with
// the same exit status (0 sound, 1 tampered with, 2 cannot decide) and the same name for the first fault. Standard
// library only; opens no connection, writes nothing.
package main

import (
	"fmt"
	"os"
	"strings"
	"unicode"
)

// A verdict ends the run: it is thrown by tampered and undecided and caught in main.
type verdict struct {
	status int
	text   string
}

func tampered(where, format string, values ...any) {
	panic(verdict{1, "TAMPERED WITH: " + where + ": " + fmt.Sprintf(format, values...)})
}

func undecided(format string, values ...any) {
	panic(verdict{2, "CANNOT DECIDE: " + fmt.Sprintf(format, values...)})
}

func record(index int64) string { return fmt.Sprintf("record %d", index) }
func file(name string) string   { return "file " + name }

type options struct {
	mode, policy, since, beacon, previous string
	strict, intervals                     bool
	paths                                 []string
}

func arguments(given []string) (o options) {
	o.mode = "bundle"
	if len(given) > 0 && (given[0] == "record" || given[0] == "bundle") {
		o.mode, given = given[0], given[1:]
	}
	texts := map[string]*string{"--policy": &o.policy, "--since": &o.since, "--beacon": &o.beacon, "--previous": &o.previous}
	flags := map[string]*bool{"--strict": &o.strict, "--intervals": &o.intervals}
	for i := 0; i < len(given); i++ {
		name, value, joined := strings.Cut(given[i], "=")
		if text := texts[name]; text != nil && joined {
			*text = value
		} else if text != nil && i+1 < len(given) {
			i++
			*text = given[i]
		} else if flag := flags[name]; flag != nil && !joined {
			*flag = true
		} else if strings.HasPrefix(given[i], "-") {
			undecided("unknown option %q", given[i])
		} else {
			o.paths = append(o.paths, given[i])
		}
	}
	if want := map[string]int{"bundle": 1, "record": 2}[o.mode]; len(o.paths) != want {
		undecided("usage: verify [bundle] PATH | verify record PROOF ENTRY, with --policy FILE")
	}
	return o
}

// harmless makes text from a bundle safe to show on a terminal.
func harmless(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsPrint(c) {
			return c
		}
		return unicode.ReplacementChar
	}, text)
}

func main() {
	defer func() {
		if found, ok := recover().(verdict); ok {
			fmt.Println(harmless(found.text))
			os.Exit(found.status)
		} // any other panic is a fault of this program: Go prints it and exits with 2
	}()
	if o := arguments(os.Args[1:]); o.mode == "record" {
		checkRecord(o)
	} else {
		checkBundle(o)
	}
}

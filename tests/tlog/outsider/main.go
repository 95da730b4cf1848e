// Judges notes and proofs with golang.org/x/mod/sumdb, which people wrote who never heard of us. One case per line of
// standard input, as JSON; one word per line of standard output: true or false.
//
// The packages note and tlog are the toolchain's own copies; test_outsider.py puts them beside this file.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"outsider/note"
	"outsider/tlog"
)

type request struct {
	Kind            string
	Key, Private    string
	Text            string
	Note            []byte
	Index, Size     int64
	Leaf, Old, Root []byte
	Proof           [][]byte
}

func hash(data []byte) (result tlog.Hash) {
	copy(result[:], data)
	return result
}

func holds(r request) bool {
	proof := make([]tlog.Hash, len(r.Proof))
	for i, data := range r.Proof {
		proof[i] = hash(data)
	}
	switch r.Kind {
	case "note":
		key, err := note.NewVerifier(r.Key)
		if err != nil {
			return false
		}
		opened, err := note.Open(r.Note, note.VerifierList(key))
		return err == nil && opened.Text == r.Text
	case "sign":
		key, err := note.NewSigner(r.Private)
		if err != nil {
			return false
		}
		signed, err := note.Sign(&note.Note{Text: r.Text}, key)
		return err == nil && string(signed) == string(r.Note)
	case "inclusion":
		return tlog.CheckRecord(proof, r.Size, hash(r.Root), r.Index, hash(r.Leaf)) == nil
	case "consistency":
		return tlog.CheckTree(proof, r.Size, hash(r.Root), r.Index, hash(r.Old)) == nil
	}
	panic(r.Kind)
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r request
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			panic(err)
		}
		fmt.Println(holds(r))
	}
}

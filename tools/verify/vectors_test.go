package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"
)

// read takes the golden vectors that the portal's own code is tested with.
func read(t *testing.T, name string, into any) {
	data, err := os.ReadFile("../../tests/vectors/" + name)
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func hashes(t *testing.T, encoded []string) (result [][]byte) {
	for _, text := range encoded {
		hash, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			t.Fatal(err)
		}
		result = append(result, hash)
	}
	return result
}

func TestCanonical(t *testing.T) {
	var vectors struct {
		Accepted     []struct{ Bytes string }
		RefusedBytes []struct{ Bytes, Why string } `json:"refused_bytes"`
	}
	read(t, "canonical.json", &vectors)
	if len(vectors.Accepted) == 0 || len(vectors.RefusedBytes) == 0 {
		t.Fatal("no vectors")
	}
	for _, vector := range vectors.Accepted {
		if _, err := decode([]byte(vector.Bytes), maxRecord); err != nil {
			t.Errorf("refused %s", vector.Bytes)
		}
	}
	for _, vector := range vectors.RefusedBytes {
		if _, err := decode([]byte(vector.Bytes), maxRecord); err == nil {
			t.Errorf("accepted %s: %s", vector.Bytes, vector.Why)
		}
	}
	for _, text := range []string{"{\"a\":\"\x01\"}", "{\"a\":\"\xff\"}", "{\"a\":\"\xed\xa0\x80\"}", `{"a":"\u000a"}`,
		`{"a":"\u001F"}`, `{"a":1,}`, `{,"a":1}`, `{"a":[1,]}`, `{"a":"`, `{"a":"\`, `{"a":"\u00`, `{"a":tru}`, `{"a":-}`} {
		if _, err := decode([]byte(text), maxRecord); err == nil {
			t.Errorf("accepted %q", text)
		}
	}
}

func TestTree(t *testing.T) {
	var vectors struct {
		Roots map[int64]string `json:"roots_base64"`
		Chain map[int64]string
	}
	read(t, "merkle.json", &vectors)
	grown, previous := &tree{full: func(int, int64, []byte) {}}, make([]byte, 32)
	for i := int64(0); i < 7; i++ {
		leaf := leafHash([]byte(`{"i":"` + string(rune('0'+i)) + `"}`))
		grown.push(leaf)
		previous = chainHash(i, previous, leaf)
		if got := base64.StdEncoding.EncodeToString(grown.root()); got != vectors.Roots[i+1] {
			t.Errorf("root %d: %s", i+1, got)
		}
		if want := vectors.Chain[i]; want != "" && want != hex.EncodeToString(previous) {
			t.Errorf("chain %d: %x", i, previous)
		}
	}
}

// TestProofs lets the verifier try every index of every size, and every wrong one beside it.
func TestProofs(t *testing.T) {
	var vectors struct {
		Seven struct {
			Inclusion   struct{ Proof []string }
			Consistency []struct {
				Old   int64
				Proof []string
			}
		}
		Public struct{ Entries, Roots []string }
	}
	read(t, "proofs.json", &vectors)
	var leaves [][]byte
	for _, entry := range []string{"0", "1", "2", "3", "4", "5", "6"} {
		leaves = append(leaves, leafHash([]byte(`{"i":"`+entry+`"}`)))
	}
	root := mth(leaves)
	if !included(4, 7, leaves[4], hashes(t, vectors.Seven.Inclusion.Proof), root) {
		t.Error("inclusion 4 in 7")
	}
	for _, vector := range vectors.Seven.Consistency {
		if !consistent(vector.Old, 7, hashes(t, vector.Proof), mth(leaves[:vector.Old]), root) {
			t.Errorf("consistency %d to 7", vector.Old)
		}
	}
	leaves = nil
	for i := range 65 {
		leaves = append(leaves, leafHash([]byte{byte(i)}))
	}
	for size := 1; size < len(leaves); size++ {
		root := mth(leaves[:size])
		for index := range size {
			proof := path(index, leaves[:size])
			good := included(int64(index), int64(size), leaves[index], proof, root)
			for wrong := range size + 1 {
				if wrong != index && included(int64(wrong), int64(size), leaves[index], proof, root) {
					t.Errorf("%d of %d passes as %d", index, size, wrong)
				}
			}
			if !good || included(int64(index), int64(size), leaves[index], append(proof, leaves[0]), root) ||
				len(proof) > 0 && included(int64(index), int64(size), leaves[index], proof[:len(proof)-1], root) {
				t.Errorf("%d of %d", index, size)
			}
		}
		for old := 0; old <= size; old++ {
			before, proof := mth(leaves[:old]), subproof(old, leaves[:size], true)
			if !consistent(int64(old), int64(size), proof, before, root) {
				t.Errorf("%d to %d", old, size)
			}
			if consistent(int64(old), int64(size), append(proof, root), before, root) ||
				consistent(int64(old), int64(size), proof, root, before) && !bytes.Equal(before, root) ||
				len(proof) > 0 && consistent(int64(old), int64(size), proof[1:], before, root) {
				t.Errorf("%d to %d accepts what it should not", old, size)
			}
		}
	}
}

func TestNotes(t *testing.T) {
	var vectors struct {
		Body    string
		Log     struct{ Vkey, Line string }
		Witness struct {
			Vkey, Line string
			Time       int64
		}
	}
	read(t, "notes.json", &vectors)
	p, err := parsePolicy([]byte("log " + vectors.Log.Vkey + "\nwitness hk " + vectors.Witness.Vkey + "\nquorum hk\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := vectors.Body + "\n" + vectors.Log.Line + vectors.Witness.Line
	n, err := parseNote([]byte(text), p, true)
	if err != nil || n.size != 7 || n.times["hk"] != vectors.Witness.Time {
		t.Fatal(err, n)
	}
	for at := range text { // no byte of it can be another
		changed := []byte(text)
		changed[at] ^= 1
		if _, err := parseNote(changed, p, true); err == nil {
			t.Errorf("byte %d may be %q", at, changed[at])
		}
	}
}

// RFC 6962 section 2.1 as it is written.
func split(n int) int {
	k := 1
	for k*2 < n {
		k *= 2
	}
	return k
}

func mth(leaves [][]byte) []byte {
	switch len(leaves) {
	case 0:
		return sum()
	case 1:
		return leaves[0]
	}
	k := split(len(leaves))
	return node(mth(leaves[:k]), mth(leaves[k:]))
}

func path(index int, leaves [][]byte) [][]byte {
	if len(leaves) == 1 {
		return nil
	}
	if k := split(len(leaves)); index < k {
		return append(path(index, leaves[:k]), mth(leaves[k:]))
	} else {
		return append(path(index-k, leaves[k:]), mth(leaves[:k]))
	}
}

func subproof(old int, leaves [][]byte, whole bool) [][]byte {
	if old == 0 || old == len(leaves) && whole {
		return nil
	}
	if old == len(leaves) {
		return [][]byte{mth(leaves)}
	}
	if k := split(len(leaves)); old <= k {
		return append(subproof(old, leaves[:k], whole), mth(leaves[k:]))
	} else {
		return append(subproof(old-k, leaves[k:], false), mth(leaves[:k]))
	}
}

package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

const format, tolerance, latest = "digital-bay-area/ledger-export/2", 60, 253402300000

// bundle is what the checks of one run share.
type bundle struct {
	options
	bag           *bag
	about         map[string]any
	full          bool
	size, count   int64
	policy        *policy
	head          *note
	notes         []*note // in the order of publication, the newest last
	byDigest      map[string]*note
	seen          map[[16]byte]bool
	repeated      int64
	openings      *stream
	opening       map[string]any
	opened        int
	wrong         int
	intervalsOut  []string
	before        *bundle        // the log before, checked already
	opens, closes map[string]any // what log.open and log.close say
	lastNote      *note          // of the log before, as log.open names it
	tree          *tree
}

func readOwn(path string, most int64) []byte {
	data, err := os.ReadFile(path)
	if err != nil || int64(len(data)) > most {
		undecided("%s cannot be read", path)
	}
	return data
}

func usePolicy(data []byte, name string) *policy {
	p, err := parsePolicy(data)
	if err != nil {
		undecided("the policy %s cannot be used: %v", name, err)
	}
	return p
}

func checkBundle(o options) {
	var before *bundle
	if o.previous != "" {
		earlier := options{policy: o.policy, strict: o.strict, paths: []string{o.previous}}
		if before, _ = readBundle(earlier, nil); !before.full || before.closes == nil {
			undecided("%s is not the last full bundle of a closed log", o.previous)
		}
	}
	b, since := readBundle(o, before)
	b.tell(since)
}

// readBundle checks a bundle from end to end.
func readBundle(o options, before *bundle) (*bundle, *note) {
	b := &bundle{options: o, bag: openBag(o.paths[0]), byDigest: map[string]*note{}, seen: map[[16]byte]bool{}, repeated: -1, before: before}
	for _, name := range []string{"data/checkpoint", "data/export.json", "data/policy.txt"} {
		if sum, named := b.bag.manifest[name]; named {
			b.bag.read(name, small)
			b.bag.compare(name, sum)
		}
	}
	b.readAbout()
	if o.policy != "" {
		b.policy = usePolicy(readOwn(o.policy, small), o.policy)
	} else {
		b.policy = usePolicy(b.bag.read("data/policy.txt", small), "data/policy.txt")
	}
	var err error
	if b.head, err = parseNote(b.bag.read("data/checkpoint", 1<<16), b.policy, true); err != nil {
		tampered(file("data/checkpoint"), "%v", err)
	}
	h := b.head
	if h.origin != b.about["origin"] || h.size != b.size || hex.EncodeToString(h.root) != b.about["root"] {
		tampered(file("data/export.json"), "origin, size or root is not that of the signed checkpoint")
	}
	b.checkTileNames()
	b.readNotes()
	since := b.readSince()
	if b.bag.manifest["data/openings.jsonl"] != "" {
		b.openings = b.bag.stream("data/openings.jsonl")
		b.nextOpening()
	}
	if b.full {
		b.checkFull(since)
	} else {
		b.checkFiltered()
	}
	if before != nil && b.opens == nil {
		undecided("there is no record here that says which log was before")
	}
	b.bag.compareAll()
	return b, since
}

func (b *bundle) readAbout() {
	const name = "data/export.json"
	data := b.bag.read(name, maxLine)
	about, err := decode([]byte(strings.TrimSuffix(string(data), "\n")), maxLine)
	if err != nil {
		tampered(file(name), "not in its format")
	}
	if about["format"] != format {
		undecided("a format that this program does not know: %v", about["format"])
	}
	var okSize, okCount, okFilter = false, false, true
	b.size, okSize = about["size"].(int64)
	b.count, okCount = about["count"].(int64)
	left, okLeft := about["not_included"].(int64)
	_, okOrigin := about["origin"].(string)
	if about["filter"] != nil {
		_, okFilter = about["filter"].(map[string]any)
	}
	b.about, b.full = about, about["kind"] == "full"
	okLeft = okLeft || about["not_included"] == nil
	if !okSize || !okCount || !okFilter || !okLeft || !okOrigin || left < 0 || b.count < 0 || b.size <= 0 ||
		b.count > b.size || b.full && b.count != b.size || !b.full && about["kind"] != "filtered" {
		tampered(file(name), "not in its format")
	}
}

func (b *bundle) checkTileNames() {
	wanted := map[string]bool{}
	if b.full {
		tiles := int64(0)
		for level := 0; level < 8; level++ {
			tiles += (tileCount(b.size, level) + 255) >> 8
		}
		if tiles > int64(2*len(b.bag.manifest)+100) { // a size that would keep us busy for years
			tampered(file("data/export.json"), "far fewer tiles than records")
		}
		wanted = tileNames(b.size)
	}
	names := slices.Sorted(maps.Keys(wanted))
	for name := range b.bag.manifest {
		if strings.HasPrefix(name, "data/tile/") && !wanted[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		if _, here := b.bag.manifest[name]; !here || !wanted[name] {
			tampered(file(name), "missing or added")
		}
	}
}

func (b *bundle) readNotes() {
	const name = "data/notes.jsonl"
	here := file(name)
	for line := range b.bag.lines(name) {
		item, err := decode(line, maxLine)
		text, isText := item["note"].(string)
		proof, proven := item["consistency"].([]any)
		members := 3
		if item["consistency"] != nil {
			members = 4
		}
		hashes, ok := decodeProof(proof)
		if err != nil || !isText || !ok || len(item) != members || proven != (members == 4) || !proven && !b.full {
			tampered(here, "not in its format")
		}
		n, err := parseNote([]byte(text), b.policy, true)
		if err != nil {
			tampered(here, "%v", err)
		}
		if n.digest != item["sha256"] || n.size != item["size"] {
			tampered(here, "the note does not have the size or SHA-256 beside it")
		}
		if n.origin != b.head.origin {
			tampered(here, "a note of another log")
		}
		if n.size > b.size || len(b.notes) > 0 && n.size < b.notes[len(b.notes)-1].size {
			tampered(here, "not in the order of publication")
		}
		if proven && !consistent(n.size, b.size, hashes, n.root, b.head.root) {
			tampered(here, "the tree of this note is not the beginning of the exported one")
		}
		b.notes, b.byDigest[n.digest] = append(b.notes, n), n
	}
	b.notes, b.byDigest[b.head.digest] = append(b.notes, b.head), b.head
}

func decodeProof(items []any) (hashes [][]byte, ok bool) {
	for _, item := range items {
		hash, good := hashFrom(item)
		if !good {
			return nil, false
		}
		hashes = append(hashes, hash)
	}
	return hashes, true
}

func (b *bundle) readSince() *note {
	if b.since == "" {
		return nil
	}
	if !b.full {
		undecided("--since needs a full bundle")
	}
	n, err := parseNote(readOwn(b.since, 1<<16), b.policy, false)
	if err != nil || n.origin != b.head.origin {
		undecided("%s is not a note of this log under this policy", b.since)
	}
	if n.size > b.size {
		undecided("your note covers %d records, this bundle fewer", n.size)
	}
	return n
}

var chainLine = regexp.MustCompile(`^\{"chain":"([0-9a-f]{64})","i":(0|[1-9][0-9]{0,18}),"leaf":"([0-9a-f]{64})"\}$`)

func chainHash(index int64, previous, leaf []byte) []byte {
	return sum([]byte{3}, binary.BigEndian.AppendUint64(nil, uint64(index)), previous, leaf)
}

// pairs walks entries.jsonl and chain.jsonl together. Where there is more of one, the first number without the other
// is at fault.
func (b *bundle) pairs(check func(entry, link []byte) (next int64)) {
	entries, links := b.bag.stream("data/entries.jsonl"), b.bag.stream("data/chain.jsonl")
	next := int64(0)
	for {
		entry, link := entries.line(), links.line()
		if entry == nil && link == nil {
			return
		}
		if entry == nil || link == nil {
			tampered(record(next), "a record without its chain value, or the reverse")
		}
		next = check(entry, link)
	}
}

func (b *bundle) checkFull(since *note) {
	wanted := map[int64][]string{}
	for _, n := range b.notes[:len(b.notes)-1] {
		wanted[n.size] = append(wanted[n.size], string(n.root))
	}
	t := &tree{full: func(level int, number int64, hashes []byte) { b.checkTile(tileName(level, number, 256), hashes) }}
	b.tree = t
	roots := func() {
		for _, root := range wanted[t.size] {
			if root != string(t.root()) {
				tampered(file("data/notes.jsonl"), "the tree of the note over %d records is another", t.size)
			}
		}
		if since != nil && since.size == t.size && !same(since.root, t.root()) {
			tampered(file("data/checkpoint"), "this log is not a continuation of the one in your note; keep both")
		}
	}
	roots()
	previous := make([]byte, 32)
	b.pairs(func(entry, link []byte) int64 {
		index := t.size
		if index == b.size {
			tampered(record(index), "more records than export.json gives")
		}
		leaf := leafHash(entry)
		previous = chainHash(index, previous, leaf)
		if string(link) != fmt.Sprintf(`{"chain":"%x","i":%d,"leaf":"%x"}`, previous, index, leaf) {
			tampered(record(index), "record, leaf hash and chain value do not fit together")
		}
		b.judge(index, entry)
		t.push(leaf)
		roots()
		return t.size
	})
	b.lastOpening()
	if t.size != b.size {
		tampered(record(t.size), "fewer records than export.json gives")
	}
	b.once()
	for level, hashes := range t.tiles {
		if len(hashes) > 0 {
			b.checkTile(tileName(level, tileCount(t.size, level+1), int64(len(hashes)/32)), hashes)
		}
	}
	if !same(t.root(), b.head.root) {
		tampered(file("data/checkpoint"), "the root of these records is another")
	}
}

func (b *bundle) checkTile(name string, hashes []byte) {
	if !same(b.bag.read(name, 8192), hashes) {
		tampered(file(name), "the tile is not the one of these records")
	}
}

func (b *bundle) checkFiltered() {
	proofs := b.bag.stream("data/proofs.jsonl")
	first, last, count, previous := int64(-1), int64(-1), int64(0), make([]byte, 32)
	b.pairs(func(entry, link []byte) int64 {
		match, leaf := chainLine.FindSubmatch(link), leafHash(entry)
		if match == nil {
			tampered(record(last+1), "the line of chain.jsonl is not in its format")
		}
		index, _ := strconv.ParseInt(string(match[2]), 10, 64)
		if string(match[3]) != hex.EncodeToString(leaf) {
			tampered(record(index), "the leaf hash is not that of the record")
		}
		if index <= last || index >= b.size {
			tampered(record(index), "the number is out of order")
		}
		chain, _ := hex.DecodeString(string(match[1]))
		if index == last+1 && !same(chain, chainHash(index, previous, leaf)) {
			tampered(record(index), "the chain is broken")
		}
		item, err := decode(proofs.line(), maxLine)
		list, isList := item["proof"].([]any)
		hashes, ok := decodeProof(list)
		if err != nil || !isList || !ok || len(item) != 2 || item["i"] != index ||
			!included(index, b.size, leaf, hashes, b.head.root) {
			tampered(record(index), "the proof of inclusion does not lead to the root")
		}
		b.judge(index, entry)
		if first < 0 {
			first = index
		}
		last, previous, count = index, chain, count+1
		return last + 1
	})
	b.lastOpening()
	if proofs.line() != nil {
		tampered(file("data/proofs.jsonl"), "more proofs than records")
	}
	if count != b.count {
		tampered(file("data/export.json"), "the number of records is not the one given")
	}
	b.inRange(first, last, count)
	b.once()
}

// inRange: what was chosen by its number is inside that range; chosen by nothing else, it is all of the range.
func (b *bundle) inRange(first, last, count int64) {
	start, end, byIndex := int64(0), b.size-1, true
	filter, _ := b.about["filter"].(map[string]any)
	for name, value := range filter {
		number, ok := value.(int64)
		switch {
		case name == "from_index" && ok:
			start = number
		case name == "to_index" && ok:
			end = min(number, end)
		case name == "from_index" || name == "to_index":
			tampered(file("data/export.json"), "not in its format")
		default:
			byIndex = false
		}
	}
	if count > 0 && first < start || last > end || byIndex && count != end+1-start {
		tampered(file("data/export.json"), "the records are not those of the range %d to %d", start, end)
	}
}

func (b *bundle) once() {
	if b.repeated >= 0 {
		tampered(record(b.repeated), "the event stands here twice")
	}
}

var atForm = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$`)
var idForm = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)
var hexForm = regexp.MustCompile(`^[0-9a-f]{64}$`)

// judge checks one record whose bytes are those that were hashed.
func (b *bundle) judge(index int64, entry []byte) {
	body, beaconNote, beaconSize := readRecord(index, entry, b.head.origin)
	var packed [16]byte
	hex.Decode(packed[:], []byte(strings.ReplaceAll(body["id"].(string), "-", "")))
	if b.seen[packed] && b.repeated < 0 {
		b.repeated = index // told at the end: first the bytes themselves are judged
	}
	b.seen[packed] = true
	if b.opening != nil && b.opening["i"] == index {
		b.open(index, body)
	}
	var beacon *note
	if beaconNote != "" {
		if beacon = b.byDigest[beaconNote]; beacon == nil {
			tampered(record(index), "its beacon is none of the published notes given here")
		}
		if beacon.size != beaconSize || beaconSize > index {
			tampered(record(index), "its beacon cannot have been known then")
		}
	}
	b.link(index, body)
	if index == 0 && beacon == nil {
		beacon = b.lastNote
	}
	cover := b.notes[sort.Search(len(b.notes), func(i int) bool { return b.notes[i].size > index })]
	b.interval(index, body["at"].(string), beacon, cover)
}

// link checks what the last record of a log and the first one of the next say of each other.
func (b *bundle) link(index int64, body map[string]any) {
	const fault = "the record does not say truly how one log ends and the next begins"
	switch body["type"] {
	case "log.close":
		b.closes, _ = body["close"].(map[string]any)
		root, isRoot := b.closes["final_root"].(string)
		_, isOrigin := b.closes["next_origin"].(string)
		_, isKey := b.closes["next_vkey"].(string)
		if !isRoot || !isOrigin || !isKey || b.closes["final_size"] != index || index != b.size-1 ||
			b.tree != nil && root != hex.EncodeToString(b.tree.root()) {
			tampered(record(index), fault)
		}
	case "log.open":
		b.opens, _ = body["open"].(map[string]any)
		origin, isOrigin := b.opens["prev_origin"].(string)
		size, isSize := b.opens["prev_size"].(int64)
		root, isRoot := b.opens["prev_root"].(string)
		digest, isNote := b.opens["prev_note"].(string)
		if !isOrigin || !isSize || !isRoot || !isNote || index != 0 {
			tampered(record(index), fault)
		}
		if b.before == nil {
			return
		}
		if last := b.before.head; origin != last.origin || size != last.size {
			undecided("%s is not the last bundle of the log that record 0 names", b.options.previous)
		} else if root != hex.EncodeToString(last.root) {
			tampered(record(0), fault)
		}
		next, err := parseKey(b.before.closes["next_vkey"].(string), logKey)
		if err != nil || b.before.closes["next_origin"] != b.head.origin || next.name != b.head.origin || !b.head.signedBy(next) {
			tampered(record(0), fault)
		}
		b.lastNote = b.before.byDigest[digest]
	}
}

// readRecord reads what every record has: id, log, at, and a beacon or none.
func readRecord(index int64, entry []byte, origin string) (body map[string]any, note string, size int64) {
	body, err := decode(entry, maxRecord)
	at, _ := body["at"].(string)
	id, _ := body["id"].(string)
	log, isLog := body["log"].(string)
	good := err == nil && atForm.MatchString(at) && idForm.MatchString(id) && isLog
	if beacon, has := body["beacon"]; has {
		members, _ := beacon.(map[string]any)
		var sized bool
		note, _ = members["note"].(string)
		size, sized = members["size"].(int64)
		good = good && len(members) == 2 && sized && size >= 0 && hexForm.MatchString(note)
	}
	if !good {
		tampered(record(index), "the bytes are not canonical")
	}
	if log != origin {
		tampered(record(index), "the record belongs to another log")
	}
	return body, note, size
}

func clock(t int64, ending string) string {
	return time.Unix(min(max(t, 0), latest), 0).UTC().Format("2006-01-02T15:04:05") + ending
}

// interval finds within what time a record was made, and whether its own clock can be right.
func (b *bundle) interval(index int64, at string, beacon, cover *note) {
	lower, upper, wrong := "-", "-", ""
	if beacon != nil && beacon.lower >= 0 {
		lower = clock(beacon.lower, "Z")
		if at < clock(beacon.lower-tolerance, ".000000Z") {
			wrong = "  <- clock wrong"
		}
	}
	if cover.upper >= 0 {
		upper = clock(cover.upper, "Z")
		if at > clock(cover.upper+tolerance, ".000000Z") {
			wrong = "  <- clock wrong"
		}
	}
	if wrong != "" {
		b.wrong++
		if b.strict {
			tampered(record(index), "the clock says %s; made between %s and %s", at, lower, upper)
		}
	}
	if wrong != "" || b.intervals || b.count <= 100 {
		b.intervalsOut = append(b.intervalsOut, fmt.Sprintf("  %d  %s  %s  %s%s", index, at, lower, upper, wrong))
	}
}

func (b *bundle) nextOpening() {
	line := b.openings.line()
	previous := b.opening
	if b.opening = nil; line == nil {
		return
	}
	item, err := decode(line, maxLine)
	index, isIndex := item["i"].(int64)
	_, isField := item["field"].(string)
	_, isValue := item["value"].(string)
	salt, _ := item["salt"].(string)
	if err != nil || len(item) != 4 || !isIndex || !isField || !isValue || !hexForm.MatchString(salt) {
		tampered(file("data/openings.jsonl"), "not in its format")
	}
	if index < 0 || previous != nil && index < previous["i"].(int64) {
		tampered(record(index), "a value is disclosed out of order")
	}
	b.opening = item
}

func (b *bundle) open(index int64, body map[string]any) {
	commitments, _ := body["commit"].(map[string]any)
	fields := map[string]bool{}
	for b.opening != nil && b.opening["i"] == index {
		field := b.opening["field"].(string)
		if fields[field] {
			tampered(record(index), "a value is disclosed twice")
		}
		salt, _ := hex.DecodeString(b.opening["salt"].(string))
		mac := hmac.New(sha256.New, salt)
		mac.Write([]byte(strings.Join([]string{"gba-commit/v1", body["id"].(string), field, b.opening["value"].(string)}, "\x00")))
		if commitments[field] != hex.EncodeToString(mac.Sum(nil)) {
			tampered(record(index), "the disclosed value does not give the commitment")
		}
		fields[field] = true
		b.opened++
		b.nextOpening()
	}
}

func (b *bundle) lastOpening() {
	if b.opening != nil {
		tampered(record(b.opening["i"].(int64)), "a value is disclosed for a record that is not here")
	}
}

func (b *bundle) tell(since *note) {
	if b.full {
		fmt.Printf("SOUND: all %d records of the log %q\n", b.count, b.head.origin)
	} else {
		fmt.Printf("SOUND, BUT COMPLETENESS IS NOT PROVEN: %d chosen records of the log %q\n", b.count, b.head.origin)
	}
	fmt.Printf("Checked: files, checkpoint over %d records (root %x), records, %d notes, %d disclosed values, times; %d clocks wrong\n",
		b.size, b.head.root, len(b.notes)-1, b.opened, b.wrong)
	if since != nil {
		fmt.Printf("Checked: this continues your note over %d records\n", since.size)
	}
	tellNote(b.head)
	if b.policy.quorum == "none" {
		fmt.Println("NOT checked: whether others see the same log: the policy asks for no cosignatures")
	}
	if b.options.policy == "" {
		fmt.Println("NOT checked: whether the keys are the right ones: the policy came with the bundle; give your own with --policy")
	}
	if b.full && since == nil {
		fmt.Println("NOT checked: whether this continues what you were shown before; give your earlier note with --since")
	}
	if b.closes != nil {
		fmt.Printf("The log is closed; %q follows. NOT checked: whether that begins where this ends; see its own bundle\n", b.closes["next_origin"])
	}
	if b.before != nil {
		fmt.Printf("Checked: the log before, %q, all %d records; it was closed for this one\n", b.before.head.origin, b.before.size)
		if b.lastNote == nil {
			fmt.Println("NOT checked: which note was the last one of the log before: its bundle does not hold the one named here")
		}
	} else if b.opens != nil {
		fmt.Printf("NOT checked: what record 0 says of the log before, %q; give its last full bundle with --previous\n", b.opens["prev_origin"])
	}
	if b.closes != nil && !b.full {
		fmt.Println("NOT checked: the root that log.close gives: only a full bundle shows it")
	}
	if !b.full {
		fmt.Println("NOT checked: completeness; chain values except between neighbours")
	}
	fmt.Println("NOT checked: what views (CSV, XLSX, PDF) show; commitments that were not opened; whether records tell the truth; this program")
	for _, line := range b.intervalsOut {
		fmt.Println(line)
	}
}

func tellNote(n *note) {
	for _, name := range slices.Sorted(maps.Keys(n.times)) {
		fmt.Printf("  cosigned by %s at %s\n", harmless(name), clock(n.times[name], "Z"))
	}
}

// checkRecord checks a proof file (C2SP tlog-proof) and the bytes of a record.
func checkRecord(o options) {
	here, entry := file(o.paths[0]), readOwn(o.paths[1], 1<<16)
	before, text, _ := strings.Cut(string(readOwn(o.paths[0], 1<<17)), "\n\n")
	lines := strings.Split(before, "\n")
	if len(lines) > 1 && strings.HasPrefix(lines[1], "extra ") {
		if _, ok := fromBase64(lines[1][6:]); ok {
			lines = slices.Delete(lines, 1, 2)
		}
	}
	if lines[0] != "c2sp.org/tlog-proof@v1" || len(lines) < 2 || len(lines) > 65 || !strings.HasPrefix(lines[1], "index ") {
		tampered(here, "not in its format")
	}
	index, ok := numberFrom(lines[1][6:])
	var proof [][]byte
	for _, line := range lines[2:] {
		hash, good := hashFrom(line)
		proof, ok = append(proof, hash), ok && good
	}
	head := strings.SplitN(text, "\n", 4)
	if !ok || len(head) < 4 {
		tampered(here, "not in its format")
	}
	size, okSize := numberFrom(head[1])
	root, okRoot := hashFrom(head[2])
	if !okSize || !okRoot {
		tampered(here, "the note is not in its format")
	}
	if !included(index, size, leafHash(entry), proof, root) {
		tampered(record(index), "the proof of inclusion does not lead to the root")
	}
	if o.policy == "" {
		undecided("without --policy nobody says whose signature that is")
	}
	p := usePolicy(readOwn(o.policy, small), o.policy)
	n, err := parseNote([]byte(text), p, true)
	if err != nil {
		tampered(here, "%v", err)
	}
	body, beaconNote, beaconSize := readRecord(index, entry, n.origin)
	b := &bundle{options: o, count: 1}
	var beacon *note
	if o.beacon != "" {
		beacon, err = parseNote(readOwn(o.beacon, 1<<16), p, true)
		if err != nil || beacon.digest != beaconNote || beacon.origin != n.origin {
			undecided("%s is not the note that the record names as its beacon", o.beacon)
		}
	}
	if beaconNote != "" && (beaconSize > index || beacon != nil && beacon.size != beaconSize) {
		tampered(record(index), "its beacon cannot have been known then")
	}
	b.interval(index, body["at"].(string), beacon, n)
	fmt.Printf("SOUND: record %d of the log %q\nChecked: its proof in the tree of %d records, signature and quorum\n", index, n.origin, size)
	tellNote(n)
	fmt.Println("NOT checked: other records, the chain, commitments, whether the record tells the truth, this program")
	for _, line := range b.intervalsOut {
		fmt.Println(line)
	}
}

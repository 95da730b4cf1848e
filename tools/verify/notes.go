package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/mldsa"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fromBase64 accepts RFC 4648 section 4 in the one spelling that encoding gives.
func fromBase64(text string) ([]byte, bool) {
	data, err := base64.StdEncoding.Strict().DecodeString(text)
	return data, err == nil && base64.StdEncoding.EncodeToString(data) == text
}

func hashFrom(text any) ([]byte, bool) {
	encoded, _ := text.(string)
	data, ok := fromBase64(encoded)
	return data, ok && len(data) == 32
}

var decimal = regexp.MustCompile(`^(0|[1-9][0-9]{0,18})$`)

func numberFrom(text string) (int64, bool) {
	number, err := strconv.ParseInt(text, 10, 64)
	return number, err == nil && decimal.MatchString(text)
}

func goodName(name string) bool {
	return name != "" && utf8.ValidString(name) &&
		!strings.ContainsFunc(name, func(c rune) bool { return c == '+' || c < ' ' || unicode.IsSpace(c) })
}

const logKey, cosignKey, mldsaKey = 1, 4, 6

type vkey struct {
	name, id, witness string // witness: its name in the policy; empty for a log
	kind              byte
	public            []byte
}

func parseKey(text string, kinds ...byte) (k vkey, err error) {
	parts := strings.SplitN(text, "+", 3)
	if len(parts) != 3 || !goodName(parts[0]) {
		return k, errors.New("not a vkey")
	}
	material, ok := fromBase64(parts[2])
	if !ok || len(material) == 0 || !slices.Contains(kinds, material[0]) {
		return k, errors.New("a key of a kind that cannot stand here")
	}
	k = vkey{name: parts[0], kind: material[0], public: material[1:]}
	k.id = string(sum([]byte(k.name+"\n"), material)[:4])
	if hex.EncodeToString([]byte(k.id)) != parts[1] {
		return k, errors.New("the key id is not that of name and key")
	}
	if size := map[byte]int{logKey: 32, cosignKey: 32, mldsaKey: 1312}[k.kind]; len(k.public) != size {
		return k, errors.New("a key of another length")
	}
	if k.kind != mldsaKey && weak(k.public) {
		return k, errors.New("a weak key")
	}
	return k, nil
}

// weak: of small order (anyone can sign for it), or not the one spelling of a point. Libraries differ on these keys.
func weak(public []byte) bool {
	reversed := slices.Clone(public)
	slices.Reverse(reversed)
	reversed[0] &= 0x7f
	one, p := big.NewInt(1), new(big.Int).Lsh(big.NewInt(1), 255)
	p.Sub(p, big.NewInt(19))
	y := new(big.Int).SetBytes(reversed)
	eighth, _ := new(big.Int).SetString("2707385501144840649318225287225658788936804267575313519463743609750303402022", 10)
	for _, order := range []*big.Int{big.NewInt(0), one, new(big.Int).Sub(p, one), eighth, new(big.Int).Sub(p, eighth)} {
		if y.Cmp(order) == 0 {
			return true
		}
	}
	square := new(big.Int).Mul(y, y) // x^2 = (y^2 - 1) / (d y^2 + 1), d = -121665/121666, must have a root
	d := new(big.Int).Mul(big.NewInt(-121665), new(big.Int).ModInverse(big.NewInt(121666), p))
	below := new(big.Int).Add(d.Mul(d, square).Mod(d, p), one)
	square.Sub(square, one).Mul(square, below.ModInverse(below, p)).Mod(square, p)
	return y.Cmp(p) >= 0 || new(big.Int).ModSqrt(square, p) == nil
}

// policy is C2SP tlog-policy.
type policy struct {
	keys   map[string]vkey // by name and key id
	groups map[string]group
	names  map[string]bool // of witnesses and groups
	owners map[string]string // witness: the name of its key
	quorum string
}

type group struct {
	least   int64
	members []string
}

func parsePolicy(data []byte) (*policy, error) {
	p := &policy{map[string]vkey{}, map[string]group{}, map[string]bool{}, map[string]string{}, ""}
	publics, grouped := map[string]bool{}, map[string]bool{}
	for number, line := range strings.Split(string(data), "\n") {
		if err := p.line(line, publics, grouped); err != nil {
			return nil, fmt.Errorf("line %d: %w", number+1, err)
		}
	}
	if p.quorum == "" {
		return nil, errors.New("no quorum line")
	}
	return p, nil
}

func (p *policy) line(line string, publics, grouped map[string]bool) error {
	if strings.ContainsFunc(line, func(c rune) bool { return c < ' ' && c != '\t' || c == 0x7f }) {
		return errors.New("a control character")
	}
	items := strings.FieldsFunc(line, func(c rune) bool { return c == ' ' || c == '\t' })
	if len(items) == 0 || strings.HasPrefix(items[0], "#") {
		return nil
	}
	word, items := items[0], items[1:]
	var key vkey
	var err error
	switch {
	case word == "log" && (len(items) == 1 || len(items) == 2):
		key, err = parseKey(items[0], logKey)
	case word == "witness" && (len(items) == 2 || len(items) == 3):
		key, err = parseKey(items[1], cosignKey, mldsaKey)
		key.witness = items[0]
		p.owners[items[0]] = key.name
		err = errors.Join(err, p.define(items[0]))
	case word == "group" && len(items) >= 3:
		g := group{1, items[2:]}
		for _, member := range g.members {
			if !p.names[member] || grouped[member] {
				return errors.New("a member that is not defined above, or stands twice")
			}
			grouped[member] = true
		}
		if items[1] == "all" {
			g.least = int64(len(g.members))
		} else if items[1] != "any" {
			g.least, _ = numberFrom(items[1])
		}
		if g.least < 1 || g.least > int64(len(g.members)) {
			return errors.New("that many members there are not")
		}
		p.groups[items[0]] = g
		return p.define(items[0])
	case word == "quorum" && len(items) == 1 && p.quorum == "":
		p.quorum = items[0]
		if p.quorum != "none" && !p.names[p.quorum] {
			return errors.New("a quorum that is not defined above")
		}
		return nil
	default:
		return errors.New("not a line of a policy")
	}
	if err == nil && publics[string(key.public)] {
		err = errors.New("a key twice")
	}
	publics[string(key.public)] = true
	p.keys[key.name+"\n"+key.id] = key
	return err
}

func (p *policy) define(name string) error {
	if name == "none" || p.names[name] {
		return errors.New("a name twice")
	}
	p.names[name] = true
	return nil
}

// met tells whether cosignatures of these witnesses satisfy a name; voters are the witnesses that it counts; fewest is
// the size of the smallest set that satisfies it: of witnesses when whole, else of keys.
func (p *policy) met(name string, times map[string]int64) bool {
	g, isGroup := p.groups[name]
	if !isGroup {
		_, cosigned := times[name]
		return cosigned || name == "none"
	}
	count := int64(0)
	for _, member := range g.members {
		if p.met(member, times) {
			count++
		}
	}
	return count >= g.least
}

func (p *policy) voters(name string) (all []string) {
	g, isGroup := p.groups[name]
	if !isGroup && name != "none" {
		return []string{name}
	}
	for _, member := range g.members {
		all = append(all, p.voters(member)...)
	}
	return all
}

func (p *policy) fewest(name string, whole bool) (total int) {
	g, isGroup := p.groups[name]
	if !isGroup && name != "none" || whole && p.owner(name) != "" {
		return 1
	}
	var each []int
	for _, member := range g.members {
		each = append(each, p.fewest(member, whole))
	}
	slices.Sort(each)
	for _, count := range each[:g.least] {
		total += count
	}
	return total
}

// liars is n - k for "k of n" witnesses. Several keys of one name are one witness when they stand in a group of their
// own; spread over several groups, each key counts by itself.
func (p *policy) liars() int {
	if p.quorum == "none" {
		return 0
	}
	parts := p.parts(p.quorum)
	names := map[string]bool{}
	for _, part := range parts {
		names[part] = true
	}
	if len(names) == len(parts) {
		return len(parts) - p.fewest(p.quorum, true)
	}
	return min(len(p.voters(p.quorum))-p.fewest(p.quorum, false), len(names)-1)
}

// owner is the key name of all that stands below a name; empty when there are several.
func (p *policy) owner(name string) (owner string) {
	for i, voter := range p.voters(name) {
		if i > 0 && p.owners[voter] != owner {
			return ""
		}
		owner = p.owners[voter]
	}
	return owner
}

func (p *policy) parts(name string) (all []string) {
	if owner := p.owner(name); owner != "" {
		return []string{owner}
	}
	for _, member := range p.groups[name].members {
		all = append(all, p.parts(member)...)
	}
	return all
}

// note is a published checkpoint. What names it as its beacon was made after lower, what it covers was there at upper;
// -1 when too few witnesses cosigned to tell although some may lie.
type note struct {
	origin       string
	size         int64
	root         []byte
	digest       string
	times        map[string]int64
	lower, upper int64
	signers      []vkey // keys of this log
}

func (n *note) signedBy(key vkey) bool {
	return slices.ContainsFunc(n.signers, func(k vkey) bool { return k.name == key.name && same(k.public, key.public) })
}

// parseNote reads a note and checks it against the policy; the error names what is wrong.
func parseNote(data []byte, p *policy, quorum bool) (*note, error) {
	form := errors.New("the note is not in its format")
	split := bytes.LastIndex(data, []byte("\n\n"))
	control := func(c rune) bool { return c < ' ' && c != '\n' }
	if len(data) > 1<<16 || !utf8.Valid(data) || bytes.ContainsFunc(data, control) || split < 0 || data[len(data)-1] != '\n' {
		return nil, form
	}
	text, lines := data[:split+1], strings.Split(string(data[split+2:]), "\n")
	head := strings.Split(string(text), "\n")
	if len(head) < 4 || slices.Contains(head[:len(head)-1], "") || len(lines) < 2 {
		return nil, form
	}
	n := &note{origin: head[0], digest: hex.EncodeToString(sum(data)), times: map[string]int64{}, lower: -1, upper: -1}
	var okSize, okRoot bool
	n.size, okSize = numberFrom(head[1])
	n.root, okRoot = hashFrom(head[2])
	if !okSize || !okRoot {
		return nil, form
	}
	type signature struct {
		key  vkey
		data []byte
	}
	var known []signature
	for _, line := range lines[:len(lines)-1] {
		parts := strings.Split(line, " ")
		if len(parts) != 3 || parts[0] != "\u2014" || !goodName(parts[1]) {
			return nil, form
		}
		material, ok := fromBase64(parts[2])
		if !ok || len(material) < 5 {
			return nil, form
		}
		if key, isKnown := p.keys[parts[1]+"\n"+string(material[:4])]; isKnown { // unknown: ignored
			known = append(known, signature{key, material[4:]})
		}
	}
	signed, seen := false, map[string]bool{}
	for _, s := range known {
		// Known and bad: the whole note is refused. Twice: which time would count?
		if seen[s.key.name+s.key.id] || !n.verify(s.key, s.data, text) {
			return nil, fmt.Errorf("a signature is wrong: %s", s.key.name)
		}
		seen[s.key.name+s.key.id] = true
		if s.key.witness == "" && s.key.name == n.origin {
			signed, n.signers = true, append(n.signers, s.key)
		}
	}
	if !signed {
		return nil, errors.New("no signature by a key that the policy names for this log")
	}
	if quorum && !p.met(p.quorum, n.times) {
		return nil, errors.New("too few cosignatures for the policy's quorum")
	}
	var counted []int64
	counts := map[string]bool{}
	for _, voter := range p.voters(p.quorum) {
		// A witness that signed with two keys has one time, the first in the policy.
		if time, cosigned := n.times[voter]; cosigned && !counts[p.owners[voter]] {
			counts[p.owners[voter]] = true
			counted = append(counted, time)
		}
	}
	slices.Sort(counted)
	if liars := p.liars(); len(counted) > liars {
		n.lower, n.upper = counted[len(counted)-1-liars], counted[liars]
	}
	return n, nil
}

// verify checks one signature and keeps the time of a cosignature (C2SP signed-note, tlog-cosignature).
func (n *note) verify(k vkey, data, text []byte) bool {
	if k.kind == logKey {
		return len(data) == 64 && ed25519.Verify(k.public, text, data)
	}
	if len(data) < 8 {
		return false
	}
	time := int64(binary.BigEndian.Uint64(data))
	if time <= 0 {
		return false
	}
	n.times[k.witness] = time
	if k.kind == cosignKey {
		message := append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), text...)
		return len(data) == 72 && ed25519.Verify(k.public, message, data[8:])
	}
	if len(k.name) > 255 || len(n.origin) > 255 || len(data) != 8+2420 {
		return false
	}
	message := append([]byte("subtree/v1\n\x00"), byte(len(k.name)))
	message = append(append(message, k.name...), data[:8]...)
	message = append(append(message, byte(len(n.origin))), n.origin...)
	message = binary.BigEndian.AppendUint64(append(message, make([]byte, 8)...), uint64(n.size))
	public, err := mldsa.NewPublicKey(mldsa.MLDSA44(), k.public)
	return err == nil && mldsa.Verify(public, append(message, n.root...), data[8:], nil) == nil
}

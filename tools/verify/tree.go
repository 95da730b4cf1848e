package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
)

func sum(parts ...[]byte) []byte {
	digest := sha256.Sum256(bytes.Join(parts, nil))
	return digest[:]
}

func leafHash(entry []byte) []byte      { return sum([]byte{0}, entry) }
func node(left, right []byte) []byte    { return sum([]byte{1}, left, right) }
func same(left, right []byte) bool      { return bytes.Equal(left, right) }
func tileCount(size int64, l int) int64 { return size >> (8 * l) }

// tree keeps the roots of the perfect subtrees at the right edge, by height (RFC 6962 section 2.1), and the tile that
// grows at each level.
type tree struct {
	size  int64
	edge  [64][]byte
	tiles [8][]byte
	full  func(level int, number int64, hashes []byte)
}

func (t *tree) push(leaf []byte) {
	here, height := leaf, 0
	t.size++
	for {
		if height%8 == 0 {
			level := height / 8
			t.tiles[level] = append(t.tiles[level], here...)
			if len(t.tiles[level]) == 8192 {
				t.full(level, tileCount(t.size, level+1)-1, t.tiles[level])
				t.tiles[level] = nil
			}
		}
		if t.edge[height] == nil {
			t.edge[height] = here
			return
		}
		here, t.edge[height] = node(t.edge[height], here), nil
		height++
	}
}

func (t *tree) root() []byte {
	var result []byte
	for _, left := range t.edge {
		if left != nil && result != nil {
			result = node(left, result)
		} else if left != nil {
			result = left
		}
	}
	if result == nil {
		return sum()
	}
	return result
}

// tileName is the C2SP path: the number in groups of three digits, all but the last with an x before them.
func tileName(level int, number, width int64) string {
	name := fmt.Sprintf("%03d", number%1000)
	for number /= 1000; number > 0; number /= 1000 {
		name = fmt.Sprintf("x%03d/", number%1000) + name
	}
	if width < 256 {
		name += fmt.Sprintf(".p/%d", width)
	}
	return fmt.Sprintf("data/tile/%d/%s", level, name)
}

func tileNames(size int64) map[string]bool {
	names := map[string]bool{}
	for level := 0; tileCount(size, level) > 0; level++ {
		for number := int64(0); number <= tileCount(size, level)>>8; number++ {
			if width := min(256, tileCount(size, level)-number<<8); width > 0 {
				names[tileName(level, number, width)] = true
			}
		}
	}
	return names
}

// included is RFC 9162 section 2.1.3.2. Every hash has 32 bytes already.
func included(index, size int64, leaf []byte, proof [][]byte, root []byte) bool {
	if index >= size || len(proof) > 63 {
		return false
	}
	fn, sn, r := index, size-1, leaf
	for _, p := range proof {
		if sn == 0 {
			return false
		}
		if fn&1 == 1 || fn == sn {
			r = node(p, r)
			for fn&1 == 0 && fn != 0 {
				fn, sn = fn>>1, sn>>1
			}
		} else {
			r = node(r, p)
		}
		fn, sn = fn>>1, sn>>1
	}
	return sn == 0 && same(r, root)
}

// consistent is RFC 9162 section 2.1.4.2.
func consistent(old, size int64, proof [][]byte, oldRoot, root []byte) bool {
	switch {
	case old > size || len(proof) > 63:
		return false
	case old == 0:
		return len(proof) == 0 && same(oldRoot, sum())
	case old == size:
		return len(proof) == 0 && same(oldRoot, root)
	case len(proof) == 0:
		return false
	case old&(old-1) == 0:
		proof = append([][]byte{oldRoot}, proof...)
	}
	fn, sn := old-1, size-1
	for fn&1 == 1 {
		fn, sn = fn>>1, sn>>1
	}
	fr, sr := proof[0], proof[0]
	for _, c := range proof[1:] {
		if sn == 0 {
			return false
		}
		if fn&1 == 1 || fn == sn {
			fr, sr = node(c, fr), node(c, sr)
			for fn&1 == 0 && fn != 0 {
				fn, sn = fn>>1, sn>>1
			}
		} else {
			sr = node(sr, c)
		}
		fn, sn = fn>>1, sn>>1
	}
	return sn == 0 && same(fr, oldRoot) && same(sr, root)
}

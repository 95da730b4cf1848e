package main

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const small = 1 << 26

var tags = []string{"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"}

// bag is a BagIt bag: a folder, or a zip file that is never unpacked.
type bag struct {
	sizes    map[string]int64
	open     func(name string) (io.ReadCloser, error)
	sums     map[string]string // of the files that were read to their end
	manifest map[string]string
}

var part = regexp.MustCompile(`^[A-Za-z0-9._-]+$`)

func goodPath(name string) bool {
	for _, each := range strings.Split(name, "/") {
		if !part.MatchString(each) || each == "." || each == ".." {
			return false
		}
	}
	return true
}

func openBag(path string) *bag {
	b := &bag{sizes: map[string]int64{}, sums: map[string]string{}}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		b.folder(path)
	} else {
		b.archive(path)
	}
	_, about := b.sizes["data/export.json"]
	if !about && !slices.ContainsFunc(tags, func(name string) bool { _, here := b.sizes[name]; return here }) {
		undecided("%s is not an export bundle", path)
	}
	for _, name := range tags {
		if _, here := b.sizes[name]; !here {
			tampered(file(name), "the file is missing")
		}
	}
	if string(b.read("bagit.txt", small)) != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n" {
		tampered(file("bagit.txt"), "not in its format")
	}
	b.manifest = b.checksums("manifest-sha256.txt")
	listed := b.checksums("tagmanifest-sha256.txt")
	for _, name := range slices.Sorted(maps.Keys(b.sizes)) {
		if _, here := b.manifest[name]; !here && !slices.Contains(tags, name) {
			tampered(file(name), "the file was added")
		}
	}
	wanted := append(slices.Collect(maps.Keys(b.manifest)), "data/export.json")
	slices.Sort(wanted)
	for _, name := range wanted {
		if _, here := b.sizes[name]; !here {
			tampered(file(name), "the file is missing")
		}
		if !strings.HasPrefix(name, "data/") {
			tampered(file("tagmanifest-sha256.txt"), "not in its format")
		}
	}
	if len(listed) != 3 {
		tampered(file("tagmanifest-sha256.txt"), "not in its format")
	}
	for _, name := range tags[:3] {
		b.read(name, small)
		b.compare(name, listed[name])
	}
	return b
}

func (b *bag) folder(path string) {
	err := filepath.WalkDir(path, func(full string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		inner, _ := filepath.Rel(path, full)
		inner = filepath.ToSlash(inner)
		if slices.Contains([]string{".DS_Store", "Thumbs.db", "desktop.ini"}, entry.Name()) {
			return nil
		}
		if !entry.Type().IsRegular() || !goodPath(inner) {
			tampered(file(inner), "not a plain file")
		}
		info, err := entry.Info()
		if err == nil {
			b.sizes[inner] = info.Size()
		}
		return err
	})
	if err != nil {
		undecided("%s cannot be read: %v", path, err)
	}
	b.open = func(name string) (io.ReadCloser, error) {
		return os.Open(filepath.Join(path, filepath.FromSlash(name)))
	}
}

func (b *bag) archive(path string) {
	reader, err := zip.OpenReader(path)
	if err != nil {
		undecided("%s is not an export bundle: %v", path, err)
	}
	info, err := os.Stat(path)
	if err != nil {
		undecided("%s cannot be read: %v", path, err)
	}
	members, base, packed, unpacked := map[string]*zip.File{}, "", int64(0), int64(0)
	for _, f := range reader.File {
		kind := f.ExternalAttrs >> 16 & 0xf000
		if !goodPath(f.Name) || !strings.Contains(f.Name, "/") || kind != 0 && kind != 0x8000 {
			tampered(file(f.Name), "the name leads out of the bundle or is no plain file")
		}
		if members[f.Name] != nil {
			tampered(file(f.Name), "the name stands in the archive twice")
		}
		if f.Flags&1 != 0 || f.Method != zip.Store && f.Method != zip.Deflate {
			tampered(file(f.Name), "the file is damaged")
		}
		members[f.Name] = f
		packed, unpacked = packed+int64(f.CompressedSize64), unpacked+int64(f.UncompressedSize64)
	}
	for i, name := range slices.Sorted(maps.Keys(members)) {
		first, inner, _ := strings.Cut(name, "/")
		if i == 0 {
			base = first
		}
		if first != base {
			tampered(file(name), "the file was added")
		}
		b.sizes[inner] = int64(members[name].UncompressedSize64)
	}
	if unpacked > 100*info.Size()+1<<20 || packed > info.Size() {
		undecided("the archive unpacks to far more than an export does")
	}
	b.open = func(name string) (io.ReadCloser, error) { return members[base+"/"+name].Open() }
}

var checksum = regexp.MustCompile(`^([0-9a-f]{64}) {1,2}([A-Za-z0-9._/-]+)$`)

func (b *bag) checksums(name string) map[string]string {
	result := map[string]string{}
	for line := range b.lines(name) {
		match := checksum.FindStringSubmatch(string(line))
		if match == nil || !goodPath(match[2]) || result[match[2]] != "" {
			tampered(file(name), "not in its format")
		}
		result[match[2]] = match[1]
	}
	return result
}

func (b *bag) compare(name, wanted string) {
	if b.sums[name] != wanted {
		tampered(file(name), "the SHA-256 differs")
	}
}

func (b *bag) compareAll() {
	for _, name := range slices.Sorted(maps.Keys(b.manifest)) {
		if b.sums[name] == "" {
			s := b.stream(name)
			_, err := io.Copy(io.Discard, s.reader)
			s.end(err)
		}
		b.compare(name, b.manifest[name])
	}
}

func (b *bag) read(name string, most int64) []byte {
	if size, here := b.sizes[name]; !here {
		tampered(file(name), "the file is missing")
	} else if size > most {
		tampered(file(name), "not in its format")
	}
	s := b.stream(name)
	data, err := io.ReadAll(s.reader)
	s.end(err)
	return data
}

// stream reads a file from its beginning and hashes it on the way.
type stream struct {
	bag    *bag
	name   string
	file   io.Closer
	digest hash.Hash
	reader *bufio.Reader
}

func (b *bag) stream(name string) *stream {
	if _, here := b.sizes[name]; !here {
		tampered(file(name), "the file is missing")
	}
	source, err := b.open(name)
	if err != nil {
		tampered(file(name), "the file is damaged: %v", err)
	}
	digest := sha256.New()
	return &stream{b, name, source, digest, bufio.NewReaderSize(io.TeeReader(source, digest), 2*maxLine)}
}

func (s *stream) end(err error) {
	if s.file.Close(); err != nil && err != io.EOF {
		tampered(file(s.name), "the file is damaged: %v", err)
	}
	s.bag.sums[s.name] = hex.EncodeToString(s.digest.Sum(nil))
}

// line is the next line without its line feed, or nil. A last line without one gets another ending instead, so that it
// fits no format.
func (s *stream) line() []byte {
	line, err := s.reader.ReadSlice('\n')
	switch {
	case err == nil:
		return line[:len(line)-1]
	case err == bufio.ErrBufferFull:
		tampered(file(s.name), "not in its format")
	case err != io.EOF || len(line) == 0:
		s.end(err)
		return nil
	}
	return append(line, '\r')
}

func (b *bag) lines(name string) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		s := b.stream(name)
		for line := s.line(); line != nil; line = s.line() {
			if !yield(line) {
				return
			}
		}
	}
}

package main

import (
	"bytes"
	"errors"
	"regexp"
	"unicode/utf8"
)

var errCanonical = errors.New("not canonical")

const maxRecord, maxLine = 16384, 1 << 18

// decode reads canonical JSON of the restricted profile (docs/ledger-format.md, section 2) and nothing else: the
// grammar leaves no second spelling, so nothing has to be encoded again.
func decode(data []byte, most int) (object map[string]any, err error) {
	if len(data) > most || !utf8.Valid(data) {
		return nil, errCanonical
	}
	defer func() {
		if thrown := recover(); thrown == errCanonical {
			err = errCanonical
		} else if thrown != nil {
			panic(thrown)
		}
	}()
	p := parser{data, 0}
	object, isObject := p.value(0).(map[string]any)
	p.require(isObject && p.at == len(data))
	return object, nil
}

type parser struct {
	data []byte
	at   int
}

func (p *parser) require(condition bool) {
	if !condition {
		panic(errCanonical)
	}
}

func (p *parser) take(text string) bool {
	if bytes.HasPrefix(p.data[p.at:], []byte(text)) {
		p.at += len(text)
		return true
	}
	return false
}

var integer = regexp.MustCompile(`^(0|-?[1-9][0-9]{0,15})`)
var key = regexp.MustCompile(`^[a-z0-9_]{1,40}$`)

func (p *parser) value(depth int) any {
	switch {
	case p.take("{"):
		p.require(depth < 8)
		object, previous := map[string]any{}, ""
		for first := true; !p.take("}"); first = false {
			p.require(first || p.take(","))
			p.require(p.take(`"`))
			name := p.text()
			p.require(key.MatchString(name) && name > previous && p.take(":"))
			object[name], previous = p.value(depth+1), name
		}
		return object
	case p.take("["):
		p.require(depth < 8)
		list := []any{}
		for first := true; !p.take("]"); first = false {
			p.require(first || p.take(","))
			list = append(list, p.value(depth+1))
		}
		return list
	case p.take(`"`):
		return p.text()
	case p.take("true"):
		return true
	case p.take("false"):
		return false
	}
	digits := integer.Find(p.data[p.at:])
	p.require(digits != nil)
	p.at += len(digits)
	sign, number := int64(1), int64(0)
	for _, digit := range digits {
		if digit == '-' {
			sign = -1
		} else {
			number = number*10 + int64(digit-'0')
		}
	}
	p.require(number < 1<<53)
	return sign * number
}

// text reads to the closing quote. Of the escapes only those that RFC 8785 writes.
func (p *parser) text() string {
	var result []byte
	for {
		p.require(p.at < len(p.data) && p.data[p.at] >= ' ')
		c := p.data[p.at]
		p.at++
		if c == '"' {
			return string(result)
		}
		if c == '\\' {
			p.require(p.at < len(p.data))
			if p.take("u00") {
				c = p.control()
			} else {
				at := bytes.IndexByte([]byte(`"\bfnrt`), p.data[p.at])
				p.require(at >= 0)
				c = "\"\\\b\f\n\r\t"[at]
				p.at++
			}
		}
		result = append(result, c)
	}
}

// control reads the two digits of a control character that has no shorter escape; U+0000 is not allowed.
func (p *parser) control() byte {
	const hex = "0123456789abcdef"
	p.require(p.at+2 <= len(p.data))
	high, low := bytes.IndexByte([]byte(hex), p.data[p.at]), bytes.IndexByte([]byte(hex), p.data[p.at+1])
	p.at += 2
	p.require(high >= 0 && low >= 0)
	c := byte(high<<4 | low)
	p.require(c > 0 && c < ' ' && bytes.IndexByte([]byte("\b\f\n\r\t"), c) < 0)
	return c
}

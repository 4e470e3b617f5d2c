import fc from 'fast-check'
import { isJsonObject } from '../../src/fhir/json-value.js'
import { parseJson, parseJsonBytes, type ParsedJson } from '../../src/fhir/parse-json.js'
import { writeJson } from '../../src/fhir/write-json.js'

function written(text: string): string {
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused') throw new Error(parsed.diagnostics)
  return writeJson(parsed.value)
}

function refusal(parsed: ParsedJson): string {
  return parsed.outcome === 'refused' ? `${parsed.reason} at ${parsed.path}` : 'parsed'
}

describe('parseJson', () => {
  it.each([
    '1.50',
    '0.10',
    '100.00',
    '-0',
    '1e400',
    '1.0E-2',
    '12345678901234567890',
    '0.000000000000000001',
  ])('keeps the number %s as it was written', (lexeme) => {
    expect(written(`{"value":${lexeme}}`)).toBe(`{"value":${lexeme}}`)
  })

  it('keeps each of ten thousand decimals', () => {
    const digits = fc.stringMatching(/^(0|[1-9]\d{0,17})\.\d{1,18}$/)
    fc.assert(
      fc.property(digits, fc.constantFrom('', '-'), (lexeme, sign) => {
        expect(written(`[${sign}${lexeme}]`)).toBe(`[${sign}${lexeme}]`)
      }),
      { numRuns: 10_000 },
    )
  })

  it('gives back any JSON that it takes as it was', () => {
    const plain = fc.json({ maxDepth: 5 }).map((text) => JSON.stringify(JSON.parse(text)))
    fc.assert(
      fc.property(plain, (text) => {
        const parsed = parseJson(text)
        fc.pre(parsed.outcome === 'parsed')
        expect(JSON.parse(written(text))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('takes no text that JSON does not, whatever is done to a good one', () => {
    const good = '{"resourceType":"Patient","name":[{"family":"O\\u00f1a"}],"n":[1.50,-2e3,true,null]}'
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.constantFrom('', '"', '}', ',', '\\', '0', '\u0001'),
        (at, put) => {
          const text = good.slice(0, at) + put + good.slice(at + 1)
          const taken = parseJson(text).outcome === 'parsed'
          let isJson = true
          try {
            JSON.parse(text)
          } catch {
            isJson = false
          }
          if (taken) expect(isJson).toBe(true)
        },
      ),
    )
  })

  it.each([
    ['a key that stands twice', '{"name":[{"family":"A","family":"B"}]}', 'duplicate-key at name[0].family'],
    ['a key that would change every object', '{"__proto__":{"admin":true}}', 'unsafe-key at __proto__'],
    ['the same written otherwise', '{"\\u005f_proto__":1}', 'unsafe-key at __proto__'],
    ['constructor', '{"a":{"constructor":1}}', 'unsafe-key at a.constructor'],
    ['prototype', '{"prototype":1}', 'unsafe-key at prototype'],
    ['toString', '{"toString":1}', 'unsafe-key at toString'],
    ['the character null', '{"a":"\\u0000"}', 'unsafe-text at a'],
    ['half of a character', '{"a":"\\ud83d"}', 'unsafe-text at a'],
    ['another control character', '{"a":"\\u0007"}', 'unsafe-text at a'],
    ['a leading plus', '{"a":+1}', 'not-json at a'],
    ['a leading zero', '{"a":01}', 'not-json at $'],
    ['a number without its fraction', '{"a":1.}', 'not-json at $'],
    ['a line break inside a text', '{"a":"b\nc"}', 'not-json at a'],
    ['an unknown escape', '{"a":"\\q"}', 'not-json at a'],
    ['a text without an end', '{"a":"b', 'not-json at a'],
    ['an escaped quote at the end', '{"a":"b\\"}', 'not-json at a'],
    ['a comma too many', '[1,]', 'not-json at [1]'],
    ['a missing comma', '[1 2]', 'not-json at $'],
    ['a missing colon', '{"a" 1}', 'not-json at a'],
    ['a key without quotes', '{a:1}', 'not-json at $'],
    ['a second value', '{} {}', 'not-json at $'],
    ['nothing', '', 'not-json at $'],
    ['a word of another language', '[None]', 'not-json at [0]'],
    ['a word cut short', '[tru]', 'not-json at [0]'],
    ['a number of two hundred digits', `[${'1'.repeat(200)}]`, 'unsafe-number at [0]'],
  ])('refuses %s and says where', (_case, text, expected) => {
    expect(refusal(parseJson(text))).toBe(expected)
  })

  it('pollutes no object', () => {
    const parsed = parseJson('{"a":{"hasOwnProperty_":1}}')
    expect(
      parsed.outcome === 'parsed' && isJsonObject(parsed.value) && Object.getPrototypeOf(parsed.value),
    ).toBe(null)
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })

  it.each([
    ['80 KB of opened lists', '['.repeat(80_000)],
    ['8 MB of opened objects', '{"a":'.repeat(1_600_000)],
  ])('stops reading %s at the depth of 64', (_case, text) => {
    const began = performance.now()
    const parsed = parseJson(text)
    const took = performance.now() - began

    expect(parsed).toMatchObject({ outcome: 'refused', reason: 'too-deep' })
    // The whole text is looked through once for lone surrogates; nothing else grows with it.
    expect(took).toBeLessThan(500)
  })

  it('takes 64 levels', () => {
    expect(parseJson(`${'['.repeat(64)}1${']'.repeat(64)}`).outcome).toBe('parsed')
    expect(refusal(parseJson(`${'['.repeat(65)}1${']'.repeat(65)}`))).toMatch(/^too-deep/)
  })

  it.each([
    ['a list of 10,001 items', `{"entry":[${'1,'.repeat(10_000)}1]}`],
    ['a million keys', `{${Array.from({ length: 1_000_000 }, (_one, n) => `"k${n}":1`).join(',')}}`],
  ])('refuses %s as too large', (_case, text) => {
    expect(parseJson(text)).toMatchObject({ outcome: 'refused', reason: 'too-large' })
  })

  it('reads a text of many backslashes in linear time', () => {
    const began = performance.now()
    expect(parseJson(`["${'\\\\'.repeat(1_000_000)}"]`).outcome).toBe('parsed')
    expect(parseJson(`["${'\\"'.repeat(1_000_000)}"]`).outcome).toBe('parsed')
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('parseJsonBytes', () => {
  const text = '{"family":"Núñez"}'

  it('reads UTF-8', () => {
    expect(parseJsonBytes(new TextEncoder().encode(text)).outcome).toBe('parsed')
  })

  it.each([
    ['a byte order mark', Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16, little end first', Buffer.from(text, 'utf16le')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(text, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['an overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['half of a character', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ])('refuses %s', (_case, bytes) => {
    expect(refusal(parseJsonBytes(bytes))).toBe('not-utf-8 at $')
  })
})

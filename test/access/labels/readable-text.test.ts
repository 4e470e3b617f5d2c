import { readings } from '../../../src/access/labels/readable-text.js'

/** What somebody reads of it, apart from the text as it is written. */
function shown(text: string): readonly string[] {
  return readings(text).filter((reading) => reading !== text)
}

describe('readings, of a text without markup', () => {
  it('are the text itself, once', () => {
    expect(readings('Seen today. Well.')).toEqual(['Seen today. Well.'])
  })

  it('are also the text where what nobody sees parts words', () => {
    expect(readings('HIV\u200bclinic')).toEqual(['HIV\u200bclinic', 'HIV clinic'])
  })

  it.each([
    ['I.V.F.', 'IVF'],
    ['for I.V.F today', 'for IVF today'],
    ['(h.i.v.)', '(hiv)'],
  ])('are also the text without the dots between letters: %s', (text, reading) => {
    expect(readings(text)).toEqual([text, reading])
  })

  it.each([
    ['termi-nation of preg-nancy', 'termination of pregnancy'],
    ['at the end of a termi-\n   nation', 'at the end of a termination'],
    ['termi\u2010nation, termi\u2011nation', 'termination, termination'],
    ['anti-retrovirals', 'antiretrovirals'],
  ])('are also the text with its hyphenated words whole: %j', (text, reading) => {
    expect(readings(text)).toEqual([text, reading])
  })

  it.each(['x-ray', 'vitamin B-12', '5-10 mg', 'one - two', 'T-cell', 'end-', '-end', `a${'-'.repeat(3)}b`])(
    'leave hyphens elsewhere: %s',
    (text) => {
      expect(readings(text)).toEqual([text])
    },
  )

  it.each(['e.g', 'Mr.J.Bell', '1.2.3', '1A.B.C', 'A.B.C1', 'A. B. C.'])(
    'leave dots elsewhere: %s',
    (text) => {
      expect(readings(text)).toEqual([text])
    },
  )
})

describe('readings, of markup', () => {
  it.each([
    ['H<i title="a>b">I</i>V positive', 'HIV positive'],
    ["H<i title = 'a>b'>I</i>V positive", 'HIV positive'],
    [`H<i title="it's > that">I</i>V positive`, 'HIV positive'],
    [`H<i it's>I</i>V positive`, 'HIV positive'],
  ])('are the words beyond a tag with > in the value of an attribute: %s', (text, reading) => {
    expect(shown(text)).toContain(reading)
  })

  it('end where a value of an attribute does not, and are read by its first > too', () => {
    expect(shown('H<i title="a>I</i>V')).toEqual(['HIV'])
  })

  it.each([
    ['<b>chl</b>amydia', 'chlamydia'],
    ['<i class="a">HIV</i>', 'HIV'],
    ['H<span>I</span>V', 'HIV'],
    ['<!-- no -->HIV', 'HIV'],
    ['a<preview>b', 'ab'],
    ['a <b>c', 'a c'],
  ])('are as it is shown: %s', (text, reading) => {
    expect(shown(text)).toEqual([reading])
  })

  it.each(
    'address blockquote br caption dd div dl dt h1 h6 hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
      ' ',
    ),
  )('are words that are parted by <%s>', (name) => {
    expect(shown(`a<${name}>b`)).toEqual(['a b'])
    expect(shown(`a</${name.toUpperCase()}>b`)).toEqual(['a b'])
    expect(shown(`a<${name} class="x">b`)).toEqual(['a b'])
  })

  it('are all of the text behind a sign that begins no tag', () => {
    expect(shown('<b>BP</b> < 120, HIV')).toEqual(['BP < 120, HIV'])
    expect(readings('BP < 120, HIV')).toEqual(['BP < 120, HIV'])
  })

  it.each(['*', '_', '`', '~'])('are words without the %s of emphasis', (sign) => {
    expect(shown(`${sign}chl${sign}amydia`)).toEqual(['chlamydia'])
  })

  it('are parted or joined once they are shown, too', () => {
    expect(shown('<b>I.V.F.</b>')).toEqual(['<b>IVF</b>', 'I.V.F.', 'IVF'])
  })
})

describe('readings, of entities', () => {
  it.each([
    ['&amp;', 'a&b'],
    ['&lt;', 'a<b'],
    ['&GT;', 'a>b'],
    ['&quot;', 'a"b'],
    ['&apos;', "a'b"],
    ['&shy;', 'ab'],
    ['&zwj;', 'ab'],
    ['&zwnj;', 'ab'],
    ['&nbsp;', 'a b'],
    ['&ensp;', 'a b'],
    ['&#72;', 'aHb'],
    ['&#0072;', 'aHb'],
    ['&#x48;', 'aHb'],
    ['&#X48;', 'aHb'],
    ['&#x10ffff;', 'a\u{10ffff}b'],
    ['&#x110000;', 'a b'],
    ['&#9999999;', 'a b'],
  ])('are what it stands for: %s', (entity, reading) => {
    expect(shown(`a${entity}b`)).toEqual([reading])
  })

  it.each(['&;', '&#;', '&#x;', '&a;', '&amp', '&averylongname;', '&#12345678;', '&#x1234567;'])(
    'are the text itself where it is none: %s',
    (text) => {
      expect(readings(text)).toEqual([text])
    },
  )
})

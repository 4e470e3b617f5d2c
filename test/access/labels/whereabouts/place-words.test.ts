import { namesHouse, tellsPlace } from '../../../../src/access/labels/whereabouts/place-words.js'

const wide = (text: string): string =>
  text.replace(/[0-9A-Z]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))

describe('tellsPlace, of postcodes', () => {
  it.each([
    'B33 8TH',
    'CR2 6XH',
    'DN55 1PT',
    'EC1A 1BB',
    'W1A 0AX',
    'BF1 3AA',
    'gu2 7xx',
    'KT22-7KV',
    'KT22   7KV',
    '(KT22 7KV)',
    'KT\u030122 7KV',
    wide('KT22 7KV'),
  ])('knows %s', (text) => {
    expect(tellsPlace(text)).toBe(true)
  })

  it.each([
    ['an area that there is not', 'QX1 1AA'],
    ['one behind another letter', 'XKT22 7KV'],
    ['one before another letter', 'KT22 7KVX'],
    ['one before another digit', 'KT22 7KV2'],
    ['a district alone', 'KT22'],
    ['two far from each other', 'KT22    7KV'],
    ['a district of three digits', 'KT222 7KV'],
  ])('takes %s for none: %s', (_what, text) => {
    expect(tellsPlace(text)).toBe(false)
  })

  it.each(['mg', 'ml', 'kg', 'cm', 'mm', 'iu', 'mcg', 'MG', 'Mg'])('takes a dose in %s for none', (unit) => {
    expect(tellsPlace(`Vitamin B12 5${unit}`)).toBe(false)
  })
})

describe('tellsPlace, of telephone numbers', () => {
  it.each([
    ['of ten digits', '016977 2345'],
    ['of eleven digits', '01483 900123'],
    ['without a space', '01483900123'],
    ['with three signs between two digits', '01483 - 900123'],
    ['in brackets', '(01483) 900123'],
    ['in brackets, behind a digit', 'x2(01483)900123'],
    ['of the country', '+441483900123'],
    ['of the country, with what is left out from abroad', '+44 (0) 1483 900123'],
    ['of the country, as it is dialled', '0044 1483 900123'],
    ['of the country with a bracket', '+44(0)1483.900.123'],
    ['that has a date in it', '020 31-10-2019'],
  ])('knows one %s', (_how, text) => {
    expect(tellsPlace(`Ring ${text}.`)).toBe(true)
  })

  it.each([
    ['of nine digits', '01483 9001'],
    ['of twelve digits', '014839001234'],
    ['that does not begin as one does', '1483 900123'],
    ['that is the end of another', '9901483900123'],
    ['with more signs between two digits', '01483 -- 900123'],
  ])('takes a number %s for none', (_how, text) => {
    expect(tellsPlace(text)).toBe(false)
  })

  it.each([
    '01-02-2026 10:30',
    '01.02.1999 10:30',
    '01 02 2026 10 30',
    '(01-02-2026 10:30)',
    'seen 03-04-2019 11, 05-06-2020 12',
  ])('takes a date and an hour for none: %s', (text) => {
    expect(tellsPlace(text)).toBe(false)
  })

  it('finds one behind a date', () => {
    expect(tellsPlace('01-02-2026 10h: rang 01483 900123')).toBe(true)
  })
})

describe('tellsPlace, of email addresses', () => {
  it.each(['jo@canary.example', 'JO@CANARY.EXAMPLE', 'jo.bell+1@canary-ford.example', 'j_@c.uk', 'jo-@c.uk'])(
    'knows %s',
    (text) => {
      expect(tellsPlace(`write to ${text}`)).toBe(true)
    },
  )

  it.each(['jo@canary', '@canary.example', 'jo @canary.example', 'jo@.example', 'jo@canary.1', 'jo@c d.uk'])(
    'takes %s for none',
    (text) => {
      expect(tellsPlace(text)).toBe(false)
    },
  )
})

describe('namesHouse', () => {
  it.each([
    '12 Oak Street',
    'lives at 12 oak street now',
    '12a Mill Lane',
    '12, Oak Road',
    '12b, Old Mill Close',
    '7  Church  Hill',
    "3 St John's Wood Crescent",
    '1 Rose Garden',
    '2 Rose Gardens',
    '5 Almshouse Cottage',
    '6 Almshouse Cottages',
  ])('knows the number of a house in a street: %s', (text) => {
    expect(namesHouse(text)).toBe(true)
  })

  it.each([
    ['a street without a number', 'the old Oak Street'],
    ['a number and no name', '12 Street'],
    ['a number far from the street', '12 weeks since moving out of Oak Street'],
    ['a number within a word', 'B12 injection in drive'],
    ['a street that is a piece of a word', '2 falls in streetwear'],
    ['a finding', 'Fell 3 times last week'],
  ])('takes %s for none: %s', (_what, text) => {
    expect(namesHouse(text)).toBe(false)
  })
})

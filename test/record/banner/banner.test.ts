import { NHS_NUMBER_SYSTEM } from '../../../src/fhir/nhs-number.js'
import type { PatientBanner } from '../../../src/record/sections/section.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aPerson, aResource, COUNTY } from '../../support/a-record.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const TODAY = '2026-11-23'

function bannerOf(patient: object): PatientBanner {
  return aJoinedRecord([aResource({ resourceType: 'Patient', ...patient }, { id: aPerson() })], {
    today: TODAY,
  }).banner
}

/**
 * Each point of the NHS Common User Interface guidance that the banner keeps, by the document that asks for it: Patient
 * Banner (ISB 1505), Patient Name Display (ISB 1506), NHS Number Display (ISB 1504), Date Display (ISB 1503), Sex and
 * Current Gender, Address Display, Telephone Number Display.
 */
describe('the patient banner, clause by clause', () => {
  describe('Patient Name Display (ISB 1506)', () => {
    it.each([
      [
        'family name in capitals, a comma, given name, title in brackets',
        [{ use: 'official', family: 'Holland', given: ['Margaret'], prefix: ['Mrs'] }],
        'HOLLAND, Margaret (Mrs)',
      ],
      [
        'all given names in their order',
        [{ family: 'Okoro', given: ['Leonard', 'Chukwu'] }],
        'OKORO, Leonard Chukwu',
      ],
      ['no title, no brackets', [{ family: 'Reeve', given: ['Callum'] }], 'REEVE, Callum'],
      ['no family name: in words', [{ given: ['Teller'], prefix: ['Mr'] }], '(no family name), Teller (Mr)'],
      [
        'the name in force, and no name of before',
        [
          { use: 'old', family: 'Mills', given: ['Margaret'] },
          { use: 'official', family: 'Holland', given: ['Margaret'] },
        ],
        'HOLLAND, Margaret',
      ],
      ['nothing: in words', [], 'name not known'],
    ])('%s', (_clause, name, shown) => {
      expect(bannerOf({ name }).name).toBe(shown)
    })

    it('what somebody likes to be called stands beside the name, never instead of it', () => {
      const banner = bannerOf({
        name: [
          { use: 'nickname', given: ['Peggy'] },
          { use: 'official', family: 'Holland', given: ['Margaret'] },
        ],
      })
      expect([banner.name, banner.preferredName]).toEqual(['HOLLAND, Margaret', 'Peggy'])
    })

    it.each([
      ['is what they are usually called', ['Ron'], 'Ron'],
      ['is not said where it is the first of their names', ['Ronald'], undefined],
    ])('what somebody likes to be called %s', (_case, given, preferred) => {
      const banner = bannerOf({
        name: [
          { use: 'official', family: 'Pike', given: ['Ronald', 'Arthur'] },
          { use: 'usual', family: 'Pike', given },
        ],
      })
      expect([banner.name, banner.preferredName]).toEqual(['PIKE, Ronald Arthur', preferred])
    })
  })

  describe('Date Display (ISB 1503)', () => {
    it.each([
      ['a day as dd-Mmm-yyyy', '1941-03-04', '04-Mar-1941'],
      ['a month as Mmm-yyyy, and no day', '1941-03', 'Mar-1941'],
      ['a year as a year', '1941', '1941'],
    ])('%s', (_clause, birthDate, text) => {
      expect(bannerOf({ birthDate }).born).toEqual({ text, iso: birthDate })
    })
  })

  describe('Patient Banner (ISB 1505): age', () => {
    it.each([
      ['a baby of days in days', '2026-11-20', '3d'],
      ['a baby of weeks in weeks and days', '2026-10-14', '5w 5d'],
      ['an infant in months and days', '2025-09-21', '14m 2d'],
      ['a child in years and months', '2021-08-23', '5y 3m'],
      ['an adult in years', '1941-03-04', '85y'],
    ])('%s', (_clause, birthDate, age) => {
      expect(bannerOf({ birthDate }).age).toBe(age)
    })

    it.each([
      ['a year alone', '1941'],
      ['a birth date that is still to come', '2027-01-01'],
      ['no birth date', undefined],
    ])('none that would be guessed: %s', (_clause, birthDate) => {
      expect(bannerOf({ birthDate }).age).toBeUndefined()
    })
  })

  describe('Patient Banner (ISB 1505): the dead', () => {
    it('the date of death, and the age at death instead of an age', () => {
      expect(bannerOf({ birthDate: '1941-03-04', deceasedDateTime: '2026-03-03' })).toMatchObject({
        died: '03-Mar-2026',
        age: undefined,
        ageAtDeath: '84y',
      })
    })

    it('that somebody died, where the day is not known: in words', () => {
      expect(bannerOf({ birthDate: '1941-03-04', deceasedBoolean: true })).toMatchObject({
        died: 'date not known',
        age: undefined,
        ageAtDeath: 'not known',
      })
    })
  })

  it.each([
    ['female', 'Female'],
    ['male', 'Male'],
    ['other', 'Other'],
    ['unknown', 'Not known'],
    [undefined, 'Not known'],
    ['X', 'X'],
  ])('Sex and Current Gender: %s in words, and what is not said as not known', (gender, shown) => {
    expect(bannerOf({ gender }).gender).toBe(shown)
  })

  describe('NHS Number Display (ISB 1504)', () => {
    const number = aTestNhsNumber(4)

    it('in groups of three, three and four', () => {
      const { nhsNumber } = bannerOf({ identifier: [{ system: NHS_NUMBER_SYSTEM, value: number }] })
      expect(nhsNumber).toMatch(/^\d{3} \d{3} \d{4}$/)
      expect(nhsNumber.replaceAll(' ', '')).toBe(number)
    })

    it.each([
      ['none', []],
      ['one that was replaced', [{ system: NHS_NUMBER_SYSTEM, value: number, use: 'old' }]],
      ['one whose check digit is wrong', [{ system: NHS_NUMBER_SYSTEM, value: '9990000001' }]],
      ['a number of a hospital', [{ system: 'urn:hospital', value: number }]],
    ])('not known, in words: %s', (_clause, identifier) => {
      expect(bannerOf({ identifier }).nhsNumber).toBe('not known')
    })
  })

  describe('Address Display, on one line', () => {
    const home = { use: 'home', line: ['12 Mill Rise'], city: 'Leatherhead', postalCode: 'KT22 7ZZ' }

    it.each([
      ['lines, town, postcode, with commas', [home], '12 Mill Rise, Leatherhead, KT22 7ZZ'],
      [
        'home before a temporary one',
        [{ use: 'temp', line: ['Ward 3'] }, home],
        '12 Mill Rise, Leatherhead, KT22 7ZZ',
      ],
      ['none that is old', [{ ...home, use: 'old' }], 'Address not known'],
      ['none whose time is over', [{ ...home, period: { end: '2026-11-22' } }], 'Address not known'],
      [
        'one that ends today still',
        [{ ...home, period: { end: '2026-11-23' } }],
        '12 Mill Rise, Leatherhead, KT22 7ZZ',
      ],
      ['nothing: in words', [], 'Address not known'],
    ])('%s', (_clause, address, shown) => {
      expect(bannerOf({ address }).address).toBe(shown)
    })
  })

  describe('Telephone Number Display', () => {
    const mobile = { system: 'phone', use: 'mobile', value: '07700 900123' }

    it.each([
      ['as it was given', [mobile], '07700 900123'],
      ['no e-mail address', [{ system: 'email', value: 'peggy@example.org' }], 'Telephone not known'],
      ['none that is old', [{ ...mobile, use: 'old' }], 'Telephone not known'],
      ['none whose time is over', [{ ...mobile, period: { end: '2026-10' } }], 'Telephone not known'],
      [
        'the one to try first',
        [
          { ...mobile, rank: 2 },
          { system: 'phone', value: '01306 000000', rank: 1 },
        ],
        '01306 000000',
      ],
      ['nothing: in words', [], 'Telephone not known'],
    ])('%s', (_clause, telecom, shown) => {
      expect(bannerOf({ telecom }).telephone).toBe(shown)
    })
  })

  it('Patient Banner (ISB 1505): what a source says differently is said beside it', () => {
    const joined = aResource(
      { resourceType: 'Patient', birthDate: '1941-03-04', gender: 'female' },
      { id: aPerson() },
    )
    const source = aResource({ resourceType: 'Patient', birthDate: '1941-03-14' }, { from: WEY_VALLEY })
    expect(aJoinedRecord([joined, source], { today: TODAY }).banner.disagreements).toEqual([
      'birth date: Wey Valley Hospital says 14-Mar-1941',
    ])
  })

  describe('what sources differ in', () => {
    const born = '1961-05-06'
    function bannerWith(shown: object, ...others: readonly (readonly [from: typeof COUNTY, said: object])[]) {
      return aJoinedRecord(
        [
          aResource({ resourceType: 'Patient', birthDate: born, ...shown }, { id: aPerson() }),
          ...others.map(([from, said]) => aResource({ resourceType: 'Patient', ...said }, { from })),
        ],
        { today: TODAY },
      ).banner
    }
    const named = (...given: readonly string[]) => ({ name: [{ family: 'Okoro', given }] })

    it('HZ20: a death that one of several sources alone tells of is no fact yet: the age stays', () => {
      const banner = bannerWith(
        { gender: 'male' },
        [WEY_VALLEY, { deceasedBoolean: true }],
        [COUNTY, { gender: 'female' }],
      )

      expect(banner).toMatchObject({ died: undefined, ageAtDeath: undefined, age: '65y' })
      expect(banner.disagreements).toEqual([
        'death: Wey Valley Hospital says died, date not known; no other source says so',
        'gender: County Social Care says Female',
      ])
    })

    it('HZ20: names who says alive, and takes a death of which two tell for one', () => {
      const dead = { deceasedDateTime: '2026-11-20' }
      expect(bannerWith({}, [WEY_VALLEY, dead], [COUNTY, { deceasedBoolean: false }]).disagreements).toEqual([
        'death: Wey Valley Hospital says died, 20-Nov-2026; County Social Care says alive',
      ])
      expect(bannerWith({}, [WEY_VALLEY, dead], [COUNTY, dead])).toMatchObject({
        died: '20-Nov-2026 (Wey Valley Hospital, County Social Care)',
        age: undefined,
        disagreements: [],
      })
    })

    it.each([
      ['a middle name that is missing', ['Leonard', 'Chukwu'], ['Leonard'], true],
      ['one of several middle names', ['Leonard', 'Chukwu', 'James'], ['Leonard', 'James'], true],
      ['an initial', ['Leonard'], ['L'], true],
      ['another first name', ['Leonard', 'Chukwu'], ['Chukwu'], false],
      ['another middle name', ['Leonard', 'Chukwu'], ['Leonard', 'Mark'], false],
      ['no given name', ['Leonard'], [], true],
    ])('%s: whether it agrees', (_case, shown, said, agrees) => {
      expect(bannerWith(named(...shown), [WEY_VALLEY, named(...said)]).disagreements).toHaveLength(
        agrees ? 0 : 1,
      )
    })

    it('says the gravest first, and who say the same in one line', () => {
      const other = { ...named('Mary'), birthDate: '1961-06-05', gender: 'female' }

      expect(bannerWith(named('Leonard'), [WEY_VALLEY, other], [COUNTY, other]).disagreements).toEqual([
        'birth date: Wey Valley Hospital and County Social Care say 05-Jun-1961',
        'gender: Wey Valley Hospital and County Social Care say Female',
        'name: Wey Valley Hospital and County Social Care say OKORO, Mary',
      ])
    })
  })
})

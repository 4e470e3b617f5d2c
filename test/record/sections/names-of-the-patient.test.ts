import { WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, aSection } from '../../support/a-record.js'

const details = (...name: readonly object[]): readonly string[] =>
  aSection('demographics', [aResource({ resourceType: 'Patient', name })]).current[0]?.details ?? []

const OFFICIAL = { use: 'official', family: 'Nasser', given: ['Maryam', 'Noor'], suffix: ['OBE'] }

describe('the names of somebody', () => {
  it('are all shown with what each is used for, and until when', () => {
    expect(
      details(
        OFFICIAL,
        { use: 'maiden', family: 'Haddad' },
        { use: 'old', family: 'Saab', given: ['Maryam'], period: { end: '2001' } },
        { family: 'ناصر', given: ['مريم'] },
      ).slice(0, 4),
    ).toEqual([
      'behind the name: OBE',
      'maiden name: HADDAD',
      'earlier name: SAAB, Maryam, until 2001',
      'another name: ناصر, مريم',
    ])
  })

  it.each([
    ['a nickname', { use: 'nickname', given: ['Mimi'] }, 'likes to be called: Mimi'],
    ['one usual name', { use: 'usual', given: ['Mimi'] }, 'likes to be called: Mimi'],
    ['a usual name in words', { use: 'usual', text: 'Mimi' }, 'likes to be called: Mimi'],
  ])('say what they like to be called: %s', (_case, name, words) => {
    expect(details(OFFICIAL, name)).toContain(words)
  })

  it('are no nicknames where several stand in a whole name', () => {
    const told = details(OFFICIAL, { use: 'usual', family: 'Haddad', given: ['Mimi', 'Maryam', 'Noor'] })

    expect(told).toContain('usual name: HADDAD, Mimi Maryam Noor')
    expect(told.join()).not.toContain('likes to be called')
  })

  it('do not differ where one source sends the name of the other too, in another script first', () => {
    const differ = (...name: readonly object[]): readonly string[] =>
      aJoinedRecord([
        aResource({ resourceType: 'Patient', name: [{ family: 'Yamada', given: ['Tarō'] }] }),
        aResource({ resourceType: 'Patient', name }, { from: WEY_VALLEY }),
      ]).banner.disagreements
    const kanji = { use: 'official', family: '山田', given: ['太郎'] }

    expect(differ(kanji, { family: 'Yamada', given: ['Taro'] })).toEqual([])
    expect(differ(kanji)).toEqual(['name: Wey Valley Hospital says 山田, 太郎'])
    // A name of before does not make two names of now one.
    expect(
      differ(
        { use: 'official', family: 'Sato', given: ['Tarō'] },
        { use: 'old', family: 'Yamada', given: ['Tarō'] },
      ),
    ).toHaveLength(1)
  })
})

describe('who somebody is, told by codes and by extensions', () => {
  const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition'
  const sent = (differs: object): readonly string[] =>
    aSection('demographics', [aResource({ resourceType: 'Patient', ...differs })]).current[0]?.details ?? []

  it.each([
    ['F', 'female'],
    ['M', 'male'],
  ])('has the sex at birth in words: %s', (valueCode, words) => {
    const told = sent({ extension: [{ url: `${US_CORE}/us-core-birthsex`, valueCode }] })

    expect(told.filter((detail) => detail.startsWith('sex at birth'))).toEqual([`sex at birth: ${words}`])
  })

  it.each([
    ['by text', { url: 'text', valueString: 'White' }],
    ['by category alone', { url: 'ombCategory', valueCoding: { code: '2106-3', display: 'White' } }],
  ])('has race and ethnicity: %s', (_case, extension) => {
    expect(sent({ extension: [{ url: `${US_CORE}/us-core-race`, extension: [extension] }] })).toContain(
      'ethnic category: White',
    )
  })

  it('has the ethnic category of UK Core by its code alone', () => {
    const valueCodeableConcept = {
      coding: [{ system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland', code: 'M' }],
    }
    const url = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory'

    expect(sent({ extension: [{ url, valueCodeableConcept }] })).toContain(
      'ethnic category: Black or Black British - Caribbean',
    )
  })

  it.each([
    ['urn:ietf:bcp:47', 'cy', 'Welsh'],
    ['https://fhir.hl7.org.uk/CodeSystem/UKCore-HumanLanguage', 'pl', 'Polish'],
  ])('has a language by its name where a code alone was sent: %s %s', (system, code, words) => {
    expect(sent({ communication: [{ language: { coding: [{ system, code }] } }] })).toContain(
      `speaks: ${words}`,
    )
  })
})

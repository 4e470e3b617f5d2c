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

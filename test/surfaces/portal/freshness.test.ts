import request from 'supertest'
import { toAge } from '../../../src/record/freshness/freshness.js'
import { lastSentWords } from '../../../src/record/freshness/last-sent-words.js'
import { basisWords } from '../../../src/surfaces/portal/patient-record/basis-words.js'
import { toFreshness } from '../../../src/surfaces/portal/patient-record/freshness.js'
import { OAK_STREET, ods } from '../../support/actors.js'
import { anOpenedRecord, DIRECTORY, NOW, portalApp } from './fixtures/portal-app.js'
import { GP, HOSPITAL, MARGARET, SOCIAL_CARE } from './fixtures/joined-records.js'

const sources = [
  { organisation: SOCIAL_CARE.organisation, kind: 'social-care', lastReceivedAt: '2026-11-22T08:42:00Z' },
  { organisation: GP.organisation, kind: 'primary-care', lastReceivedAt: '2026-11-23T07:10:00Z' },
  { organisation: HOSPITAL.organisation, kind: 'acute', lastReceivedAt: '2026-11-23T08:42:00Z' },
] as const

describe('toFreshness', () => {
  it('says of each source when it last sent something, in an order that does not depend on who sent last', () => {
    const names = (freshness: ReturnType<typeof toFreshness>): readonly string[] =>
      freshness.sources.map(({ name }) => name)
    const freshness = toFreshness({ version: 1, sources }, DIRECTORY, { now: NOW })

    expect(names(freshness)).toEqual(['Wey Valley Hospital', 'County Social Care', 'Oak Street Surgery'])
    expect(
      names(toFreshness({ version: 1, sources: [...sources].reverse() }, DIRECTORY, { now: NOW })),
    ).toEqual(names(freshness))
    expect(freshness.sources[0]).toMatchObject({
      ago: '2 h ago',
      isLate: false,
      sent: 'what it sent is not known',
      at: { text: '23-Nov-2026 08:42' },
    })
    expect(freshness.sources[1]).toMatchObject({ ago: '26 h ago', isLate: true })
  })

  it('HZ01: names the practice on record that has never sent anything, whether or not another practice has', () => {
    const neverOf = (some: Parameters<typeof toFreshness>[0]['sources']): readonly string[] =>
      toFreshness({ version: 1, sources: some, unheardPractice: 'Station Road Surgery' }, DIRECTORY, {
        now: NOW,
      }).never

    expect(neverOf(sources)).toContain('Station Road Surgery (the practice on record)')
    expect(neverOf([])).toContain('GP practice (Station Road Surgery)')
  })

  it.each([
    ['a page', ''],
    ['paper', '/print'],
  ])(
    'HZ01: says on %s since when nothing new can be received, and shows the record all the same',
    async (_where, path) => {
      const opened = anOpenedRecord()
      if (opened.outcome !== 'opened') throw new Error('It is open.')
      const state = { ...opened.state, notReceivingSince: '2026-11-23T08:00:00.000Z' }
      const page = await request(portalApp({ openRecord: async () => ({ ...opened, state }) }))
        .get(`/patients/${MARGARET}${path}`)
        .expect(200)

      expect(page.text).toContain(
        'Since 23-Nov-2026 08:00 nothing new can be received from any source: where the record is kept does not answer. What came before is shown.',
      )
      expect(page.text).toContain('Penicillin')
    },
  )

  it('has several late sources in one line with what each sent in vain, and their times in what each sent', async () => {
    const late = sources.map((one) => ({ ...one, lastReceivedAt: '2026-11-20T08:42:00Z' }))
    const state = {
      version: 1,
      sources: late.map((one) =>
        one.kind === 'acute'
          ? { ...one, notTaken: { at: '2026-11-22T08:42:00Z', types: 'Observation 2' } }
          : one,
      ),
    }
    const opened = { ...anOpenedRecord(), state }
    const page = await request(portalApp({ openRecord: async () => opened }))
      .get(`/patients/${MARGARET}`)
      .expect(200)

    const rows = [...page.text.matchAll(/<li class="app-freshness__source[^>]*>(.*?)<\/li>/g)].map(
      ([, row]) => (row ?? '').replace(/<[^>]*>/g, ''),
    )
    expect(rows[0]).toMatch(
      /^▲ late: Wey Valley Hospital 3 days ago Sent .*, County Social Care 3 days ago, Oak Street Surgery 3 days ago$/,
    )
    expect(rows.filter((row) => row.includes('late'))).toHaveLength(1)
    expect(page.text.replace(/<[^>]*>/g, '')).toContain(
      'County Social Care 20-Nov-2026 08:42 (3 days ago, late): ',
    )
  })

  it('says what each source sent last', () => {
    const sent = sources
      .filter(({ kind }) => kind === 'acute')
      .map((one) => ({ ...one, lastSent: 'Encounter 1,Observation 6' }))

    expect(toFreshness({ version: 1, sources: sent }, DIRECTORY, { now: NOW }).sources[0]?.sent).toBe(
      '6 results or measurements, 1 contact',
    )
  })

  it('goes by when a source was last heard from, and says when it last sent something new', () => {
    const again = sources
      .filter(({ kind }) => kind === 'social-care')
      .map((one) => ({ ...one, heardAt: '2026-11-23T09:42:00Z' }))

    expect(toFreshness({ version: 1, sources: again }, DIRECTORY, { now: NOW }).sources[0]).toMatchObject({
      isLate: false,
      ago: '1 h ago',
      at: { text: '23-Nov-2026 09:42' },
      newSince: { text: '22-Nov-2026 08:42' },
    })
  })

  it('names the kinds of source that have never sent anything', () => {
    expect(toFreshness({ version: 1, sources }, DIRECTORY, { now: NOW }).never).toEqual([
      'community health',
      'mental health',
      'pharmacy',
      'ambulance',
      'voluntary sector',
    ])
  })

  it('calls an organisation that is not in the directory by its code', () => {
    const unknown = [
      { organisation: ods('ZZZ99'), kind: 'vcse', lastReceivedAt: '2026-11-23T08:42:00Z' },
    ] as const

    expect(toFreshness({ version: 1, sources: unknown }, DIRECTORY, { now: NOW }).sources[0]?.name).toBe(
      'ZZZ99',
    )
  })
})

describe('lastSentWords', () => {
  it.each([
    [undefined, 'what it sent is not known'],
    ['Observation 1', '1 result or measurement'],
    ['Patient 1', 'details of the person'],
    ['Condition 2,Encounter 3,Flag 1,Patient 1,Task 1', '3 contacts, 2 problems, 1 alert and 1 more'],
  ])('says %s as %s', (sent, words) => {
    expect(lastSentWords(sent)).toBe(words)
  })
})

describe('how long ago', () => {
  it.each([
    ['2026-11-23T10:41:30Z', 'just now'],
    ['2026-11-23T10:12:00Z', '30 min ago'],
    ['2026-11-22T10:42:00Z', '24 h ago'],
    ['2026-11-20T10:42:00Z', '3 days ago'],
    ['2026-11-23T11:42:00Z', 'ahead of our clock'],
  ])('says %s as %s', (iso, words) => {
    expect(toAge(iso, NOW).ago).toBe(words)
  })
})

describe('basisWords', () => {
  it.each([
    ['registered-practice', 'this person is registered with Oak Street Surgery'],
    ['team', 'Oak Street Surgery is on the team that cares for this person'],
    ['referral', 'this person has been referred to Oak Street Surgery'],
    ['contact', 'Oak Street Surgery is in contact with this person, or was lately'],
  ] as const)('explains %s with the organisation’s name', (kind, words) => {
    const relationship = { kind, organisation: OAK_STREET, evidence: 'Patient/1' }

    expect(basisWords({ kind, relationship }, DIRECTORY)).toBe(words)
  })

  it('says that it is the clinician who is on the team when the relationship is theirs alone', () => {
    const relationship = {
      kind: 'team',
      organisation: OAK_STREET,
      practitioner: '555',
      evidence: 'CareTeam/1',
    } as const

    expect(basisWords({ kind: 'team', relationship }, DIRECTORY)).toBe(
      'you are on the team that cares for this person',
    )
  })
})

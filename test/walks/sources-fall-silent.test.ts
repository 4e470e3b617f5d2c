import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')

const HOUR = 3_600_000

/** How long ago each source last sent something, in hours: one is dead, one is slow, one is stale, one is well. */
const SILENT_FOR = { acute: 24 * 30, community: 23, mental: 26 }

describe('sources that fall silent (HZ01, HZ03)', () => {
  let app: TestApp
  let gp: PortalSession
  let record: string
  const names = new Map<string, string>()

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: CALLUM.nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const person = record.replace('/patients/', '')
    const sources = await app.database.query<{ organisation: string; source_kind: string }>(
      'select organisation, source_kind from sources where person_id = $1',
      [person],
    )
    for (const { organisation, source_kind: kind } of sources) names.set(kind, organisation)
    for (const [kind, hours] of [
      ['acute', SILENT_FOR.acute],
      ['community', SILENT_FOR.community],
      ['mental-health', SILENT_FOR.mental],
    ] as const) {
      const at = new Date(Date.now() - hours * HOUR).toISOString()
      await app.database.query(
        'update resources set received_at = $1 where person_id = $2 and organisation = $3',
        [at, person, names.get(kind) ?? ''],
      )
    }
    await app.database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])
  })
  afterAll(() => app.close())

  /** The lines about sources, as they are read. */
  async function strip(path = record): Promise<readonly string[]> {
    const { text } = await gp.get(path)
    return [...text.matchAll(/<li class="app-freshness__source[^>]*>([^]*?)<\/li>/g)].map(([, line = '']) =>
      line
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  }

  async function warnings(path: string): Promise<readonly string[]> {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const answer = await fetch(`${app.baseUrl}/fhir${path}`, { headers: { authorization } })
    const { entry = [] } = (await answer.json()) as Bundle
    return entry
      .flatMap(({ resource }) =>
        resource?.resourceType === 'OperationOutcome' ? (resource as OperationOutcome).issue : [],
      )
      .map(({ diagnostics = '' }) => diagnostics)
  }

  it('has five sources', () => {
    expect([...names.keys()].sort()).toEqual(['acute', 'community', 'mental-health', 'primary-care', 'vcse'])
  })

  it('says of each how it is, in words beside the mark, on every page of the person', async () => {
    for (const path of [record, `${record}/sections/medicines`, `${record}/why`, `${record}/wrong-person`]) {
      const lines = await strip(path)
      expect(lines).toEqual([
        '▲ late: Wey Valley Hospital 30 days ago, Holmwood Mental Health 26 h ago',
        expect.stringMatching(/^● Downs Community Health .*\(23 h ago\)$/),
        expect.stringMatching(/^● Oak Street Surgery .*ago|just now/),
        expect.stringMatching(/^● Helping Hands /),
        expect.stringMatching(/^○ Never sent anything about this person: social care, pharmacy, ambulance$/),
      ])
    }
  })

  it('says in a section what may be missing since a source fell silent, and never that there is none', async () => {
    const { text } = await gp.get(`${record}/sections/admissions`)
    expect(text).toMatch(
      /Anything newer is not available: [^<]*Wey Valley Hospital last sent something 30 days ago/,
    )
    expect(text).toContain('data-empty-reason="unavailable"')
  })

  it('warns software of it in whatever is asked of the record', async () => {
    const person = record.replace('/patients/', '')
    for (const path of [
      `/Patient/${person}/$everything`,
      `/Patient/${person}/$everything?_count=5`,
      `/Condition?patient=${person}`,
      `/Observation?patient=${person}&_count=1`,
    ]) {
      const said = await warnings(path)
      expect(said).toEqual(
        expect.arrayContaining([
          'Ambulance has never sent anything about this person.',
          'Last heard from: Hospital 30 days ago (late).',
          'Last heard from: Mental health 26 h ago (late).',
        ]),
      )
      expect(said.join(' ')).not.toMatch(/Community health|GP /)
    }
  })

  it('is a look like any other: the log has each with what went out', async () => {
    await strip()
    expect((await app.log()).at(-1)).toMatchObject({
      kind: 'outcome',
      person: record.replace('/patients/', ''),
      disclosed: { what: 'summary-page:gp:all' },
    })
  })
})

import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { aPatient, aTransaction, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
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
      /Anything newer is not available: [^<]*Wey Valley Hospital was last heard from 30 days ago/,
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

describe('a source that goes on sending what is held already (HZ01)', () => {
  let app: TestApp
  let nurse: PortalSession
  let record: string
  const nhsNumber = aTestNhsNumber(8_750)
  const asPractice = aPatient(nhsNumber, {
    identifier: [
      { system: 'urn:oak:patient', value: '1' },
      { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
    ],
    generalPractitioner: [{ identifier: { system: ODS_CODE_SYSTEM, value: OAK_STREET } }],
  })
  const asHospital = aPatient(nhsNumber)
  const asthma = aProblem('1', 'Asthma')
  const hidden = aProblem('2', 'Canary of the clinic', {
    meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] },
  })

  function aProblem(id: string, text: string, differs: object = {}) {
    return {
      resourceType: 'Condition',
      ...differs,
      identifier: [{ system: 'urn:wey:problem', value: id }],
      clinicalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
      },
      code: { text },
      subject: { reference: THE_PATIENT },
    }
  }

  beforeAll(async () => {
    app = await startTestApp()
    nurse = await signIn(app.baseUrl, 'practice.nurse')
    await post('oak-street-surgery', asPractice)
    const found = await nurse.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    await post('wey-valley-hospital', asHospital, asthma)
    await lastNewHoursAgo(30)
  })
  afterAll(() => app.close())

  async function post(partner: string, ...resources: readonly Readonly<Record<string, unknown>>[]) {
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(partner)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify(aTransaction(...resources)),
    })
    const { entry = [] } = (await answer.json()) as Bundle
    return entry.map(({ response }) => response?.status ?? '')
  }

  async function lastNewHoursAgo(hours: number): Promise<void> {
    const at = new Date(Date.now() - hours * HOUR).toISOString()
    const person = record.replace('/patients/', '')
    for (const sql of [
      `update resources set received_at = $1 where person_id = $2 and organisation = '${WEY_VALLEY}'`,
      `update sources set last_received_at = $1 where person_id = $2 and organisation = '${WEY_VALLEY}'`,
      `update heard set heard_at = $1 where person_id = $2 and organisation = '${WEY_VALLEY}'`,
    ])
      await app.database.query(sql, [at, person])
    await app.database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])
  }

  /** What the page says of the hospital: how it is, and what it last sent that was new. */
  async function ofHospital(): Promise<readonly string[]> {
    const { text } = await nurse.get(record)
    return [...text.matchAll(/<li[^>]*>([^]*?)<\/li>/g)]
      .map(([, line = '']) =>
        line
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((line) => /^([▲●] )?Wey Valley Hospital[ :]/.test(line))
  }

  async function software(): Promise<{ readonly etag: string | null; readonly text: string }> {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const answer = await fetch(
      `${app.baseUrl}/fhir/Patient/${record.replace('/patients/', '')}/$everything`,
      {
        headers: { authorization },
      },
    )
    return { etag: answer.headers.get('etag'), text: await answer.text() }
  }

  const PRINTED: unknown = expect.stringMatching(/^print-page/)
  const PARTS = 'select part, label_class, record_version from parts order by part, label_class'

  it('is heard from, and it is said since when nothing was new; nothing else changes by it', async () => {
    expect(await ofHospital()).toEqual([
      expect.stringMatching(/^▲ .*\(30 h ago, late\)$/),
      expect.stringMatching(/1 problem$/),
    ])
    const before = await software()
    expect(before.text).toContain('Last heard from: Hospital 30 h ago (late).')
    const parts = await app.database.query(PARTS)

    expect(await post('wey-valley-hospital', asHospital, asthma)).toEqual(['200 OK', '200 OK'])

    expect(await ofHospital()).toEqual([
      expect.stringMatching(/^● .*\((just now|1 min ago)\)$/),
      expect.stringMatching(/1 problem, \S+ \S+; since then it was heard from with nothing new$/),
    ])
    const after = await software()
    expect(after.text).not.toContain('Last heard from: Hospital')
    expect(after.etag).toBe(before.etag)
    expect(await app.database.query(PARTS)).toEqual(parts)
    expect((await nurse.get(`${record}/print`)).text).toMatch(/\(just now; nothing new since [^)]+\)/)
    expect((await app.log()).filter(({ kind }) => kind === 'outcome').slice(-2)).toMatchObject([
      { disclosed: { what: 'everything' } },
      { disclosed: { what: PRINTED } },
    ])
  })

  it('is not heard from by what is hidden: neither its coming nor its staying away is told', async () => {
    expect(await post('wey-valley-hospital', asHospital, hidden)).toEqual(['200 OK', '201 Created'])
    await lastNewHoursAgo(30)
    const before = await ofHospital()
    expect(before[0]).toMatch(/\(30 h ago, late\)$/)

    expect(await post('wey-valley-hospital', asHospital, hidden)).toEqual(['200 OK', '200 OK'])
    expect(await ofHospital()).toEqual(before)

    expect(await post('wey-valley-hospital', asHospital, asthma, hidden)).toEqual([
      '200 OK',
      '200 OK',
      '200 OK',
    ])
    expect((await ofHospital())[0]).toMatch(/\((just now|1 min ago)\)$/)
    expect((await software()).text).not.toMatch(/Canary|Last heard from: Hospital/)
  })
})

import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { aSystemElsewhere, type SystemElsewhere } from '../support/a-system-elsewhere.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumber, nhsNumberShown } = CALLUM

const HOUR = 3_600_000

const LATE =
  /^▲ late: Wey Valley Hospital 30 days ago Sent 1 problem that could not be taken in, last on .+, Holmwood Mental Health 26 h ago$/
const SLOW = /^● Downs Community Health .*\(23 h ago\)$/
const NEVER = '○ Never sent anything about this person: social care, pharmacy, ambulance'
const LACKING = /\bsent 1 problem that could not be taken in, last on \d\d-\w{3}-\d{4} \d\d:\d\d/i
const NEWER = /Anything newer is not available: [^<]*Wey Valley Hospital was last heard from 30 days ago/
const STALE = /Holmwood Mental Health was last heard from 26 h ago/

/** Behind `/patients/{id}`, beside the sections: what is about one thing has its address from another page. */
const PAGES = [
  '',
  '/timeline',
  '/timeline?when=2023',
  '/changes',
  '/why',
  '/wrong-person',
  '/consent',
  '/delegates',
]
const OF_ONE_THING = /href="(\/patients\/[0-9a-f]{32}\/(?:results|items|documents)\/[^"#]+)"/g

/** Sections in which the hospital and the mental health trust both would tell. */
const OF_BOTH = [
  'medicines',
  'problems',
  'allergies',
  'risks',
  'safeguarding',
  'family-history',
  'admissions',
]

describe('five sources: one dead, one slow, one stale, two well, others never connected (HZ01, HZ02, HZ03)', () => {
  let elsewhere: SystemElsewhere
  let app: TestApp
  let gp: PortalSession
  let record: string
  let person: string

  beforeAll(async () => {
    elsewhere = await aSystemElsewhere()
    app = await startTestApp({ fhirBaseUrl: elsewhere.baseUrl, demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    person = record.replace('/patients/', '')
    await lastHeard('acute', 30 * 24)
    await lastHeard('community', 23)
    await lastHeard('mental-health', 26)
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await elsewhere.close()
  })

  async function lastHeard(kind: string, hours: number): Promise<void> {
    const at = new Date(Date.now() - hours * HOUR).toISOString()
    for (const sql of [
      'update resources set received_at = $1 where person_id = $2 and source_kind = $3',
      'update sources set last_received_at = $1 where person_id = $2 and source_kind = $3',
    ])
      await app.database.query(sql, [at, person, kind])
    await app.database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])
  }

  async function post(partner: string, name: string): Promise<number> {
    const answer = await fetch(`${app.baseUrl}/fhir/Condition`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(partner)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({
        resourceType: 'Condition',
        identifier: [{ system: `urn:${partner}:problem`, value: name }],
        clinicalStatus: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
        },
        code: { text: name },
        subject: { identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber } },
      }),
    })
    await answer.text()
    return answer.status
  }

  function strip(html: string): readonly string[] {
    return [...html.matchAll(/<li class="app-freshness__source[^>]*>([^]*?)<\/li>/g)].map(([, line = '']) =>
      words(line),
    )
  }

  async function software(path: string): Promise<readonly string[]> {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const answer = await fetch(`${app.baseUrl}/fhir/${path}`, { headers: { authorization } })
    expect(answer.status).toBe(200)
    const { entry = [] } = (await answer.json()) as Bundle
    return entry
      .flatMap(({ resource }) =>
        resource?.resourceType === 'OperationOutcome' ? (resource as OperationOutcome).issue : [],
      )
      .map(({ diagnostics = '' }) => diagnostics)
  }

  it('tells the dead source to send again while there is no room, and every reader that what it sent is lacking', async () => {
    elsewhere.goAway()
    expect(await post('wey-valley-hospital', 'Ruptured spleen')).toBe(503)
    expect(words((await gp.get(record)).text)).toMatch(/nothing new can be received from any source/)
    for (const path of [
      `Patient?identifier=${NHS_NUMBER_SYSTEM}|${nhsNumber}`,
      `Condition?patient=${person}`,
    ])
      expect((await software(path)).join()).toMatch(/nothing new can be received from any source/)

    elsewhere.comeBack()
    await fetch(`${app.baseUrl}/readyz`)
    const { text } = await gp.get(record)
    expect(words(text)).not.toMatch(/nothing new can be received/)
    expect(text).not.toContain('Ruptured spleen')
    expect(words(text)).toMatch(LACKING)
  })

  it('serves the record while the slow source is being taken in, and as it was before', async () => {
    const isWaiting = elsewhere.hold()
    const posted = post('downs-community', 'Pressure ulcer')
    await isWaiting
    const pages = await Promise.all([record, `${record}/sections/problems`].map((path) => gp.get(path)))
    for (const { status, text } of pages) {
      expect([status, strip(text)]).toEqual([200, expect.arrayContaining([expect.stringMatching(SLOW)])])
      expect(text).not.toContain('Pressure ulcer')
    }

    elsewhere.letGo()
    expect(await posted).toBe(201)
    expect((await gp.get(`${record}/sections/problems`)).text).toContain('Pressure ulcer')
    await lastHeard('community', 23)
  })

  it('says of each how it is on every page of the person', async () => {
    const start = (await gp.get(record)).text
    const sections = [...start.matchAll(/href="(\/patients\/[0-9a-f]{32}\/sections\/[a-z-]+)"/g)]
    const results = (await gp.get(`${record}/sections/results`)).text
    const documents = (await gp.get(`${record}/sections/documents`)).text
    const ofOneThing = [results, documents].flatMap((page) => [...page.matchAll(OF_ONE_THING)])
    const paths = new Set([
      ...PAGES.map((path) => record + path),
      ...[...sections, ...ofOneThing].map(([, path = '']) => path),
    ])
    expect(paths.size).toBeGreaterThan(45)
    for (const path of paths) {
      const { status, text } = await gp.get(path)
      expect({ path: path.replace(record, ''), status, strip: strip(text) }).toEqual({
        path: path.replace(record, ''),
        status: 200,
        strip: [
          expect.stringMatching(LATE),
          expect.stringMatching(SLOW),
          expect.stringMatching(/^● Oak Street Surgery /),
          expect.stringMatching(/^● Helping Hands /),
          NEVER,
        ],
      })
      expect(words(text)).toMatch(LACKING)
    }
  }, 60_000)

  it.each(OF_BOTH)(
    'says in the section %s what may be missing, and never that nobody has said anything',
    async (section) => {
      const text = words((await gp.get(`${record}/sections/${section}`)).text)
      expect(text).toMatch(NEWER)
      expect(text).toMatch(STALE)
      expect(text).not.toMatch(/nobody has said|nothing (?:is|was) recorded/i)
    },
  )

  it('says it on paper, and that of what is next nothing can be told', async () => {
    const text = words((await gp.get(`${record}/print`)).text)
    expect(text).toMatch(
      /Wey Valley Hospital \S+ \S+ \(30 days ago, late: anything newer is not here, a part of it refused; it sent 1/,
    )
    expect(text).toMatch(/Holmwood Mental Health \S+ \S+ \(26 h ago, late: anything newer is not here\)/)
    expect(text).toMatch(/Downs Community Health \S+ \S+ \(23 h ago\)/)
    expect(text).toMatch(/Never sent anything about this person: social care, pharmacy, ambulance/)
    expect(text).toMatch(LACKING)
    expect(text).toMatch(/What is next Nothing is shown, which is no answer/)
  })

  it('says in what has changed at whom that cannot be told', async () => {
    const text = words((await gp.get(`${record}/changes`)).text)
    expect(text).toMatch(/Whether anything has changed at Wey Valley Hospital: it has not been heard from/)
    expect(text).toMatch(/Whether anything has changed at Holmwood Mental Health: it has not been heard from/)
    expect(text).toMatch(
      /at sources that never sent anything about this person: social care, pharmacy, ambulance/,
    )
  })

  it.each([
    'Patient/{id}/$everything',
    'Patient/{id}/$everything?_count=5',
    'Patient/{id}/$summary',
    'Condition?patient={id}',
    'Immunization?patient={id}',
    'Immunization?patient={id}&_summary=count',
    'Observation?patient={id}&_count=1',
    'Condition?patient={id}&_elements=code',
    'Linkage?patient={id}',
    'DetectedIssue?patient={id}',
  ])('warns software of it: %s', async (path) => {
    const said = await software(path.replace('{id}', person))
    expect(said).toEqual(
      expect.arrayContaining([
        'Ambulance has never sent anything about this person.',
        'Pharmacy has never sent anything about this person.',
        'Social care has never sent anything about this person.',
        expect.stringMatching(/^Last heard from: Hospital 30 days ago \(late\), a part of which was refused/),
        expect.stringMatching(/^Last heard from: Mental health 26 h ago \(late\)/),
        expect.stringMatching(LACKING),
      ]),
    )
    expect(said.join(' ')).not.toMatch(/Community health|Last heard from: GP/)
  })

  it('says it of the dead source no longer when what it sent has come', async () => {
    expect(await post('wey-valley-hospital', 'Ruptured spleen')).toBe(201)
    const { text } = await gp.get(record)
    expect(text).toContain('Ruptured spleen')
    expect(words(text)).not.toMatch(LACKING)
    expect((await software(`Condition?patient=${person}`)).join()).not.toMatch(/Hospital/)
  })

  it('has each look in the log, and who was told to send again', async () => {
    const log = await app.log()
    expect(log.map(({ reason }) => reason)).toContain('unavailable')
    expect(log.at(-1)).toMatchObject({ kind: 'outcome', disclosed: { what: 'search:Condition' } })
  })
})

function words(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.)])/g, '$1')
    .trim()
}

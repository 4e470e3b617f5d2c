import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
const DOROTHY = WALKTHROUGH.find(({ name }) => name === 'Dorothy Ashby')
if (!CALLUM || !DOROTHY) throw new Error('The walk needs Callum Reeve and Dorothy Ashby.')
const HELD_BACK = 'Something here was reported as another person’s and is held back'
const WHY = 'He says that he has never had this'

describe('something in a record that is another person’s', () => {
  let app: TestApp
  let gp: PortalSession
  let officer: PortalSession
  let record: string
  let other: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    officer = await signIn(app.baseUrl, 'privacy.officer')
    record = await find(CALLUM.nhsNumberShown)
    other = await find(DOROTHY.nhsNumberShown)
  })
  afterAll(() => app.close())

  async function find(nhsNumber: string): Promise<string> {
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    return /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  }

  /** The first line of a section that can be reported. */
  async function firstOf(section: string): Promise<{ readonly reference: string; readonly what: string }> {
    const { text } = await gp.get(`${record}/wrong-person/${section}`)
    const [, reference = '', what = ''] =
      /value="([A-Za-z]+\/[0-9a-z]{32})"[^>]*>\s*<label[^>]*>\s*([^<]+?)\s*</.exec(text) ?? []
    return { reference, what }
  }

  async function report(section: string, what: string, words = WHY): ReturnType<PortalSession['send']> {
    const page = `${record}/wrong-person${section === '' ? '' : `/${section}`}`
    return gp.send(page, { what, words }, page)
  }

  async function everything(): Promise<Bundle> {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const url = `${app.baseUrl}/fhir${record.replace('/patients', '/Patient')}/$everything`
    return (await (await fetch(url, { headers: { authorization } })).json()) as Bundle
  }

  async function statusOf(reference: string): Promise<number> {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    return (await fetch(`${app.baseUrl}/fhir/${reference}`, { headers: { authorization } })).status
  }

  async function decide(
    state: string,
    words = 'The ward sister looked it up',
  ): ReturnType<PortalSession['send']> {
    const { text } = await officer.get('/audit/wrong-person')
    const [, id = '', version = ''] =
      /name="case" value="([^"]+)">\s*<input type="hidden" name="version" value="(\d+)"/.exec(text) ?? []
    return officer.send('/audit/wrong-person', { case: id, version, state, words }, '/audit/wrong-person')
  }

  it('can be reported from every section, and not without saying what it is and how one knows', async () => {
    expect((await gp.get(`${record}/sections/problems`)).text).toContain(
      `href="${record}/wrong-person/problems">Report wrong person</a>`,
    )
    expect((await gp.get(record)).text).toContain(`href="${record}/wrong-person">Report wrong person</a>`)

    const { reference } = await firstOf('problems')
    expect(reference).toMatch(/^Condition\//)
    for (const [what, words, text] of [
      ['', WHY, 'Choose what belongs to somebody else'],
      [`Condition/${'0'.repeat(32)}`, WHY, 'Choose what belongs to somebody else'],
      [record.replace('/patients', 'Patient'), WHY, 'Choose what belongs to somebody else'],
      ['source:ZZZ99', WHY, 'Choose what belongs to somebody else'],
      [reference, 'no', 'Say in a few words how you know'],
    ] as const) {
      const page = await report('problems', what, words)
      expect([page.status, page.text.includes(text)]).toEqual([400, true])
    }
    expect((await gp.get(record)).text).not.toContain(HELD_BACK)
  })

  it('is held back from everybody at once: on pages, in searches, by its id and in counts; with a notice', async () => {
    const { reference, what } = await firstOf('problems')
    const before = await everything()
    const { text: full } = await gp.get(`${record}/sections/problems`)
    expect(full).toContain(what)

    expect((await report('problems', reference)).status).toBe(200)
    const { text } = await gp.get(`${record}/sections/problems`)
    expect(text).not.toContain(what)
    expect(text).toContain(HELD_BACK)
    expect((await gp.get(record)).text).toContain(HELD_BACK)
    expect((await gp.get(`${record}/timeline`)).text).toContain(HELD_BACK)
    expect((await gp.get(`${record}/wrong-person/problems`)).text).not.toContain(reference)
    expect(await statusOf(reference)).toBe(404)
    const after = await everything()
    expect(JSON.stringify(after)).not.toContain(reference)
    expect(after.total).toBeLessThan(before.total ?? 0)
    const issues = after.entry?.flatMap(({ resource }) =>
      resource?.resourceType === 'OperationOutcome' ? (resource as OperationOutcome).issue : [],
    )
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'suppressed',
        diagnostics: expect.stringContaining(HELD_BACK) as string,
      }),
    )
    expect((await gp.get(`${record}/why`)).text).toContain(HELD_BACK)
  })

  it('is not seen by its own source either, nor by who breaks the glass', async () => {
    const { text } = await gp.get(`${other}/sections/problems`)
    expect(text).not.toContain(HELD_BACK)
    const nurse = await signIn(app.baseUrl, 'mh.nurse')
    expect((await nurse.get(`${record}/sections/problems`)).text).toContain(HELD_BACK)
  })

  it('is in the log with who said it and of what, and the privacy officer is told', async () => {
    const said = (await app.log()).find(({ disclosed }) =>
      disclosed?.what.startsWith('wrong-person:Condition/'),
    )
    expect(said).toMatchObject({
      kind: 'outcome',
      person: record.replace('/patients/', ''),
      query: 'POST /patients/{id}/wrong-person',
      actor: { name: 'Dr Asha Rahman' },
    })
    const alerts = await app.database.query<{ request_id: string }>(
      "select request_id from access_alerts where reason = 'wrong-person-reported'",
    )
    expect(alerts.map(({ request_id }) => request_id)).toEqual([said?.requestId])
    expect((await officer.get('/audit/alerts')).text).toContain('another person’s: it is held back')
  })

  it('is shown again when a reviewer finds that it is theirs after all, and left out when it is not', async () => {
    const page = await officer.get('/audit/wrong-person')
    expect(page.text).toContain('REEVE, Callum')
    expect(page.text).toContain(WHY)
    expect((await decide('', 'anything at all')).status).toBe(400)
    expect((await decide('restored', 'x')).status).toBe(400)

    expect((await decide('restored')).status).toBe(200)
    const { reference, what } = await firstOf('problems')
    expect((await gp.get(`${record}/sections/problems`)).text).toContain(what)
    expect(await statusOf(reference)).toBe(200)
    expect((await gp.get(record)).text).not.toContain(HELD_BACK)

    expect((await decide('left-out')).status).toBe(200)
    expect(await statusOf(reference)).toBe(404)
    expect((await gp.get(`${record}/sections/problems`)).text).toContain(HELD_BACK)
    expect((await officer.get('/audit/wrong-person')).text).toContain('It is another person’s: left out')
    const outcomes = (await app.log()).map(({ disclosed }) => disclosed?.what)
    expect(outcomes).toEqual(
      expect.arrayContaining(['wrong-person-invalid', 'wrong-person-restored', 'wrong-person-left-out']),
    )
    expect((await decide('restored')).status).toBe(200)
  })

  it('is decided once of what was seen: a decision about an earlier version changes nothing', async () => {
    const { text } = await officer.get('/audit/wrong-person')
    const [, id = ''] = /name="case" value="([^"]+)"/.exec(text) ?? []
    const late = { case: id, version: '1', state: 'left-out', words: 'Seen an hour ago' }
    expect((await officer.send('/audit/wrong-person', late, '/audit/wrong-person')).status).toBe(409)
    expect((await gp.get(record)).text).not.toContain(HELD_BACK)
  })

  it('is not decided by who is close to the person, and the log says so', async () => {
    const guardian = await signIn(app.baseUrl, 'caldicott.guardian')
    const officerId = (await app.log()).find(({ actor }) => actor.name === 'Owen Marsh')?.actor.id ?? ''
    const tie = {
      actorId: officerId,
      nhsNumber: CALLUM.nhsNumberShown,
      tie: 'family',
      reason: 'They said so',
    }
    await guardian.send('/audit/staff-ties', tie, '/audit/staff-ties')

    const refused = await decide('left-out')
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('somebody else has to decide')
    expect((await gp.get(record)).text).not.toContain(HELD_BACK)
    expect((await app.log()).filter(({ reason }) => reason === 'tied-to-person')).toMatchObject([
      { kind: 'outcome', disclosed: { status: 403, resources: 0, what: 'wrong-person-tied' } },
    ])
    expect(
      await app.database.query("select reason from access_alerts where reason = 'family-record'"),
    ).toHaveLength(1)

    const ends = /name="ends" value="([^"]+)"/.exec((await guardian.get('/audit/staff-ties')).text)?.[1] ?? ''
    await guardian.send(
      '/audit/staff-ties',
      { ends, reason: 'It was another of that name' },
      '/audit/staff-ties',
    )
    expect((await decide('left-out')).status).toBe(200)
    expect((await decide('restored')).status).toBe(200)
  })

  it('is decided by reviewers alone', async () => {
    expect((await gp.get('/audit/wrong-person')).status).toBe(403)
    const auditor = await signIn(app.baseUrl, 'auditor')
    expect((await auditor.get('/audit/wrong-person')).status).toBe(403)
  })

  it('can be reported from its own page, where it is chosen already', async () => {
    const { reference } = await firstOf('allergies')
    const item = `${record}/items/${reference.split('/')[1] ?? ''}`
    const form = `${item}/wrong-person`
    expect((await gp.get(item)).text).toContain(`href="${form}"`)
    const page = await gp.get(form)
    expect(page.text).toMatch(new RegExp(`value="${reference}"[^>]* checked`))
    expect(page.text).toContain('app-banner')
    expect((await app.log()).at(-1)).toMatchObject({
      query: 'GET /patients/{id}/items/{item}/wrong-person',
      disclosed: { what: `wrong-person-form:item:${item.split('/').at(-1) ?? ''}`, resources: 1 },
    })

    expect((await gp.send(form, { what: reference, words: 'no' }, form)).status).toBe(400)
    expect((await gp.send(form, { what: reference, words: WHY }, form)).url).toBe(record)
    expect((await gp.get(item)).status).toBe(404)
    expect((await gp.get(form)).status).toBe(404)
    expect((await gp.get(`${record}/sections/allergies`)).text).not.toContain(item)
    expect((await gp.get(`${record}/items/none!/wrong-person`)).status).toBe(404)
    await decide('restored')
  })

  it('can be all that one source sent: then nothing of it is left, and the source is not named', async () => {
    const { text } = await gp.get(`${record}/wrong-person`)
    const [, source = ''] =
      /value="(source:[A-Z0-9]+)"[^>]*>\s*<label[^>]*>\s*Everything that Holmwood/.exec(text) ?? []
    expect(source).not.toBe('')
    expect((await report('', source)).status).toBe(200)

    const left = await everything()
    expect(left.entry?.filter(({ resource }) => resource?.meta?.source?.includes(source.slice(7)))).toEqual(
      [],
    )
    const page = await gp.get(record)
    expect(page.text).toContain(HELD_BACK)
    expect(page.text).not.toMatch(
      /<li class="app-freshness__source[^>]*>\s*<span[^>]*>[^<]*<\/span> Holmwood/,
    )
    await decide('restored')
  })
})

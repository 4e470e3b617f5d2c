import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const [MARGARET] = WALKTHROUGH
if (!MARGARET) throw new Error('The walk needs somebody.')
const { nhsNumberShown } = MARGARET
const NUMBER = nhsNumberShown.replaceAll(' ', '')

const SECTIONS = 'about-me alerts contacts appointments plans services people social-context documents other'

interface Resource {
  readonly resourceType: string
  readonly id: string
}

/** Texts that tell where somebody is, how they are reached or who their kin are. */
function whereaboutsIn(bundle: unknown): readonly string[] {
  const found = new Set<string>()
  function visit(value: unknown, path: string): void {
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) visit(item, path)
    } else if (typeof value === 'object' && value !== null) {
      const type = (value as { resourceType?: string }).resourceType
      for (const [key, item] of Object.entries(value)) visit(item, type ? `${type}.${key}` : `${path}.${key}`)
    } else if (typeof value === 'string' && TELLING.some((one) => one.test(path))) found.add(value)
  }
  visit(bundle, '')
  return [...found].filter((text) => text.length > 4)
}

const TELLING = [
  /^Patient\.address\.(?:line|postalCode)$/,
  /^Patient\.telecom\.value$/,
  /^Patient\.contact\.telecom\.value$/,
  /^(?:Organization|Location)\.(?:name|address\.postalCode)$/,
  /^RelatedPerson\.telecom\.value$/,
]

/** The query of the next page of a bundle. */
function nextOf(page = ''): string | undefined {
  return /"relation":"next","url":"[^"?]*\?([^"]*)"/.exec(page)?.[1]
}

describe('somebody at risk, whom the privacy officer keeps hidden', () => {
  let app: TestApp
  let beside: TestApp
  let record: string
  let reader: PortalSession
  let officer: PortalSession
  let authorization: string
  let before: { readonly text: string; readonly etag: string | null }
  let canaries: readonly string[]

  async function ask(path: string, gateway = app): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${gateway.baseUrl}/fhir${path}`, { headers: { authorization } })
    return { status: answer.status, text: await answer.text() }
  }

  const id = (): string => record.replace('/patients/', '')

  beforeAll(async () => {
    app = await startTestApp({ demo: 1 })
    beside = await startTestApp({ besides: app })
    reader = await signIn(app.baseUrl, 'practice.nurse')
    officer = await signIn(app.baseUrl, 'privacy.officer')
    authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const found = await reader.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const everything = await fetch(`${app.baseUrl}/fhir/Patient/${id()}/$everything`, {
      headers: { authorization },
    })
    before = { text: await everything.text(), etag: everything.headers.get('etag') }
    canaries = whereaboutsIn(JSON.parse(before.text))
    await ask(`/Patient/${id()}/$everything`, beside)
    for (const section of SECTIONS.split(' ')) await reader.get(`${record}/sections/${section}`)
  })

  afterAll(async () => {
    await beside.close()
    await app.close()
  })

  const page = (): string => `/audit/patients/${id()}/at-risk`

  it('is told of everywhere before: the walk has something to look for', () => {
    expect(canaries.length).toBeGreaterThan(3)
    expect(before.text).toContain(canaries[0])
  })

  it('is flagged by nobody without the right, and not without a reason; all of it is in the log', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    expect((await auditor.get(page())).status).toBe(403)
    expect((await reader.get(page())).status).toBe(403)
    const set = { ground: 'person-asked', words: 'Nobody asked for it', from: '', until: '' }
    expect((await reader.send(page(), set, `${record}/wrong-person`)).status).toBe(403)
    const blank = await officer.send(page(), { ground: '', words: '.', from: 'soon', until: '' }, page())
    expect(blank.status).toBe(400)
    for (const words of ['Choose why', 'Say in a few words', 'Enter a whole date'])
      expect(blank.text).toContain(words)
    expect((await app.log()).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['role-without-right', 'not-for-this-actor']),
    )
  })

  it('is hidden at once, on pages that were stored before and on the other gateway', async () => {
    const flagged = await officer.send(
      page(),
      {
        ground: 'safeguarding-plan',
        words: 'MARAC of 24 November: the former partner looks for her',
        from: '',
        until: '',
      },
      page(),
    )
    expect(flagged.text).toContain('MARAC of 24 November')
    expect((await app.log()).slice(-4)).toMatchObject([
      { kind: 'intent', person: id(), purpose: 'HCOMPL', decision: 'permit' },
      { kind: 'outcome', disclosed: { what: 'risk-flag-set', resources: 1 } },
      { kind: 'intent' },
      { kind: 'outcome', disclosed: { what: 'risk-flags', resources: 1 } },
    ])

    for (const gateway of [app, beside]) {
      const { status, text } = await ask(`/Patient/${id()}/$everything`, gateway)
      expect(status).toBe(200)
      for (const canary of canaries) expect(text).not.toContain(canary)
      expect(text).not.toMatch(/"resourceType":"(?:RelatedPerson|Location|Organization)"/)
    }
  })

  it('is hidden on every path of the read API, earlier versions and page by page too', async () => {
    const bundle = JSON.parse(before.text) as { entry: { resource: Resource }[] }
    const resources = bundle.entry
      .map(({ resource }) => resource)
      .filter(({ resourceType }) => resourceType !== 'OperationOutcome')
    const types = [...new Set(resources.map(({ resourceType }) => resourceType))]
    const paths = [
      `/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|${NUMBER}`,
      `/Patient/${id()}`,
      `/Patient/${id()}/_history`,
      `/Patient/${id()}/$everything?_count=3`,
      ...types.map((type) => `/${type}?patient=${id()}`),
      ...resources.flatMap(({ resourceType, id: own }) => [
        `/${resourceType}/${own}`,
        `/${resourceType}/${own}/_history/1`,
      ]),
    ]
    for (const path of paths) {
      const { status, text } = await ask(path)
      expect([200, 400, 403, 404]).toContain(status)
      for (const canary of canaries) expect([path, text.includes(canary)]).toEqual([path, false])
    }
  })

  it('is hidden on every page, and where they are found', async () => {
    const own = 'Oak Street Surgery'
    const found = await reader.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    expect(found.text).toContain('not known')
    for (const path of [record, ...SECTIONS.split(' ').map((one) => `${record}/sections/${one}`)]) {
      const { status, text } = await reader.get(path)
      expect(status).toBe(200)
      for (const canary of canaries.filter((one) => one !== own))
        expect([path, canary, text.includes(canary)]).toEqual([path, canary, false])
    }
  })

  it('is not found by where they live or how they are reached, and who tries is told of', async () => {
    for (const name of ['address-postalcode', 'phone'])
      expect((await ask(`/Patient?${name}=KT227XX`)).status).toBe(400)
    const alerts = await officer.get('/audit/alerts?reason=whereabouts-searched')
    expect(alerts.text).toContain('Somebody searched by an address')
  })

  it('has systems and sources that reviewers of elsewhere are not told, be it on a page, by a filter or in a number', async () => {
    const [sender] = await app.database.query<{ readonly id: string; readonly organisation: string }>(
      `select actor_id as id, organisation from audit_entries
         where actor_kind = 'partner-system' and person = $1 and organisation not in ('RWV99', 'XSC99') limit 1`,
      [id()],
    )
    const { id: system = '', organisation = '' } = sender ?? {}
    expect(system).not.toBe('')
    const auditor = { authorization: `Bearer ${await app.accountToken('auditor')}` }
    const events = async (query: string): Promise<string> =>
      (await fetch(`${app.baseUrl}/fhir/AuditEvent?${query}`, { headers: auditor })).text()

    const pages = [await events(`patient=${id()}&_count=200`)]
    for (let next = nextOf(pages[0]); next !== undefined; next = nextOf(pages.at(-1)))
      pages.push(await events(next))
    expect(pages.filter((one) => one.includes('A system that is not told'))).not.toEqual([])
    expect(pages.filter((one) => one.includes(`"${system}"`))).toEqual([])
    const named = await events(`patient=${id()}&agent=${system}`)
    expect(/"total":(\d+)/.exec(named)?.[1]).toBe('0')

    const disclosures = await officer.get(`/audit/patients/${id()}`)
    expect(disclosures.text).toContain('A system that is not told')
    expect(disclosures.text).not.toContain(`/audit/people/${system}`)
    expect((await officer.get(`/audit/people/${system}`)).text).not.toContain(id())

    const form = `${record}/wrong-person/problems`
    const { text } = await reader.get(form)
    const what = /value="(Condition\/[0-9a-z]{32})"/.exec(text)?.[1] ?? ''
    await reader.send(form, { what, words: 'She says that she never had this' }, form)
    const cases = await officer.get('/audit/wrong-person')
    expect(cases.text).toContain(what)
    expect(cases.text).toContain('told to its own reviewers alone')
    const version = /name="case" value="([^"]+)">\s*<input type="hidden" name="version" value="(\d+)"/.exec(
      cases.text,
    )
    await officer.send(
      '/audit/wrong-person',
      {
        case: version?.[1] ?? '',
        version: version?.[2] ?? '',
        state: 'restored',
        words: 'It is hers, her doctor says',
      },
      '/audit/wrong-person',
    )
    expect(organisation).not.toBe('')
  })

  it('is shown again when the flag is lifted with a reason, which is kept beside it', async () => {
    const lifts = /name="lifts" value="([^"]+)"/.exec((await officer.get(page())).text)?.[1] ?? ''
    expect((await officer.send(page(), { lifts, words: 'no' }, page())).status).toBe(400)
    const lifted = await officer.send(
      page(),
      { lifts, words: 'She asked for it; the order has ended' },
      page(),
    )
    expect(lifted.text).toContain('Lifted by')
    expect((await officer.send(page(), { lifts, words: 'Once more, to be sure' }, page())).status).toBe(409)
    expect((await app.log()).map(({ disclosed }) => disclosed?.what)).toEqual(
      expect.arrayContaining(['risk-flag-lifted', 'risk-flag-lifted-invalid', 'risk-flag-lifted-stale']),
    )

    const { text } = await ask(`/Patient/${id()}/$everything`)
    for (const canary of canaries) expect(text).toContain(canary)
  })

  it('stays hidden when a source says so, whatever is lifted here', async () => {
    const set = { ground: 'person-asked', words: 'She asked for it at the desk', from: '', until: '' }
    await officer.send(page(), set, page())
    const patient = (JSON.parse(before.text) as { entry: { resource: Resource & { meta: object } }[] }).entry
      .map(({ resource }) => resource)
      .find((one) => one.resourceType === 'Patient' && one.id !== id())
    await app.database.query(
      `update resources set label_class = 'R', tail = replace(tail, '"source":', '"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}],"source":')
        where type = 'Patient' and id = $1`,
      [patient?.id ?? ''],
    )
    await app.database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      id(),
    ])
    const lifts = /name="lifts" value="([^"]+)"/.exec((await officer.get(page())).text)?.[1] ?? ''
    const lifted = await officer.send(page(), { lifts, words: 'The plan has ended, says the team' }, page())

    expect(lifted.text).toContain('A source marks this person')
    const { text } = await ask(`/Patient/${id()}/$everything`)
    for (const canary of canaries) expect(text).not.toContain(canary)
  })
})

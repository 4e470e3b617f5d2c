import { startTestApp, type TestApp } from '../support/test-app.js'

interface Bundle {
  readonly total: number
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl?: string
    readonly resource: { readonly resourceType: string; readonly id: string }
    readonly search?: { readonly mode: string }
  }[]
}

/** A clinician's software asks the whole gateway, with a real token. */
describe('software searches a record', () => {
  let app: TestApp
  let authorization: string
  let person: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 1 })
    authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const [held] = await app.database.query<{ person_id: string }>(
      `select person_id from relationships where kind = 'registered-practice' limit 1`,
    )
    person = held?.person_id ?? ''
  })
  afterAll(() => app.close())

  async function ask(url: string): Promise<Bundle> {
    const answer = await fetch(url, { headers: { authorization } })
    expect(answer.status).toBe(200)
    return (await answer.json()) as Bundle
  }

  function matches({ entry = [] }: Bundle): readonly string[] {
    return entry.filter(({ search }) => search?.mode === 'match').map(({ fullUrl }) => fullUrl ?? '')
  }

  function nextOf({ link = [] }: Bundle): string | undefined {
    return link.find(({ relation }) => relation === 'next')?.url
  }

  it.each(['everything', 'summary'])('is answered $%s with an encoded sign as without', async (operation) => {
    const answers = await Promise.all(
      ['$', '%24'].map(async (sign) => {
        const url = `${app.baseUrl}/fhir/Patient/${person}/${sign}${operation}`
        const answer = await fetch(url, { headers: { authorization } })
        // The time of the answer, and the id of a summary, are new in each.
        const { entry = [] } = (await answer.json()) as Bundle
        return {
          status: answer.status,
          etag: answer.headers.get('etag'),
          resources: entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`),
        }
      }),
    )

    expect(answers[0]?.status).toBe(200)
    expect(answers[0]?.resources).toContain(`Patient/${person}`)
    expect(answers[1]).toEqual(answers[0])
    const template = `GET /fhir/Patient/{id}/$${operation}`
    const log = (await app.log()).filter(({ query }) => query?.startsWith(template))
    expect(log.map(({ kind, person: whose }) => [kind, whose]).sort()).toEqual([
      ...Array<unknown>(2).fill(['intent', person]),
      ...Array<unknown>(2).fill(['outcome', person]),
    ])
  })

  it('finds, follows the pages, and reads what it found by id, with its history', async () => {
    const first = await ask(`${app.baseUrl}/fhir/Observation?patient=${person}&_count=1&_sort=-date`)
    const second = await ask(nextOf(first) ?? '')
    const [found = ''] = matches(second)

    const read = await ask(found)
    const history = await ask(`${found}/_history`)

    expect(first.total).toBeGreaterThan(1)
    expect(matches(first)).not.toEqual([found])
    expect(read).toMatchObject({ resourceType: 'Observation', id: found.split('/').at(-1) })
    expect(history).toMatchObject({ type: 'history', total: 1 })
  })

  it('finds in pages by type what is in everything', async () => {
    const everything = await ask(`${app.baseUrl}/fhir/Patient/${person}/$everything`)
    const inEverything = matches(everything).filter((url) => url.includes('/Observation/'))
    const found: string[] = []

    let page: string | undefined = `${app.baseUrl}/fhir/Observation?patient=${person}&_count=7`
    while (page !== undefined) {
      const bundle: Bundle = await ask(page)
      found.push(...matches(bundle))
      page = nextOf(bundle)
    }

    expect([...found].sort()).toEqual([...inEverything].sort())
  })

  it('leaves an intent and an outcome in the log for each answer, and one event for what was asked wrongly', async () => {
    const before = (await app.log()).length

    await ask(`${app.baseUrl}/fhir/Condition?patient=${person}`)
    await fetch(`${app.baseUrl}/fhir/Condition?patient=${person}&_has:a:b:c=1`, {
      headers: { authorization },
    })

    expect((await app.log()).slice(before)).toMatchObject([
      { kind: 'intent', person, interaction: 'search-type', query: 'GET /fhir/Condition?' },
      { kind: 'outcome', person, disclosed: { status: 200, what: 'search:Condition' } },
      { kind: 'event', person, reason: 'parameter-refused _has:a:b:c' },
    ])
  })
})

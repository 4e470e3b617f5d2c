import { decodeJwt } from 'jose'
import type { Bundle } from 'fhir/r4.js'
import { createPartnerPoster } from '../../src/cli/partner-poster.js'
import { DEMO_SEED, demoBundles } from '../../src/demo/demo-bundles.js'
import { seedDemo } from '../../src/demo/seed-demo.js'
import type { JsonValue } from '../../src/fhir/json-value.js'
import { walkObjects } from '../../src/fhir/walk-json.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** Naomi Fraser: her therapist's safety plan is very restricted, and her diagnosis restricted. */
const NAOMI = '9990001200'

/** A reference to something that a reader is not shown would tell them that it is there, and of what type. */
describe('a record of which something is withheld', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp()
    const today = new Date().toISOString().slice(0, 10)
    const stories = demoBundles({ seed: DEMO_SEED, today, patients: 20 })
    const bundles = [...stories].filter(({ person }) => person === 'story restricted-items')
    await seedDemo({ bundles, post: createPartnerPoster(app) })
  })
  afterAll(() => app.close())

  async function ask(username: string, path: string): Promise<Bundle> {
    const token = await app.accountToken(username)
    const [role] = decodeJwt(token)['nhsid_nrbac_roles'] as readonly { readonly person_roleid: string }[]
    const answer = await fetch(`${app.baseUrl}/fhir/${path}`, {
      headers: { authorization: `Bearer ${token}`, 'nhsd-session-urid': role?.person_roleid ?? '' },
    })
    return (await answer.json()) as Bundle
  }

  async function asOf(username: string, operation: '$everything' | '$summary'): Promise<Bundle> {
    const found = await ask(username, `Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|${NAOMI}`)
    return ask(username, `Patient/${found.entry?.[0]?.resource?.id ?? ''}/${operation}`)
  }

  /** What the record holds of her, `Type/id`. */
  async function held(): Promise<readonly string[]> {
    const rows = await app.database.query<{ readonly type: string; readonly id: string }>(
      'select type, id from resources join persons using (person_id) where nhs_number = $1',
      [NAOMI],
    )
    return rows.map(({ type, id }) => `${type}/${id}`)
  }

  function namedIn(bundle: Bundle): ReadonlySet<string> {
    const named = new Set<string>()
    walkObjects(bundle as unknown as JsonValue, '', (object) => {
      for (const value of [object['reference'], object['url']])
        if (typeof value === 'string') named.add(value.replace(/\/_history\/.*$/, ''))
    })
    return named
  }

  it.each(['gp'])('names nothing of it anywhere in what %s is given', async (username) => {
    const bundle = await asOf(username, '$everything')
    const given = new Set(bundle.entry?.map(({ resource }) => `${resource?.resourceType}/${resource?.id}`))
    const withheld = (await held()).filter((one) => !given.has(one))

    expect(given.size).toBeGreaterThan(20)
    expect(withheld).toContainEqual(expect.stringMatching(/^CarePlan\//))
    expect(withheld).toContainEqual(expect.stringMatching(/^Provenance\//))
    expect(withheld.filter((one) => namedIn(bundle).has(one))).toEqual([])
    for (const one of withheld) expect(JSON.stringify(bundle)).not.toContain(one)
  })

  it('names nothing of it in her summary either, which says that something is withheld', async () => {
    const everything = await asOf('gp', '$everything')
    const given = new Set(
      everything.entry?.map(({ resource }) => `${resource?.resourceType}/${resource?.id}`),
    )
    const withheld = (await held()).filter((one) => !given.has(one))

    const summary = await asOf('gp', '$summary')
    const text = JSON.stringify(summary)

    expect(summary.type).toBe('document')
    expect(withheld.length).toBeGreaterThan(1)
    expect(withheld.filter((one) => text.includes(one))).toEqual([])
    expect(text).toContain('Some information of this record is withheld from you.')
    expect((await app.log()).at(-1)).toMatchObject({ kind: 'outcome', disclosed: { what: 'summary' } })
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aProviderElsewhere, type ProviderElsewhere } from '../../support/a-provider-elsewhere.js'
import { aPortalSession } from '../../support/portal-session.js'
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/test-app.js'
import { canariesOf } from '../canaries.js'
import { holdTokens } from '../held-tokens.js'
import { attackNumbers, plantPerson, type PlantedPerson } from '../plant-person.js'
import { readPeople } from '../read-corpus.js'
import type { LoadedRequest } from './ask-under-load.js'
import { expectClosed } from './expect-closed.js'
import type { LoadedAnswer } from './ask-under-load.js'

const CLIENT = { id: 'the-portal', secret: 'a secret of this test' }
const NURSE = {
  nhsid_useruid: '555000000077',
  name: 'PRICE Bethan (Mrs)',
  nhsid_nrbac_roles: [
    {
      person_orgid: '555000000277',
      person_roleid: '555000000177',
      org_code: 'Z99001',
      role_code: 'S8000:G8000:R8001',
      role_name: '"Clinical":"Clinical Provision":"Nurse Access Role"',
    },
  ],
}

/** A gateway whose people sign in elsewhere, with two people planted, and several who ask of them. */
export interface LoadedGateway {
  readonly app: TestApp
  readonly provider: ProviderElsewhere
  /** A nurse at the portal and her software, of one whom she may see and of one whom she may not; a partner; nobody. */
  readonly requests: readonly LoadedRequest[]
  /** Begins another sign-in, as far as the provider; what comes of it is what the gateway answers the browser that comes back. */
  readonly beginSignIn: () => Promise<() => Promise<number>>
  /** What must hold of the answers of all of them, whatever was away. */
  readonly expectClosed: (answers: readonly LoadedAnswer[]) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startLoadedGateway(
  options: Pick<TestAppOptions, 'database' | 'fhirBaseUrl'>,
): Promise<LoadedGateway> {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
  const secretFile = path.join(folder, 'client-secret')
  writeFileSync(secretFile, CLIENT.secret)
  const provider = await aProviderElsewhere(CLIENT)
  provider.person = NURSE
  const app = await startTestApp({
    ...options,
    environment: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET_FILE: secretFile,
    },
  })
  const people = await plant(app)
  const requests = await requestsOf(app, provider, people)

  return {
    app,
    provider,
    requests,
    beginSignIn: () => beginSignIn(app.baseUrl),
    async expectClosed(answers) {
      const hidden = ['other', 'mine/very-restricted', 'mine/sealed', 'mine/locked', 'mine/legal']
      const ids = [...people.values()].map(({ id }) => id)
      const wordsOf = (names: readonly string[]): readonly string[] =>
        names.flatMap((name) => canariesOf(name, people)).filter((word) => !ids.includes(word))
      expectClosed(answers, {
        log: await app.log(),
        printed: app.printed(),
        nobodyMaySee: wordsOf(hidden),
        inRecord: wordsOf(['mine']),
      })
    },
    async close() {
      await app.close()
      provider.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function beginSignIn(baseUrl: string): Promise<() => Promise<number>> {
  const begun = await fetch(`${baseUrl}/sign-in/start`, { redirect: 'manual' })
  const cookie = begun.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ')
  const shown = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const back = shown.headers.get('location') ?? ''
  return async () => (await fetch(back, { headers: { cookie }, redirect: 'manual' })).status
}

async function plant(app: TestApp): Promise<ReadonlyMap<string, PlantedPerson>> {
  const sketches = readPeople()
  const numbers = attackNumbers(7000)
  const target = {
    baseUrl: app.baseUrl,
    tokenOf: holdTokens((who) => app.partnerToken(who.replace(/^partner:/, ''))),
    signIn: () => Promise.reject(new Error('Nobody signs in here.')),
  }
  const people = new Map<string, PlantedPerson>()
  for (const name of ['mine', 'other']) {
    const sketch = sketches.get(name)
    if (sketch) people.set(name, await plantPerson(target, sketch, numbers.next().value))
  }
  return people
}

async function requestsOf(
  app: TestApp,
  provider: ProviderElsewhere,
  people: ReadonlyMap<string, PlantedPerson>,
): Promise<readonly LoadedRequest[]> {
  provider.idClaims = { acr: 'AAL3_ANY', auth_time: Math.floor(Date.now() / 1000) }
  const session = aPortalSession(app.baseUrl)
  await session.get('/sign-in/start')
  const cookie = session.cookies()
  const claims = { ...NURSE, aud: `${app.baseUrl}/fhir`, client_id: 'ward-app', scope: 'user/*.rs' }
  const software = `Bearer ${await provider.accessToken(claims)}`
  const partner = `Bearer ${await app.partnerToken('oak-street-surgery')}`
  const [mine, other] = [people.get('mine')?.id ?? '', people.get('other')?.id ?? '']
  let serial = 0

  const get = (who: string, usually: number, url: string, headers = {}): LoadedRequest => ({
    who,
    usually,
    ask: () => fetch(`${app.baseUrl}${url}`, { headers, redirect: 'manual' }),
  })
  const atPortal = (usually: number, url: string): LoadedRequest =>
    get(`nurse, ${url.replaceAll(/[0-9a-f]{32}/g, '{id}')}`, usually, url, { cookie })
  const bySoftware = (usually: number, url: string): LoadedRequest =>
    get(`software, ${url.replaceAll(/[0-9a-f]{32}/g, '{id}')}`, usually, url, { authorization: software })

  const reads = [
    atPortal(200, `/patients/${mine}`),
    bySoftware(200, `/fhir/Patient/${mine}/$everything`),
    atPortal(403, `/patients/${other}`),
    bySoftware(404, `/fhir/Patient/${other}`),
    bySoftware(200, `/fhir/Observation?patient=${mine}`),
    atPortal(200, `/patients/${mine}/sections/problems`),
    get('nobody', 401, `/fhir/Patient/${mine}`),
    get('livez', 200, '/livez'),
    bySoftware(404, `/fhir/Observation?patient=${other}`),
  ]
  const write: LoadedRequest = {
    who: 'partner',
    usually: 201,
    ask: () => {
      serial += 1
      return fetch(`${app.baseUrl}/fhir/Observation`, {
        method: 'POST',
        headers: { authorization: partner, 'content-type': 'application/fhir+json' },
        body: JSON.stringify({
          resourceType: 'Observation',
          identifier: [{ system: 'https://attacks.example/load', value: `W-${serial}` }],
          status: 'final',
          code: { text: 'Body weight' },
          subject: {
            identifier: {
              system: 'https://fhir.nhs.uk/Id/nhs-number',
              value: people.get('mine')?.nhsNumber,
            },
          },
          effectiveDateTime: '2026-03-04',
          valueQuantity: { value: 60 + (serial % 20), unit: 'kg' },
        }),
      })
    },
  }
  return [...reads, write, ...reads]
}

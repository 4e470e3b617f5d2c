import { decodeJwt } from 'jose'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import {
  APP,
  approve,
  askAuthorization,
  askToken,
  exchangeCode,
  type AppTokens,
} from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const JOYCE = WALKTHROUGH.find(({ name }) => name === 'Joyce Whitcombe')
if (!JOYCE) throw new Error('The walk needs Joyce Whitcombe.')
const { nhsNumberShown } = JOYCE

const SYSTEM = 'http://terminology.hl7.org/CodeSystem/observation-category'
const VITAL_SIGNS = `patient/Observation.rs?category=${SYSTEM}|vital-signs`
const SCOPE = `openid launch/patient offline_access ${VITAL_SIGNS} patient/AllergyIntolerance.rs patient/Observation.rs?made-up=1`

interface Bundle {
  readonly total: number
  readonly entry?: readonly {
    readonly resource: {
      readonly resourceType: string
      readonly id: string
      readonly category?: readonly { readonly coding?: readonly { readonly code?: string }[] }[]
    }
  }[]
}

describe('an app that asks for little', () => {
  let app: TestApp
  let session: PortalSession
  let tokens: AppTokens

  beforeAll(async () => {
    app = await startTestApp({ demo: 6 })
    session = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
  })
  afterAll(() => app.close())

  async function ask(path: string, token = tokens.access_token) {
    const answer = await fetch(`${app.baseUrl}/fhir/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as Bundle }
  }

  function resources({ entry = [] }: Bundle) {
    return entry
      .map(({ resource }) => resource)
      .filter(({ resourceType }) => resourceType !== 'OperationOutcome')
  }

  function isVitalSign({ category = [] }: ReturnType<typeof resources>[number]): boolean {
    return category.some(({ coding = [] }) => coding.some(({ code }) => code === 'vital-signs'))
  }

  it('is allowed that little, in words that say to what it is narrowed', async () => {
    const asked = askAuthorization(app.baseUrl, { scope: SCOPE })
    const { page, answer } = await approve(session, asked, nhsNumberShown)
    const code = { code: answer.get('code') ?? '', verifier: asked.verifier }
    tokens = (await exchangeCode(app.baseUrl, code)).body

    expect(page.text).toContain(
      'read and search measurements and results of this one person, only where category is vital-signs',
    )
    expect(page.text).toContain('read and search allergies of this one person')
    expect(page.text).not.toContain('made-up')
  })

  it('is told what it was granted: what could not be held to is left out', () => {
    expect(tokens.scope.split(' ').sort()).toEqual(
      ['launch/patient', 'offline_access', 'openid', 'patient/AllergyIntolerance.rs', VITAL_SIGNS].sort(),
    )
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      patient: tokens.patient,
      scope: `${VITAL_SIGNS} patient/AllergyIntolerance.rs`,
    })
  })

  it('finds and reads exactly what the clinician sees of that, and the log has it under their name', async () => {
    const patient = tokens.patient ?? ''
    const found = await ask(`Observation?patient=${patient}&_count=200`)
    const all = resources((await ask(`Observation?patient=${patient}&_count=200`, await gpToken())).body)

    expect(found.status).toBe(200)
    expect(resources(found.body).map(({ id }) => id)).toEqual(all.filter(isVitalSign).map(({ id }) => id))
    expect(found.body.total).toBe(all.filter(isVitalSign).length)
    expect(found.body.total).toBeGreaterThan(0)
    expect(all.length).toBeGreaterThan(found.body.total)
    expect(
      (await app.log()).filter(({ query }) => query?.includes('/fhir/Observation')).at(-1),
    ).toMatchObject({
      actor: { name: 'Dr Asha Rahman' },
    })

    const [first] = resources(found.body)
    const other = all.find((one) => !isVitalSign(one))
    expect((await ask(`Observation/${first?.id ?? ''}`)).status).toBe(200)
    const beyond = await ask(`Observation/${other?.id ?? ''}`)
    expect(beyond).toMatchObject({ status: 404, text: (await ask(`Observation/${'0'.repeat(32)}`)).text })
  })

  it('gets everything that it was allowed, and word that it is not all', async () => {
    const { body, text } = await ask(`Patient/${tokens.patient ?? ''}/$everything`)
    const types = new Set(resources(body).map(({ resourceType }) => resourceType))

    expect([...types].sort()).toEqual(['AllergyIntolerance', 'Observation'])
    expect(
      resources(body)
        .filter(({ resourceType }) => resourceType === 'Observation')
        .every(isVitalSign),
    ).toBe(true)
    expect(text).toContain('do not cover the whole record')
  })

  it('is told which scope it lacks, and nothing else', async () => {
    const { status, headers } = await ask(`Condition?patient=${tokens.patient ?? ''}`)

    expect(status).toBe(403)
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="user/Condition.s"')
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'scope-missing' })
  })

  it('has no more after it refreshed', async () => {
    const refreshed = await askToken(app.baseUrl, {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token ?? '',
    })

    expect(refreshed.body.scope.split(' ').sort()).toEqual(tokens.scope.split(' ').sort())
    const again = await ask(`Condition?patient=${tokens.patient ?? ''}`, refreshed.body.access_token)
    expect(again.status).toBe(403)
  })

  async function gpToken(): Promise<string> {
    const asked = askAuthorization(app.baseUrl, { scope: 'openid launch/patient user/*.rs' })
    const { answer } = await approve(session, asked, nhsNumberShown)
    const code = { code: answer.get('code') ?? '', verifier: asked.verifier }
    return (await exchangeCode(app.baseUrl, code)).body.access_token
  }
})

import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { CONFIDENTIALITY_SYSTEM, LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

/** What only the hospital says of who the person is. */
const CANARIES = ['CANARYWICK', '07700900123', 'CANARY CLOSE', 'KT22 7ZY', 'CANARY PRACTICE', 'Y99998']

const BORN = '1948-02-29'
const NAME = { use: 'official', family: 'Underhay', given: ['Ada'] }

function whatTheHospitalSays(security: readonly object[]): Resource {
  return {
    resourceType: 'Patient',
    ...(security.length === 0 ? {} : { meta: { security } }),
    name: [NAME, { use: 'nickname', family: 'Canarywick', given: ['Ada'] }],
    birthDate: BORN,
    telecom: [{ system: 'phone', use: 'mobile', value: '07700900123' }],
    address: [{ use: 'home', line: ['1 Canary Close'], city: 'Leatherhead', postalCode: 'KT22 7ZY' }],
    generalPractitioner: [
      { identifier: { system: ODS_CODE_SYSTEM, value: 'Y99998' }, display: 'Canary Practice' },
    ],
  }
}

/** The practice says who it is, what they have, and has written a letter. */
function whatThePracticeSays(): readonly Resource[] {
  const code = 'active'
  return [
    {
      resourceType: 'Patient',
      name: [NAME],
      birthDate: BORN,
      gender: 'female',
      generalPractitioner: [
        { identifier: { system: ODS_CODE_SYSTEM, value: OAK_STREET }, display: 'Oak Street Surgery' },
      ],
    },
    {
      resourceType: 'Condition',
      clinicalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code }],
      },
      code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001', display: 'Asthma' }] },
      recordedDate: '2026-10-01',
    },
    {
      resourceType: 'DocumentReference',
      status: 'current',
      description: 'Letter of the practice',
      date: '2026-10-02T09:00:00Z',
      content: [
        {
          attachment: {
            contentType: 'text/plain',
            title: 'Letter of the practice',
            data: Buffer.from('Asthma is well controlled.').toString('base64'),
          },
        },
      ],
    },
  ]
}

interface Given {
  readonly path: string
  readonly status: number
  readonly said: string
}

/** What is opened of a record; of somebody at risk no document is. */
const AT_RISK = ['/sections/', '/items/', '/timeline', '/print', '$summary']
const KINDS = [...AT_RISK, '/documents/']

describe('a person of whom one source is hidden from the reader', () => {
  let app: TestApp
  let nurse: PortalSession
  let serial = 0

  beforeAll(async () => {
    app = await startTestApp()
    nurse = await signIn(app.baseUrl, 'practice.nurse')
  })
  afterAll(() => app.close())

  async function post(partner: string, nhsNumber: NhsNumber, resources: readonly Resource[]): Promise<void> {
    const fullUrl = (index: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${index}`
    const entry = resources.map((resource, index) => {
      const own = { system: `urn:${partner}:${index}`, value: nhsNumber.slice(-5) }
      const isPatient = resource['resourceType'] === 'Patient'
      const identifier = isPatient ? [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }, own] : [own]
      const subject = isPatient ? {} : { subject: { reference: fullUrl(0) } }
      return {
        fullUrl: fullUrl(index),
        resource: { ...resource, identifier, ...subject },
        request: { method: 'POST', url: resource['resourceType'] },
      }
    })
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(partner)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({ status: 200 })
  }

  interface Known {
    readonly nhsNumber: NhsNumber
    readonly person: string
    /** The id of the hospital's own Patient. */
    readonly hidden: string
  }

  async function aPersonOf(security: readonly object[]): Promise<Known> {
    serial += 1
    const nhsNumber = aTestNhsNumber(810 + serial)
    await post('oak-street-surgery', nhsNumber, whatThePracticeSays())
    await post('wey-valley-hospital', nhsNumber, [whatTheHospitalSays(security)])
    const [row] = await app.database.query<{ readonly person: string; readonly hidden: string }>(
      `select person_id as person, id as hidden from resources join persons using (person_id)
        where nhs_number = $1 and type = 'Patient' and organisation = $2 and id <> person_id`,
      [nhsNumber, WEY_VALLEY],
    )
    if (!row) throw new Error('Nobody was posted.')
    return { nhsNumber, ...row }
  }

  async function toGiven(path: string, { status, headers, text }: Answer): Promise<Given> {
    return { path, status, said: `${text} ${JSON.stringify([...headers])}`.toUpperCase() }
  }

  /** Every page about the person that a page about them leads to, and those that stand beside them. */
  async function pagesOf({ person }: Known): Promise<readonly Given[]> {
    const start = `/patients/${person}`
    const besides = ['print', 'timeline', 'why', 'withheld', 'consent', 'delegates', 'wrong-person', 'apart']
    const waiting = [start, ...besides.map((page) => `${start}/${page}`)]
    const seen = new Set<string>()
    const given: Given[] = []
    for (let path = waiting.shift(); path !== undefined && seen.size < 90; path = waiting.shift()) {
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await nurse.get(path)
      given.push(await toGiven(path, answer))
      for (const [, link = ''] of answer.text.matchAll(/href="(\/patients\/[^"#]+)/g)) waiting.push(link)
    }
    return given
  }

  async function bodiesOf({ person, nhsNumber }: Known): Promise<readonly Given[]> {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const asked = [
      [`Patient/${person}`],
      [`Patient/${person}/_history`],
      [`Patient/${person}/$everything`],
      [`Patient/${person}/$summary`],
      [`Patient/${person}/$summary`, 'text/html'],
      [`Patient?identifier=${NHS_NUMBER_SYSTEM}|${nhsNumber}`],
      [`Patient?family=Canarywick&birthdate=${BORN}`],
      [`Provenance?patient=${person}`],
    ] as const
    return Promise.all(
      asked.map(async ([path, accept = 'application/fhir+json']) => {
        const answer = await fetch(`${app.baseUrl}/fhir/${path}`, { headers: { authorization, accept } })
        const { status, headers } = answer
        return toGiven(`${path} ${accept}`, { status, headers, text: await answer.text() })
      }),
    )
  }

  /** By every way to the person: which of what only the hospital says is told there. */
  async function told(
    known: Known,
    kinds = KINDS,
  ): Promise<readonly (readonly [path: string, canary: string])[]> {
    const found = await nurse.send(
      '/find',
      { by: 'name', family: 'Canarywick', day: '29', month: '2', year: '1948' },
      '/find',
    )
    const given = [
      ...(await pagesOf(known)),
      ...(await bodiesOf(known)),
      await toGiven('/find', { ...found, text: found.text.replaceAll('value="Canarywick"', '') }),
    ]
    const opened = given.filter(({ status }) => status === 200).map(({ path }) => path)
    expect(kinds.filter((kind) => !opened.some((path) => path.includes(kind)))).toEqual([])

    const hidden = known.hidden.toUpperCase()
    return given.flatMap(({ path, said }) =>
      [...CANARIES, hidden].filter((one) => said.includes(one)).map((one) => [path, one] as const),
    )
  }

  /** The audit log says what the reader asked for; of what only the hospital says it has nothing else. */
  async function inTheLogs(known: Known): Promise<readonly string[]> {
    const printed = app.printed().toUpperCase()
    const audit = JSON.stringify(await app.log()).toUpperCase()
    return [
      ...[...CANARIES, known.nhsNumber].filter((one) => printed.includes(one)),
      ...CANARIES.filter((one) => one !== 'CANARYWICK' && audit.includes(one)),
    ]
  }

  it.each([
    ['sealed and locked', KINDS, [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }]],
    ['sealed', KINDS, [{ system: LABEL_SYSTEM, code: 'sealed' }]],
    ['very restricted', AT_RISK, [{ system: CONFIDENTIALITY_SYSTEM, code: 'V' }]],
    ['kept by law', KINDS, [{ system: LABEL_SYSTEM, code: 'legally-restricted' }]],
  ])(
    'is told nothing that a Patient says that is %s: on no page, in no body, header or log',
    async (_case, kinds, security) => {
      const known = await aPersonOf(security)

      expect(await told(known, kinds)).toEqual([])
      expect(await inTheLogs(known)).toEqual([])
      expect((await app.log()).filter(({ kind }) => kind === 'outcome').length).toBeGreaterThan(10)
    },
  )

  it('is told everything by a source that shares, and nothing by one whose agreement leaves the reader out', async () => {
    const known = await aPersonOf([])
    const before = await told(known)
    const banner = before.filter(([path]) => path === `/patients/${known.person}`).map(([, one]) => one)
    expect(banner).toEqual(expect.arrayContaining(['07700900123', 'CANARY CLOSE']))

    await app.database.query(
      `insert into policies (version, published_at, content)
       select 'without-the-hospital', now(), jsonb_set(content::jsonb, '{access,sharing}',
         content::jsonb->'access'->'sharing' || $1::jsonb)::text from policies order by sequence desc limit 1`,
      [JSON.stringify([{ controller: WEY_VALLEY, with: ['acute'], purposes: ['TREAT'], except: [] }])],
    )

    expect(await told(known)).toEqual([])
    expect(await inTheLogs(known)).toEqual([])
    expect((await app.log()).at(-1)).toMatchObject({ policyVersion: 'without-the-hospital' })
  })
})

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

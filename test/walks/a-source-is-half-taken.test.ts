import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import { LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { aBundle, aPatient, aTransaction, LOCAL_SYSTEM, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const NHS_NUMBER = aTestNhsNumber(8_700)
/** An element without anything in it: FHIR does not allow that. */
const WITH_A_FAULT = { severity: {} }

function aProblem(id: string, subject: unknown, differs: Resource = {}): Resource {
  return {
    resourceType: 'Condition',
    identifier: [{ system: 'https://wey-valley.example/problem', value: id }],
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    code: { text: `Problem ${id}` },
    subject,
    ...differs,
  }
}

describe('a source of which only a part could be taken (HZ02)', () => {
  let app: TestApp
  let doctor: PortalSession
  let record: string
  let patient: string

  beforeAll(async () => {
    app = await startTestApp()
    const stay = {
      resourceType: 'Encounter',
      identifier: [{ system: 'https://wey-valley.example/visit', value: 'V-1' }],
      status: 'in-progress',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
      subject: { reference: THE_PATIENT },
      period: { start: '2026-11-01' },
    }
    expect(await post(aTransaction(aPatient(NHS_NUMBER), stay))).toBe(200)
    doctor = await signIn(app.baseUrl, 'ward.doctor')
    const found = await doctor.send('/find', { by: 'nhs-number', nhsNumber: NHS_NUMBER }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    patient = record.replace('/patients/', 'Patient/')
  })
  afterAll(() => app.close())

  async function post(body: object, partner = 'wey-valley-hospital'): Promise<number> {
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(partner)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify(body),
    })
    await answer.text()
    return answer.status
  }

  const byNumber = {
    type: 'Patient',
    identifier: { system: LOCAL_SYSTEM, value: `WV-${NHS_NUMBER.slice(5)}` },
  }

  async function software(): Promise<{ readonly said: readonly string[]; readonly etag: string }> {
    const authorization = `Bearer ${await app.accountToken('ward.doctor')}`
    const answer = await fetch(`${app.baseUrl}/fhir/${patient}/$everything`, { headers: { authorization } })
    const { entry = [] } = (await answer.json()) as Bundle
    return {
      etag: answer.headers.get('etag') ?? '',
      said: entry
        .flatMap(({ resource }) =>
          resource?.resourceType === 'OperationOutcome' ? (resource as OperationOutcome).issue : [],
        )
        .flatMap(({ diagnostics = '' }) => (diagnostics.includes('taken in') ? [diagnostics] : [])),
    }
  }

  it('says of a batch how much of it is missing, beside what came, on every page and to software', async () => {
    const before = await software()
    expect(before.said).toEqual([])

    const batch = aBundle(
      'batch',
      aProblem('1', byNumber),
      aProblem('2', byNumber, WITH_A_FAULT),
      aProblem('3', byNumber, WITH_A_FAULT),
    )
    expect(await post(batch)).toBe(200)

    const WORDS =
      /Wey Valley Hospital sent 2 problems that could not be taken in, last on \d\d-\w{3}-2026 \d\d:\d\d/
    const { text } = await doctor.get(`${record}/sections/problems`)
    expect(text).toContain('Problem 1')
    expect(text).not.toContain('Problem 2')
    expect(text).toMatch(WORDS)
    expect(text).toContain('This section may lack it until it is sent again.')
    for (const page of [record, `${record}/timeline`, `${record}/why`])
      expect((await doctor.get(page)).text).toContain('Sent 2 problems that could not be taken in')
    expect((await doctor.get(`${record}/print`)).text).toContain(
      'it sent 2 problems that could not be taken in',
    )

    const after = await software()
    expect(after.said).toEqual([expect.stringMatching(WORDS)])
    expect(after.etag).not.toBe(before.etag)
  })

  it('says it in the summary for elsewhere, section by section', async () => {
    const authorization = `Bearer ${await app.accountToken('ward.doctor')}`
    const answer = await fetch(`${app.baseUrl}/fhir/${patient}/$summary`, { headers: { authorization } })
    expect(await answer.text()).toContain('Wey Valley Hospital sent 2 problems that could not be taken in')
  })

  it('says it no longer of what is sent again so that it can be taken, and of the rest it does', async () => {
    expect(await post(aTransaction(aPatient(NHS_NUMBER), aProblem('2', { reference: THE_PATIENT })))).toBe(
      200,
    )
    const { text } = await doctor.get(`${record}/sections/problems`)
    expect(text).toContain('Problem 2')
    expect(text).toContain('sent 1 problem that could not be taken in')

    expect(await post(aTransaction(aPatient(NHS_NUMBER), aProblem('3', { reference: THE_PATIENT })))).toBe(
      200,
    )
    expect((await doctor.get(`${record}/sections/problems`)).text).not.toContain('could not be taken in')
    expect((await software()).said).toEqual([])
  })

  it('says it of a transaction that was refused whole, until that is mended', async () => {
    const whole = (differs: Resource): Resource =>
      aTransaction(
        aPatient(NHS_NUMBER),
        aProblem('4', { reference: THE_PATIENT }),
        aProblem('5', { reference: THE_PATIENT }, differs),
      )
    expect(await post(whole(WITH_A_FAULT))).toBe(422)
    expect((await doctor.get(record)).text).toContain('Sent 2 problems that could not be taken in')
    expect(await post(whole({}))).toBe(200)
    expect((await doctor.get(record)).text).not.toContain('could not be taken in')
  })

  it('says it no longer of details of the person that were sent under another of their numbers', async () => {
    const elsewhere = aPatient(NHS_NUMBER, {
      identifier: [
        { system: 'https://wey-valley.example/clinic-number', value: 'C-9' },
        { system: 'https://fhir.nhs.uk/Id/nhs-number', value: NHS_NUMBER },
      ],
    })
    const whole = (differs: Resource): Resource =>
      aTransaction(elsewhere, aProblem('9', { reference: THE_PATIENT }, differs))
    expect(await post(whole(WITH_A_FAULT))).toBe(422)
    expect((await doctor.get(record)).text).toContain('could not be taken in')
    expect(await post(whole({}))).toBe(200)
    expect((await doctor.get(record)).text).not.toContain('could not be taken in')
  })

  it('says nothing of what its sender marks as confidential', async () => {
    const secret = {
      ...WITH_A_FAULT,
      meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }] },
    }
    expect(await post(aBundle('batch', aProblem('6', byNumber, secret)))).toBe(200)
    expect((await doctor.get(record)).text).not.toContain('could not be taken in')
  })

  const label = (code: string): Resource => ({
    meta: { security: [{ system: LABEL_SYSTEM, code }] },
  })
  const coded = (code: string, display: string): Resource => ({
    code: { coding: [{ system: 'http://snomed.info/sct', code, display }] },
  })
  it.each([
    ['sealed and locked', label('sealed-and-locked')],
    ['sealed', label('sealed')],
    ['told by a third party', label('THIRD-PARTY')],
    ['an infection with HIV, by its code', coded('86406008', 'Human immunodeficiency virus infection')],
    ['a termination, by its words', { code: { text: 'Termination of pregnancy' } }],
  ])('HZ24: says nothing of what is confidential by what it is: %s', async (_case, differs) => {
    expect(await post(aBundle('batch', aProblem('10', byNumber, { ...WITH_A_FAULT, ...differs })))).toBe(200)
    expect((await doctor.get(record)).text).not.toContain('could not be taken in')
    expect((await software()).said).toEqual([])
  })

  it('HZ24: nor of what refers to such a thing', async () => {
    const secret = aProblem('11', { reference: THE_PATIENT }, label('sealed-and-locked'))
    const visit = {
      resourceType: 'Encounter',
      identifier: [{ system: 'https://wey-valley.example/visit', value: 'V-11' }],
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject: { reference: THE_PATIENT },
      reasonReference: [{ reference: 'urn:uuid:22222222-2222-4222-8222-000000000001' }],
    }
    const faulty = aProblem('12', { reference: THE_PATIENT }, WITH_A_FAULT)
    expect(await post(aTransaction(aPatient(NHS_NUMBER), secret, visit, faulty))).toBe(422)
    const { text } = await doctor.get(record)
    expect(text).toContain('Sent 1 problem that could not be taken in')

    expect(await post(aTransaction(aPatient(NHS_NUMBER), aProblem('12', { reference: THE_PATIENT })))).toBe(
      200,
    )
    expect((await doctor.get(record)).text).not.toContain('could not be taken in')
  })

  it('says nothing of what was sent under the number of somebody else', async () => {
    const stranger = aPatient(NHS_NUMBER, {
      name: [{ family: 'Pettigrew', given: ['Ann'] }],
      birthDate: '1990-01-01',
    })
    const refused = aTransaction(stranger, aProblem('7', { reference: THE_PATIENT }, WITH_A_FAULT))
    expect(await post(refused, 'st-annes-hospital')).toBe(422)

    expect((await doctor.get(record)).text).not.toContain('could not be taken in')
    expect((await software()).said).toEqual([])
  })

  it('does not call a source up to date of whose last batch nothing but details of the person was taken', async () => {
    const batch = aBundle(
      'batch',
      aPatient(NHS_NUMBER, { telecom: [{ system: 'phone', value: '01632 960123' }] }),
      aProblem('8', { reference: THE_PATIENT }, WITH_A_FAULT),
      aProblem('9', byNumber, WITH_A_FAULT),
    )
    expect(await post(batch)).toBe(200)

    const { text } = await doctor.get(record)
    expect(text).toMatch(
      /▲<\/span> Wey Valley Hospital <time[^>]*>[^<]*<\/time> \(just now, a part of it refused\)/,
    )
    // One of them named the Patient by its fullUrl, which leads to nothing in a batch: it is lacking like the other.
    expect(text).toContain('Sent 2 problems that could not be taken in')
    expect((await software()).said).toEqual([expect.stringContaining('sent 2 problems')])

    const mended = aTransaction(
      aPatient(NHS_NUMBER),
      aProblem('8', { reference: THE_PATIENT }),
      aProblem('9', { reference: THE_PATIENT }),
    )
    expect(await post(mended)).toBe(200)
    const after = (await doctor.get(record)).text
    expect(after).not.toContain('a part of it refused')
    expect(after).not.toContain('could not be taken in')
  })

  const anAllergy = (words: string): Readonly<Record<string, unknown>> => ({
    resourceType: 'AllergyIntolerance',
    identifier: [{ system: 'https://allergies.example/id', value: '1' }],
    code: { text: words },
    patient: { reference: THE_PATIENT },
    ...WITH_A_FAULT,
  })

  it('HZ01: says it of a source whose first message is refused, and not that it never sent anything', async () => {
    const before = await software()
    expect((await doctor.get(record)).text).toMatch(/Never sent anything about this person: [^<]*community/)
    const refused = aTransaction(aPatient(NHS_NUMBER), anAllergy('Latex: rash'))
    expect(await post(refused, 'downs-community')).toBe(422)

    const WORDS =
      /Downs Community Health sent (?:details of the person and )?1 allergy[^<]* that could not be taken in/
    for (const page of [record, `${record}/print`, `${record}/sections/allergies`]) {
      const { text } = await doctor.get(page)
      expect(text).toMatch(WORDS)
      expect(text).not.toMatch(/Never sent anything about this person: [^<]*community/)
      expect(text).not.toContain('No source has said anything about allergies')
    }
    const after = await software()
    expect(after.said.join(' ')).toMatch(WORDS)
    expect(after.etag).not.toBe(before.etag)
  })

  it('says nothing of a mental health trust whose first message is refused: that somebody goes there is the secret', async () => {
    const before = await software()
    const refused = aTransaction(aPatient(NHS_NUMBER), anAllergy('Clozapine: agranulocytosis'))
    expect(await post(refused, 'holmwood-mental-health')).toBe(422)

    for (const page of [record, `${record}/print`, `${record}/sections/allergies`])
      expect((await doctor.get(page)).text).not.toContain('Holmwood')
    expect(await software()).toEqual(before)
  })

  it('is in the log as refused each time, without a word of what it said', async () => {
    const refusals = (await app.log()).filter(({ reason }) => reason === 'invalid')
    expect(refusals.length).toBeGreaterThanOrEqual(6)
    expect(JSON.stringify(refusals)).not.toMatch(/Problem/)
  })
})

import { bigPerson } from '../support/big-person.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** A gateway with the record of one person of so many resources, and somebody who may open it. */
export interface BigRecord {
  readonly app: TestApp
  /** The person's id. */
  readonly id: string
  /** The header of a clinician of the hospital where the person is now. */
  readonly authorization: string
  /** What was posted. */
  readonly bundle: ReturnType<typeof bigPerson>
}

/** Posts such a record through the partner API of a gateway of its own; the caller closes that. */
export async function aBigRecord(size: number): Promise<BigRecord> {
  const app = await startTestApp()
  const nhsNumber = aTestNhsNumber(400)
  const bundle = { ...bigPerson(nhsNumber, size) }
  // An open stay, so that the hospital's clinicians have a relationship.
  bundle.entry = bundle.entry.map((entry, index) =>
    index === 1
      ? { ...entry, resource: { ...entry.resource, status: 'in-progress', period: { start: '2026-01-01' } } }
      : entry,
  )
  const answer = await fetch(`${app.baseUrl}/fhir`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await app.partnerToken('wey-valley-hospital')}`,
      'content-type': 'application/fhir+json',
    },
    body: JSON.stringify(bundle),
  })
  if (answer.status !== 200) throw new Error(`The gateway answered ${answer.status}: ${await answer.text()}`)

  const authorization = `Bearer ${await app.accountToken('ward.doctor')}`
  return { app, id: await findPatient(app, nhsNumber, authorization), authorization, bundle }
}

async function findPatient(app: TestApp, nhsNumber: string, authorization: string): Promise<string> {
  const identifier = encodeURIComponent(`https://fhir.nhs.uk/Id/nhs-number|${nhsNumber}`)
  const found = await fetch(`${app.baseUrl}/fhir/Patient?identifier=${identifier}`, {
    headers: { authorization },
  })
  const bundle = (await found.json()) as {
    readonly entry?: readonly { readonly resource: { readonly id: string } }[]
  }
  const id = bundle.entry?.[0]?.resource.id
  if (id === undefined) throw new Error('The person was not found.')
  return id
}

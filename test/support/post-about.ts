import { ABOUT_NOBODY } from '../../src/fhir/about-nobody.js'
import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import type { TestApp } from './test-app.js'

type Resource = Readonly<Record<string, unknown>>

/**
 * Posts what a demo partner says about somebody: their Patient and resources whose subject they are, each under an
 * identifier by its place where it has none, and the last of its address. The same again is an update.
 */
export async function postAbout(
  app: TestApp,
  { number, patient, by }: { readonly number: NhsNumber; readonly patient: Resource; readonly by: string },
  resources: readonly Resource[],
): Promise<void> {
  const about = 'urn:uuid:00000000-0000-4000-8000-000000000000'
  const entry = [{ resourceType: 'Patient', ...patient }, ...resources].map((resource, index) => ({
    fullUrl: `${about.slice(0, -1)}${index}`,
    resource: {
      ...resource,
      identifier: [
        ...(index === 0 ? [{ system: NHS_NUMBER_SYSTEM, value: number }] : []),
        ...(resource['identifier'] === undefined
          ? [{ system: `urn:${by}:${index}`, value: number.slice(-5) }]
          : (resource['identifier'] as object[])),
      ],
      ...(index === 0 || ABOUT_NOBODY.has(String(resource['resourceType']))
        ? {}
        : { subject: { reference: about } }),
    },
    request: { method: 'POST', url: resource['resourceType'] },
  }))
  const answer = await fetch(`${app.baseUrl}/fhir`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await app.partnerToken(by)}`,
      'content-type': 'application/fhir+json',
    },
    body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
  })
  const said = await answer.text()
  expect([answer.status, answer.ok ? '' : said]).toEqual([200, ''])
}

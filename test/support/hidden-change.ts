import type { NhsNumber } from '../../src/fhir/nhs-number.js'
import { checkDigitOf, NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { OAK_STREET } from './actors.js'
import type { TestApp } from './test-app.js'

/** Who writes down what others are not told of. */
const WRITER = 'wey-valley-hospital'
const PRACTICE = 'oak-street-surgery'
const PATIENT = 'urn:uuid:00000000-0000-4000-8000-000000000000'

/** What makes an element one of which only its own organisation knows. */
export const LOCKED_ELEMENT = {
  extension: [{ url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code: 'sealed-and-locked' } }],
}
export const LOCKED_WHOLE = { meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] } }

/** How one resource stands: what everybody reads of it, and what its own organisation alone does. */
export interface Stand {
  readonly key: string
  readonly words: string
  readonly narrative?: boolean
  readonly note?: string | undefined
  /** Whether it says that somebody secret told it. */
  readonly toldBy?: boolean
  /** Whether somebody secret is in it. */
  readonly contained?: boolean
}

export interface HeldPerson {
  readonly nhsNumber: NhsNumber
  readonly family: string
}

const active = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
}

function toCondition({ key, words, narrative, note, toldBy, contained }: Stand): object {
  return {
    resourceType: 'Condition',
    ...(narrative && {
      text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` },
    }),
    ...(contained && {
      contained: [
        {
          resourceType: 'RelatedPerson',
          id: 'o',
          ...LOCKED_WHOLE,
          name: [{ text: 'CANARY c' }],
          patient: { reference: PATIENT },
        },
      ],
    }),
    clinicalStatus: active,
    code: { text: words },
    recordedDate: key === 'a' ? '2026-10-02' : '2026-10-01',
    subject: { reference: PATIENT },
    ...(contained && { asserter: { reference: '#o' } }),
    ...(toldBy && { recorder: { reference: SECRET } }),
    ...(note !== undefined && { note: [{ text: `CANARY ${note}`, ...LOCKED_ELEMENT }] }),
  }
}

const SECRET = 'urn:uuid:00000000-0000-4000-8000-0000000000ff'

/** Sends people and what stands in their records; the same content again changes nothing. */
export function createTeller(app: TestApp) {
  async function post(client: string, entry: readonly object[]): Promise<void> {
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(client)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  }

  function patientOf(client: string, { nhsNumber, family }: HeldPerson, more: object = {}): object {
    const identifier = { system: `urn:${client}:patient`, value: `P${nhsNumber}` }
    return {
      fullUrl: PATIENT,
      resource: {
        resourceType: 'Patient',
        identifier: [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }, identifier],
        name: [{ family, given: ['Quillon'] }],
        birthDate: '1980-03-04',
        ...(client === PRACTICE && {
          generalPractitioner: [
            { type: 'Organization', identifier: { system: ODS_CODE_SYSTEM, value: OAK_STREET } },
          ],
        }),
        ...more,
      },
      request: { method: 'PUT', url: `Patient?identifier=${identifier.system}|${identifier.value}` },
    }
  }

  function entryOf(
    resource: object,
    { nhsNumber, key, fullUrl }: { nhsNumber: string; key: string; fullUrl: string },
  ) {
    const { resourceType } = resource as { readonly resourceType: string }
    const identifier = { system: `urn:${WRITER}:${resourceType}`, value: `${nhsNumber}-${key}` }
    return {
      fullUrl,
      resource: { ...resource, identifier: resourceType === 'Composition' ? identifier : [identifier] },
      request: { method: 'PUT', url: `${resourceType}?identifier=${identifier.system}|${identifier.value}` },
    }
  }

  return {
    register: (person: HeldPerson) => post(PRACTICE, [patientOf(PRACTICE, person)]),
    /** Sends what the hospital says of who somebody is, and resources of theirs, each told by its key and about the person. */
    send: (person: HeldPerson, { patient, resources }: Sent) =>
      post(WRITER, [
        patientOf(WRITER, person, patient),
        ...Object.entries(resources).map(([key, resource], index) =>
          entryOf(
            { subject: { reference: PATIENT }, ...resource },
            {
              nhsNumber: person.nhsNumber,
              key,
              fullUrl: `urn:uuid:00000000-0000-4000-8000-0000000000${String(index + 10)}`,
            },
          ),
        ),
      ]),
    /** What leads to a Condition by its number at the hospital. */
    numberOf: ({ nhsNumber }: HeldPerson, key: string): object => ({
      type: 'Condition',
      identifier: { system: `urn:${WRITER}:Condition`, value: `${nhsNumber}-${key}` },
    }),
    /** Says in a bundle of its own who wrote something, once more at each later time. */
    sayWho: (person: HeldPerson, { of, recorded, words }: WhoWrote) =>
      post(WRITER, [
        patientOf(WRITER, person),
        {
          fullUrl: 'urn:uuid:00000000-0000-4000-8000-0000000000ee',
          resource: {
            resourceType: 'Provenance',
            id: `who-${person.nhsNumber}`,
            target: [of],
            recorded,
            agent: [{ who: { display: words } }],
          },
          request: { method: 'PUT', url: `Provenance/who-${person.nhsNumber}` },
        },
      ]),
    async referencesOf({ nhsNumber }: HeldPerson): Promise<readonly string[]> {
      const rows = await app.database.query<{ readonly reference: string }>(
        `select type || '/' || id as reference from resources join persons using (person_id)
          where nhs_number = $1 and id <> person_id and type <> 'Provenance' order by type, organisation, identifier`,
        [nhsNumber],
      )
      return rows.map(({ reference }) => reference)
    },
    tell: (person: HeldPerson, stands: readonly Stand[]) => {
      const { nhsNumber } = person
      const secret = {
        resourceType: 'RelatedPerson',
        ...LOCKED_WHOLE,
        name: [{ text: 'CANARY told' }],
        patient: { reference: PATIENT },
      }
      return post(WRITER, [
        patientOf(WRITER, person),
        ...stands.map((stand, index) =>
          entryOf(toCondition(stand), {
            nhsNumber,
            key: stand.key,
            fullUrl: `urn:uuid:00000000-0000-4000-8000-0000000000${String(index + 10)}`,
          }),
        ),
        ...(stands.some(({ toldBy }) => toldBy)
          ? [entryOf(secret, { nhsNumber, key: 'secret', fullUrl: SECRET })]
          : []),
      ])
    },
    async idOf({ nhsNumber }: HeldPerson): Promise<string> {
      const [row] = await app.database.query<{ readonly person_id: string }>(
        'select person_id from persons where nhs_number = $1',
        [nhsNumber],
      )
      return row?.person_id ?? ''
    },
    async referenceOf({ nhsNumber }: HeldPerson, key: string): Promise<string> {
      const rows = await app.database.query<{ readonly id: string }>(
        "select id from resources where type = 'Condition' and identifier = $1",
        [`urn:${WRITER}:Condition|${nhsNumber}-${key}`],
      )
      return `Condition/${rows[0]?.id ?? ''}`
    },
  }
}

/** What the hospital says of who wrote something. */
export interface WhoWrote {
  readonly of: object
  readonly recorded: string
  readonly words: string
}

/** What the hospital sends in one submission. */
export interface Sent {
  readonly patient?: object
  readonly resources: Readonly<Record<string, object>>
}

export type Teller = ReturnType<typeof createTeller>

/** Gives invented numbers, each once. */
export function someNumbers(): () => NhsNumber {
  let next = 0
  return function aNumber(): NhsNumber {
    next += 1
    const nine = `99913${String(next).padStart(4, '0')}`
    const digit = checkDigitOf(nine)
    return (digit === undefined ? undefined : parseNhsNumber(`${nine}${digit}`)) ?? aNumber()
  }
}

export interface AskedFor {
  readonly person: string
  readonly references: readonly string[]
  /** An instant between what was first sent and what came after it. */
  readonly since: string
}

/** Everything that software is given at every door, by the name of the door, with what each answer is new for taken out. */
export async function everyDoor(
  app: TestApp,
  username: string,
  { person, references, since }: AskedFor,
): Promise<Readonly<Record<string, string>>> {
  const authorization = `Bearer ${await app.accountToken(username)}`
  const paths: Record<string, string> = {
    patient: `Patient/${person}`,
    everything: `Patient/${person}/$everything`,
    'everything since': `Patient/${person}/$everything?_since=${since}`,
    provenance: `Patient/${person}/$everything?_type=Provenance`,
    summary: `Patient/${person}/$summary`,
    search: `Condition?patient=${person}`,
    count: `Condition?patient=${person}&_summary=count`,
    later: `Condition?patient=${person}&_lastUpdated=gt${since}`,
    earlier: `Condition?patient=${person}&_lastUpdated=lt${since}`,
    observations: `Observation?patient=${person}`,
  }
  for (const [index, one] of references.entries()) {
    paths[`read ${index}`] = one
    paths[`history ${index}`] = `${one}/_history`
    paths[`history since ${index}`] = `${one}/_history?_since=${since}`
    for (const version of [1, 2, 3]) paths[`version ${version} of ${index}`] = `${one}/_history/${version}`
  }
  const doors: Record<string, string> = {}
  for (const [name, path] of Object.entries(paths)) {
    const address = `${app.baseUrl}/fhir/${path}`
    const answer = await fetch(address, { headers: { authorization } })
    const etag = answer.headers.get('etag')
    const again = etag && (await fetch(address, { headers: { authorization, 'if-none-match': etag } })).status
    const stamps = ['etag', 'last-modified'].map((header) => answer.headers.get(header))
    const text = (await answer.text())
      .replaceAll(encodeURIComponent(since), '[SINCE]')
      .replaceAll(since, '[SINCE]')
    doors[name] = [answer.status, again, ...stamps, withoutNow(text)].join('\n')
  }
  return doors
}

/** At which doors two were given something else, and what: a few letters before and behind where it begins. */
export function differencesOf(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(one).flatMap(([door, text]) => {
    const given = other[door] ?? ''
    if (given === text) return []
    let at = 0
    while (text[at] === given[at]) at += 1
    const around = (whole: string): string => whole.slice(Math.max(0, at - 60), at + 60)
    return [`${door}: ${around(text)} <> ${around(given)}`]
  })
}

/** A Bundle says when it was made, and a summary in words too. */
function withoutNow(text: string): string {
  return text
    .replace(/^(\{"resourceType":"Bundle",(?:"id":"[^"]*",)?"meta":\{"lastUpdated":")[^"]*/, '$1')
    .replaceAll(/"(?:date|timestamp)":"20[^"]*T[^"]*"/g, '')
    .replace(/"identifier":\{"system":"urn:ietf:rfc:3986","value":"[^"]*"\}/, '')
    .replaceAll(/\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d/g, 'NOW')
    .replaceAll(/just now|\d+ minutes? ago/g, 'NOW')
}

/**
 * What two people are given alike: ids and names are taken out, entries stand in one order whatever their ids are, and each
 * time is told by its place among the times of the same answer. Versions stay, but those that name a content.
 */
export function asOfAnybody(
  answer: string,
  { nhsNumber, family }: HeldPerson,
  references: readonly string[],
): string {
  const named = references.reduce(
    (text, one, index) => text.replaceAll(one, `${one.replace(/\/.*/, '')}/[${index}]`),
    answer,
  )
  const anybody = named
    .replaceAll(nhsNumber, '[NHS]')
    .replaceAll(new RegExp(family, 'gi'), '[NAME]')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '[UUID]')
    .replaceAll(/W\/"[0-9a-f-]{32,}"/g, '[TAG]')
    .replaceAll(/[0-9a-f]{32}/g, '[ID]')
    .replaceAll(/(versionId":"|W\/")\d{3,}"/g, '$1[CONTENT]"')
    .replaceAll(/\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g, '[TIME]')
  const times = [...new Set(anybody.match(INSTANT) ?? [])].sort()
  const timed = anybody.replaceAll(INSTANT, (time) => `[T${times.indexOf(time)}]`)
  return timed
    .split(/(?=\{"(?:fullUrl"|resource":\{"resourceType":"OperationOutcome))/)
    .map((entry) => entry.replace(/[\],}]+$/, ''))
    .sort()
    .join('\n')
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g

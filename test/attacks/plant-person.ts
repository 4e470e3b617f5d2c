import type { Bundle, Patient } from 'fhir/r4.js'
import { checkDigitOf } from '../../src/fhir/nhs-number.js'
import type { Names } from './names.js'
import type { PersonSketch } from './planted-person.js'
import { send } from './send.js'
import type { Target } from './target.js'

type Resource = Readonly<Record<string, unknown>>

/** Somebody whom partners told of, for the attack suite. */
export interface PlantedPerson {
  readonly sketch: PersonSketch
  readonly nhsNumber: string
  /** The id of the joined person. */
  readonly id: string
  /** `Type/id` of each resource, by its name. */
  readonly resources: ReadonlyMap<string, string>
}

/** What a partner tells of a person. */
export interface Telling {
  readonly by: string
  readonly patient?: Resource | undefined
  readonly resources: Readonly<Record<string, Resource>>
}

/** Posts a person with the tokens of the partners who know them, and finds what ids they got. */
export async function plantPerson(
  target: Target,
  sketch: PersonSketch,
  nhsNumber: string,
): Promise<PlantedPerson> {
  let planted: PlantedPerson = { sketch, nhsNumber, id: '', resources: new Map() }
  for (const post of sketch.posts) planted = await tellOf(target, planted, post)
  return planted
}

/** A partner tells something of somebody who was planted; gives the person with what is new. */
export async function tellOf(
  target: Target,
  person: PlantedPerson,
  { by, patient = {}, resources }: Telling,
): Promise<PlantedPerson> {
  const names = Object.keys(resources)
  const references = new Map([
    ...person.resources,
    ...[...person.resources.keys(), ...names].map(
      (name) => [`identifier-of-${name}`, identifierOf(person, name).value] as const,
    ),
    ['patient', urn(person, 0)],
    ...names.map((name, index) => [name, urn(person, index + 1)] as const),
  ])
  const all = [
    toPatient(person, by, patient),
    ...names.map((name) => toResource(person, name, resources[name] ?? {})),
  ]
  const bundle = {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: all.map((resource, index) => ({
      fullUrl: urn(person, index),
      resource,
      request: { method: 'POST', url: String(resource['resourceType']) },
    })),
  }
  const answered = await send(target.baseUrl, {
    method: 'POST',
    path: '/fhir',
    headers: [
      ['authorization', `Bearer ${await target.tokenOf(`partner:${by}`)}`],
      ['content-type', 'application/fhir+json'],
    ],
    body: JSON.stringify(bundle).replaceAll(/"\{([\w-]+)\}"/g, (all_, name: string) => {
      const reference = references.get(name)
      return reference === undefined ? all_ : JSON.stringify(reference)
    }),
  })
  if (answered.status !== 200) throw new Error(`${by} could not tell of the person: ${answered.body}`)
  const locations = (JSON.parse(answered.body) as Bundle).entry?.map(
    ({ response }) => response?.location?.split('/_history/')[0] ?? '',
  )
  const [own = '', ...others] = locations ?? []
  return {
    ...person,
    id: person.id === '' ? await joinedId(target, { by, own }) : person.id,
    resources: new Map([
      ...person.resources,
      [`patient-of-${by}`, own],
      ...names.map((name, index) => [name, others[index] ?? ''] as const),
    ]),
  }
}

/** What a row may call people and their resources: `mine`, `mine.nhs`, `mine/condition`. */
export function namesOf(people: ReadonlyMap<string, PlantedPerson>): Names {
  const names: Names = new Map()
  for (const [as, { id, nhsNumber, resources }] of people) {
    names.set(as, id)
    names.set(`${as}.nhs`, nhsNumber)
    for (const [name, reference] of resources) names.set(`${as}/${name}`, reference.split('/')[1] ?? '')
  }
  return names
}

/** Numbers of the test range that no other test data has, each valid, from some place on. */
export function* attackNumbers(start: number): Generator<string, never> {
  for (let count = start; ; count += 1) {
    const nine = `99910${String(count % 10_000).padStart(4, '0')}`
    const digit = checkDigitOf(nine)
    if (digit !== undefined) yield `${nine}${digit}`
  }
}

/** Of this person alone: what has no identifier is known again by it. */
function urn({ nhsNumber }: Pick<PlantedPerson, 'nhsNumber'>, index: number): string {
  return `urn:uuid:7d6f0c4e-51a9-4d3b-9b1e-${nhsNumber.slice(1)}${String(index).padStart(3, '0')}`
}

function toPatient({ sketch, nhsNumber }: PlantedPerson, by: string, differs: Resource): Resource {
  return {
    resourceType: 'Patient',
    ...sketch.patient,
    ...differs,
    identifier: [
      { system: `https://attacks.example/${by}/patient`, value: `P-${nhsNumber.slice(5)}` },
      { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber },
    ],
  }
}

/** Types of which a resource has one identifier, and no list of them. */
const ONE_IDENTIFIER = ['Bundle', 'Composition', 'QuestionnaireResponse']

/** Types that have no identifier. */
const NO_IDENTIFIER = ['Binary']

/** By which a resource may be referred to, too: `{identifier-of-name}` in a sketch is its value. */
function identifierOf(
  { nhsNumber }: PlantedPerson,
  name: string,
): { readonly system: string; readonly value: string } {
  return { system: 'https://attacks.example/resource', value: `${name}-${nhsNumber.slice(5)}` }
}

function toResource(person: PlantedPerson, name: string, resource: Resource): Resource {
  if (NO_IDENTIFIER.includes(String(resource['resourceType']))) return resource
  const identifier = identifierOf(person, name)
  const isSingle = ONE_IDENTIFIER.includes(String(resource['resourceType']))
  return { ...resource, identifier: isSingle ? identifier : [identifier] }
}

/** A partner's own Patient names the joined person. */
async function joinedId(
  target: Target,
  { by, own }: { readonly by: string; readonly own: string },
): Promise<string> {
  const answered = await send(target.baseUrl, {
    method: 'GET',
    path: `/fhir/${own}`,
    headers: [['authorization', `Bearer ${await target.tokenOf(`partner:${by}`)}`]],
  })
  const { link = [] } = JSON.parse(answered.body) as Patient
  const reference = link.find(({ type }) => type === 'refer')?.other.reference
  if (reference === undefined) throw new Error(`${own} names no joined person: ${answered.body}`)
  return reference.replace(/^Patient\//, '')
}

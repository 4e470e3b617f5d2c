import { isReceived } from '../../../fhir/is-received.js'
import type { JsonObject } from '../../../fhir/json-value.js'
import { isJoined } from '../../../fhir/is-joined.js'
import { hasReferenceKeysOnly } from '../../../fhir/reference-keys.js'
import { createFindTargets, type Findable } from '../find-targets.js'
import { INHERITANCE_RULES, SETTINGS, type Inheritance } from './inheritance.js'
import { eachObject, objectsAt } from '../references.js'
import type { Flow } from './spread-labels.js'

export interface Referrer extends Findable {
  readonly type: string
}

/**
 * The flows of labels in a record, by the rules of inheritance; by a reference of which no rule speaks, whatever it
 * refers to is its subject matter. Nothing flows from or to the person; but what a source says of who they are makes the
 * Provenance of it as confidential.
 */
export function toFlows(resources: readonly Referrer[]): readonly Flow[] {
  const findTargets = createFindTargets(resources)
  const byReference = new Map(resources.map((one) => [one.reference, one]))
  const resolve = (link: JsonObject, standsIn: Referrer): readonly Referrer[] =>
    findTargets(link, standsIn).flatMap((target) => byReference.get(target) ?? [])

  function flowsOf(resource: Referrer, by: Inheritance, links: readonly JsonObject[]): readonly Flow[] {
    // What the record itself says of one submission is parted by what it names: see `splitProvenances`.
    if (isReceived(resource.json)) return []
    return links.flatMap((link) =>
      resolve(link, resource)
        .filter((target) => mayTell(resource, target))
        .flatMap((target) => toFlow(resource, target, { by, link })),
    )
  }

  return resources
    .filter(({ type }) => type !== 'Patient')
    .flatMap((resource) => {
      const ruled = INHERITANCE_RULES.filter(
        ({ types }) => types === '*' || types.includes(resource.type),
      ).map(({ by, paths }) => ({ by, links: paths.flatMap((path) => objectsAt(resource.json, path)) }))
      const others = otherLinks(
        resource,
        ruled.flatMap(({ links }) => links),
      ).filter((link) => resolve(link, resource).some(({ type }) => tellsSomething(link, type)))
      return [
        ...ruled.flatMap(({ by, links }) => flowsOf(resource, by, links)),
        ...flowsOf(resource, 'subject-matter', others).filter(({ to }) => to === resource.reference),
      ]
    })
}

function mayTell(from: Referrer, { type, json }: Referrer): boolean {
  // The joined Patient, which everything is about, is judged for each reader by itself.
  return type !== 'Patient' || (from.type === 'Provenance' && !isJoined(json))
}

/**
 * Who and where: to refer to one of these tells nothing of what somebody has, unless a rule says so. A reference to
 * anything else of which no rule speaks makes what refers as confidential as that.
 */
const TELLS_NOTHING: ReadonlySet<string> = new Set([
  ...SETTINGS,
  'CareTeam',
  'Device',
  'Endpoint',
  'Group',
  'Patient',
  'Person',
  'Practitioner',
  'RelatedPerson',
])

/** By an address nothing is referred to but the content of a document; whatever else has a `url` is an extension or the like. */
function tellsSomething(link: JsonObject, type: string): boolean {
  return isAttachment(link) ? type === 'Binary' : !TELLS_NOTHING.has(type)
}

/** References and attachments of which no rule speaks. */
function otherLinks({ json }: Referrer, ruled: readonly JsonObject[]): readonly JsonObject[] {
  const known = new Set(ruled)
  const others: JsonObject[] = []
  eachObject(json, (object) => {
    if ((hasReferenceKeysOnly(object) || isAttachment(object)) && !known.has(object)) others.push(object)
  })
  return others
}

function toFlow(
  { type, reference }: Referrer,
  target: Referrer,
  { by, link }: { readonly by: Inheritance; readonly link: JsonObject },
): readonly Flow[] {
  const there = target.reference
  switch (by) {
    case 'subject-matter': {
      // Of a part of which nobody knows that it is there it MUST NOT be told by what refers to the rest going away.
      const flow: Flow = { from: there, to: reference, takes: 'told', raises: 'whole' }
      return isAttachment(link) ? [flow, { ...flow, from: reference, to: there }] : [flow]
    }
    case 'gathered': {
      const flow: Flow = { from: there, to: reference, takes: 'told', raises: 'told' }
      const back: Flow = { from: reference, to: there, takes: 'told', raises: 'whole' }
      return isAttachment(link) ? [flow, back] : [flow]
    }
    case 'setting': {
      const raises = SETTINGS.has(type) ? 'nature' : 'whole'
      return SETTINGS.has(target.type) ? [{ from: there, to: reference, takes: 'nature', raises }] : []
    }
    case 'members':
      return [{ from: reference, to: there, takes: 'nature', raises: 'whole' }]
  }
}

/** The content of a document and the words about it are one: each is as confidential as the other. */
function isAttachment(link: JsonObject): boolean {
  return 'url' in link
}

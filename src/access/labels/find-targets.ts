import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { foldSystem } from '../../fhir/confidentiality.js'
import type { JsonObject } from '../../fhir/json-value.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { SENDER_ADDRESS_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { canonicalNamed, canonicalOf } from './canonical-names.js'
import { eachObject, targetOf } from './references.js'
import { elsewhere, senderReferencesOf } from './sender-reference.js'
import { whoOrWhereIn } from './redaction/who-or-where.js'

/** A resource of a record, as references find it. */
export interface Findable {
  /** `Type/id`. */
  readonly reference: string
  readonly json: JsonObject
  /** Who sent it; where that is not said it may be anybody. */
  readonly controller?: OdsCode
}

/** In what a link stands. */
export type StandsIn = Pick<Findable, 'json' | 'controller'>

/**
 * What a link names, as `Type/id`: what its reference or address says, what its sender calls so on its own server, and
 * every resource of the record that has the identifier in it. Where one side does not say of which system it is, that is by
 * its value alone, and running numbers are soon the same: it is then nothing of another type than the link says; where it
 * says none, nothing that the element cannot lead to, where that is who or where alone, and nothing short that another
 * organisation sent than what the link stands in. Whoever follows a reference, or hides where it leads, MUST ask here: one
 * that is written in another way tells as much.
 */
export type FindTargets = (link: JsonObject, standsIn?: StandsIn) => readonly string[]

export function createFindTargets(resources: readonly Findable[]): FindTargets {
  const byValue = new Map<string, Map<string, Set<string>>>()
  const bySender = new Map<string | undefined, Set<string>>()
  const senders = new Map(resources.map(({ reference, controller }) => [reference, controller]))
  for (const { reference, json } of resources) {
    for (const name of senderReferencesOf(json)) {
      bySender.set(name, (bySender.get(name) ?? new Set()).add(reference))
    }
    for (const { system, value } of identifiersOf(json)) {
      const ofValue = byValue.get(value) ?? new Map<string, Set<string>>()
      byValue.set(value, ofValue.set(system, (ofValue.get(system) ?? new Set()).add(reference)))
    }
  }

  function identified(link: JsonObject, standsIn: StandsIn | undefined): readonly string[] {
    const name = nameIn(link)
    if (!name) return []
    const found = [...(byValue.get(name.value) ?? [])].flatMap(([system, references]) => {
      if (system === name.system && system !== '') return [...references]
      if (system !== '' && name.system !== '') return []
      const type = typeSaid(link)
      if (type !== undefined && NAME_OF_TYPE.test(type)) {
        return [...references].filter((one) => mayBeOf(type, one))
      }
      return [...references].filter(
        (one) =>
          mayBeMeant(name.value, senders.get(one), standsIn?.controller) &&
          (ABOUT_NOBODY.has(typeOf(one)) || standsIn === undefined || !whoOrWhereIn(standsIn.json).has(link)),
      )
    })
    return [...new Set(found)]
  }

  return function findTargets(link, standsIn) {
    const target = targetOf(link)
    return [
      ...(target === undefined ? [] : [target]),
      ...(bySender.get(elsewhere(link)) ?? []),
      ...identified(link, standsIn),
    ]
  }
}

/** Of what type what it names is, where a link says that: by the name of the type or the address of its definition. */
export function typeSaid(link: JsonObject): string | undefined {
  return readText(link, 'type')?.replace(/.*\//, '')
}

/** Who and where are soon taken for one another: an organisation for its site, a person for their role. */
function mayBeOf(type: string, reference: string): boolean {
  const own = typeOf(reference)
  return type === own || (ABOUT_NOBODY.has(type) && ABOUT_NOBODY.has(own))
}

function typeOf(reference: string): string {
  return reference.replace(/\/.*/, '')
}

/**
 * Whether a value alone may be that of what somebody else sent: each numbers their own, and short numbers are the same by
 * chance. A longer one is hardly so in one person's record, and has come from there.
 */
function mayBeMeant(value: string, by: OdsCode | undefined, said: OdsCode | undefined): boolean {
  return by === undefined || said === undefined || by === said || value.length >= LONG
}

/** As long as the numbers that go from one organisation to another: of referrals, specimens and patients. */
const LONG = 8

/** One that can be held to: not `condition`, which is none, nor `Resource`, which may be any. */
const NAME_OF_TYPE = /^(?!(?:Domain)?Resource$)[A-Z][A-Za-z]+$/

/** The identifier by which a link names something; resources and lists have none of this kind. */
export function identifierIn(link: JsonObject): string | undefined {
  const name = nameIn(link)
  return name && `${name.system}|${name.value}`
}

function nameIn(link: JsonObject): FoldedIdentifier | undefined {
  return 'resourceType' in link ? undefined : folded(readObject(link, 'identifier'))
}

/**
 * By what a resource names others without saying where they are here: by identifiers, by addresses on their sender's own
 * server of what may be about nobody, and answers by the canonical address of what was asked. What it leads to has to be
 * looked for by these, and what it contains too.
 */
export function namesIn(resource: JsonObject): readonly FoldedIdentifier[] {
  const names: FoldedIdentifier[] = []
  eachObject(resource, (link) => {
    const place = elsewhere(link)
    if (place !== undefined && A_PLACE.test(place) && ABOUT_NOBODY.has(typeOf(place)))
      names.push(byAddress(place))
    const name = place !== undefined || targetOf(link) === undefined ? nameIn(link) : undefined
    if (name) names.push(name)
  })
  return [...names, ...byCanonical(canonicalNamed(resource))]
}

/** By what a resource may be named so: its identifiers, how its sender calls it on their own server, and what a questionnaire is. */
export function namesGivenTo(resource: JsonObject): readonly FoldedIdentifier[] {
  return [
    ...identifiersOf(resource),
    ...senderReferencesOf(resource).map(byAddress),
    ...byCanonical(canonicalOf(resource)),
  ]
}

/** A canonical address is an identifier too. @see http://hl7.org/fhir/R4/references.html#canonical */
function byCanonical(url: string | undefined): readonly FoldedIdentifier[] {
  return (url === undefined ? [] : [{ system: ADDRESSES, value: url }])
    .map(folded)
    .filter((one) => one !== undefined)
}

/** The system of identifiers that are addresses themselves. */
const ADDRESSES = 'urn:ietf:rfc:3986'

/** As an address of a resource ends. */
const A_PLACE = /^[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/

function byAddress(value: string): FoldedIdentifier {
  return { system: SENDER_ADDRESS_SYSTEM, value }
}

/** `identifier`, `masterIdentifier`, `accessionIdentifier`: what may stand in a reference instead of an address. */
const IDENTIFIER = /identifier$/i

/** The identifiers that a resource has itself. */
export function identifiersOf(resource: JsonObject): readonly FoldedIdentifier[] {
  return Object.keys(resource)
    .filter((key) => IDENTIFIER.test(key))
    .flatMap((key) => readObjects(resource, key))
    .map(folded)
    .filter((one) => one !== undefined)
}

/** An identifier whatever case, spaces and prefix it is written with. */
export interface FoldedIdentifier {
  /** Empty where it is not said: it may then be any. */
  readonly system: string
  readonly value: string
}

function folded(identifier: JsonObject | undefined): FoldedIdentifier | undefined {
  const value = readText(identifier, 'value')
    ?.normalize('NFKC')
    .replace(/\s/gu, '')
    .toLowerCase()
    .replace(/^urn:(?:uuid|oid):/u, '')
  return value === undefined ? undefined : { system: foldSystem(readText(identifier, 'system') ?? ''), value }
}

import type { JsonObject } from '../../fhir/json-value.js'
import { codedWords } from './coded-text.js'
import { all, at, textAt, type Element } from './element.js'
import { nameInForce, plainName } from './people-names.js'

/** Who a PractitionerRole is: the person, what they are, and for whom. What the reader may not see is not in it. */
export interface Role {
  /** What the reference itself calls them. */
  readonly said: string | undefined
  readonly person: string | undefined
  readonly does: string | undefined
  readonly organisation: string | undefined
}

/** The resource that a reference names: contained in the resource within which it stands, or of the record. */
export type Resolve = (reference: Element, within: JsonObject) => JsonObject | undefined

/** What a reference that stands within a resource calls what it names. */
export type NameWithin = (reference: Element, within: JsonObject) => string | undefined

interface Named {
  readonly reference: Element
  readonly within: JsonObject
}

/** The role that a reference names; nothing where it names anything else. */
export function roleOf(
  { reference, within }: Named,
  { resolve, nameOf }: { readonly resolve: Resolve; readonly nameOf: NameWithin },
): Role | undefined {
  const role = resolve(reference, within)
  if (role?.['resourceType'] !== 'PractitionerRole') return undefined
  const inside = insideOf({ reference, within }, role)
  const codes = all(role, 'code').length > 0 ? all(role, 'code') : all(role, 'specialty')
  return {
    said: textAt(reference, 'display'),
    person: nameOf(at(role, 'practitioner'), inside),
    does: listed(codes.map((code) => codedWords(code))),
    organisation:
      nameOf(at(role, 'organization'), inside) ??
      listed(all(role, 'healthcareService').map((service) => nameOf(service, inside))),
  }
}

/** What a reference to something contained in the resource around it names. */
export function containedIn(within: JsonObject, reference: Element): JsonObject | undefined {
  const target = textAt(reference, 'reference')
  if (target?.startsWith('#') !== true) return undefined
  return all(within, 'contained').find(
    (contained): contained is JsonObject => textAt(contained, 'id') === target.slice(1),
  )
}

/** Within which resource the references of one that is named stand: what is contained is known inside of its container alone. */
export function insideOf({ reference, within }: Named, target: JsonObject): JsonObject {
  return textAt(reference, 'reference')?.startsWith('#') === true ? within : target
}

/** `Ada Okonkwo, Care coordinator, Crisis Team`: who, as what, for whom; what one of them says already is said once. */
export function roleWords(role: Role): string | undefined {
  const { said, does, organisation } = role
  const parts = [said, personBeside(role), does, organisation].filter((part) => part !== undefined)
  return listed(
    parts.filter(
      (part, place) =>
        !parts.some(
          (other, otherPlace) =>
            otherPlace !== place && holds(other, part) && (otherPlace < place || !holds(part, other)),
        ),
    ),
  )
}

/** What the person is called: in the words of the reference, where these have the family name and perhaps a title before it. */
export function personOf(role: Role): string | undefined {
  return personBeside(role) ?? role.said
}

function personBeside({ said, person }: Role): string | undefined {
  const family = person?.split(' ').at(-1)
  return said !== undefined && family !== undefined && holds(said, family) ? undefined : person
}

function holds(text: string, part: string): boolean {
  return wordsIn(text).includes(wordsIn(part))
}

function wordsIn(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

function listed(words: readonly (string | undefined)[]): string | undefined {
  const there = words.filter((word) => word !== undefined)
  return there.length === 0 ? undefined : there.join(', ')
}

/** The name that a resource gives itself: of a person, an organisation, a place, a medicine, a device. */
export function ownName(resource: JsonObject): string | undefined {
  return (
    textAt(resource, 'name') ??
    plainName(nameInForce(all(resource, 'name'))) ??
    deviceName(resource) ??
    codedWords(resource['code']) ??
    ofService(resource)
  )
}

/** A device by the name that people use, before that of its maker; by what it is where it has none. */
function deviceName(resource: JsonObject): string | undefined {
  if (resource['resourceType'] !== 'Device') return undefined
  const names = all(resource, 'deviceName')
  const usual = names.find((name) =>
    ['user-friendly-name', 'patient-reported-name'].includes(textAt(name, 'type') ?? ''),
  )
  const name =
    textAt(usual, 'name') ?? names.map((one) => textAt(one, 'name')).find((one) => one !== undefined)
  const kind = codedWords(resource['type'])
  if (name === undefined) return kind ?? textAt(resource, 'modelNumber')
  return kind === undefined || holds(name, kind) ? name : `${name} (${kind})`
}

/** A service or a place without a name is called by its kind. */
function ofService(resource: JsonObject): string | undefined {
  if (!['HealthcareService', 'Location'].includes(textAt(resource, 'resourceType') ?? '')) return undefined
  return codedWords(at(resource, 'type')) ?? textAt(resource, 'description')
}

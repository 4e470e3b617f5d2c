import type { FhirResource, Reference } from 'fhir/r4.js'
import type { DemoPerson } from '../people/demo-person.js'
import type { Random } from '../people/random.js'
import {
  PARTNER_IDS,
  PARTNER_ORGANISATIONS,
  type DemoOrganisation,
  type PartnerId,
} from '../organisations.js'
import type { Calendar } from './calendar.js'
import { toJson } from './decimal.js'
import { toPatient, type KnownAs } from './patient.js'

/** Writes down what one partner knows of one person. */
export interface Scribe {
  readonly partner: PartnerId
  readonly organisation: DemoOrganisation
  readonly person: DemoPerson
  readonly calendar: Calendar
  readonly random: Random
  /** The partner's own Patient of this person. */
  readonly subject: Reference
  /** Adds a resource with an identifier of the partner's own, and gives a reference to it within the Bundle. */
  write(resource: FhirResource): Reference
}

/** A partner's Bundle about one person, ready to be posted. */
export interface ScribeBundle {
  readonly partner: PartnerId
  readonly bundle: string
}

/** A scribe and the Bundle that comes of it. */
export interface ScribeDesk {
  readonly scribe: Scribe
  bundle(): ScribeBundle
}

/** Types whose `identifier` is a single one, not a list. */
const ONE_IDENTIFIER: ReadonlySet<string> = new Set(['QuestionnaireResponse', 'Composition'])

/** The base of each partner's own identifiers. */
function identifierSystem(partner: PartnerId, name: string): string {
  return `https://${partner}.example/id/${name}`
}

export interface DeskParts {
  readonly partner: PartnerId
  readonly person: DemoPerson
  readonly calendar: Calendar
  readonly random: Random
  /** Where this partner knows the person otherwise than the others do. */
  readonly knownAs: KnownAs
}

/** Opens a Bundle of one partner about one person; the partner's Patient is its first entry. */
export function createDesk({ partner, person, calendar, random, knownAs }: DeskParts): ScribeDesk {
  const entries: unknown[] = []
  const number = String(person.index).padStart(6, '0')
  const house = PARTNER_IDS.indexOf(partner)

  function write(resource: FhirResource): Reference {
    const count = entries.length
    const fullUrl = uuid(person.index, house, count)
    const { resourceType, ...rest } = resource
    const identifier = {
      system: identifierSystem(partner, resourceType.toLowerCase()),
      value: `${number}-${count}`,
    }
    entries.push({
      fullUrl,
      resource: {
        resourceType,
        ...('identifier' in resource
          ? {}
          : { identifier: ONE_IDENTIFIER.has(resourceType) ? identifier : [identifier] }),
        ...rest,
      },
      request: { method: 'POST', url: resourceType },
    })
    return { reference: fullUrl }
  }

  const subject = write(
    toPatient(person, { partner, knownAs, localNumber: `${partner.charAt(0).toUpperCase()}${number}` }),
  )
  const scribe = {
    partner,
    organisation: PARTNER_ORGANISATIONS[partner],
    person,
    calendar,
    random,
    subject,
    write,
  }
  return {
    scribe,
    bundle: () => ({
      partner,
      bundle: toJson({ resourceType: 'Bundle', type: 'transaction', entry: entries }),
    }),
  }
}

/** A UUID that says nothing but stays the same: person, partner and place in the Bundle. */
function uuid(person: number, house: number, count: number): string {
  const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')
  return `urn:uuid:${hex(person, 8)}-${hex(house, 4)}-4000-8000-${hex(count, 12)}`
}

import { NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../fhir/nhs-number.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { derivePersonId } from '../derive-id.js'
import { parseReference, toRelative, type ReferenceForm } from '../references/parse-reference.js'
import type { SentEntry } from '../reading/read-entries.js'
import type { UnitContext } from '../reading/unit.js'
import { identifiersOf } from './identity-of.js'

type Context = Pick<UnitContext, 'key' | 'known' | 'baseUrl'>

/**
 * Of whom a RelatedPerson is, as far as that is known: it is of one patient, so that a mother of two is two of them, by
 * whichever identifier and address they are sent. The Patient beside it says so, or what it refers to.
 */
export function personOfRelative(
  { type, resource }: Pick<SentEntry, 'type' | 'resource'>,
  unit: readonly SentEntry[],
  context: Context,
): PersonId | undefined {
  if (type !== 'RelatedPerson') return undefined
  const beside = unit.find((entry) => entry.type === 'Patient')
  const numbers = beside
    ? identifiersOf(beside.resource).filter(({ system }) => system === NHS_NUMBER_SYSTEM)
    : []
  const patient = readObject(resource, 'patient')
  const form = parseReference(toRelative(readText(patient, 'reference') ?? '', context.baseUrl))
  const searched = form.form === 'conditional' && form.type === 'Patient' ? form.identifier : undefined
  const [number] = [...numbers, searched, readObject(patient, 'identifier')].flatMap((identifier) =>
    identifier?.system === NHS_NUMBER_SYSTEM && typeof identifier.value === 'string'
      ? (parseNhsNumber(identifier.value) ?? [])
      : [],
  )
  if (number === undefined) return referredTo(form, context)
  return (beside && context.known.person) ?? derivePersonId(context.key, number)
}

function referredTo(form: ReferenceForm, { known }: Context): PersonId | undefined {
  return form.form === 'relative' ? known.references.get(`${form.type}/${form.id}`)?.person : undefined
}

import { readAllergen } from '../duplicates/aspects/allergy.js'
import { hasCode } from '../reading/coded-text.js'
import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { isRefuted } from '../sections/allergy-differences.js'
import { objectionOf } from '../sections/medicine-objection.js'
import type { Medicine } from '../sections/medicine.js'

/** What somebody who is allergic to one of a class is not given without a thought: by the class, and by its members. */
const CLASSES: readonly { readonly name: RegExp; readonly members: RegExp }[] = [
  {
    name: /^penicillins?$/,
    members: /\b(?:\w+cillin|penicillin \w|co-amoxiclav|co-fluampicil|pivmecillinam|clavulanic acid)\b/,
  },
  { name: /^cephalosporins?$/, members: /\bcef\w+\b/ },
  { name: /^macrolides?$/, members: /\b(?:erythro|clarithro|azithro)mycin\b/ },
  { name: /^tetracyclines?$/, members: /\b\w+cycline\b/ },
  { name: /^sulfonamides?$/, members: /\bco-trimoxazole\b|\bsulfa\w+zine\b|\bsulfamethoxazole\b/ },
  {
    name: /^nsaids?$/,
    members:
      /\b(?:ibuprofen|naproxen|diclofenac|celecoxib|etoricoxib|indometacin|meloxicam|ketoprofen|mefenamic acid|piroxicam)\b/,
  },
  { name: /^ace inhibitors?$/, members: /\b\w+pril\b/ },
  { name: /^statins?$/, members: /\b(?:atorva|simva|prava|rosuva|fluva)statin\b/ },
]

/**
 * Medicines that are taken now to which somebody has an allergy that nobody ruled out. An intolerance is none of these: many
 * take what upsets their stomach, and know it.
 */
export function allergiesAgainstMedicines(
  resources: readonly ReadResource[],
  medicines: readonly Medicine[],
): readonly (readonly [ReadResource, ReadResource])[] {
  const taken = medicines.filter(
    ({ isPast, resource }) =>
      !isPast &&
      ['MedicationRequest', 'MedicationStatement'].includes(resource.type) &&
      textAt(resource.json, 'status') === 'active' &&
      objectionOf(resource) === undefined,
  )
  return resources.filter(isAllergyInForce).flatMap((allergy) => {
    const told = readAllergen(allergy)
    const causes = [...(told?.meanings ?? []), ...(told?.names ?? [])]
    return taken
      .filter((medicine) => substancesOf(medicine).some((name) => causes.some((cause) => isOf(name, cause))))
      .map(({ resource }) => [allergy, resource] as const)
  })
}

function isAllergyInForce(resource: ReadResource): boolean {
  const { type, json } = resource
  return (
    type === 'AllergyIntolerance' &&
    textAt(json, 'type') !== 'intolerance' &&
    !isRefuted(resource) &&
    !hasCode(json['clinicalStatus'], ['resolved', 'inactive'])
  )
}

function substancesOf({ told }: Medicine): readonly string[] {
  return told?.names.map(({ substance }) => substance) ?? []
}

/** The very substance, or one of a class of which the cause is another or the name. */
function isOf(substance: string, cause: string): boolean {
  if (substance.split('/').includes(cause)) return true
  return CLASSES.some(
    ({ name, members }) => members.test(substance) && (name.test(cause) || members.test(cause)),
  )
}

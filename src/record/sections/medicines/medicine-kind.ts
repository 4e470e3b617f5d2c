import { canonicalJson } from '../../../fhir/canonical-json.js'
import { wordsOf } from '../../reading/coded-text.js'
import { dosagesOf } from '../../reading/dosage.js'
import { textAt } from '../../reading/element.js'
import { readOnce } from '../../reading/read-once.js'
import { hasDose } from './doses-of-two.js'
import { organisationOf, systemsOf } from './listed-by.js'
import type { Medicine } from './medicine.js'

/**
 * What a medicine says of its dose, its product and whose it is: two of one kind are alike to whatever compares these alone. A
 * record has the same few prescriptions again and again.
 */
const kindOf = readOnce((medicine: Medicine): string => {
  const { resource, told, dosage } = medicine
  const { type, json } = resource
  return JSON.stringify(
    [
      organisationOf(medicine),
      type,
      textAt(json, 'intent'),
      systemsOf(medicine),
      hasDose(medicine),
      wordsOf(json['medicationCodeableConcept']),
      canonicalJson(dosagesOf(json).map((one) => one ?? null)),
      told,
      dosage,
    ],
    withMaps,
  )
})

/** Amounts stand in maps, and may be without end. */
function withMaps(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)]
  return typeof value === 'number' ? String(value) : value
}

/** Judges each kind once against the same list. What is judged MUST depend on nothing of a medicine but its {@link kindOf}. */
export function judgedByKind<Judgement>(
  judge: (medicine: Medicine, same: readonly Medicine[]) => Judgement,
): (medicine: Medicine, same: readonly Medicine[]) => Judgement {
  const judgedAmong: (same: readonly Medicine[]) => Map<string, { readonly said: Judgement }> = readOnce(
    () => new Map(),
  )
  return (medicine, same) => {
    const judged = judgedAmong(same)
    const kind = kindOf(medicine)
    const { said } = judged.get(kind) ?? { said: judge(medicine, same) }
    judged.set(kind, { said })
    return said
  }
}

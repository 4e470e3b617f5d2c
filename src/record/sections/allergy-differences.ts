import { compareAllergens, readAllergen } from '../duplicates/aspects/allergy.js'
import { codedWords, hasCode } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { isEmptyList, isNilKnown } from './empty-lists.js'
import { isSameSubstance, readSubstance, type Substance } from './same-substance.js'

/** What one source says of its allergies, read once. */
interface ToldAllergy {
  readonly resource: ReadResource
  readonly allergen: ReturnType<typeof readAllergen>
  readonly substance: Substance
}

/** Two sources of which the first has an allergy in force, and the second says that there is none, or that it is not one, or over. */
interface AllergyContradiction {
  readonly kind: 'noneKnown' | 'refutedAllergy' | 'overAllergy'
  readonly sides: readonly [ReadResource, ReadResource]
}

/** Each pair of which the first says that there is what the second says there is not, from two organisations. */
export function allergyContradictions(resources: readonly ReadResource[]): readonly AllergyContradiction[] {
  const told = resources.map((resource): ToldAllergy => ({
    resource,
    allergen: readAllergen(resource),
    substance: readSubstance(resource.json['code']),
  }))
  return told.flatMap((one) =>
    told
      .filter((other) => other.resource.source.organisation !== one.resource.source.organisation)
      .flatMap((other): readonly AllergyContradiction[] => {
        const kind = contradiction(one, other)
        return kind === undefined ? [] : [{ kind, sides: [one.resource, other.resource] }]
      }),
  )
}

/** In what the second denies that there is what the first says there is. Nothing is decided between them. */
function contradiction(one: ToldAllergy, other: ToldAllergy): AllergyContradiction['kind'] | undefined {
  if (isEmptyList(one.resource) || isNoneKnown(one.resource) || !isInForce(one.resource)) return undefined
  if (isNoneKnown(other.resource)) return deniesAll(other.resource, one.resource) ? 'noneKnown' : undefined
  if (isEmptyList(other.resource) || isInForce(other.resource) || !isOneAllergen(one, other)) return undefined
  return isRefuted(other.resource) ? 'refutedAllergy' : 'overAllergy'
}

function deniesAll(none: ReadResource, allergy: ReadResource): boolean {
  return isInForce(none) && (!isAboutDrugs(none) || mayBeDrug(allergy))
}

/** By the reading that joins them, or by the word that names the substance: a contradiction is better told than missed. */
function isOneAllergen(one: ToldAllergy, other: ToldAllergy): boolean {
  const agreement = one.allergen && other.allergen && compareAllergens(one.allergen, other.allergen)
  return agreement === 'same' || agreement === 'near' || isSameSubstance(one.substance, other.substance)
}

function isInForce(resource: ReadResource): boolean {
  return !isRefuted(resource) && !isOverAllergy(resource)
}

export function isOverAllergy({ json }: ReadResource): boolean {
  return hasCode(json['clinicalStatus'], ['resolved', 'inactive'])
}

export function isRefuted({ json }: ReadResource): boolean {
  return hasCode(json['verificationStatus'], ['refuted'])
}

/** SNOMED CT: no known allergy; no known allergies; no known drug allergy. */
const NONE_KNOWN = ['716186003', '160244002', '409137002']
const NO_DRUG_ALLERGY = '409137002'

/** Whether the source says that it knows of no allergy: in a statement, or by a list that it keeps empty. */
export function isNoneKnown(resource: ReadResource): boolean {
  if (isEmptyList(resource)) return isNilKnown(resource)
  const code = resource.json['code']
  return hasCode(code, NONE_KNOWN) || /^\s*no known (drug )?allerg/i.test(codedWords(code) ?? '')
}

function isAboutDrugs({ json }: ReadResource): boolean {
  const words = `${codedWords(json['code']) ?? ''} ${textAt(json, 'title') ?? ''}`
  return hasCode(json['code'], [NO_DRUG_ALLERGY]) || /\bdrug|\bmedic/i.test(words)
}

function mayBeDrug({ json }: ReadResource): boolean {
  const categories = all(json, 'category').map((category) => textAt(category))
  return categories.length === 0 || categories.includes('medication')
}

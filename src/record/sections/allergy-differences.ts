import { codedWords, hasCode } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { isEmptyList, isNilKnown } from './empty-lists.js'
import { isSameSubstance } from './same-substance.js'

/** Each pair of which one says that there is what the other says there is not, from two organisations. */
export function allergyContradictions(
  resources: readonly ReadResource[],
): readonly (readonly [ReadResource, ReadResource])[] {
  return resources.flatMap((resource) =>
    resources
      .filter(
        (other) => other.source.organisation !== resource.source.organisation && contradicts(resource, other),
      )
      .map((other) => [resource, other] as const),
  )
}

/** Whether another organisation says the opposite of what a resource says. Nothing is decided between them. */
export function doSourcesDiffer(resource: ReadResource, resources: readonly ReadResource[]): boolean {
  return resources.some(
    (other) =>
      other.source.organisation !== resource.source.organisation &&
      (contradicts(resource, other) || contradicts(other, resource)),
  )
}

/** Whether the first says that there is what the second says there is not. */
function contradicts(one: ReadResource, other: ReadResource): boolean {
  if (isEmptyList(one) || isNoneKnown(one) || !isInForce(one)) return false
  if (isNoneKnown(other)) return isInForce(other) && (!isAboutDrugs(other) || mayBeDrug(one))
  return !isEmptyList(other) && !isInForce(other) && isSameSubstance(one.json['code'], other.json['code'])
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

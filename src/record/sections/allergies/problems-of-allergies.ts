import { compareAllergens, readAllergen } from '../../duplicates/aspects/allergy.js'
import type { ReadResource } from '../../reading/record-view.js'
import { isInForce } from './allergy-differences.js'
import { statedNone } from '../nothing/stated-none.js'
import { toldAllergen } from './tells-allergy.js'
import { isVerifiedAs } from '../../reading/verified-as.js'

/**
 * Which problems say of an allergy no more than that it is there, from the same source and about the same substance: both are one
 * line. One that is only suspected, over or refuted says something else, and so does another source.
 */
export function problemsOfAllergies(
  resources: readonly ReadResource[],
): ReadonlyMap<ReadResource, readonly ReadResource[]> {
  const allergies = resources.filter((one) => one.type === 'AllergyIntolerance' && isTold(one))
  const problems = resources.filter((one) => one.type === 'Condition' && isTold(one))
  const found = new Map<ReadResource, ReadResource[]>()
  for (const problem of problems) {
    const ofSource = allergies.filter(({ source }) => source.organisation === problem.source.organisation)
    const [allergy, ...others] = ofSource.filter((one) => isOneSubstance(one, problem))
    // Of which of several it tells nobody can say.
    if (allergy && others.length === 0) found.set(allergy, [...(found.get(allergy) ?? []), problem])
  }
  return found
}

function isTold(one: ReadResource): boolean {
  return isInForce(one) && statedNone(one) === undefined && isSure(one)
}

function isSure({ json }: ReadResource): boolean {
  return !isVerifiedAs(json, ['unconfirmed', 'provisional', 'differential'])
}

function isOneSubstance(allergy: ReadResource, problem: ReadResource): boolean {
  const one = readAllergen(allergy)
  return [problem.json['code'] ?? null, { text: toldAllergen(problem) }].some((code) => {
    const other = readAllergen({ ...problem, type: allergy.type, json: { code } })
    return one && other && ['same', 'near'].includes(compareAllergens(one, other))
  })
}

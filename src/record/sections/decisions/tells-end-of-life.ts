import type { Placeable } from '../../headings/place-rule.js'
import { kindOfResource } from '../../headings/place-rule.js'
import { toldWithin } from './told-within.js'

/** Plans, forms and answers, which may be called and placed by anything. */
const TYPES: ReadonlySet<string> = new Set([
  'CarePlan',
  'QuestionnaireResponse',
  'DocumentReference',
  'Composition',
])

/** By a title, a category or the address of a questionnaire. That of an emergency alone may be of nuts or of fits. */
const NAMED =
  /(?:^|[·/|] ?)(?:u?dna-?\s?cpr|respect)(?=\s*(?:·|$))|\brespect (?:form|plan|process|document)|emergency (?:health ?)?care (?:and|&) treatment plan|treatment escalation|\bTEP\b|\badvanced? care plan|\banticipatory care plan/i

/**
 * Whether something is looked for under End of life, whatever else it is: by its name, or because it says something of
 * resuscitation within.
 */
export function tellsEndOfLife(resource: Placeable): boolean {
  if (!TYPES.has(resource.type)) return false
  return NAMED.test(kindOfResource(resource.json).words) || toldWithin(resource) !== undefined
}

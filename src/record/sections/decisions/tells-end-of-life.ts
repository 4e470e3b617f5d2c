import type { Placeable } from '../../headings/place-rule.js'
import { kindOfResource } from '../../headings/place-rule.js'
import { limitsTreatment } from './limits-treatment.js'
import { namesEndOfLife } from './names-end-of-life.js'
import { speaksOfIt } from './speaks-of-it.js'
import { toldWithin } from './told-within.js'

/** Plans, goals, forms and answers, which may be called and placed by anything. */
const TYPES: ReadonlySet<string> = new Set([
  'CarePlan',
  'Goal',
  'QuestionnaireResponse',
  'DocumentReference',
  'Composition',
])

/**
 * Whether something is looked for under End of life, whatever else it is: by its name, because it says something of resuscitation
 * within, or because it is a plan that limits how far treatment goes; of what is none of these, because it speaks of resuscitation at
 * all.
 */
export function tellsEndOfLife(resource: Placeable): boolean {
  if (!TYPES.has(resource.type)) return speaksOfIt(resource) !== undefined
  return (
    namesEndOfLife(kindOfResource(resource.json).words) ||
    toldWithin(resource) !== undefined ||
    limitsTreatment(resource)
  )
}

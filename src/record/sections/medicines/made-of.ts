import { formOf } from '../../reading/ingredients.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { labelled } from '../../reading/section-item.js'
import { ingredientsIn } from '../allergies/same-substance.js'

/**
 * What a medicine contains and in which form it is, as far as its own name does not say so: nobody can tell by *Compound
 * linctus A* that it is codeine.
 */
export function madeOf(
  resource: ReadResource,
  view: RecordView,
  name: string,
): readonly (string | undefined)[] {
  const ingredients = ingredientsIn(resource, view).map(({ words }) => words)
  const form = formOf(view.resolve(resource.json['medicationReference'], resource))
  return [
    labelled('contains', ingredients.filter((words) => !isIn(words, name)).join(' and ')),
    labelled('form', form !== undefined && isIn(form, name) ? undefined : form),
  ]
}

/** Whether a name says it in whatever spacing: `5 mg` and `5mg`. */
function isIn(words: string, name: string): boolean {
  const [part, whole] = [words, name].map((one) => one.toLowerCase().replace(/\s+/g, ''))
  return part !== undefined && whole?.includes(part) === true
}

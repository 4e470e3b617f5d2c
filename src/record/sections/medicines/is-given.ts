import { dayOf } from '../../reading/clinical-date.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'

/** Whether a dose was given, on a day or in a month that is not to come. */
export function isGiven(resource: ReadResource, today: string): boolean {
  const day = dayOf(givenAt(resource) ?? '')
  return (
    resource.type === 'MedicationAdministration' &&
    textAt(resource.json, 'status') === 'completed' &&
    /^\d{4}-\d{2}/.test(day) &&
    day <= today
  )
}

/** When a dose was given, or was to be. */
export function givenAt({ json }: Pick<ReadResource, 'json'>): string | undefined {
  return textAt(json, 'effectiveDateTime') ?? textAt(json, 'effectivePeriod', 'start')
}

import type { Section } from '../../../record/sections/section.js'

/** Whether something is withheld that the words of an empty section do not say. */
export function isPartWithheld({ withheld, nothing }: Section): boolean {
  return withheld > 0 && nothing?.kind !== 'withheld'
}

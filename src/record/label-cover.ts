import type { Permit } from '../access/gate.js'

/** The classes of confidentiality that somebody may see, as one name: `N+R`. Page parts are stored under it. */
export function coverOf(permit: Permit<'read-record'>): string {
  return permit.labelClasses.join('+')
}

/** Whether a permit covers a label class, or all classes of a cover. */
export function isCovered(permit: Permit<'read-record'>, labelClass: string): boolean {
  return labelClass.split('+').every((one) => permit.labelClasses.includes(one))
}

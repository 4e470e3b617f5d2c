import type { JsonObject } from '../../fhir/json-value.js'
import { textAt } from './element.js'

/**
 * The statuses of R4 with which something is what it looks like, or with which it stands among what is over. A status that is not one
 * of these is told in its own words: equipment that is only intended is in nobody's house.
 */
const IN_USE: ReadonlySet<string> = new Set([
  ...['active', 'final', 'current', 'completed', 'finished', 'fulfilled', 'given', 'available', 'inactive'],
  ...[
    'requested',
    'received',
    'accepted',
    'ready',
    'in-progress',
    'ongoing',
    'arrived',
    'triaged',
    'onleave',
  ],
  ...['booked', 'checked-in', 'ended', 'resolved', 'entered-in-error'],
  // Of those who may take part in a study: the section tells it.
  ...['candidate', 'eligible', 'follow-up', 'ineligible', 'not-registered', 'off-study', 'on-study'],
  ...[
    'on-study-intervention',
    'on-study-observation',
    'pending-on-study',
    'potential-candidate',
    'screening',
  ],
  ...['withdrawn', 'health-unknown'],
])

/** Where the section itself says what it means. */
const TOLD_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  Encounter: ['planned'],
  Procedure: ['preparation'],
  MedicationDispense: ['preparation', 'in-progress'],
}

/** A status that is not one of those with which something is in use, as its source wrote it. */
export function statusNotInUse(json: JsonObject): string | undefined {
  const status = textAt(json, 'status') ?? textAt(json, 'lifecycleStatus')
  const type = textAt(json, 'resourceType') ?? ''
  if (status === undefined || IN_USE.has(status)) return undefined
  const told = Object.hasOwn(TOLD_OTHERWISE, type) ? TOLD_OTHERWISE[type] : undefined
  return told?.includes(status) ? undefined : status.replaceAll('-', ' ')
}

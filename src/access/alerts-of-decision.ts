import type { AccessRequest, Activity } from './access-request.js'
import type { DenyReason } from './access-rules.js'
import type { AlertReason } from './alerts.js'
import type { Asked } from './asked.js'
import { hasTypedPlace } from './typed-place.js'
import { TIED_RECORDS, tiedRecord } from './tied-record.js'

/** What the privacy officer is told of, where it is permitted. */
export function alertsOfPermit({ request, facts }: Asked): readonly AlertReason[] {
  const use = USES[request.activity]
  const { breakGlassUses, policy } = facts
  const isRepeated = request.activity === 'break-glass' && breakGlassUses >= policy.breakGlass.repeatedAbove
  const tied = tiedRecord(request, facts, 'alert')
  return [
    ...(use ? [use] : []),
    ...(isRepeated ? (['break-glass-repeated'] as const) : []),
    ...(tied ? [tied] : []),
    ...(looksForPlace(request) ? (['whereabouts-searched'] as const) : []),
  ]
}

/** A search that is answered: it finds nobody by a place, and was tried. What is refused is judged where it is noted. */
function looksForPlace({ activity, query }: AccessRequest): boolean {
  return LOOKING.includes(activity) && hasTypedPlace(query)
}

/** Who it is may also be asked by whoever records to whom staff are tied. */
const LOOKING: readonly Activity[] = ['find-people', 'review-access']

/** Uses of exceptional access: each is told. */
const USES: Readonly<Partial<Record<Activity, AlertReason>>> = {
  'claim-relationship': 'self-claimed',
  'break-glass': 'break-glass',
  unseal: 'unsealed',
}

/** What the privacy officer is told of, where it is denied. */
export function alertsOfDenial(reason: DenyReason, { request: { activity } }: Asked): readonly AlertReason[] {
  const tied = TIED_RECORDS.find((one) => one === reason)
  if (tied) return [tied]
  const without = reason === 'role-without-right' ? WITHOUT_RIGHT[activity] : undefined
  return without ? [without] : []
}

/** Tries of which the privacy officer is told. */
const WITHOUT_RIGHT: Readonly<Partial<Record<Activity, AlertReason>>> = {
  'break-glass': 'break-glass-without-right',
  unseal: 'unseal-without-right',
}

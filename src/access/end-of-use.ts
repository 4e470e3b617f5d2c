import { rightsOf, type AccessPolicy, type Right } from './access-policy.js'

type KindOfUse = 'break-glass' | 'unseal' | 'self-claimed'

/** By which right each is opened, and stays open. */
const RIGHT_TO: Readonly<Record<KindOfUse, Right>> = {
  'break-glass': 'break-glass',
  unseal: 'unseal',
  'self-claimed': 'claim-relationship',
}

/** A glass, a seal or a claimed relationship, from when until when it was opened; ISO instants. */
export interface OpenedForTime {
  readonly kind: KindOfUse
  readonly from: string
  readonly until: string | undefined
}

/**
 * Until when it lasts by this policy, ISO: no longer than it was opened for, and no longer than the policy gives, whatever
 * it gave then. What has a beginning that cannot be read has ended long since.
 */
export function endUnder(policy: AccessPolicy, { kind, from, until }: OpenedForTime): string {
  const began = Date.parse(from)
  const latest = Number.isNaN(began) ? LONG_SINCE : new Date(began + lasting(policy, kind)).toISOString()
  return until === undefined || Date.parse(latest) < Date.parse(until) ? latest : until
}

const LONG_SINCE = '0001-01-01'
const MINUTE = 60_000
const DAY = 86_400_000

/** How long the policy lets it last at most, in milliseconds. */
function lasting({ breakGlass, selfClaimDays }: AccessPolicy, kind: KindOfUse): number {
  return kind === 'self-claimed' ? selfClaimDays * DAY : breakGlass.minutes * MINUTE
}

/** Whether somebody who opened it in this role, at this organisation, may still have it open under this policy. */
export function mayBeOpenUnder(
  policy: AccessPolicy,
  { kind, roleCode, organisation }: OpenedInRole,
): boolean {
  return (
    [...policy.organisations.keys()].some((one) => one === organisation) &&
    rightsOf(policy, roleCode).includes(RIGHT_TO[kind])
  )
}

export interface OpenedInRole {
  readonly kind: KindOfUse
  readonly roleCode: string
  readonly organisation: string
}

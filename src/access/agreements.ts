import type { OdsCode } from '../fhir/ods-code.js'
import type { AccessPolicy, SharingAgreement } from './access-policy.js'

/** The agreements under which a controller shares: its own; those of everybody only where it has none of its own. */
export function agreementsOf(
  controller: OdsCode,
  { agreements }: Pick<AccessPolicy, 'agreements'>,
): readonly SharingAgreement[] {
  const own = agreements.filter((one) => one.controller === controller)
  return own.length > 0 ? own : agreements.filter((one) => one.controller === '*')
}

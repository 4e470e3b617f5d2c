import type { OdsCode } from '../fhir/ods-code.js'
import { SOURCE_KINDS } from '../fhir/source-kind.js'
import type { AccessPolicy } from './access-policy.js'
import type { ConsentFact } from './consent.js'

/** What a person said about sharing, as it is taken down or taken back. */
export interface SharingChange {
  readonly consent: Pick<ConsentFact, 'status' | 'scope' | 'type' | 'organisations' | 'categories'>
  readonly isTakenBack: boolean
}

type Policy = Pick<AccessPolicy, 'organisations' | 'consentRequired'>

/**
 * Whether it opens the record, or more of it, to this organisation: an agreement that the organisation needs, or a hiding
 * or an objection that is taken back. When it holds makes no difference, so that nothing is recorded untold ahead of time.
 */
export function opensRecordTo(
  { consent, isTakenBack }: SharingChange,
  organisation: OdsCode,
  policy: Policy,
): boolean {
  if (!isAboutCare(consent) || !concerns(consent, organisation)) return false
  return isTakenBack
    ? consent.type === 'deny'
    : consent.type === 'permit' && needsConsent(organisation, policy)
}

/**
 * Whether it shuts one of these organisations out: of the whole record, of everything that a kind of source told, of
 * anything where it names them, or by taking back the agreement that they need. What is hidden from everybody by its
 * sensitivity shuts nobody out.
 */
export function shutsOut(
  { consent, isTakenBack }: SharingChange,
  organisations: readonly OdsCode[],
  policy: Policy,
): boolean {
  const concerned = organisations.filter((one) => isAboutCare(consent) && concerns(consent, one))
  if (isTakenBack) return consent.type === 'permit' && concerned.some((one) => needsConsent(one, policy))
  return consent.type === 'deny' && concerned.length > 0 && closesMuch(consent)
}

function isAboutCare({ scope, status }: SharingChange['consent']): boolean {
  return scope === 'care' && status === 'active'
}

function concerns({ organisations }: SharingChange['consent'], organisation: OdsCode): boolean {
  return organisations.length === 0 || organisations.includes(organisation)
}

function closesMuch({ organisations, categories }: SharingChange['consent']): boolean {
  const isBySource = categories.some((category) => SOURCE_KINDS.some((kind) => kind === category))
  return organisations.length > 0 || categories.length === 0 || isBySource
}

function needsConsent(organisation: OdsCode, { organisations, consentRequired }: Policy): boolean {
  const kind = organisations.get(organisation)
  return consentRequired.some((one) => one === kind)
}

import { parseNhsNumber, type NhsNumber } from '../fhir/nhs-number.js'
import { isWholeDate } from '../fhir/parse-date.js'
import type { PersonId } from '../fhir/person-id.js'
import type { PersonClaims } from './claims.js'

/** Somebody whose identity was proven, as the national services know them. */
export interface ProvenCitizen {
  readonly nhsNumber: NhsNumber
  /** `1979-03-04`. */
  readonly birthDate: string
}

/** Who somebody is in the record: the one with this NHS number, when the birth date agrees; else nobody. */
export type FindCitizen = (citizen: ProvenCitizen) => Promise<PersonId | undefined>

export type CitizenFromClaims =
  | { readonly outcome: 'citizen'; readonly claims: PersonClaims; readonly citizen: ProvenCitizen }
  | { readonly outcome: 'refused'; readonly reason: 'identity-not-proofed' | 'sign-in-failed' }

/**
 * Somebody of the claims of NHS login. Only an identity that was proven with high confidence counts: P9, said by
 * `identity_proofing_level` and by the vector of trust alike. The issuer's key goes before the id, so that nobody there
 * can be somebody elsewhere.
 *
 * @see https://nhsconnect.github.io/nhslogin/, scopes and claims; vectors of trust
 */
export function citizenFromClaims(given: Readonly<Record<string, unknown>>, key: string): CitizenFromClaims {
  const said = (claim: string): string => (typeof given[claim] === 'string' ? given[claim] : '')
  if (said('identity_proofing_level') !== 'P9' || said('vot').split('.')[0] !== 'P9')
    return { outcome: 'refused', reason: 'identity-not-proofed' }

  const nhsNumber = parseNhsNumber(said('nhs_number').replaceAll(' ', ''))
  const name = [said('given_name'), said('family_name')].filter((part) => part !== '').join(' ')
  const birthDate = said('birthdate')
  if (said('sub') === '' || name === '' || !nhsNumber || !isWholeDate(birthDate))
    return { outcome: 'refused', reason: 'sign-in-failed' }
  return {
    outcome: 'citizen',
    claims: { nhsid_useruid: `${key}:${said('sub')}`, name, nhsid_nrbac_roles: [] },
    citizen: { nhsNumber, birthDate },
  }
}

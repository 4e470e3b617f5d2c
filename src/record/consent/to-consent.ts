import type { Consent } from 'fhir/r4.js'
import { CANONICAL_BASE } from '../../fhir/profiles.js'
import { ODS_CODE_SYSTEM, type OdsCode } from '../../fhir/ods-code.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { KeptConsent } from './consent-store.js'

/** What a person can say about sharing. */
export const CONSENT_CHOICES = [
  'permit',
  'hide-from-organisations',
  'hide-categories',
  'objection',
  'research-objection',
] as const
export type ConsentChoice = (typeof CONSENT_CHOICES)[number]

/** What was said, by whom it was taken down, and why. */
export interface ConsentSaid {
  readonly id: string
  readonly version: number
  readonly person: PersonId
  readonly choice: ConsentChoice
  readonly organisations: readonly OdsCode[]
  readonly categories: readonly string[]
  /** Days, `2026-11-26`: the first and the last on which it holds; open when left out. */
  readonly from?: string
  readonly until?: string
  readonly reason: string
  /** Taken back: it holds no longer. */
  readonly isWithdrawn: boolean
  readonly recordedBy: { readonly id: string; readonly name: string; readonly organisation: OdsCode }
  /** ISO instant. */
  readonly recordedAt: string
}

const CATEGORY_SYSTEM = `${CANONICAL_BASE}CodeSystem/consent-category`
const SCOPES = 'http://terminology.hl7.org/CodeSystem/consentscope'
const ACT_CODES = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'
const SDS_USER = 'https://fhir.nhs.uk/Id/sds-user-id'

/** A version of a Consent, with what decisions need of it: said in one place, so that the two never differ. */
export function toConsent(said: ConsentSaid): KeptConsent {
  const type = said.choice === 'permit' ? 'permit' : 'deny'
  const isResearch = said.choice === 'research-objection'
  const organisations =
    said.choice === 'permit' || said.choice === 'hide-from-organisations' || said.choice === 'hide-categories'
      ? said.organisations
      : []
  const categories = said.choice === 'hide-categories' ? said.categories : []
  const status = said.isWithdrawn ? 'inactive' : 'active'
  return {
    id: said.id,
    version: said.version,
    status,
    scope: isResearch ? 'research' : 'care',
    type,
    organisations,
    categories,
    ...(said.from === undefined ? {} : { from: said.from }),
    ...(said.until === undefined ? {} : { to: dayAfter(said.until) }),
    recordedAt: said.recordedAt,
    content: JSON.stringify(toResource(said, { type, status, organisations, categories })),
  }
}

interface Meaning {
  readonly type: 'permit' | 'deny'
  readonly status: 'active' | 'inactive'
  readonly organisations: readonly OdsCode[]
  readonly categories: readonly string[]
}

function toResource(said: ConsentSaid, { type, status, organisations, categories }: Meaning): Consent {
  const { recordedBy, from, until } = said
  const period = {
    ...(from === undefined ? {} : { start: from }),
    ...(until === undefined ? {} : { end: until }),
  }
  return {
    resourceType: 'Consent',
    id: said.id,
    meta: { versionId: String(said.version), lastUpdated: said.recordedAt },
    extension: [{ url: `${CANONICAL_BASE}StructureDefinition/consent-reason`, valueString: said.reason }],
    status,
    scope: {
      coding: [
        { system: SCOPES, code: said.choice === 'research-objection' ? 'research' : 'patient-privacy' },
      ],
    },
    category: [{ coding: [{ system: CATEGORY_SYSTEM, code: said.choice }] }],
    patient: { reference: `Patient/${said.person}` },
    dateTime: said.recordedAt,
    performer: [{ reference: `Patient/${said.person}` }],
    organization: [{ identifier: { system: ODS_CODE_SYSTEM, value: recordedBy.organisation } }],
    policyRule: { coding: [{ system: ACT_CODES, code: type === 'permit' ? 'OPTIN' : 'OPTOUT' }] },
    verification: [
      {
        verified: true,
        verifiedWith: {
          display: recordedBy.name,
          identifier: { system: SDS_USER, value: recordedBy.id },
        },
        verificationDate: said.recordedAt,
      },
    ],
    provision: {
      type,
      ...(Object.keys(period).length === 0 ? {} : { period }),
      ...(organisations.length === 0
        ? {}
        : {
            actor: organisations.map((code) => ({
              role: { coding: [{ system: PARTICIPATION, code: 'IRCP' }] },
              reference: { identifier: { system: ODS_CODE_SYSTEM, value: code } },
            })),
          }),
      ...(categories.length === 0
        ? {}
        : { securityLabel: categories.map((code) => ({ system: CATEGORY_SYSTEM, code })) }),
    },
  }
}

/** The day after, so that the last day itself still counts. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

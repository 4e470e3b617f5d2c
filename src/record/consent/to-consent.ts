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

/** What decisions need of it. */
export type ConsentMeaning = Pick<
  KeptConsent,
  'scope' | 'type' | 'organisations' | 'categories' | 'from' | 'to'
>

const CATEGORY_SYSTEM = `${CANONICAL_BASE}CodeSystem/consent-category`
const SCOPES = 'http://terminology.hl7.org/CodeSystem/consentscope'
const ACT_CODES = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'
const SDS_USER = 'https://fhir.nhs.uk/Id/sds-user-id'

/** A version of a Consent, with what decisions need of it: said in one place, so that the two never differ. */
export function toConsent(said: ConsentSaid): KeptConsent {
  const status = said.isWithdrawn ? 'inactive' : 'active'
  const meaning = toConsentMeaning(said)
  return {
    id: said.id,
    version: said.version,
    status,
    ...meaning,
    recordedAt: said.recordedAt,
    content: JSON.stringify(toResource(said, { ...meaning, status })),
  }
}

/** What a choice means, whoever takes it down: of what was filled in beside it, only what belongs to it. */
export function toConsentMeaning({
  choice,
  organisations,
  categories,
  from,
  until,
}: Pick<ConsentSaid, 'choice' | 'organisations' | 'categories' | 'from' | 'until'>): ConsentMeaning {
  const namesWhom =
    choice === 'permit' || choice === 'hide-from-organisations' || choice === 'hide-categories'
  return {
    scope: choice === 'research-objection' ? 'research' : 'care',
    type: choice === 'permit' ? 'permit' : 'deny',
    organisations: namesWhom ? organisations : [],
    categories: choice === 'hide-categories' ? categories : [],
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { to: dayAfter(until) }),
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

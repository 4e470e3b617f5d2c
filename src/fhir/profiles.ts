/** The base of every canonical address of this record's own: profiles, code systems, tags. */
export const CANONICAL_BASE = 'https://neighbourhood-record.example/'

/** The tag that says of which kind the source organisation is. */
export const SOURCE_KIND_SYSTEM = `${CANONICAL_BASE}CodeSystem/source-kind`

/** The tag that keeps the logical id under which the source knows the resource. */
export const SENDER_ID_SYSTEM = `${CANONICAL_BASE}CodeSystem/sender-id`

/** The tag that keeps the address under which the source knows a resource that it sent without a logical id. */
export const SENDER_ADDRESS_SYSTEM = `${CANONICAL_BASE}CodeSystem/sender-address`

/** The tag that names the joined person of what has no reference to them: a Binary, a Provenance. */
export const ABOUT_SYSTEM = `${CANONICAL_BASE}CodeSystem/about`

/** Tags about the record itself, {@link JOINED_TAG} and {@link RECEIVED_TAG}: no sender can set one. */
export const RECORD_TAG_SYSTEM = `${CANONICAL_BASE}CodeSystem/record-tag`

/** Marks the one Patient of a person that is joined from the Patients of all sources. */
export const JOINED_TAG = 'joined'

/** Marks the Provenances that the record itself writes of what it received. */
export const RECEIVED_TAG = 'received'

/** HL7 v3 Confidentiality: the labels of `meta.security` by which resources are withheld. */
export const CONFIDENTIALITY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'

/** HL7 v3 ActCode: what something is sensitive for, and how it is to be handled. */
export const ACT_CODE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

/** HL7 v3 ActReason: what something is for; in `meta.security` no matter of how confidential it is. */
export const ACT_REASON_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ActReason'

/** HL7 v3 ObservationValue: in `meta.security`, what was done to a resource, for example `REDACTED`. */
export const OBSERVATION_VALUE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue'

/** What HL7 has no label for: sealed, legally restricted, and what is sensitive in English law. */
export const LABEL_SYSTEM = `${CANONICAL_BASE}CodeSystem/label`

/** Why something that has to be there is not. @see http://hl7.org/fhir/R4/extension-data-absent-reason.html */
export const DATA_ABSENT_REASON_URL = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

/** The extension of HL7 DS4P that labels one element of a resource. */
export const INLINE_LABEL_URL =
  'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label'

/** The identifier system of SDS user ids. */
export const SDS_USER_ID_SYSTEM = 'https://fhir.nhs.uk/Id/sds-user-id'

/** The extension that says in a Linkage by which rule its items are taken for tellings of one thing. */
export const DUPLICATE_RULE_URL = `${CANONICAL_BASE}StructureDefinition/duplicate-rule`

/** The extension of an entry of a summary that names another telling of the same thing, which is in the document too. */
export const TOLD_TOO_URL = `${CANONICAL_BASE}StructureDefinition/told-too`

/** What sources contradict each other in: the codes of a DetectedIssue that the record makes. */
export const CONFLICT_SYSTEM = `${CANONICAL_BASE}CodeSystem/conflict`

/** The International Patient Summary, as which `$summary` is given. */
export const IPS_VERSION = '2.0.0'
export const IPS_PROFILES = 'http://hl7.org/fhir/uv/ips/StructureDefinition/'
export const IPS_BUNDLE = `${IPS_PROFILES}Bundle-uv-ips`
export const IPS_COMPOSITION = `${IPS_PROFILES}Composition-uv-ips`

/** Codes of the sections of a summary for which LOINC has none. */
export const SUMMARY_SECTION_SYSTEM = `${CANONICAL_BASE}CodeSystem/summary-section`

/** What has to happen before a step of a plan is taken. */
export const CONTINGENCY_TRIGGER_URL = `${CANONICAL_BASE}StructureDefinition/contingency-trigger`

/** When a plan is to be looked at again. */
export const REVIEW_DATE_URL = `${CANONICAL_BASE}StructureDefinition/review-date`

/**
 * How one resource comes by the label of another.
 *
 * - `subject-matter`: it tells what the other is about, so it is as confidential as all of the other.
 * - `setting`: it only says where it happened. It is as confidential as that place and kind of visit is, and not as
 *   what else was found there: blood pressure taken in a consultation with one sensitive diagnosis stays readable, and
 *   whatever was done in a sexual health clinic does not.
 * - `members`: the others are pieces of it, and as confidential as what the whole is called and labelled, and not as
 *   another piece.
 * - `gathered`: it gathers several of them, and is itself without one. What repeats them (a conclusion, a sheet, a value) is
 *   as confidential as all of them, and so is whatever refers to it; the rest of it is not, as long as one of them is shown
 *   with it. See `spreadGathered` and `withoutRepeated`.
 *
 * No rule leads from or to a Patient: one sensitive problem does not hide the person.
 */
export type Inheritance = 'subject-matter' | 'setting' | 'members' | 'gathered'

export interface InheritanceRule {
  /** Types of resource, or `*` for all that have the element. */
  readonly types: readonly string[] | '*'
  /** Elements that refer to the other resource. */
  readonly paths: readonly string[]
  readonly by: Inheritance
  readonly why: string
}

export const INHERITANCE_RULES: readonly InheritanceRule[] = [
  {
    types: '*',
    paths: ['reasonReference', 'statusReasonReference', 'reason.reference', 'outcomeReference'],
    by: 'subject-matter',
    why: 'what is done because of something tells of it',
  },
  {
    types: '*',
    paths: ['medicationReference', 'authorizingPrescription', 'priorPrescription', 'derivedFrom'],
    by: 'subject-matter',
    why: 'a prescription is no less telling than the medicine, nor a supply than the prescription',
  },
  {
    types: '*',
    paths: [
      'basedOn',
      'replaces',
      'request',
      'referralRequest',
      'appointment',
      'report',
      'complicationDetail',
    ],
    by: 'subject-matter',
    why: 'an answer tells the request: a test its order, a reply its appointment',
  },
  {
    types: [
      'Observation',
      'Procedure',
      'MedicationAdministration',
      'MedicationStatement',
      'MedicationDispense',
      'Communication',
      'Task',
      'CarePlan',
      'Media',
      'QuestionnaireResponse',
    ],
    paths: ['partOf'],
    by: 'subject-matter',
    why: 'a step tells what it is a step of',
  },
  {
    types: '*',
    paths: ['supportingInfo', 'supportingInformation', 'reasonCode.reference', 'evidence.detail', 'basis'],
    by: 'subject-matter',
    why: 'what is sent along to explain is repeated in what it explains',
  },
  {
    types: ['Encounter', 'EpisodeOfCare'],
    paths: ['diagnosis.condition', 'account'],
    by: 'subject-matter',
    why: 'a visit tells its diagnosis; the diagnosis does not spread from there to all of the visit',
  },
  {
    types: ['DiagnosticReport'],
    paths: ['imagingStudy', 'media.link'],
    by: 'subject-matter',
    why: 'a report tells its images',
  },
  {
    types: ['DiagnosticReport'],
    paths: ['result', 'presentedForm'],
    by: 'gathered',
    why: 'a report tells its results in its conclusion and on its sheet; without these it tells the others',
  },
  {
    types: ['DiagnosticReport'],
    paths: ['result'],
    by: 'members',
    why: 'a report that is labelled, or is of a sensitive test, covers its results',
  },
  {
    types: ['Observation'],
    paths: ['hasMember'],
    by: 'gathered',
    why: 'a panel tells its members in its value; without that it tells the others',
  },
  {
    types: ['Observation'],
    paths: ['hasMember'],
    by: 'members',
    why: 'a panel that is labelled, or is of a sensitive test, covers its members',
  },
  {
    types: ['CarePlan', 'Goal', 'ClinicalImpression', 'RiskAssessment', 'DetectedIssue'],
    paths: [
      'addresses',
      'goal',
      'activity.reference',
      'activity.outcomeReference',
      'activity.detail.reasonReference',
      'activity.detail.goal',
      'problem',
      'investigation.item',
      'finding.itemReference',
      'condition',
      'implicated',
      'previous',
    ],
    by: 'subject-matter',
    why: 'a plan, a goal and an assessment tell what they are for',
  },
  {
    types: ['Task', 'Communication', 'CommunicationRequest'],
    paths: [
      'focus',
      'about',
      'inResponseTo',
      'input.valueReference',
      'output.valueReference',
      'payload.contentReference',
    ],
    by: 'subject-matter',
    why: 'work and messages tell what they are about',
  },
  {
    types: ['Composition', 'List', 'DocumentManifest'],
    paths: [
      'section.entry',
      'section.section.entry',
      'section.section.section.entry',
      'event.detail',
      'encounter',
      'entry.item',
      'content',
      'related.ref',
      'relatesTo.targetReference',
    ],
    by: 'subject-matter',
    why: 'a document or a list tells what is in it, and a letter tells the visit that it is about',
  },
  {
    types: ['DocumentReference'],
    paths: ['context.encounter', 'context.related', 'relatesTo.target'],
    by: 'subject-matter',
    why: 'a letter tells the visit that it is about, and a correction the letter',
  },
  {
    types: ['DocumentReference', 'Media'],
    paths: ['content.attachment', 'content'],
    by: 'subject-matter',
    why: 'who describes a document tells what is in it',
  },
  {
    types: ['Provenance', 'Binary'],
    paths: ['target', 'entity.what', 'securityContext'],
    by: 'subject-matter',
    why: 'who did what tells of what was done; a Binary names the resource whose rules hold for it',
  },
  {
    types: ['Immunization', 'AdverseEvent', 'Condition', 'ImagingStudy', 'Consent', 'GuidanceResponse'],
    paths: [
      'reaction.detail',
      'resultingCondition',
      'suspectEntity.instance',
      'stage.assessment',
      'procedureReference',
      'provision.data.reference',
    ],
    by: 'subject-matter',
    why: 'it tells what it came from, or what it is a rule for',
  },
  {
    types: '*',
    paths: ['encounter', 'context'],
    by: 'setting',
    why: 'that it happened in a sensitive clinic tells something of anything',
  },
  {
    types: ['Encounter', 'EpisodeOfCare'],
    paths: [
      'partOf',
      'episodeOfCare',
      'appointment',
      'serviceProvider',
      'managingOrganization',
      'location.location',
      'participant.individual',
    ],
    by: 'setting',
    why: 'a visit is as telling as the clinic, the ward and the episode that it belongs to, and the role in which somebody is seen',
  },
  {
    types: ['Location', 'HealthcareService', 'PractitionerRole', 'Organization'],
    paths: ['partOf', 'managingOrganization', 'providedBy', 'location', 'organization', 'healthcareService'],
    by: 'setting',
    why: 'a room, a service and a role are as telling as the clinic that they are of',
  },
  {
    types: ['Appointment', 'Slot', 'Schedule'],
    paths: ['participant.actor', 'slot', 'schedule', 'actor'],
    by: 'setting',
    why: 'an appointment is as telling as the clinic that it is at',
  },
  {
    types: ['ServiceRequest', 'Task', 'Procedure', 'DocumentReference', 'CareTeam'],
    paths: ['performer', 'locationReference', 'owner', 'location', 'custodian', 'managingOrganization'],
    by: 'setting',
    why: 'to whom a referral goes, and who keeps a document, tells what for',
  },
]

/** The elements that say what a visit or a test is, apart from what was found there. */
export const NATURE: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'Encounter',
    [
      'class',
      'type',
      'serviceType',
      'serviceProvider',
      'location',
      'participant',
      'hospitalization',
      'extension',
    ],
  ],
  ['EpisodeOfCare', ['type', 'managingOrganization', 'careManager', 'team', 'extension']],
  [
    'Appointment',
    [
      'serviceType',
      'serviceCategory',
      'specialty',
      'appointmentType',
      'participant',
      'description',
      'extension',
    ],
  ],
  ['DiagnosticReport', ['code', 'category']],
  ['Observation', ['code', 'category']],
])

/** Visits: what they are depends on where they are. */
const VISITS: ReadonlySet<string> = new Set(['Encounter', 'EpisodeOfCare', 'Appointment', 'Slot', 'Schedule'])

/** Where things happen: of all that a setting rule may lead to, only these say something by being there. */
export const SETTINGS: ReadonlySet<string> = new Set([
  ...VISITS,
  'HealthcareService',
  'Location',
  'Organization',
  'PractitionerRole',
])

import type { AspectName } from '../duplicates/aspects.js'
import { MEDICINE_CONFLICTS } from './medicine-conflicts.js'

/** When two records say what cannot both be so. A rule is data: `findConflicts` interprets it. */
export interface ConflictRule {
  readonly id: string
  /** What two sources disagree about, for a reader. */
  readonly words: string
  /**
   * Set where two records of one source can contradict each other: what they say, in words that complete *Two records of Wey
   * Valley Hospital …*. Without it a later record of a source is taken for its newer word on the matter: a course, a step of a
   * titration, an episode, another version.
   */
  readonly within?: string
  /** Whether two that carry one number contradict each other too: a first reading of an X-ray and the final one. */
  readonly isOfVersions?: boolean
  readonly severity: 'high' | 'moderate'
  readonly types: readonly string[]
  readonly meet: readonly AspectName[]
  /** In what they must agree to be about one thing. */
  readonly alike: readonly AspectName[]
  /** In which they contradict each other, one of them at the least; none where it is enough that there are two. */
  readonly apart: readonly AspectName[]
  /** In what they must not differ, because then they are about two things. */
  readonly compatible?: readonly AspectName[]
}

/** A rule as a reader is told of it. */
export type ConflictWords = Pick<ConflictRule, 'id' | 'words' | 'within' | 'isOfVersions' | 'severity'>

export const TWO_PLANS: ConflictRule = {
  id: 'two-plans-in-force',
  words: 'Two plans of one kind are in force',
  severity: 'high',
  types: ['CarePlan'],
  meet: ['planName', 'planInForce'],
  alike: ['planName', 'planInForce'],
  apart: [],
}

export const VACCINATION: ConflictRule = {
  id: 'vaccination-told-differently',
  words: 'One source has a vaccine as given, another as not given, on one day',
  severity: 'moderate',
  types: ['Immunization'],
  meet: ['vaccine', 'vaccinatedOn'],
  alike: ['vaccine', 'vaccinatedOn'],
  apart: ['outcome'],
  compatible: ['doseNumber'],
}

export const CONFLICT_RULES: readonly ConflictRule[] = [
  {
    id: 'allergy-told-differently',
    words: 'Sources say different things about one allergy',
    severity: 'high',
    types: ['AllergyIntolerance'],
    meet: ['allergen'],
    alike: ['allergen'],
    apart: ['refuted', 'activity', 'reactions', 'danger', 'allergyType'],
  },
  {
    id: 'problem-told-differently',
    words: 'One source has a problem as active or confirmed, another as over or ruled out',
    severity: 'moderate',
    types: ['Condition'],
    meet: ['problem'],
    alike: ['problem', 'episode'],
    apart: ['refuted', 'activity'],
  },
  {
    id: 'appointment-told-differently',
    words: 'One source has an appointment as booked, another as cancelled or missed',
    severity: 'moderate',
    types: ['Appointment'],
    meet: ['appointedAt'],
    alike: ['appointedAt'],
    apart: ['outcome'],
    compatible: ['appointedFor'],
  },
  {
    id: 'request-told-differently',
    words: 'One source has a referral or request as open, another as done, on hold or refused',
    severity: 'moderate',
    types: ['ServiceRequest'],
    meet: ['request', 'requestedNear'],
    alike: ['request', 'requestedNear'],
    apart: ['requestStanding'],
    compatible: ['side', 'reason', 'specialty'],
  },
  TWO_PLANS,
  {
    id: 'entry-told-differently',
    words: 'Two sources tell one entry, by its number, in different ways',
    severity: 'high',
    types: [
      'Observation',
      'MedicationRequest',
      'MedicationStatement',
      'AllergyIntolerance',
      'Condition',
      'Encounter',
      'Procedure',
      'Immunization',
      'DiagnosticReport',
    ],
    meet: ['identifiers'],
    alike: ['identifiers'],
    apart: [
      'findings',
      'observed',
      'dose',
      'standing',
      'refuted',
      'activity',
      'reactions',
      'outcome',
      'stayPeriod',
    ],
  },
  {
    id: 'result-told-differently',
    words: 'Sources give different values of one test at one instant',
    within: 'give different values of one test at one instant',
    severity: 'high',
    types: ['Observation'],
    meet: ['test', 'observedInstant'],
    alike: ['test', 'observedInstant'],
    apart: ['measured', 'findings'],
    compatible: ['methodWords', 'bodySite', 'focus', 'side', 'specimen'],
  },
  {
    id: 'report-told-differently',
    words: 'Reports of one examination say opposite things',
    within: 'of one examination say opposite things',
    isOfVersions: true,
    severity: 'high',
    types: ['DiagnosticReport'],
    meet: ['test', 'observedAt'],
    alike: ['test', 'observedAt'],
    apart: ['findings'],
    compatible: ['side', 'bodySite', 'specimen'],
  },
  VACCINATION,
  {
    id: 'discharge-told-differently',
    words: 'Sources differ on where this person went from hospital',
    severity: 'moderate',
    types: ['Encounter'],
    meet: ['stayPeriod'],
    alike: ['stay', 'stayPeriod'],
    apart: ['destination'],
    compatible: ['hospital'],
  },
  {
    id: 'procedure-told-differently',
    words: 'One source has a procedure as done, another as not done, on one day',
    severity: 'moderate',
    types: ['Procedure'],
    meet: ['procedure', 'performedDay'],
    alike: ['procedure', 'performedDay'],
    apart: ['outcome'],
    compatible: ['side', 'bodySite'],
  },
  {
    id: 'side-told-differently',
    words: 'Sources give different sides of one operation',
    severity: 'high',
    types: ['Procedure'],
    meet: ['operation', 'performedDay'],
    alike: ['operation', 'performedDay'],
    apart: ['oneSide'],
    compatible: ['outcome'],
  },
  {
    id: 'problems-exclude-each-other',
    words: 'Sources have two problems of which a person has one',
    within: 'name two problems of which a person has one',
    severity: 'high',
    types: ['Condition'],
    meet: ['exclusive'],
    alike: [],
    apart: ['exclusive'],
  },
]

/** The conflicts that are more than two items and some aspects, and are found by rules of their own. */
export const OTHER_CONFLICTS = {
  noneKnown: {
    id: 'allergy-against-none-known',
    words: 'One source has an allergy, another says that there is none',
    within: 'differ: one has an allergy, another says that there is none',
    severity: 'high',
  },
  medicines: {
    id: 'medicine-against-none-known',
    words: 'One source has medicines, another says that there are none',
    within: 'differ: one has medicines, another says that there are none',
    severity: 'high',
  },
  problems: {
    id: 'problem-against-none-known',
    words: 'One source has problems, another says that there are none',
    within: 'differ: one has problems, another says that there are none',
    severity: 'moderate',
  },
  cpr: {
    id: 'resuscitation-told-differently',
    words: 'Sources differ, or may differ, on whether this person is for resuscitation',
    within: 'differ, or may differ, on whether this person is for resuscitation',
    severity: 'high',
  },
  plans: { id: 'two-decisions-in-force', words: 'Two decisions of one kind are in force', severity: 'high' },
  refutedAllergy: {
    id: 'allergy-against-refuted',
    words: 'One source has an allergy, another has ruled it out',
    within: 'differ: one has an allergy, another has ruled it out',
    severity: 'high',
  },
  overAllergy: {
    id: 'allergy-against-resolved',
    words: 'One source has an allergy as active, another as resolved or inactive',
    severity: 'high',
  },
  ...MEDICINE_CONFLICTS,
  death: {
    id: 'dead-against-alive',
    words: 'Sources differ on whether, or when, this person has died',
    within: 'differ on whether, or when, this person has died',
    severity: 'high',
  },
} as const satisfies Readonly<Record<string, ConflictWords>>

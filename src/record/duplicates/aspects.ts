import type { Aspect } from './aspect.js'
import { allergen, allergyType, danger, reactions } from './aspects/allergy.js'
import { ageOfOnset, withoutAge } from './aspects/age-of-onset.js'
import { answers } from './aspects/answers.js'
import { appointedFor, seenFor } from './aspects/appointed-for.js'
import { problemSure } from './aspects/problem-sure.js'
import { codesThatDiffer } from './aspects/codes-that-differ.js'
import { createConcept } from './aspects/concept.js'
import {
  contactKind,
  createNumber,
  createTexts,
  emergency,
  outcome,
  planInForce,
  seenAt,
  stay,
  stayPeriod,
} from './aspects/contact.js'
import { course, current, lasting, order, standing } from './aspects/course.js'
import {
  conclusion,
  content,
  findings,
  named,
  resultCount,
  title,
  writer,
  writtenNear,
  writtenOn,
} from './aspects/document.js'
import { cprDecision } from './aspects/decision.js'
import { decisionHeld } from './aspects/decision-held.js'
import { destination } from './aspects/destination.js'
import { deviceUsed } from './aspects/device-used.js'
import { asNeeded, dose, route, strengthTaken } from './aspects/dose.js'
import { createPrescribedNear } from './aspects/prescribed-near.js'
import { passedOn } from './aspects/passed-on.js'
import { NAMED_ALIKE } from './aspects/named-alike.js'
import { TOLD_AGAIN } from './aspects/told-again.js'
import { operation } from './aspects/operation.js'
import { ownNumber } from './aspects/own-number.js'
import { identifiers } from './aspects/identifiers.js'
import { medicine, strength } from './aspects/medicine.js'
import { exclusive } from './aspects/exclusive.js'
import { found, measured, observedDay, observedInstant } from './aspects/measured.js'
import { observed } from './aspects/observed.js'
import { repeatSupply } from './aspects/repeat-supply.js'
import { restOfDose } from './aspects/rest-of-dose.js'
import { birthDate, calledName, firstAndLastName, personName, relation, telecom } from './aspects/people.js'
import { problemDegree, tooMuchOrLittle } from './aspects/problem-degree.js'
import { problemSaid } from './aspects/problem-said.js'
import { activity, certainty, episode, oneSide, refuted, side } from './aspects/problem.js'
import { hospital, provider } from './aspects/provider.js'
import { doseNumber, vaccine, vaccineBrand } from './aspects/vaccine.js'
import { saidOtherwise } from './aspects/said-otherwise.js'
import { site, timeOfDay } from './aspects/where-and-when.js'
import { createObservedAt, createWhen } from './aspects/when.js'
import { eitherOf, readMeanings } from './words/meanings.js'
import { toProblemName } from './words/problem-name.js'
import { PROBLEMS } from './words/problems.js'
import { withoutSide } from './words/procedure-name.js'
import { PROCEDURES } from './words/procedures.js'
import { ALERTS } from './words/alerts.js'
import { RELATIVES } from './words/relatives.js'
import { DECISIONS } from './words/decisions.js'
import { toAlertName } from './words/alert-name.js'
import { PLANS, toPlanName } from './words/plans.js'
import { toRequestName } from './words/request-name.js'
import { toTestName } from './words/test-name.js'
import { TESTS } from './words/tests.js'
import { requestStanding } from './aspects/request-standing.js'
import { findingInName } from './aspects/finding-told.js'
import { soleMember } from './aspects/sole-member.js'
import { sameWard } from './aspects/same-ward.js'
import { goalStanding } from './aspects/goal-standing.js'
import { serialNumber } from './aspects/serial-number.js'
import { reasonTold } from './aspects/reason-told.js'
import { toldByPractice } from './aspects/told-by-practice.js'
import { problemCloser, procedureCloser } from './aspects/closer.js'
import { toldOfOrder } from './aspects/told-of-order.js'

const NONE = readMeanings('')
/** What is a test to one source is a procedure to another: an echocardiogram, a colonoscopy. */
const DONE = eitherOf(PROCEDURES, TESTS)
const TESTS_DONE = eitherOf(TESTS, PROCEDURES)
const EXACT = { days: 0, coarse: false }
const COARSE = { days: 0, coarse: true }
const OBSERVED = ['effectiveDateTime', 'effectiveInstant', 'effectivePeriod.start']
const STARTED = ['period.start', 'created', 'startDate', 'statusDate', 'timingPeriod.start', 'timingDateTime']
const PRESCRIBED = [
  'authoredOn',
  'whenHandedOver',
  'whenPrepared',
  'effectiveDateTime',
  'effectivePeriod.start',
  'dateAsserted',
]

/** Everything in which a rule can compare two resources, by the name by which rules call it. */
export const ASPECTS = {
  identifiers,
  ownNumber,
  concept: createConcept(['code', 'vaccineCode', 'type', 'category'], NONE),
  test: createConcept(['code'], TESTS_DONE, { shorten: toTestName, besides: ['bodySite'] }),
  problem: createConcept(['code'], PROBLEMS, {
    shorten: toProblemName,
    besides: ['bodySite', 'stage.summary', 'severity'],
    saysTwoThings: (code) => codesThatDiffer(code).length > 0,
  }),
  procedure: createConcept(['code'], DONE, { shorten: withoutSide, besides: ['bodySite'] }),
  request: createConcept(['code', 'category'], TESTS, { shorten: toRequestName }),
  category: createConcept(['category'], NONE),
  deviceUsed,
  destination,
  planName: createConcept(['title', 'category'], PLANS, { shorten: toPlanName }),
  decisionName: createConcept(['category'], DECISIONS),
  decidedOn: createWhen(['dateTime'], EXACT),
  alertName: createConcept(['code', 'category'], ALERTS, { shorten: toAlertName }),
  description: createConcept(['description'], NONE),
  service: createConcept(['serviceType', 'specialty'], NONE),
  kind: createConcept(['type'], NONE),
  specialty: createConcept(['context.practiceSetting', 'specialty'], NONE),
  answers,
  appointedFor,
  seenFor,
  saidOtherwise,
  requestStanding,
  reason: createConcept(['reasonCode'], PROBLEMS, { shorten: toProblemName }),
  method: createConcept(['method'], NONE),
  modality: createConcept(['modality', 'series.modality'], NONE),
  relationship: createConcept(['relationship'], RELATIVES),
  condition: createConcept(['condition.code'], PROBLEMS, {
    shorten: (name) => toProblemName(withoutAge(name)),
  }),
  ageOfOnset,
  observed,
  measured,
  found,
  observedInstant,
  observedDay,
  exclusive,
  problemSaid,
  problemSure,
  problemDegree,
  tooMuchOrLittle,
  medicine,
  strength,
  dose,
  restOfDose,
  repeatSupply,
  strengthTaken,
  asNeeded,
  route,
  site,
  timeOfDay,
  course,
  lasting,
  current,
  standing,
  order,
  allergen,
  allergyType,
  reactions,
  danger,
  certainty,
  activity,
  refuted,
  episode,
  side,
  oneSide,
  vaccine,
  vaccineBrand,
  doseNumber,
  serialNumber,
  contactKind,
  stay,
  emergency,
  stayPeriod,
  seenAt,
  outcome,
  planInForce,
  cprDecision,
  decisionHeld,
  provider,
  hospital,
  content,
  title,
  writer,
  writtenNear,
  named,
  ...NAMED_ALIKE,
  ...TOLD_AGAIN,
  findingInName,
  soleMember,
  sameWard,
  goalStanding,
  passedOn,
  conclusion,
  findings,
  resultCount,
  personName,
  calledName,
  firstAndLastName,
  relation,
  telecom,
  birthDate,
  methodWords: createTexts(['method.text', 'method.coding.display']),
  specimen: createTexts(['specimen.display']),
  focus: createTexts(['focus.reference', 'focus.display']),
  questionnaire: createTexts(['questionnaire']),
  toldOfOrder,
  toldByPractice,
  problemCloser,
  procedureCloser,
  onsetDay: createWhen(['onsetDateTime', 'onsetPeriod.start', 'recordedDate'], EXACT),
  reasonTold,
  prescriptionNumber: createTexts(['groupIdentifier.value', 'authorizingPrescription.identifier.value']),
  observedAt: createObservedAt(OBSERVED),
  vaccinatedOn: createWhen(['occurrenceDateTime'], EXACT),
  vaccinatedNear: createWhen(['occurrenceDateTime'], { days: 3, coarse: false }),
  batch: createNumber(['lotNumber']),
  performedOn: createWhen(['performedDateTime', 'performedPeriod.start', 'performedPeriod.end'], COARSE),
  operation,
  operatedNear: createWhen(['performedDateTime', 'performedPeriod.start'], { days: 2, coarse: false }),
  performedDay: createWhen(['performedDateTime', 'performedPeriod.start'], EXACT),
  prescribedNear: createPrescribedNear(PRESCRIBED),
  suppliedOn: createWhen(PRESCRIBED, EXACT),
  appointedAt: createWhen(['start'], EXACT),
  requestedNear: createWhen(['authoredOn', 'occurrenceDateTime', 'occurrencePeriod.start'], {
    days: 3,
    coarse: false,
  }),
  requestedOn: createWhen(['authoredOn', 'occurrenceDateTime', 'occurrencePeriod.start'], EXACT),
  allergyNoted: createWhen(['onsetDateTime', 'recordedDate'], EXACT),
  planStart: createWhen(STARTED, EXACT),
  startedNear: createWhen(STARTED, { days: 3, coarse: false }),
  vaccinatedBeside: createWhen(['occurrenceDateTime'], { days: 1, coarse: false }),
  writtenOn,
  answeredOn: createWhen(
    [
      'authored',
      'date',
      'started',
      'createdDateTime',
      'occurrenceDateTime',
      'effectiveDateTime',
      'timingPeriod.start',
    ],
    EXACT,
  ),
} as const satisfies Readonly<Record<string, Aspect>>

export type AspectName = keyof typeof ASPECTS

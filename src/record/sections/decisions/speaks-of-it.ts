import type { JsonObject } from '../../../fhir/json-value.js'
import { isJsonObject, type JsonValue } from '../../../fhir/json-value.js'
import type { Placeable } from '../../headings/place-rule.js'
import { isTrueAt, textAt } from '../../reading/element.js'
import { readOnce } from '../../reading/read-once.js'
import { saidInProse } from './cpr-in-prose.js'
import { namesDecisionOnCpr, type CprSaid } from './cpr-words.js'
import { CPR_VERDICTS } from './decision-kinds.js'
import { namesReSpect } from './names-end-of-life.js'
import type { ToldWithin } from './told-within.js'

/** Read as decisions, or about no decision of this person: people and places, catalogues, relatives, medicines and appliances. */
const NOT_ASKED: ReadonlySet<string> = new Set(
  (
    'Flag QuestionnaireResponse Consent CarePlan Goal DocumentReference Composition Condition Observation ' +
    'Patient RelatedPerson Practitioner PractitionerRole Organization Location HealthcareService CareTeam Group ' +
    'Questionnaire PlanDefinition ActivityDefinition Schedule Slot Provenance AuditEvent Linkage List FamilyMemberHistory ' +
    'Medication MedicationRequest MedicationStatement MedicationDispense MedicationAdministration Immunization ' +
    'Substance Specimen Device DeviceRequest DeviceUseStatement SupplyRequest SupplyDelivery Claim ExplanationOfBenefit Coverage'
  ).split(' '),
)

/**
 * What something that is no decision by its kind says of resuscitation, a ReSPECT or an escalation plan: an order, a visit, a
 * procedure, a message, whatever comes. Types end never, the words do: every word and code of it is read. `undefined` where it names
 * no decision, tells of resuscitation as something done, or holds no more.
 */
export function speaksOfIt({ type, json }: Pick<Placeable, 'type' | 'json'>): ToldWithin | undefined {
  if (NOT_ASKED.has(type) || NOT_HELD.has(textAt(json, 'status') ?? '')) return undefined
  const spoken = spokenIn(json)
  return spoken?.said === 'unclear' && OF_ITS_OWN_PLACE.has(type) ? undefined : spoken
}

/**
 * What is to be done: *Please complete ReSPECT*. Where its words do not surely tell a decision it is asked for in its own place, and
 * is not taken from there.
 */
const OF_ITS_OWN_PLACE: ReadonlySet<string> = new Set(['Task', 'Appointment', 'AppointmentResponse'])

const NOT_HELD: ReadonlySet<string> = new Set([
  'draft',
  'revoked',
  'cancelled',
  'rejected',
  'stopped',
  'not-done',
  'noshow',
  'entered-in-error',
])

const spokenIn = readOnce((json: JsonObject): ToldWithin | undefined => {
  const { codes, texts } = wordsIn(json)
  const coded = CPR_VERDICTS.find((one) => codes.some((code) => one.codes.includes(code)))?.says
  const named = [...new Set(texts)]
    .filter(names)
    .map((words) => ({ words, said: saidInProse(words) ?? 'unclear' }))
    .filter(({ said }) => said !== 'undecided')
  const said = new Set<Exclude<CprSaid, 'undecided'>>([
    ...(coded === undefined ? [] : [coded]),
    ...named.flatMap((one) => (one.said === 'undecided' ? [] : [one.said])),
  ])
  const [only] = said
  if (only === undefined) return undefined
  const words = named.map((one) => one.words).join(' · ')
  // *Do not* beside *do not attempt* may be a no to the no.
  const isSure = said.size === 1 && !isTrueAt(json, 'doNotPerform')
  return { said: isSure ? only : 'unclear', words }
})

function names(words: string): boolean {
  return (
    namesReSpect(words) || (!DONE.test(words.trim()) && namesDecisionOnCpr(words.replaceAll(DONE_AMONG, ' ')))
  )
}

/** That somebody was resuscitated, or may be: the bare name of what is done. */
const DONE =
  /^(?:basic |advanced |successful |emergency )*(?:cardio-?\s?pulmonary )?(?:resus(?:citation)?|cpr)(?: (?:procedure|status|room \d+|bay \d+|\d+))?(?: \((?:procedure|regime\/therapy|finding)\))?$/i
const DONE_AMONG =
  /\b(?:cardio-?\s?pulmonary resuscitation|resuscitation|cpr) (?:was |were )?(?:given|performed|started|stopped|in progress|successful|unsuccessful|for \d+)\b|\b(?:after|during|following|despite|received|had|bystander|instruction in|training in) (?:cardio-?\s?pulmonary resuscitation|resuscitation|cpr)\b/gi

interface Words {
  readonly codes: readonly string[]
  readonly texts: readonly string[]
}

const WORDS: ReadonlySet<string> = new Set([
  'text',
  'title',
  'description',
  'summary',
  'conclusion',
  'comment',
  'contentString',
  'valueString',
  'valueMarkdown',
  'detailString',
  'patientInstruction',
])
/** Where something was, who was there, and to what else it belongs: a bay for resuscitation decides nothing. */
const OTHERS: ReadonlySet<string> = new Set([
  'location',
  'participant',
  'performer',
  'author',
  'contained',
  'meta',
])

function wordsIn(value: JsonValue): Words {
  const codes: string[] = []
  const texts: string[] = []
  const open: JsonValue[] = [value]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (Array.isArray(one)) open.push(...(one as readonly JsonValue[]))
    if (!isJsonObject(one)) continue
    const { code } = one
    if (typeof code === 'string') codes.push(code)
    texts.push(...textsOf(one))
    open.push(...Object.entries(one).flatMap(([key, held]) => (OTHERS.has(key) ? [] : (held ?? []))))
  }
  return { codes, texts }
}

function textsOf(one: JsonObject): readonly string[] {
  // A display without a code is the name of somebody or of a place.
  const isCoded = typeof one['code'] === 'string'
  return Object.entries(one).flatMap(([key, held]) =>
    typeof held === 'string' && (WORDS.has(key) || (key === 'display' && isCoded)) ? [held] : [],
  )
}

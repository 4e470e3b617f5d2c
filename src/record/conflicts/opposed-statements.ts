import { dayOf, toInstant } from '../reading/clinical-date.js'
import { hasCode, wordsOf } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { NOT_THEIRS, OPPOSED, type Opposed } from './opposed.js'
import { pairsOf } from './pairs-of.js'
import { isVerifiedAs } from '../reading/verified-as.js'
import { toldOfStay } from './told-of-stays.js'

type Told = ReturnType<Opposed['read']>[number]

interface Statement {
  readonly resource: ReadResource
  readonly told: Told
  /** The day of a finding; what is in force has none. */
  readonly on: string | undefined
  /** The day from which on it was so, as far as it is known. */
  readonly since: string | undefined
}

/** What a resource says, before it is read for one matter. */
type Said = Omit<Statement, 'told'> & { readonly said: string }

interface Found {
  readonly rule: Opposed
  readonly sides: readonly [ReadResource, ReadResource]
}

/** Statements of two sources in words that oppose each other, each the latest of its source on the matter. */
export function opposedStatements(resources: readonly ReadResource[], view: RecordView): readonly Found[] {
  const standing = resources
    .filter(({ type }) => TYPES.has(type))
    .flatMap((resource) => saidBy(resource, view))
    .filter(({ said }) => said !== '' && !NOT_THEIRS.test(said))
  return OPPOSED.flatMap((rule) => {
    const read = readOnce(rule)
    const told = standing
      .filter(({ resource }) => rule.types.includes(resource.type))
      .flatMap(({ said, ...one }) => read(said).map((told): Statement => ({ ...one, told })))
    return pairsOf(latestOfEach(told), ({ resource }) => resource, rule)
      .filter(
        ([one, other]) => isOneMatter(rule, one.told, other.told) && rule.isContrary(one.told, other.told),
      )
      .filter(([one, other]) => areOfOneTime(one, other, rule))
      .filter(([one, other]) => !isChangedSince(one, other) && !isChangedSince(other, one))
      .filter(([one, other]) => !isOfEarlierOrder(one, other) && !isOfEarlierOrder(other, one))
      .map(([one, other]): Found => ({ rule, sides: [one.resource, other.resource] }))
  })
}

function saidBy(resource: ReadResource, view: RecordView): readonly Said[] {
  if (resource.type === 'Encounter')
    return toldOfStay(resource, view.today).map(({ said, since, isOfNow }) => ({
      resource,
      said,
      on: isOfNow ? undefined : since,
      since,
    }))
  if (!isStanding(resource, view.today)) return []
  const on = dayOfFinding(resource)
  if (resource.type === 'RiskAssessment')
    return risksIn(resource).map((said) => ({ resource, said, on, since: on }))
  return [{ resource, said: wordsIn(resource, view), on, since: on ?? dayOfStart(resource) }]
}

/** Each risk of an assessment with its level: what is foreseen, or where that is not named what the assessment is called. */
function risksIn({ json }: ReadResource): readonly string[] {
  return all(json, 'prediction').map((prediction) => {
    const outcome = wordsOf(at(prediction, 'outcome'))
    return `risk: ${outcome === '' ? wordsOf(json['code']) : outcome}: ${wordsOf(at(prediction, 'qualitativeRisk'))}`
  })
}

function dayOfStart({ json }: ReadResource): string | undefined {
  const start =
    textAt(json, 'period', 'start') ??
    textAt(json, 'provision', 'period', 'start') ??
    textAt(json, 'dateTime') ??
    textAt(json, 'onsetDateTime') ??
    textAt(json, 'recordedDate')
  return start && dayOf(start)
}

/** Who came to hospital of their own will may be detained there a day later: that is a change and no contradiction. */
function isChangedSince(stay: Statement, later: Statement): boolean {
  if (stay.resource.type !== 'Encounter' || stay.told.says !== 'informal') return false
  const [came, changed] = [toInstant(stay.since), toInstant(later.since)]
  return came !== undefined && changed !== undefined && changed > came
}

/** An order of which the end was told before somebody came to hospital under one like it is another one. */
function isOfEarlierOrder(stay: Statement, end: Statement): boolean {
  if (stay.resource.type !== 'Encounter' || stay.told.says !== 'in force') return false
  const [came, ended] = [toInstant(stay.since), toInstant(end.since)]
  return came !== undefined && ended !== undefined && ended < came
}

function isOneMatter(rule: Opposed, one: Told, other: Told): boolean {
  return rule.isOneMatter?.(one, other) ?? one.about === other.about
}

const TYPES: ReadonlySet<string> = new Set(OPPOSED.flatMap(({ types }) => types))

/** A record has the same tests, by name alone, again and again. */
function readOnce({ read }: Opposed): Opposed['read'] {
  const known = new Map<string, readonly Told[]>()
  return (said) => {
    const told = known.get(said) ?? read(said)
    known.set(said, told)
    return told
  }
}

/** Of one source and one matter the latest finding counts; what is in force counts beside it. */
function latestOfEach(told: readonly Statement[]): readonly Statement[] {
  const groups = groupBy(told, ({ resource, told: { about } }) => `${resource.source.organisation} ${about}`)
  return [...groups.values()].flatMap((group) => {
    const latest = group
      .map(({ on }) => on ?? '')
      .toSorted()
      .at(-1)
    return group.filter(({ on }) => on === undefined || on === latest)
  })
}

const DAY = 86_400_000

function areOfOneTime(one: Statement, other: Statement, { withinDays }: Opposed): boolean {
  const [at1, at2] = [toInstant(one.on), toInstant(other.on)]
  if (withinDays === undefined || at1 === undefined || at2 === undefined) return true
  return Math.abs(at1 - at2) <= withinDays * DAY
}

const FINAL = ['final', 'amended', 'corrected']
const OVER = ['inactive', 'resolved', 'remission']

function isStanding({ type, json }: ReadResource, today: string): boolean {
  if (!isWithinPeriod(json, today)) return false
  const status = textAt(json, 'status')
  if (type === 'Observation' || type === 'RiskAssessment') return FINAL.includes(status ?? '')
  if (type === 'Condition') return isProblemNow(json)
  if (type === 'Goal') return !GIVEN_UP.includes(textAt(json, 'lifecycleStatus') ?? '')
  return status === undefined || status === 'active'
}

function isWithinPeriod(json: ReadResource['json'], today: string): boolean {
  const end =
    textAt(json, 'period', 'end') ??
    textAt(json, 'provision', 'period', 'end') ??
    textAt(json, 'abatementDateTime')
  const start = textAt(json, 'provision', 'period', 'start')
  return (start === undefined || dayOf(start) <= today) && (end === undefined || dayOf(end) >= today)
}

const GIVEN_UP = ['cancelled', 'rejected', 'completed']
const UNSURE = ['refuted', 'entered-in-error', 'provisional', 'differential']

function isProblemNow(json: ReadResource['json']): boolean {
  return !hasCode(json['clinicalStatus'], OVER) && !isVerifiedAs(json, UNSURE)
}

function dayOfFinding({ type, json }: ReadResource): string | undefined {
  const key = type === 'Observation' ? 'effective' : type === 'RiskAssessment' ? 'occurrence' : undefined
  if (key === undefined) return undefined
  const said = textAt(json, `${key}DateTime`) ?? textAt(json, `${key}Period`, 'start')
  return said === undefined ? undefined : dayOf(said)
}

/** Name and value, and of a diet its type and textures. What is a note is not read: it may speak of what was. */
function wordsIn(resource: ReadResource, view: RecordView): string {
  const { json } = resource
  const value = json['valueBoolean']
  const device = view.resolve(json['device'], resource)
  const concepts = [
    // What a Consent is called; of anything else the category says no more than what kind of thing it is.
    ...(resource.type === 'Consent' ? all(json, 'category') : []),
    ...['code', 'type', 'valueCodeableConcept'].flatMap((key) => all(json, key)),
    ...all(json, 'description'),
    ...all(at(json, 'oralDiet'), 'type'),
    ...all(at(json, 'oralDiet'), 'texture').flatMap((texture) => all(texture, 'modifier')),
    ...all(at(json, 'oralDiet'), 'fluidConsistencyType'),
    at(device, 'type'),
  ]
  return [
    ...concepts.map((concept) => wordsOf(concept)),
    textAt(json, 'title'),
    textAt(json, 'valueString'),
    textAt(json, 'valueDateTime')?.slice(0, 10),
    textAt(json, 'device', 'display'),
    textAt(json, 'sourceAttachment', 'title'),
    value === true ? 'yes' : value === false ? 'no' : undefined,
  ]
    .filter((words) => words !== undefined && words !== '')
    .join(': ')
}

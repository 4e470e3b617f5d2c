import { createHash } from 'node:crypto'
import type { DuplicateRule } from '../duplicates/duplicate-rule.js'
import { findPairs, openAspects } from '../duplicates/find-pairs.js'
import { toPairKey, type PairKey } from '../duplicates/pair-key.js'
import type { DuplicateGroup } from '../duplicates/to-groups.js'
import { dayOf } from '../reading/clinical-date.js'
import { wordsOf as wordsOfConcept } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { allergyContradictions } from '../sections/allergies/allergy-differences.js'
import { medicineContradictions } from '../sections/medicines/medicine-differences.js'
import { readMedicines } from '../sections/medicines/medicines.js'
import { noneContradictions } from '../sections/nothing/none-contradictions.js'
import { deathTold } from '../banner/death-told.js'
import { decisionContradictions } from '../sections/decisions/standing-decisions.js'
import { allergyAgainstMedicine } from './allergy-against-medicine.js'
import { notTakenElsewhere } from './not-taken-elsewhere.js'
import { onTwoLists } from './on-two-lists.js'
import { contraryStatements } from './contrary-statements.js'
import { CONFLICT_RULES, OTHER_CONFLICTS, TWO_PLANS, VACCINATION } from './conflict-rules.js'
import type { ConflictRule, ConflictWords } from './conflict-rule.js'
import { opposedStatements } from './opposed-statements.js'
import { groupsWith } from '../duplicates/groups-with.js'
import { CARE_CONFLICTS } from './care-conflicts.js'
import { pairsOf } from './pairs-of.js'
import { PROBLEM_RULES } from './problem-rules.js'
import { STATEMENT_CONFLICTS } from './statement-conflicts.js'
import { UNTIMED_RULES } from './untimed-rules.js'
import { twoAnticoagulants } from '../sections/medicines/two-anticoagulants.js'

/** Two tellings that cannot both be so. Nothing is decided between them. */
export interface Conflict {
  /** The same as long as its sides are. */
  readonly id: string
  readonly rule: ConflictWords
  /** What they disagree about, and whose records they are where both are of one source. */
  readonly words: string
  readonly sides: readonly [ReadResource, ReadResource]
}

/** Opened once: each aspect reads a resource once. */
type Aspects = ReturnType<typeof openAspects>

type Found = Pick<Conflict, 'rule' | 'sides'>

/** The conflicts among these resources and no others, as with groups. Pure. */
export function findConflicts(
  resources: readonly ReadResource[],
  view: RecordView,
  groups: readonly DuplicateGroup[],
): readonly Conflict[] {
  const standing = resources.filter(
    ({ json, shared, isSafe }) => isSafe && !shared && !isEnteredInError(json),
  )
  const aspects = openAspects(view)
  const medicines = readMedicines(standing.filter(isAbout(MEDICINES)), view)
  const found = [
    ...allergyContradictions(standing, view.today).map(({ kind, sides }): Found => ({
      rule: OTHER_CONFLICTS[kind],
      sides,
    })),
    ...medicineContradictions(medicines).map(({ kind, sides: [one, other] }): Found => ({
      rule: OTHER_CONFLICTS[kind],
      sides: [one.resource, other.resource],
    })),
    ...twoAnticoagulants(medicines).map(([one, other]): Found => ({
      rule: OTHER_CONFLICTS.anticoagulants,
      sides: [one.resource, other.resource],
    })),
    ...notTakenElsewhere(medicines).map((sides): Found => ({ rule: STATEMENT_CONFLICTS.notTaken, sides })),
    ...allergyAgainstMedicine(standing, view).map((sides): Found => ({
      rule: STATEMENT_CONFLICTS.taken,
      sides,
    })),
    ...noneContradictions(standing, view).map(({ of, sides }): Found => ({
      rule: OTHER_CONFLICTS[of],
      sides,
    })),
    ...deathContradictions(standing),
    ...contraryStatements(standing, view),
    ...opposedStatements(standing, view),
    ...decisionsApart(standing, view, groups),
    ...byRules(standing, aspects, groups),
    ...crisisPlans(standing, aspects, groups),
    ...vaccinesOfAMonth(standing, aspects),
    // Last, because it says the least: of two of which more is known that is told.
    ...onTwoLists(medicines, groups).map((sides): Found => ({ rule: STATEMENT_CONFLICTS.onTwoLists, sides })),
  ]
  return withoutRepeats(found.filter((one) => isOfTwoRecords(one, aspects) && !isToldByBoth(one, groups)))
}

/**
 * Where two sources have both of two values they do not differ: that there are two is what each of them says for itself.
 */
function isToldByBoth({ rule, sides: [one, other] }: Found, groups: readonly DuplicateGroup[]): boolean {
  if (areOfOneSource(one, other)) return false
  // Of two operations of one day one source may have told both, and another the one of them.
  if (rule.id === 'side-told-differently')
    return hasTwinAt(one, other, groups) || hasTwinAt(other, one, groups)
  if (!RESULTS.includes(rule.id)) return false
  return hasTwinAt(one, other, groups) && hasTwinAt(other, one, groups)
}

const RESULTS = ['result-told-differently', 'found-and-not-found']

/** Whether the source of the other tells the same as this one. */
function hasTwinAt(one: ReadResource, other: ReadResource, groups: readonly DuplicateGroup[]): boolean {
  return groupsWith(groups, one).some(({ members }) =>
    members.some((member) => areOfOneSource(member, other)),
  )
}

function areOfOneSource(one: ReadResource, other: ReadResource): boolean {
  return one.source.organisation === other.source.organisation
}

/** Of one source only what its records can contradict each other in; two versions of what has one number are rarely that. */
function isOfTwoRecords({ rule, sides: [one, other] }: Found, { compare }: Aspects): boolean {
  if (!areOfOneSource(one, other)) return true
  if (rule.within === undefined) return false
  return rule.isOfVersions === true || compare('identifiers', one, other) !== 'same'
}

const MEDICINES = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
  'List',
]

function isAbout(types: readonly string[]): (resource: ReadResource) => boolean {
  return ({ type }) => types.includes(type)
}

function byRules(
  resources: readonly ReadResource[],
  aspects: Aspects,
  groups: readonly DuplicateGroup[],
): readonly Found[] {
  const grouped = new Map(
    groups.flatMap(({ id, members, certainty }) =>
      certainty === 'certain' ? [] : members.map((member) => [member, id] as const),
    ),
  )
  return [...CONFLICT_RULES, ...CARE_CONFLICTS, ...PROBLEM_RULES, ...UNTIMED_RULES].flatMap((rule) =>
    findPairs(resources, [toPairRule(rule)], aspects)
      .pairs.filter(
        ({ one, other }) => grouped.get(one) === undefined || grouped.get(one) !== grouped.get(other),
      )
      .filter(
        ({ one, other }) =>
          rule.apart.length === 0 ||
          rule.apart.some((aspect) => aspects.compare(aspect, one, other) === 'apart'),
      )
      .map(({ one, other }): Found => ({ rule, sides: [one, other] })),
  )
}

/** Decisions of which each section says that another has another one; two tellings of one are none. */
function decisionsApart(
  resources: readonly ReadResource[],
  view: RecordView,
  groups: readonly DuplicateGroup[],
): readonly Found[] {
  return decisionContradictions(resources, view.today)
    .filter(({ sides }) => !isOneGroup(groups, sides))
    .map(({ kind, sides }): Found => ({ rule: OTHER_CONFLICTS[kind === 'cpr' ? 'cpr' : 'plans'], sides }))
}

function isOneGroup(groups: readonly DuplicateGroup[], sides: Found['sides']): boolean {
  const [one, other] = sides
  return groupsWith(groups, one).some(({ members }) => members.includes(other))
}

/** A crisis plan is one whatever its title: of two that are in force nobody knows which to follow. */
function crisisPlans(
  resources: readonly ReadResource[],
  { keysOf }: Aspects,
  groups: readonly DuplicateGroup[],
): readonly Found[] {
  const plans = resources.filter(
    (one) => one.type === 'CarePlan' && isCrisisPlan(one) && keysOf('planInForce', one).length > 0,
  )
  return pairsOf(plans, itself, TWO_PLANS)
    .filter((sides) => !isOneGroup(groups, sides))
    .map((sides): Found => ({ rule: TWO_PLANS, sides }))
}

function isCrisisPlan({ json }: ReadResource): boolean {
  return /\bcrisis\b/i.test(
    [textAt(json, 'title'), ...all(json, 'category').map((one) => wordsOfConcept(one))].join(' '),
  )
}

/** A vaccine that was not given in a month, of which another source has the day on which it was. */
function vaccinesOfAMonth(resources: readonly ReadResource[], { compare }: Aspects): readonly Found[] {
  return pairsOf(resources.filter(isAbout(['Immunization'])), itself, VACCINATION)
    .filter(
      ([one, other]) =>
        isOneMonth(one, other) &&
        ['same', 'near'].includes(compare('vaccine', one, other)) &&
        compare('outcome', one, other) === 'apart' &&
        compare('doseNumber', one, other) !== 'apart',
    )
    .map((sides): Found => ({ rule: VACCINATION, sides }))
}

/** Where one of them says no more than the month. */
function isOneMonth({ json: one }: ReadResource, { json: other }: ReadResource): boolean {
  const [on, otherOn] = [one, other].map((json) => textAt(json, 'occurrenceDateTime') ?? '')
  if (on === undefined || otherOn === undefined || Math.min(on.length, otherOn.length) !== 7) return false
  return on.slice(0, 7) === otherOn.slice(0, 7)
}

function itself(resource: ReadResource): ReadResource {
  return resource
}

/** Pairs that are about one thing are met as duplicates are; that they say otherwise is what is looked for. */
function toPairRule(rule: ConflictRule): DuplicateRule {
  const { id, words, within, types, meet, alike, compatible = [], acrossTypes = false } = rule
  const withinSource = within !== undefined
  return {
    id,
    words,
    certainty: 'certain',
    types,
    oneType: !acrossTypes,
    withinSource,
    meet,
    same: [],
    alike,
    compatible,
  }
}

/** A source that is silent about it does not say that somebody lives. */
function deathContradictions(resources: readonly ReadResource[]): readonly Found[] {
  const told = resources.flatMap((patient) => {
    const death = deathOf(patient)
    return death === undefined ? [] : [{ patient, death }]
  })
  const rule = OTHER_CONFLICTS.death
  return pairsOf(told, ({ patient }) => patient, rule)
    .filter(([one, other]) => isApart(one.death, other.death))
    .map(([one, other]): Found => ({ rule, sides: [one.patient, other.patient] }))
}

/** As the person's own entry has it; what else tells of a death has no day of it that would be held against another. */
function deathOf(resource: ReadResource): string | undefined {
  const { type, json } = resource
  if (type !== 'Patient') return deathTold(resource) && 'dead'
  const date = textAt(json, 'deceasedDateTime')
  if (date !== undefined) return dayOf(date)
  const said = json['deceasedBoolean']
  return said === true ? 'dead' : said === false ? 'alive' : undefined
}

function isApart(one: string, other: string): boolean {
  if (one === other) return false
  if (one === 'alive' || other === 'alive') return true
  return one !== 'dead' && other !== 'dead' && !one.startsWith(other) && !other.startsWith(one)
}

function withoutRepeats(found: readonly Found[]): readonly Conflict[] {
  const byPair = new Map<PairKey, Conflict>()
  for (const { rule, sides } of found) {
    const pair = toPairKey(sides[0].reference, sides[1].reference)
    if (byPair.has(pair)) continue
    const id = createHash('sha256').update(`${rule.id} ${pair}`).digest('hex').slice(0, 32)
    const [one, other] = sides
    byPair.set(pair, {
      id,
      rule,
      words: wordsOf(rule, sides),
      sides: one.reference < other.reference ? [one, other] : [other, one],
    })
  }
  return [...byPair.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** `Two records of Wey Valley Hospital give different doses of one medicine`; of two sources the words of the rule. */
function wordsOf({ words, within }: ConflictWords, [one, other]: Found['sides']): string {
  return areOfOneSource(one, other) && within !== undefined
    ? `Two records of ${one.source.name} ${within}`
    : words
}

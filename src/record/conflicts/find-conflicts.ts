import { createHash } from 'node:crypto'
import type { DuplicateRule } from '../duplicates/duplicate-rule.js'
import { findPairs, openAspects } from '../duplicates/find-pairs.js'
import { toPairKey, type PairKey } from '../duplicates/pair-key.js'
import type { DuplicateGroup } from '../duplicates/to-groups.js'
import { textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { allergyContradictions } from '../sections/allergy-differences.js'
import { medicineContradictions } from '../sections/medicine-differences.js'
import { readMedicines } from '../sections/medicines.js'
import { noneContradictions } from '../sections/none-contradictions.js'
import { CONFLICT_RULES, OTHER_CONFLICTS, type ConflictRule } from './conflict-rules.js'

/** Two tellings that cannot both be so. Nothing is decided between them. */
export interface Conflict {
  /** The same as long as its sides are. */
  readonly id: string
  readonly rule: Pick<ConflictRule, 'id' | 'words' | 'severity'>
  readonly sides: readonly [ReadResource, ReadResource]
}

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
  const found = [
    ...allergyContradictions(standing.filter(isAbout(['AllergyIntolerance', 'List']))).map(
      ({ kind, sides }): Found => ({ rule: OTHER_CONFLICTS[kind], sides }),
    ),
    ...medicineContradictions(readMedicines(standing.filter(isAbout(MEDICINES)), view)).map(
      ({ kind, sides: [one, other] }): Found => ({
        rule: OTHER_CONFLICTS[kind],
        sides: [one.resource, other.resource],
      }),
    ),
    ...noneContradictions(standing, view).map(({ of, sides }): Found => ({
      rule: OTHER_CONFLICTS[of],
      sides,
    })),
    ...deathContradictions(standing.filter(isAbout(['Patient']))),
    ...byRules(standing, view, groups),
  ]
  return withoutRepeats(found)
}

const MEDICINES = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
]

function isAbout(types: readonly string[]): (resource: ReadResource) => boolean {
  return ({ type }) => types.includes(type)
}

function byRules(
  resources: readonly ReadResource[],
  view: RecordView,
  groups: readonly DuplicateGroup[],
): readonly Found[] {
  const aspects = openAspects(view)
  const grouped = new Map(
    groups.flatMap(({ id, members, certainty }) =>
      certainty === 'certain' ? [] : members.map((member) => [member, id] as const),
    ),
  )
  return CONFLICT_RULES.flatMap((rule) =>
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

/** Pairs that are about one thing are met as duplicates are. */
function toPairRule({ id, words, types, meet, alike, compatible = [] }: ConflictRule): DuplicateRule {
  return { id, words, certainty: 'probable', types, oneType: true, meet, same: [], alike, compatible }
}

/** A source that is silent about it does not say that somebody lives. */
function deathContradictions(patients: readonly ReadResource[]): readonly Found[] {
  const told = patients.flatMap((patient) => {
    const death = deathOf(patient)
    return death === undefined ? [] : [{ patient, death }]
  })
  return told.flatMap(({ patient, death }, index) =>
    told
      .slice(index + 1)
      .filter(
        (other) =>
          isApart(death, other.death) && patient.source.organisation !== other.patient.source.organisation,
      )
      .map((other): Found => ({ rule: OTHER_CONFLICTS.death, sides: [patient, other.patient] })),
  )
}

function deathOf({ json }: ReadResource): string | undefined {
  const date = textAt(json, 'deceasedDateTime')
  if (date !== undefined) return date.slice(0, 10)
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
    byPair.set(pair, { id, rule, sides: one.reference < other.reference ? [one, other] : [other, one] })
  }
  return [...byPair.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

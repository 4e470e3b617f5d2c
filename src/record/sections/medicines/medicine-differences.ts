import { isWhenNeeded, routesOf } from '../../duplicates/aspects/dose.js'
import { isMisnamed } from '../../duplicates/aspects/medicine.js'
import { releaseOf } from '../../duplicates/aspects/released.js'
import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import { groupBy } from '../../reading/group-by.js'
import type { ReadResource } from '../../reading/record-view.js'
import { CODE_AND_NAME } from '../../reading/status-marks.js'
import { amountsIn, countIn } from './dose-amount.js'
import { dosesDiffer } from './dose.js'
import type { Medicine } from './medicine.js'
import { objectionOf, objectionWords, type Objection } from './medicine-objection.js'
import { isInForce, isInUse, standsElsewhere } from './objection-in-force.js'
import { isSameSubstance } from '../allergies/same-substance.js'
import type { Mark } from '../section.js'
import { standsAgainst, tellingOf } from './own-telling.js'
import { stopReasons } from './stop-reasons.js'
import { strengthsDiffer } from './strengths-differ.js'
import { areTwoFullDoses } from './two-full-doses.js'
import { sitesOf, waysOf } from './ways-of-taking.js'

/** Two tellings of one medicine that contradict each other. */
interface MedicineContradiction {
  readonly kind: 'codes' | 'strengths' | 'doses' | 'releases' | Objection
  /** The first of them is taken now, or held at another dose. */
  readonly sides: readonly [Medicine, Medicine]
}

/** Each pair that gives the marks of {@link differenceMarks}; what is held against a medicine comes before its dose. */
export function medicineContradictions(medicines: readonly Medicine[]): readonly MedicineContradiction[] {
  return medicines.flatMap((medicine) => {
    if (medicine.isPast) return []
    const alike = medicines.filter((other) => isSameSubstance(medicine.substance, other.substance))
    const same = alike.filter((other) => !isMisnamedAs(medicine, other))
    const others = same.filter((other) => organisationOf(other) !== organisationOf(medicine))
    const beside = same.filter(
      (other) =>
        areOfTwoSystems(medicine, other) ||
        (other !== medicine && isOneList(medicine, other) && areTwoFullDoses(medicine, other)),
    )
    return [
      ...medicines
        .filter(
          (other) => isMisnamedAs(medicine, other) && organisationOf(other) !== organisationOf(medicine),
        )
        .map((other) => ({ kind: 'codes' as const, sides: [medicine, other] as const })),
      ...objectionsTo(medicine, others, same),
      ...ownObjectionsTo(medicine, same),
      ...listsOfOtherStrength(medicine, same)
        .flat()
        .map((other) => ({ kind: 'strengths' as const, sides: [medicine, other] as const })),
      ...differingLists(medicine, others)
        .flat()
        .map((other) => ({ kind: 'doses' as const, sides: [medicine, other] as const })),
      ...ownTellingsOf(medicine, same).map((other) => ({
        kind: 'doses' as const,
        sides: [medicine, other] as const,
      })),
      ...beside
        .filter(
          (other) =>
            hasDose(medicine) &&
            hasDose(other) &&
            !isOneWhenNeeded(medicine, other) &&
            doDosesDiffer(medicine, other),
        )
        .map((other) => ({ kind: 'doses' as const, sides: [medicine, other] as const })),
      ...listsOfOtherRelease(medicine, same)
        .flat()
        .map((other) => ({ kind: 'releases' as const, sides: [medicine, other] as const })),
    ]
  })
}

function isMisnamedAs({ told }: Medicine, { told: other }: Medicine): boolean {
  return told !== undefined && other !== undefined && isMisnamed(told, other)
}

function objectionsTo(
  medicine: Medicine,
  others: readonly Medicine[],
  same: readonly Medicine[],
): readonly MedicineContradiction[] {
  if (!isInUse(medicine)) return []
  return others.flatMap((other) => {
    const kind = standsElsewhere(other, same)
    return kind !== undefined && isInForce(other, kind, same) ? [{ kind, sides: [medicine, other] }] : []
  })
}

/** What the list of one source says against what the same list has: its repeat, and its statement of what is taken. */
function ownObjectionsTo(medicine: Medicine, same: readonly Medicine[]): readonly MedicineContradiction[] {
  if (!isInUse(medicine)) return []
  return same.flatMap((other) => {
    const kind = objectionOf(other.resource)
    const isOwn = kind !== undefined && isOneList(medicine, other) && standsAgainst(other, medicine)
    return isOwn ? [{ kind, sides: [medicine, other] }] : []
  })
}

/** The lines of the same list that say at which dose this one is taken or ordered, where none of them has its dose. */
function ownTellingsOf(medicine: Medicine, same: readonly Medicine[]): readonly Medicine[] {
  if (!hasDose(medicine)) return []
  const tellings = same.filter(
    (other) => hasDose(other) && isOneList(medicine, other) && tellingOf(medicine, other) !== undefined,
  )
  return tellings.every((other) => !isOneWhenNeeded(medicine, other) && doDosesDiffer(medicine, other))
    ? tellings
    : []
}

/** What other organisations say of a medicine that is not over. Nothing is decided between them. */
export function differenceMarks(
  medicine: Medicine,
  contradictions: readonly MedicineContradiction[],
): readonly Mark[] {
  const isIn = (which: MedicineContradiction['kind']): boolean =>
    contradictions.some(({ kind, sides }) => kind === which && sides[0] === medicine)
  const told = contradictions.flatMap(({ kind, sides: [taken, against] }) => {
    if (!isObjection(kind)) return []
    const who = organisationOf(taken) === organisationOf(against) ? 'one source says both' : 'sources differ'
    const { resource } = against
    if (taken === medicine)
      return [[who, objectionWords(kind, resource.source.name), ...stopReasons(resource)].join(': ')]
    return against === medicine ? [`${who}: current at ${taken.resource.source.name}`] : []
  })
  return [
    ...(isIn('codes') ? [CODE_AND_NAME] : []),
    ...(isIn('strengths') ? [{ text: 'strengths differ', tone: 'warning' } as const] : []),
    ...(isIn('doses') ? [{ text: 'doses differ', tone: 'warning' } as const] : []),
    ...(isIn('releases') ? [{ text: 'release forms differ', tone: 'warning' } as const] : []),
    ...[...new Set(told)].map((words): Mark => ({ text: words, tone: 'warning' })),
  ]
}

/**
 * Two systems of one organisation, as the identifiers of what they send show: each keeps a list of its own, and nobody may have
 * seen both. What comes from one system is one list, with all its steps, strengths and times of day; two full doses on it are two all the
 * same.
 */
function areOfTwoSystems(one: Medicine, other: Medicine): boolean {
  if (organisationOf(one) !== organisationOf(other) || one.resource.type !== other.resource.type) return false
  if (one.resource.type === 'MedicationDispense') return false
  const [systems, others] = [systemsOf(one), systemsOf(other)]
  return systems.length > 0 && others.length > 0 && !systems.some((system) => others.includes(system))
}

/** Of one organisation, and not of two systems of it. */
function isOneList(one: Medicine, other: Medicine): boolean {
  return organisationOf(one) === organisationOf(other) && !areOfTwoSystems(one, other)
}

function systemsOf({ resource: { json } }: Medicine): readonly string[] {
  return all(json, 'identifier').flatMap((identifier) => textAt(identifier, 'system') ?? [])
}

function isObjection(kind: MedicineContradiction['kind']): kind is Objection {
  return !['codes', 'strengths', 'doses', 'releases'].includes(kind)
}

function organisationOf({ resource }: Medicine): string {
  return resource.source.organisation
}

/**
 * The other lists that have the same medicine, and never at this dose. Two strengths in one list make up a dose together,
 * and are nobody's disagreement. What is not given at all has no dose to differ in.
 */
function differingLists(medicine: Medicine, others: readonly Medicine[]): readonly (readonly Medicine[])[] {
  if (!hasDose(medicine)) return []
  const lists = groupBy(others.filter(hasDose), organisationOf)
  return [...lists.values()].filter((list) => list.every((other) => doDosesDiffer(medicine, other)))
}

/**
 * The other lists that have the same medicine in another strength alone, where its own list has none of theirs. That it is
 * taken in two strengths is one list's to say.
 */
function listsOfOtherStrength(
  medicine: Medicine,
  same: readonly Medicine[],
): readonly (readonly Medicine[])[] {
  if (!hasDose(medicine)) return []
  const isOther = (one: Medicine, other: Medicine): boolean =>
    one.told !== undefined && other.told !== undefined && strengthsDiffer(one.told, other.told)
  const isElsewhere = (other: Medicine): boolean =>
    organisationOf(other) !== organisationOf(medicine) || areOfTwoSystems(medicine, other)
  const own = same.filter((other) => hasDose(other) && !isElsewhere(other))
  const lists = groupBy(
    same.filter((other) => hasDose(other) && isElsewhere(other)),
    organisationOf,
  )
  return [...lists.values()].filter((list) =>
    list.every((other) => own.every((one) => isOther(one, other)) && !areBesideEachOther(medicine, other)),
  )
}

/** By two routes, or into two places: what is injected is not what is swallowed, nor the ear's bottle the eye's. */
function areBesideEachOther(one: Medicine, other: Medicine): boolean {
  const [coded, told] = [one, other].map(({ resource }) => routesOf(resource))
  return [
    [coded, told],
    [waysIn(one), waysIn(other)],
    [sitesIn(one), sitesIn(other)],
  ].some(
    ([own = [], others = []]) =>
      own.length > 0 && others.length > 0 && !own.some((way) => others.includes(way)),
  )
}

function waysIn({ resource, told, dosage }: Medicine): readonly string[] {
  return waysOf({
    forms: (told?.names ?? []).flatMap(({ form }) => form ?? []),
    words: [...routesOf(resource), wordsOfMedicine(resource), dosage.words ?? ''].join(' · '),
  })
}

/** Of what is rubbed in: a patch is one dose wherever it is put. */
function sitesIn({ told, dosage }: Medicine): readonly string[] {
  const isRubbedIn = told?.names.some(({ form }) => form === 'skin') === true
  return isRubbedIn ? sitesOf(dosage.words ?? '') : []
}

function wordsOfMedicine({ json }: ReadResource): string {
  return wordsOf(json['medicationCodeableConcept'])
}

/**
 * The other lists that have the same medicine in the other release alone, where its own list has this one alone. One taken
 * when needed beside one taken always is how pain is treated, and not a disagreement.
 */
function listsOfOtherRelease(
  medicine: Medicine,
  same: readonly Medicine[],
): readonly (readonly Medicine[])[] {
  const release = hasDose(medicine) ? releaseIn(medicine) : undefined
  if (release === undefined) return []
  const isOther = (other: Medicine): boolean => ![release, undefined].includes(releaseIn(other))
  const { own = [], ...lists } = Object.fromEntries(
    groupBy(same.filter(hasDose), (other) =>
      organisationOf(other) === organisationOf(medicine) ? 'own' : `of ${organisationOf(other)}`,
    ),
  )
  if (own.some(isOther)) return []
  return Object.values(lists).filter((list) =>
    list.every((other) => isOther(other) && !isOneWhenNeeded(medicine, other)),
  )
}

function releaseIn({ told }: Medicine): ReturnType<typeof releaseOf> {
  return told && releaseOf(told.names)
}

function isOneWhenNeeded({ resource: one }: Medicine, { resource: other }: Medicine): boolean {
  return isWhenNeeded(one) !== isWhenNeeded(other)
}

function hasDose(medicine: Medicine): boolean {
  const objection = objectionOf(medicine.resource)
  return !medicine.isPast && objection !== 'not-to-be-given' && objection !== 'not-taken'
}

/** Where a source says its dose in two ways, either may be the one that is followed. */
function doDosesDiffer(one: Medicine, other: Medicine): boolean {
  if (areTakenTogether(one, other) || isDirectedElsewhere(one) || isDirectedElsewhere(other)) return false
  if (areBesideEachOther(one, other)) return false
  return one.dosage.doses.some((dose) => other.dosage.doses.some((told) => dosesDiffer(dose, told)))
}

/**
 * Two products that are meant to be had side by side: a tablet of 25 that is taken with that of 100, an inhaler and what goes
 * into a nebuliser, slow relief always and quick relief when needed.
 */
function areTakenTogether(one: Medicine, other: Medicine): boolean {
  const nebulised = [one, other].map(isNebulised)
  if (nebulised.includes(true) && nebulised.includes(false)) return true
  if (isOneWhenNeeded(one, other) && [one, other].some(isByDriver)) return true
  const isModified = [one, other].filter((told) => releaseIn(told) === 'modified').length === 1
  return (
    (isModified && isOneWhenNeeded(one, other)) || namesStrengthOf(one, other) || namesStrengthOf(other, one)
  )
}

/** A syringe driver runs all day; what is given when needed comes on top of it. */
function isByDriver({ resource, dosage }: Medicine): boolean {
  return BY_DRIVER.test(`${wordsOfMedicine(resource)} ${dosage.words ?? ''}`)
}

const BY_DRIVER =
  /\bsyringe (?:driver|pump)\b|\bcsci\b|\bcontinuous (?:sub-?cutaneous|s\/?c) infusion\b|\bover 24 ?h(?:ou)?rs?\b/i

/** Nothing where its name says no form. */
function isNebulised({ told }: Medicine): boolean | undefined {
  const forms = (told?.names ?? []).flatMap(({ form }) => form ?? [])
  return forms.length === 0 ? undefined : forms.includes('nebuliser')
}

/** How much is decided elsewhere: a tablet of 1 mg, taken as directed, is no dose of 1 mg. */
function isDirectedElsewhere({ dosage: { words = '' } }: Medicine): boolean {
  return AS_DIRECTED.test(words) && amountsIn(words).size === 0 && countIn(words) === undefined
}

const AS_DIRECTED =
  /\bas (?:directed|instructed|advised)\b|\baccording to\b|\bvariable dose\b|\byellow book\b|\bby inr\b/i

/** `One daily with the 25`: the other strength, by its number. */
function namesStrengthOf({ dosage }: Medicine, { told }: Medicine): boolean {
  const named = /\b(?:with|plus|in addition to|as well as)\s+(?:the\s+)?(?:other\s+)?(\d+(?:\.\d+)?)/i.exec(
    dosage.words ?? '',
  )?.[1]
  return (
    named !== undefined && (told?.names ?? []).some(({ strength }) => parseFloat(strength) === Number(named))
  )
}

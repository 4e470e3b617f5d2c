import { misnamedAmong } from './misnamed-among.js'
import { readOnce } from '../../reading/read-once.js'
import { CODE_AND_NAME, STOP_UNDATED } from '../../reading/status-marks.js'
import type { Medicine } from './medicine.js'
import { objectionOf, objectionWords, type Objection } from './medicine-objection.js'
import {
  areBesideEachOther,
  doDosesDiffer,
  hasDose,
  isOneProduct,
  isOneWhenNeeded,
  releaseIn,
} from './doses-of-two.js'
import { areOfTwoSystems, byOrganisation, isOneList, organisationOf } from './listed-by.js'
import { judgedByKind } from './medicine-kind.js'
import { isInForce, isInUse, standsElsewhere } from './objection-in-force.js'
import { ofOneSubstance } from '../allergies/of-one-substance.js'
import type { Mark } from '../section.js'
import { standsAgainst, tellingOf } from './own-telling.js'
import { listsOfOtherNeed } from './needs-differ.js'
import { stopReasons } from './stop-reasons.js'
import { strengthsDiffer } from './strengths-differ.js'
import { areTwoFullDoses } from './two-full-doses.js'

/** Two tellings of one medicine that contradict each other. */
interface MedicineContradiction {
  readonly kind: 'codes' | 'strengths' | 'doses' | 'releases' | 'needs' | Objection
  /** The first of them is taken now, or held at another dose. */
  readonly sides: readonly [Medicine, Medicine]
}

/**
 * Each pair that gives the marks of {@link differenceMarks}; what is held against a medicine comes before its dose. What is read of
 * all that are of one substance is read once for all of them.
 */
export function medicineContradictions(medicines: readonly Medicine[]): readonly MedicineContradiction[] {
  const alikeTo = ofOneSubstance(medicines)
  const misnamedAs = misnamedAmong(medicines)
  return medicines.flatMap((medicine) => {
    if (medicine.isPast) return []
    const misnamed = misnamedAs(medicine)
    const same = others(alikeTo(medicine.substance), misnamed)
    const against =
      (kind: MedicineContradiction['kind']) =>
      (other: Medicine): MedicineContradiction => ({ kind, sides: [medicine, other] })
    return [
      ...misnamed.filter((other) => isElsewhere(medicine, other)).map(against('codes')),
      ...objectionsTo(medicine, same),
      ...ownObjectionsTo(medicine, same),
      ...listsOfOtherStrength(medicine, same).flat().map(against('strengths')),
      ...differingLists(medicine, same).flat().map(against('doses')),
      ...ownTellingsOf(medicine, same).map(against('doses')),
      ...otherDosesBeside(medicine, same)
        .filter((other) => other !== medicine)
        .map(against('doses')),
      ...listsOfOtherRelease(medicine, same).flat().map(against('releases')),
      ...otherNeeds(medicine, same).flat().map(against('needs')),
    ]
  })
}

/** Those of one substance but for the ones of which nobody can tell which medicine is meant. */
function others(alike: readonly Medicine[], misnamed: readonly Medicine[]): readonly Medicine[] {
  return misnamed.length === 0 ? alike : without(alike)(misnamed)
}

const without = readOnce((alike: readonly Medicine[]) =>
  readOnce((misnamed: readonly Medicine[]): readonly Medicine[] => {
    const known = new Set(misnamed)
    return alike.filter((other) => !known.has(other))
  }),
)

function isElsewhere(one: Medicine, other: Medicine): boolean {
  return organisationOf(one) !== organisationOf(other)
}

function ownOf(medicine: Medicine, same: readonly Medicine[]): readonly Medicine[] {
  return byOrganisation(same).get(organisationOf(medicine)) ?? []
}

function objectionsTo(medicine: Medicine, same: readonly Medicine[]): readonly MedicineContradiction[] {
  if (!isInUse(medicine)) return []
  return objectionsAmong(same)
    .filter(({ other }) => isElsewhere(medicine, other))
    .map(({ kind, other }) => ({ kind, sides: [medicine, other] }))
}

/** What is said and in force against any of these that another organisation has. */
const objectionsAmong = readOnce((same: readonly Medicine[]) =>
  same.flatMap((other) => {
    const kind = standsElsewhere(other, same)
    return kind !== undefined && isInForce(other, kind, same) ? [{ kind, other }] : []
  }),
)

/** What the list of one source says against what the same list has: its repeat, and its statement of what is taken. */
function ownObjectionsTo(medicine: Medicine, same: readonly Medicine[]): readonly MedicineContradiction[] {
  if (!isInUse(medicine)) return []
  return ownOf(medicine, same).flatMap((other) => {
    const kind = objectionOf(other.resource)
    const isOwn = kind !== undefined && isOneList(medicine, other) && standsAgainst(other, medicine)
    return isOwn ? [{ kind, sides: [medicine, other] }] : []
  })
}

/** Of the same organisation: what is on another list of it, or as a second full dose on this one, at another dose. */
const otherDosesBeside = judgedByKind((medicine, same): readonly Medicine[] => {
  if (!hasDose(medicine)) return []
  return ownOf(medicine, same).filter(
    (other) =>
      hasDose(other) &&
      !isOneWhenNeeded(medicine, other) &&
      doDosesDiffer(medicine, other) &&
      (areOfTwoSystems(medicine, other) || areTwoFullDoses(medicine, other)),
  )
})

/** The lines of the same list that say at which dose this one is taken or ordered, where none of them has its dose. */
function ownTellingsOf(medicine: Medicine, same: readonly Medicine[]): readonly Medicine[] {
  if (!hasDose(medicine)) return []
  const tellings = ownOf(medicine, same).filter(
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
    if (taken === medicine) return [[who, objectionWords(kind, against), ...stopReasons(resource)].join(': ')]
    return against === medicine ? [`${who}: current at ${taken.resource.source.name}`] : []
  })
  return [
    ...(isIn('codes') ? [CODE_AND_NAME] : []),
    ...(isIn('strengths') ? [{ text: 'strengths differ', tone: 'warning' } as const] : []),
    ...(isIn('doses') ? [{ text: 'doses differ', tone: 'warning' } as const] : []),
    ...(isIn('needs') ? [{ text: 'sources differ: when needed / always', tone: 'warning' } as const] : []),
    ...(isIn('releases') ? [{ text: 'release forms differ', tone: 'warning' } as const] : []),
    ...[...new Set(told)].map((words): Mark => ({ text: words, tone: 'warning' })),
  ]
}

/** What is over and may have been stopped after another source ordered it says so where it stands. */
export function undatedStopMarks(
  medicine: Medicine,
  contradictions: readonly MedicineContradiction[],
): readonly Mark[] {
  if (!medicine.isStopUndated) return []
  const told = contradictions
    .filter(({ kind, sides }) => kind === 'stopped' && sides[1] === medicine)
    .map(({ sides: [taken] }) => `${STOP_UNDATED}: current at ${taken.resource.source.name}`)
  return [...new Set(told)].map((text): Mark => ({ text, tone: 'warning' }))
}

function isObjection(kind: MedicineContradiction['kind']): kind is Objection {
  return !['codes', 'strengths', 'doses', 'releases', 'needs'].includes(kind)
}

/**
 * The other lists that have the same medicine, and never at this dose. Two strengths in one list make up a dose together,
 * and are nobody's disagreement. What is not given at all has no dose to differ in.
 */
const differingLists = judgedByKind((medicine, same): readonly (readonly Medicine[])[] => {
  if (!hasDose(medicine)) return []
  return listsElsewhere(medicine, same).filter((list) =>
    list.every((other) => doDosesDiffer(medicine, other)),
  )
})

/** What is had at a dose, by the other organisations that have it. */
function listsElsewhere(medicine: Medicine, same: readonly Medicine[]): readonly (readonly Medicine[])[] {
  return [...byOrganisation(withDose(same))]
    .filter(([organisation]) => organisation !== organisationOf(medicine))
    .map(([, list]) => list)
}

const withDose = readOnce((same: readonly Medicine[]): readonly Medicine[] => same.filter(hasDose))

/**
 * The other lists that have the same medicine in another strength alone, where its own list has none of theirs. That it is
 * taken in two strengths is one list's to say.
 */
const listsOfOtherStrength = judgedByKind((medicine, same): readonly (readonly Medicine[])[] => {
  if (!hasDose(medicine)) return []
  const isOther = (one: Medicine, other: Medicine): boolean =>
    one.told !== undefined && other.told !== undefined && strengthsDiffer(one.told, other.told)
  const isOfOtherList = (other: Medicine): boolean =>
    isElsewhere(medicine, other) || areOfTwoSystems(medicine, other)
  const dosed = withDose(same)
  const own = toldOnce(dosed.filter((other) => !isOfOtherList(other)))
  const lists = byOrganisation(dosed.filter(isOfOtherList))
  return [...lists.values()].filter((list) =>
    list.every((other) => own.every((one) => isOther(one, other)) && !areBesideEachOther(medicine, other)),
  )
})

/** One of each that are named alike. */
function toldOnce(medicines: readonly Medicine[]): readonly Medicine[] {
  return [...new Map(medicines.map((one) => [toldKey(one), one])).values()]
}

const toldKey = readOnce(({ told }: Medicine): string => JSON.stringify(told ?? null))

/**
 * The other lists that have the same medicine in the other release alone, where its own list has this one alone. One taken
 * when needed beside one taken always is how pain is treated, and not a disagreement.
 */
const listsOfOtherRelease = judgedByKind((medicine, same): readonly (readonly Medicine[])[] => {
  const release = hasDose(medicine) ? releaseIn(medicine) : undefined
  if (release === undefined) return []
  const isOther = (other: Medicine): boolean => ![release, undefined].includes(releaseIn(other))
  if (ownOf(medicine, withDose(same)).some(isOther)) return []
  return listsElsewhere(medicine, same).filter((list) =>
    list.every((other) => isOther(other) && !isOneWhenNeeded(medicine, other)),
  )
})

const otherNeeds = judgedByKind((medicine, same) => listsOfOtherNeed(medicine, withDose(same), isOneProduct))

import { latestFirst } from '../../reading/clinical-date.js'
import { HIGH_RISK, riskPlace } from '../../high-risk-medicines.js'
import { objectionOf } from './medicine-objection.js'
import type { Medicine } from './medicine.js'
import { gathered } from '../../reading/gathered.js'
import { ofOneSubstance } from '../allergies/of-one-substance.js'

/** A medicine with what its place in the list depends on. */
export interface ListedMedicine {
  readonly medicine: Medicine
  readonly name: string
  /** Whether it says that sources contradict each other, or that its source contradicts itself. */
  readonly isContradicted: boolean
  /** Whether it was not supplied of late. */
  readonly isNotSupplied: boolean
  /** Whether a hospital has just begun it. */
  readonly isNew: boolean
  /** Others that it is to be read together with, though they are of another substance. */
  readonly beside: readonly Medicine[]
}

/**
 * The place of each current medicine, lower first: what is not to be given, then what was not supplied, then what is contradicted, then what a hospital
 * has just begun, then what hurts most when it is overlooked, then the others, each by name. All tellings of one substance are
 * neighbours, so that two that contradict each other are read side by side.
 */
export function orderMedicines(listed: readonly ListedMedicine[]): ReadonlyMap<Medicine, number> {
  const groups = bySubstance(listed.filter(({ medicine }) => !medicine.isPast))
    .map((members) => [...members].sort(compareListed))
    .map((members) => ({
      members,
      urgency: Math.min(...members.map(urgencyOf)),
      risk: Math.min(...members.map(({ name }) => riskPlace(name))),
      name: members.map(({ name }) => name.toLowerCase()).sort()[0] ?? '',
    }))
    .sort(
      (one, other) =>
        one.urgency - other.urgency ||
        Number(one.risk === ORDINARY) - Number(other.risk === ORDINARY) ||
        compareText(one.name, other.name),
    )
  return new Map(groups.flatMap(({ members }) => members).map(({ medicine }, place) => [medicine, place]))
}

const ORDINARY = HIGH_RISK.length

interface Neighbours {
  readonly members: ListedMedicine[]
  /** The place of the last that came to them. */
  last: number
}

/** Each with those that are of one substance with it, or to be read with it, by way of others too; in the order in which the last of each came. */
function bySubstance(listed: readonly ListedMedicine[]): readonly (readonly ListedMedicine[])[] {
  const alikeTo = ofOneSubstance(listed.map(({ medicine }) => medicine))
  const besideOf = gathered(
    listed.flatMap(({ medicine, beside }) => beside.map((other) => [other, medicine] as const)),
  )
  const neighboursOf = new Map<Medicine, Neighbours>()
  for (const [place, one] of listed.entries()) {
    const near = [...alikeTo(one.medicine.substance), ...(besideOf.get(one.medicine) ?? [])]
    const met = new Set(near.map((other) => neighboursOf.get(other)).filter((known) => known !== undefined))
    const neighbours = joinNeighbours([...met].sort((some, others) => some.last - others.last))
    neighbours.members.push(one)
    neighbours.last = place
    for (const { medicine } of met.has(neighbours) ? [one] : neighbours.members)
      neighboursOf.set(medicine, neighbours)
  }
  return [...new Set(neighboursOf.values())]
    .sort((some, others) => some.last - others.last)
    .map(({ members }) => members)
}

/** The ones that there are, where it is one group already. */
function joinNeighbours(met: readonly Neighbours[]): Neighbours {
  const [only] = met
  return only !== undefined && met.length === 1
    ? only
    : { members: met.flatMap(({ members }) => members), last: 0 }
}

function urgencyOf({ medicine, isNotSupplied, isContradicted, isNew }: ListedMedicine): number {
  if (objectionOf(medicine.resource) === 'not-to-be-given') return 0
  if (isNotSupplied) return 1
  if (isContradicted) return 2
  return isNew ? 3 : 4
}

function compareListed(one: ListedMedicine, other: ListedMedicine): number {
  return (
    Number(urgencyOf(one) !== 0) - Number(urgencyOf(other) !== 0) ||
    compareText(one.name.toLowerCase(), other.name.toLowerCase()) ||
    latestFirst(one.medicine.date, other.medicine.date)
  )
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

import { latestFirst } from '../../reading/clinical-date.js'
import { HIGH_RISK, riskPlace } from '../../high-risk-medicines.js'
import { objectionOf } from './medicine-objection.js'
import type { Medicine } from './medicine.js'
import { isSameSubstance } from '../allergies/same-substance.js'

/** A medicine with what its place in the list depends on. */
export interface ListedMedicine {
  readonly medicine: Medicine
  readonly name: string
  /** Whether it says that sources contradict each other, or that its source contradicts itself. */
  readonly isContradicted: boolean
  /** Others that it is to be read together with, though they are of another substance. */
  readonly beside: readonly Medicine[]
}

/**
 * The place of each current medicine, lower first: what is not to be given, then what is contradicted, then what
 * hurts most when it is overlooked, then the others, each by name. All tellings of one substance are neighbours, so that two that contradict each other are read side by side.
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

/** Each with those that are of one substance with it, or to be read with it, by way of others too. */
function bySubstance(listed: readonly ListedMedicine[]): readonly (readonly ListedMedicine[])[] {
  return listed.reduce<readonly (readonly ListedMedicine[])[]>((groups, one) => {
    const isOne = (members: readonly ListedMedicine[]): boolean =>
      members.some(
        ({ medicine, beside }) =>
          beside.includes(one.medicine) || isSameSubstance(medicine.substance, one.medicine.substance),
      )
    return [...groups.filter((members) => !isOne(members)), [...groups.filter(isOne).flat(), one]]
  }, [])
}

function urgencyOf({ medicine, isContradicted }: ListedMedicine): number {
  if (objectionOf(medicine.resource) === 'not-to-be-given') return 0
  return isContradicted ? 1 : 2
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

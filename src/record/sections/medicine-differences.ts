import { latestFirst } from '../reading/clinical-date.js'
import { textAt } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import { dosesDiffer } from './dose.js'
import type { MedicineDosage } from './medicine-dosage.js'
import { isSameSubstance, type Substance } from './same-substance.js'
import type { Mark } from './section.js'

/** A medicine as one source has it, read as far as it takes to compare it with others. */
export interface Medicine {
  readonly resource: ReadResource
  readonly substance: Substance
  readonly dosage: MedicineDosage
  readonly isPast: boolean
  /** The date by which it is ordered, as given. */
  readonly date: string | undefined
}

/** Two tellings of one medicine that contradict each other. */
interface MedicineContradiction {
  readonly kind: 'doses' | 'stopped'
  readonly sides: readonly [ReadResource, ReadResource]
}

/** Each pair that gives the marks of {@link differenceMarks}. */
export function medicineContradictions(medicines: readonly Medicine[]): readonly MedicineContradiction[] {
  return medicines
    .filter(({ isPast }) => !isPast)
    .flatMap((medicine) => {
      const same = sameAs(medicine, medicines)
      const others = same.filter((other) => organisationOf(other) !== organisationOf(medicine))
      return [
        ...differingLists(medicine, others)
          .flat()
          .map((other) => ({ kind: 'doses' as const, other })),
        ...others
          .filter((other) => isStopInForce(other, same))
          .map((other) => ({ kind: 'stopped' as const, other })),
      ].map(({ kind, other }) => ({ kind, sides: [medicine.resource, other.resource] as const }))
    })
}

function sameAs(medicine: Medicine, medicines: readonly Medicine[]): readonly Medicine[] {
  return medicines.filter((other) => isSameSubstance(medicine.substance, other.substance))
}

/** What other organisations say of a medicine that is taken now. Nothing is decided between them. */
export function differenceMarks(medicine: Medicine, medicines: readonly Medicine[]): readonly Mark[] {
  const same = sameAs(medicine, medicines)
  const others = same.filter((other) => organisationOf(other) !== organisationOf(medicine))
  const doses: readonly Mark[] =
    differingLists(medicine, others).length > 0 ? [{ text: 'doses differ', tone: 'warning' }] : []
  const stops = others
    .filter((other) => isStopInForce(other, same))
    .map(({ resource }) => resource.source.name)
  return [
    ...doses,
    ...[...new Set(stops)].map((name): Mark => ({
      text: `sources differ: stopped by ${name}`,
      tone: 'warning',
    })),
  ]
}

function organisationOf({ resource }: Medicine): string {
  return resource.source.organisation
}

/**
 * The other lists that have the same medicine, and never at this dose. Two strengths in one list make up a dose together,
 * and are nobody's disagreement.
 */
function differingLists(medicine: Medicine, others: readonly Medicine[]): readonly (readonly Medicine[])[] {
  const lists = groupBy(
    others.filter((other) => !other.isPast),
    organisationOf,
  )
  return [...lists.values()].filter((list) => list.every((other) => doDosesDiffer(medicine, other)))
}

/** Where a source says its dose in two ways, either may be the one that is followed. */
function doDosesDiffer(one: Medicine, other: Medicine): boolean {
  return one.dosage.doses.some((dose) => other.dosage.doses.some((told) => dosesDiffer(dose, told)))
}

/** A stop stands until somebody prescribes the medicine again; a supply alone does not end it. */
function isStopInForce(stop: Medicine, same: readonly Medicine[]): boolean {
  if (textAt(stop.resource.json, 'status') !== 'stopped') return false
  return !same.some(
    (other) =>
      !other.isPast &&
      other.resource.type !== 'MedicationDispense' &&
      (organisationOf(other) === organisationOf(stop) || latestFirst(other.date, stop.date) < 0),
  )
}

import { isAuthorised } from '../duplicates/aspects/course.js'
import { groupsWith } from '../duplicates/groups-with.js'
import type { DuplicateGroup } from '../duplicates/to-groups.js'
import { metAmong } from '../reading/met-among.js'
import { groupBy } from '../reading/group-by.js'
import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { heldIn } from '../sections/allergies/held-in.js'
import { keyOfSubstance } from '../sections/allergies/of-one-substance.js'
import { isSameSubstance, sharedInName, type Substance } from '../sections/allergies/same-substance.js'
import { areMeantTogether } from '../sections/medicines/doses-of-two.js'
import { organisationOf } from '../sections/medicines/listed-by.js'
import type { Medicine } from '../sections/medicines/medicine.js'
import { isInUse } from '../sections/medicines/objection-in-force.js'
import {
  isNameOfScheme,
  isOrderedAndGiven,
  isVitaminBesideCalcium,
} from '../sections/medicines/ordered-and-given.js'

type Sides = readonly [ReadResource, ReadResource]

/**
 * Medicines of one substance, or that hold one, which two sources have as taken now on lines of their own: nobody has said that they
 * are one, and whoever follows both lists takes it twice. What one source has for both of them is no second list, and neither is what
 * stands on one line with something of the other source. Each line is in one pair at the least for each such source.
 */
export function onTwoLists(
  medicines: readonly Medicine[],
  groups: readonly DuplicateGroup[],
): readonly Sides[] {
  const taken = medicines.filter(isTaken)
  const alikeTo = metAmong<Medicine, Substance>(taken, ({ substance }) => substance, {
    keyOf: keyOfSubstance,
    sharedBy: (substance) => [...sharedInName(substance), ...heldIn(substance).map((name) => `name ${name}`)],
    isMet: haveOneSubstance,
  })
  const sourcesWith = (medicine: Medicine): ReadonlySet<string> =>
    new Set(
      groupsWith(groups, medicine.resource).flatMap(({ members }) =>
        members.map(({ source }) => source.organisation),
      ),
    )
  const isAlone = (one: Medicine, other: Medicine): boolean => !sourcesWith(one).has(organisationOf(other))
  return taken.flatMap((one) => {
    const lists = groupBy(alikeTo(one.substance), organisationOf)
    const own = lists.get(organisationOf(one)) ?? []
    const isOfFirst = own.indexOf(one) < MOST_OF_A_LIST
    return [...lists]
      .filter(([organisation]) => organisation > organisationOf(one))
      .flatMap(([, list]) => {
        const others = list.filter(
          (other) =>
            isAlone(one, other) &&
            isAlone(other, one) &&
            !isNoSecond(one, other) &&
            !isNameOfScheme(own, other) &&
            !isNameOfScheme(list, one),
        )
        return isOfFirst ? others : others.slice(0, MOST_OF_A_LIST)
      })
      .map((other): Sides => [one.resource, other.resource])
  })
}

/** Meant beside the other, or what the other is when it is given. */
function isNoSecond(one: Medicine, other: Medicine): boolean {
  return areMeantTogether(one, other) || isOrderedAndGiven(one, other) || isVitaminBesideCalcium(one, other)
}

/** How many lines of one list are told beside every line of the other; beyond them the cost stays linear. */
const MOST_OF_A_LIST = 4

function haveOneSubstance(one: Substance, other: Substance): boolean {
  if (isSameSubstance(one, other)) return true
  const others = new Set(heldIn(other))
  return heldIn(one).some((name) => others.has(name))
}

const LISTS = ['MedicationRequest', 'MedicationStatement']
const NOT_YET = ['draft', 'intended', 'unknown']

/** On a list, as taken now; what is proposed is no order yet. */
function isTaken(medicine: Medicine): boolean {
  const { type, json } = medicine.resource
  if (!LISTS.includes(type) || !isInUse(medicine) || NOT_YET.includes(textAt(json, 'status') ?? ''))
    return false
  return !['proposal', 'plan', 'option'].includes(textAt(json, 'intent') ?? '') || isAuthorised(json)
}

import type { Conflict } from '../conflicts/find-conflicts.js'
import { STATEMENT_CONFLICTS } from '../conflicts/statement-conflicts.js'
import { codedWords } from '../reading/coded-text.js'
import { gathered } from '../reading/gathered.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { medicineOf } from '../sections/allergies/same-substance.js'
import type { Mark } from '../sections/section.js'

/** That a conflict is of one medicine on two lists: its lines say in words of their own what is on the other list. */
export function isOfTwoLists({ rule }: Conflict): boolean {
  return rule.id === STATEMENT_CONFLICTS.onTwoLists.id
}

/** What stands on each line of a medicine that another source has as well, by the reference of the line. */
export function twoListsMarks(conflicts: readonly Conflict[], view: RecordView): ReadonlyMap<string, Mark> {
  const others = gathered(
    conflicts
      .filter(isOfTwoLists)
      .flatMap(({ sides: [one, other] }) => [
        [one.reference, toldElsewhere(other, view)] as const,
        [other.reference, toldElsewhere(one, view)] as const,
      ]),
  )
  return new Map(
    [...others].map(([reference, told]) => [
      reference,
      { text: `may be taken twice: also ${shortened([...new Set(told)])}`, tone: 'warning' },
    ]),
  )
}

function toldElsewhere(resource: ReadResource, view: RecordView): string {
  const name =
    codedWords(medicineOf(resource, view)) ?? view.nameOf(resource.json['medicationReference'], resource)
  return [name ?? 'a medicine without a name', resource.source.name].join(', ')
}

const MOST_SHOWN = 3

function shortened(told: readonly string[]): string {
  const left = told.length - MOST_SHOWN
  return [...told.slice(0, MOST_SHOWN), ...(left > 0 ? [`and ${left} more`] : [])].join('; ')
}

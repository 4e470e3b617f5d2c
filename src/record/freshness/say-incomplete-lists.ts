import type { RecordState } from '../record-store.js'
import type { IncompleteList } from '../sections/lists/incomplete-list.js'

interface Asked {
  /** Whether the scopes leave less than the whole record: then nothing of a list is told but that it is not whole. */
  readonly isNarrowed: boolean
  /** Whether a type of resource is asked for, and the scopes leave it; every type where it is left out. */
  readonly isAsked?: ((type: string) => boolean) | undefined
}

type SaidOfList = Pick<IncompleteList, 'text' | 'isWithheld'>

/** How many are told one by one. */
const MOST = 20

/**
 * What the sources say of their own lists of what is asked for, a sentence each. A list of which nobody can tell what it is
 * about is told whatever is asked, but to scopes that may leave nothing of it.
 */
export function sayIncompleteLists(
  { incompleteLists = [] }: Pick<RecordState, 'incompleteLists'>,
  { isNarrowed, isAsked = () => true }: Asked,
): readonly SaidOfList[] {
  const asked = incompleteLists.filter(({ types }) =>
    types.length === 0 ? !isNarrowed : types.some(isAsked) || (!isNarrowed && isAsked('List')),
  )
  const said = isNarrowed ? inGeneral(asked) : asked
  const more = said.length - MOST
  return [
    ...said.slice(0, MOST).map(({ text, isWithheld }) => ({ text: `${text}.`, isWithheld })),
    ...(more > 0
      ? [{ text: `${more} more lists are called incomplete by their sources.`, isWithheld: false }]
      : []),
  ]
}

/** Neither whose list it is nor why. */
function inGeneral(lists: readonly IncompleteList[]): readonly SaidOfList[] {
  const things = [...new Set(lists.map((list) => list.things))]
  return things.map((one) => ({
    text: `Not all ${one ?? 'that was asked for'} may be here: a source says so of its list`,
    isWithheld: false,
  }))
}

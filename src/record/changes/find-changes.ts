import type { ItemMark, ItemMarks } from './item-mark.js'

/** `gone` is what its source has taken back as entered in error: what is shown no longer for any other reason is not told. */
export type ChangeKind = 'gone' | 'changed' | 'new'

export const CHANGE_KINDS: readonly ChangeKind[] = ['gone', 'changed', 'new']

export interface ItemChange {
  readonly kind: ChangeKind
  readonly now: ItemMark
  /** What was shown of it before; left out for what is new, and where nobody kept what was shown. */
  readonly before?: ItemMark
}

/**
 * What is shown now and was not so in any of these looks, the latest look first. Only what is shown now is told of: of
 * what was shown and is not, nothing follows from here. Where more of an item is kept back than before, that alone makes
 * another rest of it, so that it is not told either. Pure.
 */
export function findChanges(now: ItemMarks, looks: readonly ItemMarks[]): readonly ItemChange[] {
  return inOrder(
    [...now.values()].flatMap((mark): readonly ItemChange[] => {
      const seen = looks.flatMap((look) => look.get(mark.reference) ?? [])
      if (seen.some(({ digest }) => digest === mark.digest)) return []
      const told = seen.filter((one) => !isInError(one))
      const before = told.find(({ lacks }) => lacks === mark.lacks) ?? told[0]
      if (!before) return isInError(mark) ? [] : [{ kind: 'new', now: mark }]
      if (isInError(mark)) return [{ kind: 'gone', now: mark, before }]
      return isToldApart(mark, before) ? [{ kind: 'changed', now: mark, before }] : []
    }),
  )
}

/** Whether a source made the difference, or more is shown of it now than before. */
function isToldApart(now: ItemMark, before: ItemMark): boolean {
  if (now.lacks !== before.lacks) return now.lacks < before.lacks
  return now.version !== before.version
}

/** What came since an instant, by when it was received: nobody need have looked then. Pure. */
export function findChangesAfter(now: ItemMarks, instant: number): readonly ItemChange[] {
  return inOrder(
    [...now.values()]
      .filter(({ receivedAt }) => receivedAt > instant)
      .flatMap((mark): readonly ItemChange[] => {
        const isFirst = mark.version === 1
        if (isInError(mark)) return isFirst ? [] : [{ kind: 'gone', now: mark }]
        return [{ kind: isFirst ? 'new' : 'changed', now: mark }]
      }),
  )
}

function isInError({ digest }: ItemMark): boolean {
  return digest === ''
}

/** What is gone first, for somebody may have acted on it; of each kind what came last first. */
function inOrder(changes: readonly ItemChange[]): readonly ItemChange[] {
  return [...changes].sort(
    (one, other) =>
      CHANGE_KINDS.indexOf(one.kind) - CHANGE_KINDS.indexOf(other.kind) ||
      other.now.receivedAt - one.now.receivedAt ||
      (one.now.reference < other.now.reference ? -1 : 1),
  )
}

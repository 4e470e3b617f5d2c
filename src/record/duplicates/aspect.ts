import type { ReadResource, RecordView } from '../reading/record-view.js'

/**
 * How two resources stand in one aspect: `same`; `near`, the same as far as the less exact of the two says it; `unknown`,
 * one of them does not say, or the two cannot be compared; `apart`, they contradict each other.
 */
export type Agreement = 'same' | 'near' | 'unknown' | 'apart'

/** Something in which two resources can be compared. */
export interface Aspect {
  open(view: RecordView): OpenAspect
}

/** An aspect of the resources of one record: each is read once. */
export interface OpenAspect {
  /** What two resources share, one text at the least, when they are `same` or `near`; none when it is not said. */
  keysOf(resource: ReadResource): readonly string[]
  agreement(one: ReadResource, other: ReadResource): Agreement
}

interface AspectParts<Told> {
  /** What a resource says; `undefined` when it says nothing of it. */
  readonly read: (resource: ReadResource, view: RecordView) => Told | undefined
  readonly compare: (one: Told, other: Told) => Agreement
  /** Needed only of aspects by which pairs are met. */
  readonly keys?: (told: Told) => readonly string[]
}

export function createAspect<Told>({ read, compare, keys = () => [] }: AspectParts<Told>): Aspect {
  return {
    open(view) {
      const known = new Map<ReadResource, Told | undefined>()
      const toldBy = (resource: ReadResource): Told | undefined => {
        if (known.has(resource)) return known.get(resource)
        const told = read(resource, view)
        known.set(resource, told)
        return told
      }
      return {
        keysOf(resource) {
          const told = toldBy(resource)
          return told === undefined ? [] : keys(told)
        },
        agreement(one, other) {
          const [told, others] = [toldBy(one), toldBy(other)]
          return told === undefined || others === undefined ? 'unknown' : compare(told, others)
        },
      }
    },
  }
}

/** The first that is not `unknown` and not agreement wins over agreement: one contradiction is enough. */
export function worst(agreements: readonly Agreement[]): Agreement {
  return (['apart', 'unknown', 'near', 'same'] as const).find((one) => agreements.includes(one)) ?? 'unknown'
}

/** Agreement of two texts that either are the same or contradict each other. */
export function sameText(one: string, other: string): Agreement {
  return one === other ? 'same' : 'apart'
}

import type { Permit } from '../../access/gate.js'
import { findChanges, findChangesAfter, type ItemChange } from './find-changes.js'
import { readMarks } from './item-mark.js'
import type { KeptLook, Look, LooksStore } from './looks-store.js'
import type { Since } from './since.js'
import { lookBefore } from './sitting.js'

export type Compared =
  /** There is no look to compare with. */
  | { readonly outcome: 'never' }
  | {
      readonly outcome: 'compared'
      /** The look, or the instant, that it is compared with: an ISO instant. */
      readonly since: string
      readonly changes: readonly ItemChange[]
    }

/** The marks of what is shown now. They are long, and only read where their name does not say enough. */
export interface MarksNow {
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

export interface ToCompare {
  readonly marks: MarksNow
  /** The looks of the one who asks. */
  readonly own: KeptLook | undefined
  readonly since: Since
  /** Milliseconds since 1970. */
  readonly now: number
}

/** How many colleagues' looks are compared with: those who looked last. */
const TEAM_LOOKS = 20

/**
 * What has changed of what this permit lets be seen. Nothing of the record is read: marks are compared, and where the look
 * was of the same marks, not even that.
 */
export async function compareSince(
  store: LooksStore,
  permit: Permit<'read-record'>,
  { marks, own, since, now }: ToCompare,
): Promise<Compared> {
  if (since.by === 'time') {
    const changes = findChangesAfter(readMarks(await marks.read()), since.instant)
    return { outcome: 'compared', since: since.text, changes }
  }

  const mine = lookBefore(own, { now, session: permit.actor.session })
  const others = since.by === 'team' ? await store.readTeamLooks(permit, TEAM_LOOKS) : []
  const looks = [...(mine ? [mine] : []), ...others].sort(latestFirst)
  const [latest] = looks
  if (!latest) return { outcome: 'never' }

  const names = [...new Set(looks.map((look) => look.marks))]
  if (names.includes(marks.name)) return { outcome: 'compared', since: latest.at, changes: [] }
  const held = await store.readMarks(permit, names)
  const seen = names.flatMap((name) => held.get(name) ?? []).map(readMarks)
  return { outcome: 'compared', since: latest.at, changes: findChanges(readMarks(await marks.read()), seen) }
}

function latestFirst(one: Look, other: Look): number {
  return Date.parse(other.at) - Date.parse(one.at)
}

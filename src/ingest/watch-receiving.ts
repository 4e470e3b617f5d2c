import type { SystemOfRecord } from './system-of-record.js'

/** A system of record of which it is known since when it does not answer. */
export interface WatchedSystemOfRecord extends SystemOfRecord {
  /** Since when nothing new can be received, ISO instant: when that was first found; nothing while it answers. */
  notReceivingSince(): string | undefined
}

/**
 * Watches a system of record by everything that is asked of it. Whoever looks at a record asks nothing of it: it MUST be
 * asked from time to time whether it is there, or nobody would know of an hour in which nothing was posted.
 */
export function watchReceiving(
  system: SystemOfRecord,
  { now }: { readonly now: () => number },
): WatchedSystemOfRecord {
  let since: string | undefined

  function note(answers: boolean): void {
    since = answers ? undefined : (since ?? new Date(now()).toISOString())
  }

  return {
    async write(contributions, receivedAt) {
      const written = await system.write(contributions, receivedAt)
      note(written.outcome !== 'unavailable')
      return written
    },
    async read(type, id) {
      try {
        const held = await system.read(type, id)
        note(true)
        return held
      } catch (error) {
        note(false)
        throw error
      }
    },
    readAll: () => system.readAll(),
    async isAvailable() {
      const answers = await system.isAvailable()
      note(answers)
      return answers
    },
    notReceivingSince: () => since,
  }
}

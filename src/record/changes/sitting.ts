import type { KeptLook, Look } from './looks-store.js'

/** When somebody looks, and in which session. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly session: string
}

/** Looks that are no further apart belong together, whatever the session: sessions end after a quarter of an hour. */
const TOGETHER = 60 * 60_000

/**
 * The look that changes are told since: the last one before this sitting. It stays the same for all of the sitting, so
 * that to look does not take away the list of what has changed.
 */
export function lookBefore(kept: KeptLook | undefined, moment: Moment): Look | undefined {
  if (!kept) return undefined
  return isSameSitting(kept, moment) ? kept.before : { at: kept.at, marks: kept.marks }
}

/** What is kept once somebody has been shown the record. */
export function nextLook(kept: KeptLook | undefined, moment: Moment, marks: string): KeptLook {
  return {
    at: new Date(moment.now).toISOString(),
    marks,
    session: moment.session,
    before: lookBefore(kept, moment),
  }
}

function isSameSitting({ session, at }: KeptLook, moment: Moment): boolean {
  return session === moment.session || moment.now - Date.parse(at) < TOGETHER
}

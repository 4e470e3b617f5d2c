const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago an instant is, for reading beside its date: `2 h ago`. Both in milliseconds since 1970. */
export function relativeWords(instant: number, now: number): string {
  const past = now - instant
  if (past < -MINUTE) return 'ahead of our clock'
  if (past < MINUTE) return 'just now'
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`
  if (past < 2 * DAY) return `${Math.floor(past / HOUR)} h ago`
  return `${Math.floor(past / DAY)} days ago`
}

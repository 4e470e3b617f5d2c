/** A day so many days later, or before where they are fewer than none; of a month or a year alone, from its first day: later than that it was asked. */
export function daysAfter(day: string, days: number): string {
  const instant = Date.parse(day)
  return Number.isNaN(instant) ? day : new Date(instant + days * 86_400_000).toISOString().slice(0, 10)
}

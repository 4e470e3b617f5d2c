import { dayOf, toInstant } from '../reading/clinical-date.js'

const DAY = 86_400_000

/** How long ago a date was on a day, `42 days ago`; nothing for one that is less exact than a month, or to come. */
export function ageWords(iso: string | undefined, today: string): string | undefined {
  const instant = toInstant(iso)
  if (iso === undefined || instant === undefined || iso.length < 7) return undefined
  const days = Math.floor((Date.parse(today) - (toInstant(dayOf(iso)) ?? instant)) / DAY)
  if (days < 0) return undefined
  if (iso.length === 7 || days > 60) return spanWords(days)
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}

function spanWords(days: number): string {
  const months = Math.floor(days / 30.44)
  if (months < 1) return 'about a month ago'
  if (months < 24) return months === 1 ? 'a month ago' : `${months} months ago`
  return `${Math.floor(days / 365.25)} years ago`
}

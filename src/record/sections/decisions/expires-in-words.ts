import { isFullDate, toClinicalDate } from '../../reading/clinical-date.js'
import type { Mark } from '../section.js'
import { isOfOrder } from './legal-end.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE = String.raw`(?<iso>\d{4}-\d{2}-\d{2})|(?<day>\d{1,2})(?:st|nd|rd|th)?[-/. ](?<month>\d{1,2}|[a-z]{3,9})[-/. ](?<year>\d{4}|\d{2})\b`
const TIME = String.raw`(?:,? (?:at )?(?<time>\d{1,2}[:.]?\d{2} ?(?:hrs?|h)?|\d{1,2} ?[ap]m))?`
const EXPIRES = new RegExp(
  String.raw`\b(?:expir(?:es|ed|y(?: date)?)|ends?|until|till|valid (?:to|until)|lapses)\b[\s:]*(?:on |at )?(?:${DATE})${TIME}`,
  'i',
)

/**
 * What the words of an order of the law say of its own end, where they give a day: a source that has it in words alone has it as in
 * force afterwards too. On its last day the hour decides, which nobody here knows as it is read: it may be over.
 */
export function expiresInWords(words: string, today: string): readonly Mark[] {
  if (!isOfOrder(words)) return []
  const found = EXPIRES.exec(words)?.groups
  const day = found && dayIn(found)
  if (day === undefined) return []
  const at = found?.['time'] === undefined ? '' : ` ${found['time'].trim()}`
  const on = `${toClinicalDate(day).text}${at}`
  if (day < today)
    return [{ text: `ended ${on} by its own words: ask its source whether it is in force`, tone: 'warning' }]
  if (day === today) return [{ text: `expires today, ${on}: may be over`, tone: 'warning' }]
  return [{ text: `expires ${on}`, tone: 'caution' }]
}

function dayIn({
  iso,
  day = '',
  month = '',
  year = '',
}: Readonly<Record<string, string>>): string | undefined {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const written = `${year.length === 2 ? `20${year}` : year}-${twoDigits(number)}-${twoDigits(Number(day))}`
  const found = iso ?? written
  return isFullDate(found) ? found : undefined
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

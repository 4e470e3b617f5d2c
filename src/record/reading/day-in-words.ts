import { isFullDate } from './clinical-date.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const NAMED = /\b(\d{1,2})(?:st|nd|rd|th)?[- /.]+([a-z]{3})[a-z]*[-, /.]+(\d{4})\b/i
const NUMBERED = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/

/** The first whole day that words tell, as people here write it: `12-Nov-2026`, `12th Nov 2026`, `12/11/2026`. */
export function dayInWords(words: string): string | undefined {
  return [named(words), numbered(words), ISO.exec(words)?.[0] ?? ''].find(isFullDate)
}

function named(words: string): string {
  const [, day = '', month = '', year = ''] = NAMED.exec(words) ?? []
  return toDay(year, MONTHS.indexOf(month.toLowerCase()) + 1, day)
}

function numbered(words: string): string {
  const [, day = '', month = '', year = ''] = NUMBERED.exec(words) ?? []
  return toDay(year, Number(month), day)
}

function toDay(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

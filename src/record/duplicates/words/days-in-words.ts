const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const IN_NUMBERS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:20)?\d\d)(?![\d/.-])/g
const IN_WORDS =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ -]((?:20)?\d\d)(?!\d)/gi
const AS_IN_FHIR = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g

/** The days that words name, day before month as is written here: `11/09/2025`, `11 Sep 2025`, `2025-09-11`. */
export function daysIn(words: string): readonly string[] {
  return [
    ...[...words.matchAll(AS_IN_FHIR)].map(([day]) => day),
    ...[...words.matchAll(IN_NUMBERS)].map(([, day, , month, year]) => toDay(year, Number(month), day)),
    ...[...words.matchAll(IN_WORDS)].map(([, day, month = '', year]) =>
      toDay(year, MONTHS.indexOf(month.toLowerCase()) + 1, day),
    ),
  ].filter((day) => day !== undefined)
}

/** The words without the days that they name. */
export function withoutDays(words: string): string {
  return [AS_IN_FHIR, IN_NUMBERS, IN_WORDS].reduce((rest, pattern) => rest.replace(pattern, ' '), words)
}

function toDay(year = '', month: number, day = ''): string | undefined {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return [year.padStart(4, '20'), String(month).padStart(2, '0'), day.padStart(2, '0')].join('-')
}

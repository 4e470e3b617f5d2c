import { isWholeDate } from './parse-date.js'

/** A day as it is typed into three fields. */
export interface DateFields {
  readonly day: string
  readonly month: string
  readonly year: string
}

export const DATE_FIELDS = ['day', 'month', 'year'] as const

/** What the fields of a day are called in a form: `from[day]`, `from[month]`, `from[year]`. */
export function dateFieldNames(key: string): readonly string[] {
  return DATE_FIELDS.map((field) => `${key}[${field}]`)
}

/** The day as it was typed, by what stands in a field of a name. */
export function typedDate(key: string, textOf: (name: string) => string): DateFields {
  return { day: textOf(`${key}[day]`), month: textOf(`${key}[month]`), year: textOf(`${key}[year]`) }
}

export type AskedDate =
  | { readonly outcome: 'none'; readonly fields: DateFields }
  | { readonly outcome: 'day'; readonly fields: DateFields; readonly day: string }
  | {
      readonly outcome: 'wrong'
      readonly fields: DateFields
      readonly words: string
      readonly parts: readonly (keyof DateFields)[]
    }

const NO_DATE: DateFields = { day: '', month: '', year: '' }

/**
 * A day of an address, `2026-11-23`, or of the three fields of a form, which stand for it where any of them is filled. What
 * is wrong with it begins with the name of the field: `From must be …`.
 */
export function parseAskedDate(name: string, iso: string, typed: DateFields): AskedDate {
  if (DATE_FIELDS.some((field) => typed[field] !== '')) return parseFields(name, typed)
  if (iso === '') return { outcome: 'none', fields: NO_DATE }
  if (isWholeDate(iso)) return { outcome: 'day', fields: fieldsOf(iso), day: iso }
  return { outcome: 'wrong', fields: NO_DATE, words: `${name} must be ${A_DATE}`, parts: DATE_FIELDS }
}

const A_DATE = 'a real date, for example 27 3 2026'

const SHAPES: Readonly<Record<keyof DateFields, RegExp>> = {
  day: /^(?:0?[1-9]|[12]\d|3[01])$/,
  month: /^(?:0?[1-9]|1[0-2])$/,
  year: /^[12]\d{3}$/,
}

const SHAPE_WORDS: Readonly<Record<keyof DateFields, string>> = {
  day: 'a day from 1 to 31',
  month: 'a month from 1 to 12',
  year: 'a year of four digits, for example 2026',
}

function parseFields(name: string, fields: DateFields): AskedDate {
  const parts = DATE_FIELDS.filter((field) => !SHAPES[field].test(fields[field]))
  if (parts.length > 0) {
    const words = `${name} must have ${parts.map((part) => SHAPE_WORDS[part]).join(', and ')}`
    return { outcome: 'wrong', fields, words, parts }
  }
  const day = `${fields.year}-${fields.month.padStart(2, '0')}-${fields.day.padStart(2, '0')}`
  if (isWholeDate(day)) return { outcome: 'day', fields, day }
  return { outcome: 'wrong', fields, words: `${name} must be ${A_DATE}`, parts: ['day'] }
}

function fieldsOf(iso: string): DateFields {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

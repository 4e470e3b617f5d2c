import type { DateFields } from '../fhir/asked-date.js'

/** One day of a form, in its three fields, as the date input of the design system takes it. */
export interface DateInput {
  readonly key: string
  readonly title: string
  readonly errorMessage: { readonly text: string } | undefined
  readonly items: readonly {
    readonly name: string
    readonly label: string
    readonly width: number
    readonly value: string
    readonly error: boolean
  }[]
}

/** What is wrong with a day, and with which of its fields; where none is named it is all of them. */
interface WrongDay {
  readonly words: string
  readonly parts?: readonly (keyof DateFields)[]
}

/** Where on the page a day is put right: at the first of its fields that is wrong. */
export function placeOfDay(key: string, [first = 'day']: readonly (keyof DateFields)[]): string {
  return `#${key}-${first}`
}

const DATE_LABELS = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const

export function toDateInput(
  { key, title }: Pick<DateInput, 'key' | 'title'>,
  fields: DateFields,
  wrong: WrongDay | undefined,
): DateInput {
  return {
    key,
    title,
    errorMessage: wrong && { text: wrong.words },
    items: DATE_LABELS.map(([name, label, width]) => ({
      name,
      label,
      width,
      value: fields[name],
      error: wrong?.parts?.includes(name) ?? false,
    })),
  }
}

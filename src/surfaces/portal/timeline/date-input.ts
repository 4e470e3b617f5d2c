import type { AskedTimeline, WrongFilter } from '../../../record/timeline/parse-timeline-query.js'

/** One day of the form, in its three fields, as the date input of the design system takes it. */
export interface DateInput {
  readonly key: 'from' | 'to'
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

/** Where on the page a part of the filter is put right. */
export function placeOf(key: WrongFilter['key'], [first = 'day']: NonNullable<WrongFilter['parts']>): string {
  if (key === 'from' || key === 'to') return `#${key}-${first}`
  return key === 'page' ? '#filter-other' : `#filter-${key}`
}

const DATE_LABELS = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const

export function toDateInput(
  key: DateInput['key'],
  { dates }: AskedTimeline,
  wrong: readonly WrongFilter[],
): DateInput {
  const found = wrong.find((one) => one.key === key)
  return {
    key,
    title: key === 'from' ? 'From' : 'To',
    errorMessage: found && { text: found.words },
    items: DATE_LABELS.map(([name, label, width]) => ({
      name,
      label,
      width,
      value: dates[key][name],
      error: found?.parts?.includes(name) ?? false,
    })),
  }
}

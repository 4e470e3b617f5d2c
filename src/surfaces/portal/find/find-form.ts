import { typedDate } from '../../../fhir/asked-date.js'
import { fieldOf } from '../../../web/body.js'

/** What was typed on the find page, as it was typed. */
export interface FindForm {
  readonly by: 'nhs-number' | 'name'
  readonly nhsNumber: string
  readonly family: string
  readonly day: string
  readonly month: string
  readonly year: string
}

export const BLANK_FORM: FindForm = {
  by: 'nhs-number',
  nhsNumber: '',
  family: '',
  day: '',
  month: '',
  year: '',
}

/** How much of a field is taken: more than any name or number needs. */
const LONGEST = 200

/** Reads a posted form. */
export function readFindForm(body: unknown): FindForm {
  const field = (name: string): string => fieldOf(body, name).slice(0, LONGEST)
  return {
    by: field('by') === 'name' ? 'name' : 'nhs-number',
    nhsNumber: field('nhsNumber'),
    family: field('family'),
    ...typedDate('birthDate', field),
  }
}

/** A field that cannot be searched for, and what to look at. */
export interface FormError {
  readonly field: 'nhsNumber' | 'family' | 'birthDate'
  readonly text: string
}

/** What is missing from a form; whether what is there can be searched for is for the search to say. */
export function checkFindForm(form: FindForm): readonly FormError[] {
  if (form.by === 'nhs-number') {
    return form.nhsNumber === ''
      ? [{ field: 'nhsNumber', text: 'Enter an NHS number, for example 999 012 3456' }]
      : []
  }
  const errors: FormError[] = []
  if (form.family === '') errors.push({ field: 'family', text: 'Enter a family name' })
  const missing = [
    [form.day, 'day'],
    [form.month, 'month'],
    [form.year, 'year'],
  ].filter(([value]) => value === '')
  if (missing.length === 3)
    errors.push({ field: 'birthDate', text: 'Enter a date of birth, for example 4 3 1941' })
  else if (missing.length > 0) {
    errors.push({
      field: 'birthDate',
      text: `Date of birth must include a ${missing.map(([, name]) => name).join(' and a ')}`,
    })
  }
  return errors
}

/** The birth date as `1941-03-04`, as far as the fields are numbers. */
export function birthDateOf({ day, month, year }: FindForm): string {
  return [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

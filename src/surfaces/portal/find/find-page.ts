import { displayNhsNumber, parseNhsNumber } from '../../../fhir/nhs-number.js'
import type { PersonMatch } from '../../../record/patients/find-person.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { BLANK_FORM, birthDateOf, type FindForm, type FormError } from './find-form.js'

/** What the find page prints. */
interface FindPage {
  readonly form: FindForm
  /** By field, and the same in the order of the summary. */
  readonly errors: Readonly<Partial<Record<FormError['field'], { readonly text: string }>>>
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
}

interface FoundPage {
  readonly heading: string
  readonly asked: string
  readonly warning: string | undefined
  readonly people: readonly FoundLine[]
  /** The number, where nobody was found by one: with it the glass can be broken. */
  readonly number: string | undefined
}

interface FoundLine {
  readonly name: string
  readonly born: string
  readonly gender: string
  readonly practice: string
  readonly numberEnd: string | undefined
  readonly href: string
}

export function toFindPage(form: FindForm = BLANK_FORM, errors: readonly FormError[] = []): FindPage {
  return {
    form,
    errors: Object.fromEntries(errors.map(({ field, text }) => [field, { text }])),
    errorList: errors.map(({ field, text }) => ({ text, href: `#${FIRST_INPUT[field]}` })),
  }
}

const FIRST_INPUT: Readonly<Record<FormError['field'], string>> = {
  nhsNumber: 'nhsNumber',
  family: 'family',
  birthDate: 'birthDate-day',
}

export function toFoundPage(
  form: FindForm,
  { people, warning }: { readonly people: readonly PersonMatch[]; readonly warning: string | undefined },
): FoundPage {
  return {
    heading: headingOf(people.length),
    asked: askedWords(form),
    warning,
    number: people.length === 0 && form.by === 'nhs-number' ? parseNhsNumber(form.nhsNumber) : undefined,
    people: people.map(({ person, name, born, gender, practice, numberEnd }) => ({
      name,
      born: born?.text ?? 'not known',
      gender,
      practice,
      numberEnd,
      href: `/patients/${person}`,
    })),
  }
}

/** What was looked for, as numbers and dates are shown: a slip is seen when it is read back another way. */
function askedWords(form: FindForm): string {
  if (form.by === 'name') {
    return `You looked for the family name ${form.family}, born ${toClinicalDate(birthDateOf(form)).text}.`
  }
  const number = parseNhsNumber(form.nhsNumber)
  return `You looked for the NHS number ${number ? displayNhsNumber(number) : form.nhsNumber}.`
}

function headingOf(count: number): string {
  if (count === 0) return 'Nobody was found'
  return count === 1 ? 'One person was found' : `${count} people were found`
}

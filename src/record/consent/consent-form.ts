import { DEFAULT_POLICY } from '../../access/default-policy.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { isWholeDate } from '../../fhir/parse-date.js'
import { SOURCE_KINDS } from '../../fhir/source-kind.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { isSaidInWords } from '../said-in-words.js'
import { toConsentMeaning, type ConsentChoice, type ConsentMeaning } from './to-consent.js'

/** What is to be taken down. */
export interface ConsentForm {
  readonly choice: ConsentChoice | undefined
  readonly organisations: readonly string[]
  readonly categories: readonly string[]
  readonly from: string
  readonly until: string
  readonly reason: string
  /** Set when an earlier statement is taken back: its id. */
  readonly withdraws?: string
}

export interface ConsentFault {
  readonly field: 'choice' | 'organisations' | 'categories' | 'from' | 'until' | 'reason'
  readonly text: string
}

type CheckConsent = (form: ConsentForm, directory: OrganisationDirectory) => boolean

const DATE = 'Enter a whole date, for example 2026-11-26'

/** What a form must say, each with where and what to look at; of something taken back the reason alone counts. */
const RULES: readonly (readonly [ConsentFault['field'], string, isWrong: CheckConsent])[] = [
  ['choice', 'Choose what the person said', ({ choice }) => !choice],
  [
    'organisations',
    'Choose from whom the record is hidden',
    ({ choice, organisations }) => choice === 'hide-from-organisations' && organisations.length === 0,
  ],
  [
    'organisations',
    'Choose organisations from the list',
    ({ organisations }, directory) => organisations.some((code) => !directory.has(code as OdsCode)),
  ],
  [
    'categories',
    'Choose what is hidden',
    ({ choice, categories }) => choice === 'hide-categories' && categories.length === 0,
  ],
  // What is hidden by a code that means nothing would be hidden from nobody.
  ['categories', 'Choose kinds from the list', ({ categories }) => !categories.every(isKind)],
  ['from', DATE, ({ from }) => from !== '' && !isWholeDate(from)],
  ['until', DATE, ({ until }) => until !== '' && !isWholeDate(until)],
  ['until', 'It ends before it begins', ({ from, until }) => from !== '' && until !== '' && until < from],
]

function isKind(category: string): boolean {
  return (
    SOURCE_KINDS.some((kind) => kind === category) || Object.hasOwn(DEFAULT_POLICY.sensitivities, category)
  )
}

/** What is wrong with a form; its reason has to be said in words that a reviewer can judge, as for breaking the glass. */
export function checkConsent(form: ConsentForm, directory: OrganisationDirectory): readonly ConsentFault[] {
  const hasReason = isSaidInWords(form.reason)
  const faults: readonly ConsentFault[] = hasReason
    ? []
    : [{ field: 'reason', text: 'Say in a few words what the person said, and how you know' }]
  if (form.withdraws !== undefined) return faults
  const wrong = RULES.filter(([, , isWrong]) => isWrong(form, directory))
  return [...faults, ...wrong.map(([field, text]) => ({ field, text }))]
}

/** What a form that has no fault would be kept as; `undefined` for one that takes something back. */
export function meaningOfForm(form: ConsentForm): ConsentMeaning | undefined {
  const { choice, organisations, categories, from, until } = form
  if (!choice || form.withdraws !== undefined) return undefined
  return toConsentMeaning({
    choice,
    organisations: organisations as readonly OdsCode[],
    categories,
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
  })
}

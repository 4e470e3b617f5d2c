import { REASONS, type ReasonFault, type ReasonGiven } from '../../../record/exceptional-access/reasons.js'
import type { KindOfPage } from './kinds.js'

/** What the pages print. */
export interface ExceptionalPage extends KindOfPage {
  readonly action: string
  readonly back: string
  readonly given: ReasonGiven & { readonly days: string }
  readonly reasonItems: readonly {
    readonly value: string
    readonly text: string
    readonly checked: boolean
  }[]
  /** The chosen reason, in words. */
  readonly reasonWords: string
  readonly errors: Readonly<Record<string, { readonly text: string }>>
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
}

export const NOTHING_GIVEN = { code: '', text: '', days: '1' }

export function toExceptionalPage(
  page: KindOfPage,
  person: string,
  {
    given = NOTHING_GIVEN,
    faults = [],
  }: { given?: ExceptionalPage['given']; faults?: readonly ReasonFault[] } = {},
): ExceptionalPage {
  const reasons = REASONS[page.kind]
  return {
    ...page,
    action: `/patients/${person}/${page.path}`,
    back: `/patients/${person}`,
    given,
    reasonItems: reasons.map(({ code, words }) => ({
      value: code,
      text: words,
      checked: code === given.code,
    })),
    reasonWords: reasons.find(({ code }) => code === given.code)?.words ?? '',
    errors: Object.fromEntries(faults.map(({ field, text }) => [field, { text }])),
    errorList: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
  }
}

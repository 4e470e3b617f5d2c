import { beginOf } from '../fhir/london-time.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { SourceKind } from '../fhir/source-kind.js'
import type { Label } from './labels/label.js'
import { isKeptBy } from './sensitivity-categories.js'

/** What a person said about sharing, as far as a decision needs it: one provision of a FHIR Consent. */
export interface ConsentFact {
  /** `Consent/id`. */
  readonly evidence: string
  readonly status: string
  readonly scope: 'care' | 'research'
  readonly type: 'permit' | 'deny'
  /** ISO instants: from inclusive, to exclusive; open when left out. */
  readonly from?: string
  readonly to?: string
  /** The organisations that it is about; every one when empty. */
  readonly organisations: readonly OdsCode[]
  /** Codes of sensitivity or kinds of source that it is about; everything when empty. */
  readonly categories: readonly string[]
}

/**
 * Whether a Consent counts now. Of its states two count: active without a period, and active within it; a day begins at
 * midnight in Europe/London. What cannot be read never permits and always denies.
 */
export function isInForce(consent: ConsentFact, now: string): boolean {
  if (consent.status !== 'active') return false
  const instant = Date.parse(now)
  const began = consent.from === undefined || isNotAfter(beginOf(consent.from), instant, consent)
  const goesOn = consent.to === undefined || isNotAfter(instant + 1, beginOf(consent.to), consent)
  return began && goesOn
}

function isNotAfter(one: number, other: number, { type }: ConsentFact): boolean {
  return Number.isNaN(one) || Number.isNaN(other) ? type === 'deny' : one <= other
}

export interface ConsentQuestion {
  readonly consents: readonly ConsentFact[]
  /** Of the one who asks; none for who reads as the person, or acts for them: what names organisations is not about them. */
  readonly organisation: OdsCode | undefined
  readonly now: string
}

/** What the person's consents say of the whole record: deny wins; `none` when nothing is said. */
export function consentToRecord(question: ConsentQuestion): 'permit' | 'objected' | 'hidden' | 'none' {
  const whole = applying(question).filter(({ categories }) => categories.length === 0)
  const denied = whole.filter(({ type }) => type === 'deny')
  if (denied.some(({ organisations }) => organisations.length === 0)) return 'objected'
  if (denied.length > 0) return 'hidden'
  return whole.some(({ type }) => type === 'permit') ? 'permit' : 'none'
}

/** Whether the person hides what has this label: by a sensitivity, or by the kind of its source. */
export function isHidden(
  question: ConsentQuestion,
  label: Pick<Label, 'sensitivities'>,
  kind: SourceKind | undefined,
): boolean {
  return applying(question).some(
    ({ type, categories }) =>
      type === 'deny' &&
      categories.some((category) => category === kind || isKeptBy(category, label.sensitivities)),
  )
}

/** Those about care that are in force and concern the organisation. One about another organisation has no effect. */
function applying({ consents, organisation, now }: ConsentQuestion): readonly ConsentFact[] {
  return consents.filter(
    (consent) =>
      consent.scope === 'care' &&
      isInForce(consent, now) &&
      (consent.organisations.length === 0 ||
        (organisation !== undefined && consent.organisations.includes(organisation))),
  )
}

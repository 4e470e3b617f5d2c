import type { DelegationBasis } from '../../access/delegation.js'
import { isAged, isTooYoungFor } from '../../access/find-delegation.js'
import type { AccessPolicy } from '../../access/access-policy.js'
import { londonDay } from '../../fhir/london-time.js'
import { isWholeDate } from '../../fhir/parse-date.js'

/** What is to be taken down of somebody who acts for the person. */
export interface DelegationForm {
  readonly nhsNumber: string
  readonly basis: DelegationBasis | undefined
  /** Whether it covers all that somebody who acts for another may see; else what `covers` names. */
  readonly isAll: boolean
  readonly covers: readonly string[]
  readonly from: string
  readonly until: string
  readonly reason: string
}

/** What a clinician found of a young person. */
export interface FindingForm {
  readonly isCompetent: boolean | undefined
  readonly reason: string
}

export interface DelegationFieldFault {
  readonly field: 'nhsNumber' | 'basis' | 'covers' | 'from' | 'until' | 'reason' | 'isCompetent'
  readonly text: string
}

/** The person as far as a form depends on them. */
export interface PersonOfForm {
  readonly birthDate: string | undefined
  /** Whether a clinician found them competent to decide; `undefined`: nobody looked. */
  readonly isCompetent: boolean | undefined
  readonly hasDied: boolean
  readonly policy: Pick<AccessPolicy, 'children'>
  /** ISO instant. */
  readonly now: string
}

const FEWEST_LETTERS = 5
const DATE = 'Enter a whole date, for example 2026-11-26'

type Rule<Form> = readonly [
  DelegationFieldFault['field'],
  string,
  isWrong: (form: Form, person: PersonOfForm) => boolean,
]

const isParental = ({ basis }: DelegationForm): boolean => basis === 'parental-responsibility'

/** The rules above say of what age somebody is for these. */
const HAVE_AGES_OF_THEIR_OWN: readonly DelegationBasis[] = [
  'parental-responsibility',
  'lasting-power-of-attorney-health',
]

/** What a form must say, each with where and what to look at. */
const DELEGATION_RULES: readonly Rule<DelegationForm>[] = [
  ['basis', 'Choose why they may act for the person', ({ basis }) => basis === undefined],
  [
    'basis',
    'This person is too old for it, or their age is not known: somebody else’s agreement or a court is needed',
    (form, person) => isParental(form) && isAged(person.policy.children.parentalAccessEnds, person) !== false,
  ],
  [
    'basis',
    'Only an adult can make a lasting power of attorney',
    ({ basis }, person) => basis === 'lasting-power-of-attorney-health' && isAged(18, person) !== true,
  ],
  ['basis', 'This person has died: nobody acts for them any more', (_form, { hasDied }) => hasDied],
  [
    'basis',
    'This person is too young for it, or their age is not known, or sources differ on it: a child cannot agree to it, a young person once somebody has recorded that they are competent, and a deputy is appointed from the age of 16',
    ({ basis }, person) =>
      basis !== undefined &&
      !HAVE_AGES_OF_THEIR_OWN.includes(basis) &&
      (person.birthDate === undefined || isTooYoungFor(basis, person)),
  ],
  ['covers', 'Choose what they may see', ({ isAll, covers }) => !isAll && covers.length === 0],
  ['from', DATE, ({ from }) => from !== '' && !isWholeDate(from)],
  ['until', DATE, ({ until }) => until !== '' && !isWholeDate(until)],
  ['until', 'Say until when: it is looked at again then', (form) => form.until === '' && !isParental(form)],
  [
    'until',
    'It ends before it begins',
    ({ from, until }, { now }) => until !== '' && until < (from === '' ? londonDay(Date.parse(now)) : from),
  ],
  ['reason', 'Say what you saw or were told, and how you know', hasNoReason],
]

const FINDING_RULES: readonly Rule<FindingForm>[] = [
  ['isCompetent', 'Choose what you found', ({ isCompetent }) => isCompetent === undefined],
  [
    'isCompetent',
    'This is for young people of the ages that the policy names, whose birth date is known',
    (_form, person) =>
      isAged(person.policy.children.competenceMayBeAssessedFrom, person) !== true ||
      isAged(person.policy.children.parentalAccessEnds, person) !== false,
  ],
  ['reason', 'Say how you came to it', hasNoReason],
]

function hasNoReason({ reason }: { readonly reason: string }): boolean {
  return reason.replace(/\W/g, '').length < FEWEST_LETTERS
}

export function checkDelegation(form: DelegationForm, person: PersonOfForm): readonly DelegationFieldFault[] {
  return faultsOf(DELEGATION_RULES, form, person)
}

export function checkFinding(form: FindingForm, person: PersonOfForm): readonly DelegationFieldFault[] {
  return faultsOf(FINDING_RULES, form, person)
}

/** That it ends is said for a reason, too. */
export function checkReason(reason: string): readonly DelegationFieldFault[] {
  return hasNoReason({ reason }) ? [{ field: 'reason', text: 'Say why it ends' }] : []
}

function faultsOf<Form>(
  rules: readonly Rule<Form>[],
  form: Form,
  person: PersonOfForm,
): readonly DelegationFieldFault[] {
  return rules.filter(([, , isWrong]) => isWrong(form, person)).map(([field, text]) => ({ field, text }))
}

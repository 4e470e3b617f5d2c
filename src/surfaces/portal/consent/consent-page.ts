import { SOURCE_KINDS } from '../../../fhir/source-kind.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { ConsentFault, ConsentForm } from '../../../record/consent/consent-form.js'
import type { ConsentsSeen } from '../../../record/consent/record-consent.js'
import type { ConsentMeaning } from '../../../record/consent/to-consent.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { KIND_WORDS } from '../render-record/source-words.js'

type Kept = Extract<ConsentsSeen, { outcome: 'seen' }>['consents'][number]

/** One thing that the person said, in words. */
interface SaidRow {
  readonly id: string
  readonly words: string
  readonly when: string
  readonly isInForce: boolean
  /** How it came to hold no more; empty while it does. */
  readonly ended: string
}

interface Choice {
  readonly value: string
  readonly text: string
  readonly checked: boolean
}

/** What the page prints. */
export interface ConsentPage {
  readonly action: string
  readonly record: string
  readonly said: readonly SaidRow[]
  readonly choices: readonly Choice[]
  readonly organisations: readonly Choice[]
  readonly categories: readonly Choice[]
  readonly form: ConsentForm
  readonly errors: Readonly<Record<string, { readonly text: string }>>
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
}

/** What is about to be recorded, in words: what they confirm. */
export interface ConsentToConfirm {
  readonly action: string
  /** What it means, a sentence without its end. */
  readonly means: string
  readonly isTakenBack: boolean
  readonly reason: string
  /** Everything that the form has, to be sent once more. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

const CHOICES: readonly (readonly [NonNullable<ConsentForm['choice']>, string])[] = [
  ['permit', 'They agree that organisations that need their agreement see the record'],
  ['hide-from-organisations', 'Hide the record from some organisations'],
  ['hide-categories', 'Hide some kinds of information'],
  ['objection', 'Nobody opens the record, unless there is an emergency'],
  ['research-objection', 'Nothing of it is used for research'],
]

/** What can be hidden, by sensitivity, each with all codes of its category; kinds of source follow. */
const SENSITIVITIES: readonly (readonly [string, string])[] = [
  ['PSY', 'Mental health'],
  ['ETH', 'Use of alcohol or drugs'],
  ['SEX', 'Sexual health'],
  ['HIV', 'HIV'],
  ['SDV', 'Domestic or sexual violence'],
]

/** What could be chosen before, and is said of what was. */
const FORMER: readonly (readonly [string, string])[] = [['SUD', 'Use of drugs']]

const BLANK_CONSENT: ConsentForm = {
  choice: undefined,
  organisations: [],
  categories: [],
  from: '',
  until: '',
  reason: '',
}

export interface ConsentPageParts {
  readonly person: string
  readonly consents: readonly Kept[]
  readonly directory: OrganisationDirectory
  readonly told: OrganisationsTold
  readonly form?: ConsentForm
  readonly faults?: readonly ConsentFault[]
}

/** Which organisations may be named as those that a statement is about. */
export type OrganisationsTold = 'all' | { readonly alone: string | undefined }

/** Of somebody at risk nobody is told where else they may be treated. */
export function toOrganisationsTold(isAtRisk: boolean, own: string | undefined): OrganisationsTold {
  return isAtRisk ? { alone: own } : 'all'
}

export function toConsentPage({
  person,
  consents,
  directory,
  told,
  form = BLANK_CONSENT,
  faults = [],
}: ConsentPageParts): ConsentPage {
  return {
    action: `/patients/${person}/consent`,
    record: `/patients/${person}`,
    said: consents.map((one) => toSaid(one, { directory, told })),
    choices: CHOICES.map(([value, text]) => ({ value, text, checked: form.choice === value })),
    organisations: [...directory.values()].map(({ odsCode, name }) => ({
      value: odsCode,
      text: name,
      checked: form.organisations.includes(odsCode),
    })),
    categories: [
      ...SENSITIVITIES,
      ...SOURCE_KINDS.map((kind) => [kind, `Everything from: ${KIND_WORDS[kind]}`] as const),
    ].map(([value, text]) => ({ value, text, checked: form.categories.includes(value) })),
    form,
    errors: Object.fromEntries(faults.map(({ field, text }) => [field, { text }])),
    errorList: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
  }
}

/** `meaning` is what the form would be kept as, or what it takes back. */
export function toConsentToConfirm(
  {
    person,
    form,
    directory,
    told,
  }: Required<Pick<ConsentPageParts, 'person' | 'form' | 'directory' | 'told'>>,
  meaning: ConsentMeaning & { readonly areCategoriesTold?: boolean },
): ConsentToConfirm {
  const { organisations, categories, withdraws = '', ...single } = form
  const isTakenBack = withdraws !== ''
  return {
    action: `/patients/${person}/consent`,
    // What they have chosen themselves they know.
    means: meaningInTime(meaning, {
      directory,
      told: isTakenBack ? told : 'all',
      areCategoriesTold: !isTakenBack || meaning.areCategoriesTold === true,
    }),
    isTakenBack,
    reason: form.reason,
    fields: [
      ...Object.entries({ ...single, withdraws }).map(([name, value]) => ({ name, value: value ?? '' })),
      ...organisations.map((value) => ({ name: 'organisations', value })),
      ...categories.map((value) => ({ name: 'categories', value })),
    ],
  }
}

type Naming = Pick<ConsentPageParts, 'directory' | 'told'>

function toSaid(consent: Kept, naming: Naming): SaidRow {
  return {
    id: consent.id,
    words: meaningInTime(consent, { ...naming, areCategoriesTold: consent.areCategoriesTold }),
    when: toClinicalDate(consent.recordedAt).text,
    isInForce: consent.status === 'active' && consent.isUndone !== true,
    ended: consent.isUndone === true ? 'ended by a review' : consent.status === 'active' ? '' : 'taken back',
  }
}

interface MeaningNaming extends Naming {
  /** Whether the reader may learn which kinds of information are hidden. */
  readonly areCategoriesTold: boolean
}

function meaningInTime(meaning: ConsentMeaning, naming: MeaningNaming): string {
  const since = meaning.from === undefined ? '' : ` from ${toClinicalDate(meaning.from).text}`
  const before = meaning.to === undefined ? '' : `, before ${toClinicalDate(meaning.to).text}`
  return `${meaningOf(meaning, naming)}${since}${before}`
}

function meaningOf(
  { type, scope, organisations, categories }: ConsentMeaning,
  { directory, told, areCategoriesTold }: MeaningNaming,
): string {
  const isTold = (code: string): boolean => told === 'all' || told.alone === code
  const names = [
    ...organisations.filter(isTold).map((code) => directory.get(code)?.name ?? code),
    ...(organisations.every(isTold) ? [] : ['organisations that are not told here']),
  ].join(', ')
  if (scope === 'research') return 'Not to be used for research'
  if (type === 'permit') return names === '' ? 'Agreed to sharing' : `Agreed to sharing with ${names}`
  const from = names === '' ? '' : ` from ${names}`
  if (categories.length > 0) {
    return areCategoriesTold
      ? `Hidden${from}: ${categories.map(categoryWords).join(', ')}`
      : `Some kinds of information are hidden${from}; which ones is told only to those who may see them`
  }
  return names === ''
    ? 'Nobody opens the record, unless there is an emergency'
    : `The whole record is hidden${from}`
}

function categoryWords(code: string): string {
  const kind = SOURCE_KINDS.find((one) => one === code)
  if (kind) return `everything from ${KIND_WORDS[kind].toLowerCase()}`
  return [...SENSITIVITIES, ...FORMER].find(([value]) => value === code)?.[1].toLowerCase() ?? code
}

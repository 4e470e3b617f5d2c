import { SOURCE_KINDS } from '../../../fhir/source-kind.js'
import type {
  DelegationFieldFault,
  DelegationForm,
  FindingForm,
} from '../../../record/delegates/check-delegation.js'
import type { DelegationsSeen } from '../../../record/delegates/record-delegation.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { KIND_WORDS } from '../render-record/source-words.js'
import { BASES, BASIS_WORDS } from './basis-choices.js'

type Seen = Extract<DelegationsSeen, { outcome: 'seen' }>['seen']

interface Row {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly isActive: boolean
}

interface Choice {
  readonly value: string
  readonly text: string
  readonly checked: boolean
}

/** What the page prints. */
export interface DelegatesPage {
  readonly action: string
  readonly record: string
  readonly rows: readonly Row[]
  readonly finding: string | undefined
  readonly bases: readonly Choice[]
  readonly covers: readonly Choice[]
  readonly scopes: readonly Choice[]
  readonly findings: readonly Choice[]
  readonly form: DelegationForm
  readonly findingReason: string
  readonly errors: Readonly<Record<string, { readonly text: string }>>
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
}

/** What a list may add to what is normal, by sensitivity; the rest no delegate sees. */
const SENSITIVE: readonly (readonly [string, string])[] = [
  ['PSY', 'Mental health'],
  ['ETH', 'Use of alcohol or drugs'],
  ['SEX', 'Sexual health'],
  ['HIV', 'HIV'],
]

/** What could be chosen before, and is said of what was. */
const FORMER: readonly (readonly [string, string])[] = [['SUD', 'Use of drugs']]

const COVERS: readonly (readonly [string, string])[] = [
  ...SOURCE_KINDS.map((kind) => [kind, `From: ${KIND_WORDS[kind]}`] as const),
  ...SENSITIVE.map(([code, words]) => [code, `Also what is about: ${words.toLowerCase()}`] as const),
]

const BLANK: DelegationForm = {
  nhsNumber: '',
  basis: undefined,
  isAll: false,
  covers: [],
  from: '',
  until: '',
  reason: '',
}

export interface DelegatesPageParts {
  readonly person: string
  readonly seen: Seen
  readonly form?: DelegationForm
  readonly finding?: FindingForm
  readonly faults?: readonly DelegationFieldFault[]
}

export function toDelegatesPage({
  person,
  seen,
  form = BLANK,
  finding,
  faults = [],
}: DelegatesPageParts): DelegatesPage {
  return {
    action: `/patients/${person}/delegates`,
    record: `/patients/${person}`,
    rows: seen.delegations.map((one) => toRow(one, seen.isAtRisk)),
    finding: seen.finding && findingWords(seen.finding, seen.isAtRisk),
    bases: BASES.map((value) => ({
      value,
      text: capital(BASIS_WORDS[value]),
      checked: form.basis === value,
    })),
    scopes: [
      { value: 'all', text: 'All that somebody who acts for another may see', checked: form.isAll },
      { value: 'some', text: 'Only what is chosen here', checked: form.covers.length > 0 && !form.isAll },
    ],
    covers: COVERS.map(([value, text]) => ({ value, text, checked: form.covers.includes(value) })),
    findings: [
      { value: 'yes', text: 'Competent to decide', checked: finding?.isCompetent === true },
      { value: 'no', text: 'Not competent to decide', checked: finding?.isCompetent === false },
    ],
    form,
    findingReason: finding?.reason ?? '',
    errors: Object.fromEntries(faults.map(({ field, text }) => [field, { text }])),
    errorList: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
  }
}

/** Of somebody at risk nobody is told who their kin are: the ground is said, and no name. */
function toRow(
  { id, delegateName, basis, covers, from, to, status }: Seen['delegations'][number],
  isAtRisk: boolean,
): Row {
  const before = to === undefined ? ', until they are old enough' : `, before ${toClinicalDate(to).text}`
  const what = covers === 'all' ? 'all that they may' : covers.map(coverWords).join(', ')
  return {
    id,
    name: isAtRisk ? 'Somebody whose name is not shown' : delegateName,
    words: `${BASIS_WORDS[basis]}; from ${toClinicalDate(from).text}${before}; sees ${what}`,
    isActive: status === 'active',
  }
}

/** Who looked at it treats them: of somebody at risk no name of a professional is told, and of others none that tells what is hidden. */
function findingWords(
  { isCompetent, recordedBy, recordedAt, isWriterTold }: NonNullable<Seen['finding']>,
  isAtRisk: boolean,
): string {
  const what = isCompetent ? 'Found competent to decide' : 'Not found competent to decide'
  const by = isAtRisk || !isWriterTold ? 'somebody whose name is not shown' : recordedBy.name
  return `${what} by ${by}, ${toClinicalDate(recordedAt).text}`
}

function coverWords(code: string): string {
  const kind = SOURCE_KINDS.find((one) => one === code)
  if (kind) return KIND_WORDS[kind].toLowerCase()
  return [...SENSITIVE, ...FORMER].find(([value]) => value === code)?.[1].toLowerCase() ?? code
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

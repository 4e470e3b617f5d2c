import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { CONSENT_KINDS, type ConsentFilter, type ConsentKind } from '../../../review/consents-said.js'
import type { ConsentsFound } from '../../../review/review-consents.js'
import { toPaging, type Paging } from '../paging.js'
import { sayOrganisation } from '../words/say-actor.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'
import { sayDate, sayWhen } from '../words/say-when.js'

/** The filters of the page, as they were given. */
export interface ConsentsForm {
  readonly person: string
  readonly organisation: string
  readonly kind: ConsentKind | ''
  readonly state: NonNullable<ConsentFilter['state']> | ''
  readonly page: number
  readonly errors: readonly { readonly text: string; readonly href: string }[]
}

interface Option {
  readonly value: string
  readonly text: string
}

interface SaidRow {
  readonly patient: PatientWords
  readonly said: string
  readonly holds: string
  readonly since: string
  readonly recorded: string
  readonly reason: string
  readonly href: string
}

/** What the page prints. */
export interface ConsentsPage {
  readonly form: ConsentsForm
  readonly errorList: ConsentsForm['errors']
  readonly organisations: readonly Option[]
  readonly kinds: readonly Option[]
  readonly states: readonly Option[]
  readonly rows: readonly SaidRow[]
  readonly paging: Paging
}

const KINDS: Readonly<Record<string, string>> = {
  permit: 'Agrees to sharing',
  'hide-from-organisations': 'Hides the record from some organisations',
  'hide-categories': 'Hides some kinds of information',
  objection: 'Objects: nobody opens the record, unless there is an emergency',
  'research-objection': 'Objects to research',
}

type Said = ConsentsFound['consents'][number]

export function toConsentsPage(
  found: ConsentsFound | undefined,
  form: ConsentsForm,
  directory: OrganisationDirectory,
): ConsentsPage {
  const { page, errors, ...given } = form
  const consents = found?.consents ?? []
  return {
    form,
    errorList: errors,
    organisations: [
      { value: '', text: 'All' },
      ...[...directory.values()].map(({ odsCode, name }) => ({ value: odsCode, text: name })),
    ],
    kinds: [
      { value: '', text: 'All' },
      ...CONSENT_KINDS.map((value) => ({ value, text: KINDS[value] ?? value })),
    ],
    states: [
      { value: '', text: 'All' },
      { value: 'valid', text: 'Holds now' },
      { value: 'not-valid', text: 'Does not hold now' },
    ],
    rows: consents.map((one) => toRow(one, found, directory)),
    paging: toPaging({
      name: 'Statements',
      address: '/audit/consents',
      given,
      page,
      shown: consents.length,
      total: found?.total ?? 0,
    }),
  }
}

function toRow(said: Said, found: ConsentsFound | undefined, directory: OrganisationDirectory): SaidRow {
  const named = [
    ...said.organisations.map((code) => sayOrganisation(code, directory)),
    ...(said.isWithoutOrganisations ? ['organisations that are not told here'] : []),
  ].join(', ')
  const recordedFor = said.recordedFor === '' ? '' : `, ${sayOrganisation(said.recordedFor, directory)}`
  const recordedBy = said.isWithoutRecorder ? 'Somebody who is not told here' : said.recordedBy
  return {
    patient: sayPatient(said.person, found?.people.get(said.person)),
    said: `${KINDS[said.kind] ?? said.kind}${named === '' ? '' : `: ${named}`}`,
    holds: sayWhetherItHolds(said),
    since: sayPeriod(said),
    recorded: `${recordedBy}${recordedFor}, ${sayWhen(Date.parse(said.recordedAt))}`,
    reason: said.isWithoutRecorder
      ? 'Not told here: nobody may learn where the person is treated'
      : said.reason,
    href: `/patients/${said.person}/consent`,
  }
}

function sayWhetherItHolds({ isValid, status }: Said): string {
  if (isValid) return 'Holds now'
  return status === 'active' ? 'Not in its time' : 'Taken back'
}

function sayPeriod({ from, to }: Said): string {
  return [from === undefined ? '' : `from ${sayDate(from)}`, to === undefined ? '' : `before ${sayDate(to)}`]
    .filter(Boolean)
    .join(', ')
}

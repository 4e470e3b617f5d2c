import type { TieFault, TieForm, TiesSeen } from '../../../review/record-staff-ties.js'
import { RECORDED_TIES, type RecordedTie } from '../../../review/staff-ties.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'
import { sayWhen } from '../words/say-when.js'

interface TieRow {
  readonly id: string
  readonly actorId: string
  readonly whoHref: string
  readonly patient: PatientWords
  readonly words: string
  readonly recorded: string
  /** Empty while it holds. */
  readonly ended: string
}

/** What the page prints. */
export interface StaffTiesPage {
  readonly rows: readonly TieRow[]
  readonly ties: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[]
  readonly form: TieForm
  readonly errors: Readonly<Record<string, { readonly text: string }>>
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
}

const WORDS: Readonly<Record<RecordedTie, string>> = {
  self: 'They are this person',
  family: 'They are related to this person',
  household: 'They live with this person',
}

const BLANK: TieForm = { actorId: '', nhsNumber: '', tie: undefined, reason: '' }

export function toStaffTiesPage(
  { ties, people }: TiesSeen,
  { form = BLANK, faults = [] }: { readonly form?: TieForm; readonly faults?: readonly TieFault[] },
): StaffTiesPage {
  return {
    rows: ties.map(({ id, actorId, person, tie, reason, recordedBy, recordedAt, ended }) => ({
      id,
      actorId,
      whoHref: `/audit/people/${encodeURIComponent(actorId)}`,
      patient: sayPatient(person, people.get(person)),
      words: WORDS[tie],
      recorded: `${recordedBy}, ${sayWhen(Date.parse(recordedAt))}: ${reason}`,
      ended: ended ? `${ended.by}, ${sayWhen(Date.parse(ended.at))}: ${ended.reason}` : '',
    })),
    ties: RECORDED_TIES.map((value) => ({ value, text: WORDS[value], checked: form.tie === value })),
    form,
    errors: Object.fromEntries(faults.map(({ field, text }) => [field, { text }])),
    errorList: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
  }
}

import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { parseOdsCode } from '../../../fhir/ods-code.js'
import type { ApartRow, RecordGroup } from '../../../record/sections/section.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { toItemLine, whyTogether, type ItemLine } from '../render-record/item-line.js'
import { apartPath, groupPath, summaryPath } from '../render-record/record-paths.js'

/** One telling of a group, and the field by which it is said to be something else. */
interface Telling {
  readonly line: ItemLine
  readonly reference: string
  readonly checked: boolean
  /** Whether it stands for the others. */
  readonly isFirst: boolean
}

/** The originals of a group as a template prints them. */
export interface SamePage {
  readonly words: string
  readonly rule: string
  readonly tellings: readonly Telling[]
  readonly action: string
  readonly apart: string
  readonly record: string
  readonly reason: string
  readonly errors: Readonly<Partial<Record<'different' | 'reason', { readonly text: string }>>>
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
}

export interface SameForm {
  readonly different: string
  readonly reason: string
  readonly fault?: { readonly field: 'different' | 'reason'; readonly text: string } | undefined
}

export const BLANK_FORM: SameForm = { different: '', reason: '' }

export function toSamePage(group: RecordGroup, person: string, form: SameForm): SamePage {
  const { fault } = form
  return {
    words: whyTogether(group),
    rule: group.rule,
    tellings: group.members.map((member, index) => ({
      line: toItemLine(member, person),
      reference: member.reference,
      checked: member.reference === form.different,
      isFirst: index === 0,
    })),
    action: groupPath(person, group.id),
    apart: apartPath(person),
    record: summaryPath(person),
    reason: form.reason,
    errors: fault ? { [fault.field]: { text: fault.text } } : {},
    errorList: fault ? [{ text: fault.text, href: `#${fault.field}` }] : [],
  }
}

/** One thing that somebody said, as a template prints it. */
interface ApartLine {
  readonly sides: readonly ItemLine[]
  readonly one: string
  readonly other: string
  readonly said: string
  /** What the two are: one statement may be about more than two things, and each pair is taken back for itself. */
  readonly of: string
  readonly reason: string
}

export interface ApartPage {
  readonly rows: readonly ApartLine[]
  readonly action: string
  readonly record: string
  readonly error: string | undefined
}

export function toApartPage(rows: readonly ApartRow[], { person, directory, error }: ApartFacts): ApartPage {
  return {
    rows: rows.map(({ statement, sides }) => ({
      sides: sides.map((side) => toItemLine(side, person)),
      one: statement.one,
      other: statement.other,
      said: `${whoSaid(statement, directory)} said on ${toClinicalDate(statement.toldAt).text} that these are different`,
      of: sides
        .map(({ what, source, when }) => [what, when?.date.text, source.name].filter(Boolean).join(', '))
        .join(' and '),
      reason: statement.reason,
    })),
    action: apartPath(person),
    record: summaryPath(person),
    error,
  }
}

interface ApartFacts {
  readonly person: string
  readonly directory: OrganisationDirectory
  readonly error?: string | undefined
}

function whoSaid({ toldBy, organisation }: ApartRow['statement'], directory: OrganisationDirectory): string {
  return organisation === '' ? toldBy : `${toldBy} (${nameOf(organisation, directory)})`
}

function nameOf(organisation: string, directory: OrganisationDirectory): string {
  const code = parseOdsCode(organisation)
  return (code && directory.get(code)?.name) ?? organisation
}

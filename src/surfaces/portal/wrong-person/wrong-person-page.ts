import { parseOdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { RecordState } from '../../../record/record-store.js'
import type { HeldBack } from '../../../record/wrong-person/held-back.js'
import type { ReportableLine } from '../../../record/wrong-person/lines-part.js'

/** What was chosen and said, and what is wrong with it. */
export interface WrongPersonForm {
  readonly chosen: string
  readonly words: string
  readonly fault?: { readonly field: 'what' | 'words'; readonly text: string }
}

export const BLANK_FORM: WrongPersonForm = { chosen: '', words: '' }

interface Choice {
  readonly value: string
  readonly text: string
  readonly hint: string
  readonly checked: boolean
}

/** What the page prints. */
export interface WrongPersonPage {
  readonly action: string
  readonly record: string
  /** Left out where no section was chosen: then only whole sources are. */
  readonly section: string | undefined
  readonly choices: readonly Choice[]
  readonly words: string
  readonly errors: { readonly what?: { readonly text: string }; readonly words?: { readonly text: string } }
}

interface Place {
  readonly person: string
  readonly section: { readonly key: string; readonly title: string } | undefined
  readonly state: RecordState
  readonly directory: OrganisationDirectory
}

export function toWrongPersonPage(
  lines: readonly ReportableLine[],
  { chosen, words, fault }: WrongPersonForm,
  { person, section, state, directory }: Place,
): WrongPersonPage {
  const record = `/patients/${person}`
  const items = lines.map(({ reference, what, date, source }) => ({
    value: reference,
    text: what,
    hint: [date === '' ? 'no date given' : date, source.name].join(' · '),
    checked: reference === chosen,
  }))
  // Of somebody at risk nothing on a page tells who treats them.
  const sources = state.isAtRisk
    ? []
    : state.sources.map(({ organisation }) => ({
        value: `${SOURCE}${organisation}`,
        text: `Everything that ${directory.get(organisation)?.name ?? organisation} sent`,
        hint: 'If it has taken somebody else for this person',
        checked: `${SOURCE}${organisation}` === chosen,
      }))
  return {
    action: section ? `${record}/wrong-person/${section.key}` : `${record}/wrong-person`,
    record,
    section: section?.title,
    choices: [...items, ...sources],
    words,
    errors: fault ? { [fault.field]: { text: fault.text } } : {},
  }
}

const SOURCE = 'source:'

/** What a choice stands for; `undefined` for what is none. */
export function parseChoice(text: string): HeldBack | undefined {
  if (text.startsWith(SOURCE)) {
    const organisation = parseOdsCode(text.slice(SOURCE.length))
    return organisation && { scope: 'source', organisation }
  }
  return /^[A-Za-z]+\/[0-9a-z]{32}$/.test(text) ? { scope: 'item', reference: text } : undefined
}

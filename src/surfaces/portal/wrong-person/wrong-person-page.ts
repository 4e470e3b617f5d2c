import { parseOdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { RecordState } from '../../../record/record-store.js'
import type { HeldBack } from '../../../record/wrong-person/held-back.js'
import type { SectionKey } from '../../../record/sections/section.js'

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
  /** Where the single entries stand that can be chosen; left out where only whole sources can. */
  readonly section: string | undefined
  readonly choices: readonly Choice[]
  readonly words: string
  readonly errors: { readonly what?: { readonly text: string }; readonly words?: { readonly text: string } }
}

/** From where something is reported. */
export type ReportedPlace =
  | { readonly kind: 'record' }
  | { readonly kind: 'section'; readonly key: SectionKey; readonly title: string }
  /** `id` is that of the resource, without its type. */
  | { readonly kind: 'item'; readonly id: string }

/** A single entry that can be reported. */
export interface ReportableChoice {
  /** `Type/id`. */
  readonly reference: string
  readonly what: string
  readonly detail: string
}

interface Place {
  readonly person: string
  readonly about: ReportedPlace
  readonly state: RecordState
  readonly directory: OrganisationDirectory
}

export function toWrongPersonPage(
  entries: readonly ReportableChoice[],
  { chosen, words, fault }: WrongPersonForm,
  { person, about, state, directory }: Place,
): WrongPersonPage {
  const record = `/patients/${person}`
  // Who comes from an item means that item.
  const preset = chosen === '' && about.kind === 'item' ? entries[0]?.reference : chosen
  const items = entries.map(({ reference, what, detail }) => ({
    value: reference,
    text: what,
    hint: detail,
    checked: reference === preset,
  }))
  // Of somebody at risk nothing on a page tells who treats them.
  const sources = state.isAtRisk
    ? []
    : state.sources.map(({ organisation }) => ({
        value: `${SOURCE}${organisation}`,
        text: `Everything that ${directory.get(organisation)?.name ?? organisation} sent`,
        hint: 'If it has taken somebody else for this person',
        checked: `${SOURCE}${organisation}` === preset,
      }))
  return {
    action: `${record}${actionOf(about)}`,
    record,
    section: about.kind === 'section' ? about.title : about.kind === 'item' ? entries[0]?.what : undefined,
    choices: [...items, ...sources],
    words,
    errors: fault ? { [fault.field]: { text: fault.text } } : {},
  }
}

function actionOf(about: ReportedPlace): string {
  switch (about.kind) {
    case 'record':
      return '/wrong-person'
    case 'section':
      return `/wrong-person/${about.key}`
    case 'item':
      return `/items/${about.id}/wrong-person`
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

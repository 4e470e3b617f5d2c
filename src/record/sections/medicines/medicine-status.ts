import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { statusMarks } from '../../reading/status-marks.js'
import type { Mark } from '../section.js'

interface StatusWords {
  /** What kind of statement this is, where it is not a prescription or a list of medicines. */
  readonly detail?: string
  readonly mark?: Mark
}

/** What each status of the four kinds means for whoever reads a list of medicines; `on-hold`, `stopped` … are marks of their own. */
const STATUSES: Readonly<Record<string, Readonly<Record<string, StatusWords>>>> = {
  MedicationRequest: {
    completed: { mark: { text: 'completed', tone: 'plain' } },
  },
  MedicationStatement: {
    intended: { mark: { text: 'intended: not taken yet', tone: 'caution' } },
    completed: { mark: { text: 'completed', tone: 'plain' } },
  },
  MedicationDispense: {
    preparation: { mark: { text: 'being prepared: not supplied yet', tone: 'caution' } },
    'in-progress': { mark: { text: 'ready or on its way: not supplied yet', tone: 'caution' } },
    completed: { detail: 'supplied' },
    stopped: { detail: 'supply, not all of it given' },
    cancelled: { detail: 'supply that was not made' },
    declined: { detail: 'supply that was not made' },
    'on-hold': { detail: 'supply not made yet' },
    unknown: { detail: 'supply; whether it was made is not known' },
  },
  MedicationAdministration: {
    'in-progress': { mark: { text: 'being given', tone: 'plain' } },
    completed: { detail: 'given' },
    stopped: { detail: 'begun, not all of it given' },
    'not-done': { detail: 'not given' },
    'on-hold': { detail: 'not all of it given yet' },
    unknown: { detail: 'whether it was given is not known' },
  },
}

/** The kind of a statement in words: `supplied`, `given`, never more than its status says. */
export function kindText(resource: ReadResource): string | undefined {
  return wordsOf(resource).detail
}

/** What the status says, in words; an active prescription is an ordinary one and has none. */
export function medicineStatusMarks(resource: ReadResource): readonly Mark[] {
  const { mark } = wordsOf(resource)
  const marks = statusMarks(resource.json)
  return [
    ...(resource.type === 'MedicationDispense' ? marks.map(asOfSupply) : marks),
    ...(mark ? [mark] : []),
  ]
}

/** That a supply is on hold is no hold of the medicine. */
function asOfSupply(mark: Mark): Mark {
  return mark.text.startsWith('on hold') ? { ...mark, text: `supply ${mark.text}` } : mark
}

function wordsOf({ type, json }: ReadResource): StatusWords {
  const ofType = Object.hasOwn(STATUSES, type) ? STATUSES[type] : undefined
  const status = textAt(json, 'status') ?? ''
  return ofType && Object.hasOwn(ofType, status) ? (ofType[status] ?? {}) : {}
}

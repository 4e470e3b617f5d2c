import type { AccessRequest } from '../../access/access-request.js'
import type { Gate, Permit } from '../../access/gate.js'
import { alternativesOf, readLabelClass } from '../../access/labels/label-class.js'
import type { PersonId } from '../../fhir/person-id.js'
import { toEventActor } from '../../identity/event-actor.js'
import { readCurrentIndex, type CurrentIndex } from '../parts/current-index.js'
import type { CurrentPartsSource } from '../parts/current-parts.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import type { HeldBack } from './held-back.js'
import type { WrongPersonReports } from './wrong-person-report.js'

export interface ReportRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly query: string
  readonly requestId: string
}

export interface ReportForm {
  readonly heldBack: HeldBack | undefined
  readonly words: string
}

export type Reported =
  | { readonly outcome: 'reported' }
  | { readonly outcome: 'invalid'; readonly field: 'what' | 'words'; readonly text: string }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * Takes somebody's word that something in a record is another person's: it is held back from everybody from the next
 * read on, everywhere, until a reviewer says whose it is. The log and the privacy officer have it before it is kept.
 */
export type ReportWrongPerson = (request: ReportRequest, form: ReportForm) => Promise<Reported>

export interface ReportDeps extends CurrentPartsSource {
  readonly gate: Gate
  readonly reports: WrongPersonReports
  readonly newId: () => string
}

/** Whoever may read a record as a clinician may say it, of what they may see. */
export function createReportWrongPerson(deps: ReportDeps): ReportWrongPerson {
  const { gate, store, reports, now, newId } = deps

  return async function reportWrongPerson(request, form) {
    const { actor, person, query, requestId } = request
    if (actor.kind !== 'clinician') {
      const reason = 'not-for-this-actor'
      const by = toEventActor(actor)
      await gate.note({ interaction: 'create', actor: by, person, reason, query, requestId })
      return { outcome: 'refused', reason }
    }
    const admission = await gate.admit({
      ...request,
      activity: 'read-record',
      interaction: 'create',
      purpose: 'TREAT',
    })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

    const { permit } = admission
    const state = await store.readState(permit)
    if (!state) throw new Error('A person whom the gate knows has no record.')
    const index = await readCurrentIndex(deps, permit, state)
    const checked = checkForm(form, index, person)
    const isInvalid = 'outcome' in checked
    await gate.disclose(permit, {
      status: isInvalid ? 400 : 200,
      recordVersion: index.state.version,
      resources: 0,
      withheld: 0,
      what: `wrong-person:${isInvalid ? 'nothing' : targetOf(checked.heldBack)}`,
    })
    if (isInvalid) return checked

    await gate.alert(permit, 'wrong-person-reported')
    await reports.keepReport(permit, { ...by(permit), ...kept(checked.heldBack), words: checked.words })
    return { outcome: 'reported' }
  }

  function kept(heldBack: HeldBack): Kept {
    return { id: newId(), version: 1, state: 'open', heldBack, recordedAt: new Date(now()).toISOString() }
  }
}

interface Kept {
  readonly id: string
  readonly version: number
  readonly state: 'open'
  readonly heldBack: HeldBack
  readonly recordedAt: string
}

const CHOOSE = {
  outcome: 'invalid',
  field: 'what',
  text: 'Choose what belongs to somebody else',
} as const satisfies Reported
const SAY_WHY = {
  outcome: 'invalid',
  field: 'words',
  text: 'Say in a few words how you know: whoever finds out whose it is needs it',
} as const satisfies Reported

type Invalid = Extract<Reported, { readonly outcome: 'invalid' }>

/** What is reported, and why, if it can be taken. */
function checkForm(
  form: ReportForm,
  index: CurrentIndex,
  person: PersonId,
): { readonly heldBack: HeldBack; readonly words: string } | Invalid {
  const heldBack = form.heldBack && seenOf(form.heldBack, index, person)
  const words = form.words.trim()
  if (!heldBack) return CHOOSE
  return saysWhy(words) ? { heldBack, words } : SAY_WHY
}

/** Several words: one alone says nothing to who has to find out. */
function saysWhy(words: string): boolean {
  return words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= 2
}

/** What is reported, if the one who reports it sees it. The joined person is nobody's to report: its sources are. */
function seenOf(
  heldBack: HeldBack,
  { entries, state }: CurrentIndex,
  person: PersonId,
): HeldBack | undefined {
  // Of somebody at risk nobody is told which organisation has sent something.
  if (heldBack.scope === 'source' && state.isAtRisk) return undefined
  const own = entries.filter(({ shared, reference }) => !shared && reference !== `Patient/${person}`)
  const isSeen =
    heldBack.scope === 'item'
      ? own.some(({ reference }) => reference === heldBack.reference)
      : own.some(({ labelClass }) =>
          alternativesOf(labelClass).some(
            (one) => readLabelClass(one).rest.controller === heldBack.organisation,
          ),
        )
  return isSeen ? heldBack : undefined
}

function targetOf(heldBack: HeldBack): string {
  return heldBack.scope === 'item' ? heldBack.reference : `source-${heldBack.organisation}`
}

interface By {
  readonly actorId: string
  readonly actorName: string
  readonly roleCode: string
  readonly organisation: string
}

function by({ actor }: Permit<'read-record'>): By {
  const { name: actorName, roleCode, organisation } = toEventActor(actor)
  return { actorId: actor.id, actorName, roleCode, organisation }
}

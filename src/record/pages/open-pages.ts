import type { AccessRequest, Wanted } from '../../access/access-request.js'
import type { Gate, Permit } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readCurrentIndex, type CurrentIndex } from '../parts/current-index.js'
import type { CurrentPartsSource } from '../parts/current-parts.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import { checkPage } from './page-links.js'
import { toEntryCeiling, type EntryCeiling } from '../search/entry-ceiling.js'
import type { ReadPage } from '../search/page-link.js'

/** Who asks something of one record that may have several pages. */
export interface AskedOfRecord {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly interaction: AccessRequest['interaction']
  readonly wanted: Wanted
  /** The page to go on with; the first one when left out. */
  readonly page: ReadPage | undefined
  /** What goes out, for the log. */
  readonly what: string
  readonly query: string
  readonly requestId: string
}

/** Why there is no page. */
export type NoPage =
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }
  /** The page is somebody else's, or of another session or lens. */
  | { readonly outcome: 'not-found' }
  /** The record has changed since the first page: whoever went on would miss something. */
  | { readonly outcome: 'overtaken' }

export type OpenedPages =
  | {
      readonly outcome: 'opened'
      readonly permit: Permit<'read-record'>
      readonly index: CurrentIndex
      /** What the scopes leave of it. */
      readonly within: EntryCeiling
    }
  | NoPage

export interface OpenPagesDeps extends CurrentPartsSource {
  readonly gate: Gate
}

/**
 * Opens what a permit covers of a record, decided afresh for each page. When nothing comes of it that is in the log;
 * when it opens, the caller MUST disclose what goes out before the first byte.
 */
export async function openPages(deps: OpenPagesDeps, asked: AskedOfRecord): Promise<OpenedPages> {
  const { page, what, ...rest } = asked
  const admission = await deps.gate.admit({ ...rest, activity: 'read-record', purpose: 'TREAT' })
  if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

  const { permit } = admission
  const state = await deps.store.readState(permit)
  if (!state) throw new Error('A person whom the gate knows has no record.')
  const index = await readCurrentIndex(deps, permit, state)
  const { version } = index.state

  const checked = checkPage(page, permit, index)
  if (checked === 'goes-on')
    return { outcome: 'opened', permit, index, within: toEntryCeiling(permit.ceiling) }
  await disclosePage(deps.gate, permit, { checked, recordVersion: version, resources: 0, withheld: 0, what })
  return { outcome: checked === 'overtaken' ? 'overtaken' : 'not-found' }
}

const ANSWERS = {
  'goes-on': { status: 200, reason: undefined },
  'of-another': { status: 404, reason: 'page-of-another' },
  overtaken: { status: 410, reason: 'record-changed' },
} as const

/** Says in the log what goes out of a page, or why nothing does. */
export async function disclosePage(
  gate: Gate,
  permit: Permit<'read-record'>,
  { checked, ...disclosed }: { readonly checked: keyof typeof ANSWERS } & PageDisclosure,
): Promise<void> {
  const { status, reason } = ANSWERS[checked]
  await gate.disclose(permit, { status, ...disclosed }, reason)
}

type PageDisclosure = Omit<Parameters<Gate['disclose']>[1], 'status'>

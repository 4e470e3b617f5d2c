import type { AccessRequest } from '../../access/access-request.js'
import type { Gate } from '../../access/gate.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { isJsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readCurrentIndex, type CurrentIndex } from '../parts/current-index.js'
import { asLoggedId } from '../instances/as-logged-id.js'
import { readCurrentParts, type CurrentPartsSource } from '../parts/current-parts.js'
import { discloseNothing } from '../disclose-nothing.js'
import { asOpened, type OpenedRecord } from '../open-record.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import { textAt } from '../reading/element.js'
import { isEnteredInError } from '../reading/status-marks.js'
import type { PlacedEntry } from '../search/search-index.js'
import { DOCUMENT_TYPES, readContents, type DocumentContent } from './read-contents.js'

export interface DocumentRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly id: string
  /** Which of its contents is wanted as bytes; none for its page. */
  readonly content?: number
  /** The page parts wanted around it. */
  readonly parts: readonly string[]
  readonly purpose: AccessRequest['purpose']
  readonly query: string
  readonly requestId: string
}

/** A content with its bytes, as far as they are held here and may be seen. */
export interface OpenedContent extends DocumentContent {
  readonly bytes: Uint8Array | undefined
}

export type OpenedDocument =
  | {
      readonly outcome: 'opened'
      readonly record: Extract<OpenedRecord, { readonly outcome: 'opened' }>
      readonly type: string
      readonly json: JsonObject
      readonly contents: readonly OpenedContent[]
      /** What else of the record the document names, for the names of its authors. */
      readonly named: ReadonlyMap<string, JsonObject>
    }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * Opens one document of one person, through the gate; each opening is an event of its own that names it. What does not
 * exist, what is withheld and what is somebody else's are all `not-found`.
 */
export type OpenDocument = (request: DocumentRequest) => Promise<OpenedDocument>

export function createOpenDocument(deps: CurrentPartsSource & { readonly gate: Gate }): OpenDocument {
  return async function openDocument({ id, content, parts, ...request }) {
    const admission = await deps.gate.admit({ ...request, interaction: 'read', activity: 'read-record' })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

    const { permit, basis } = admission
    const state = await deps.store.readState(permit)
    if (!state) throw new Error('A person whom the gate knows has no record.')
    const index = await readCurrentIndex(deps, permit, state)
    const current = await readCurrentParts(deps, permit, { state, names: parts })
    const entry = index.entries.find(
      (one) => one.id === id && DOCUMENT_TYPES.includes(one.type) && !one.shared,
    )
    const json = entry && parseEntry(index, entry)
    const wanted = contentsOf(json, content)
    if (!entry || !json || wanted.length === 0) {
      await discloseNothing(deps, permit, {
        id,
        what: `document:${asLoggedId(id)}`,
        version: index.state.version,
        isShown: index.entries.some((one) => one.id === id),
      })
      return { outcome: 'not-found' }
    }

    const opened = wanted.map((one) => toOpened(one, index))
    await deps.gate.disclose(permit, {
      recordVersion: index.state.version,
      status: 200,
      resources: 1 + wanted.filter(({ place }) => place.kind === 'binary').length,
      what: `document:${entry.reference}${content === undefined ? '' : `#${content + 1}`}`,
      withheld: 0,
    })
    return {
      outcome: 'opened',
      type: entry.type,
      json,
      contents: opened,
      named: namedBy(entry, index),
      record: asOpened(permit, basis, current),
    }
  }
}

/** Its contents, or the one that is wanted; none of what its source took back. */
function contentsOf(json: JsonObject | undefined, wanted: number | undefined): readonly DocumentContent[] {
  const contents = json && !isEnteredInError(json) ? readContents(json) : []
  return wanted === undefined ? contents : contents.slice(wanted, wanted + 1)
}

function parseEntry(index: CurrentIndex, entry: PlacedEntry): JsonObject | undefined {
  const parsed = parseJson(Buffer.from(index.cut(entry)).toString('utf8'))
  return parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
}

/** What a Binary is it says itself: it was labelled by that, and not by what a document says of it. */
function toOpened(content: DocumentContent, index: CurrentIndex): OpenedContent {
  const { place } = content
  if (place.kind === 'elsewhere') return { ...content, bytes: undefined }
  if (place.kind === 'here') return { ...content, bytes: Buffer.from(place.data, 'base64') }
  const entry = index.entries.find(({ reference }) => reference === place.reference)
  const binary = entry && parseEntry(index, entry)
  const data = binary?.['data']
  return {
    ...content,
    contentType: textAt(binary, 'contentType') ?? '',
    bytes: typeof data === 'string' ? Buffer.from(data, 'base64') : undefined,
  }
}

/** The few people and organisations that it refers to, and whom their roles are those of. */
function namedBy(document: PlacedEntry, index: CurrentIndex): ReadonlyMap<string, JsonObject> {
  const named = entriesNamed([document], index)
  const behind = entriesNamed(named, index)
  return new Map(
    [...named, ...behind].flatMap((entry) => {
      const json = parseEntry(index, entry)
      return json && textAt(json, 'resourceType') !== undefined ? [[entry.reference, json] as const] : []
    }),
  )
}

function entriesNamed(entries: readonly PlacedEntry[], index: CurrentIndex): readonly PlacedEntry[] {
  const texts = entries.map((entry) => Buffer.from(index.cut(entry)).toString('utf8'))
  const references = new Set(
    texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, reference]) => reference)),
  )
  return references.size === 0 ? [] : index.entries.filter(({ reference }) => references.has(reference))
}

const NAMED = /"reference":"((?:Practitioner|PractitionerRole|Organization)\/[0-9a-f]{32})"/g

import { readStored } from '../../fhir/read-stored.js'
import { elementXml, toXml } from '../../fhir/xml/to-xml.js'
import { encode } from '../assembly/join-bytes.js'
import { toDocumentPieces, type SummaryContent } from './to-document.js'

/**
 * The same document as FHIR XML. Stored texts are read for it, which takes time in proportion to them, so others are served
 * between one entry and the next.
 */
export async function toDocumentXml(content: SummaryContent): Promise<Uint8Array> {
  const { head, entries } = toDocumentPieces(content)
  const opening = toXml(readStored(JSON.stringify(head))).slice(0, -CLOSING.length)
  const written: string[] = []
  for (const entry of entries) {
    written.push(elementXml(ENTRY, readStored(new TextDecoder().decode(entry))))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return encode([opening, ...written, CLOSING].join(''))
}

const ENTRY = { name: 'entry', type: 'Bundle.entry' } as const
const CLOSING = '</Bundle>'

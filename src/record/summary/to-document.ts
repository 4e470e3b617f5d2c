import type {
  Bundle,
  CodeableConcept,
  CompositionSection,
  OperationOutcome,
  Reference,
  Resource,
} from 'fhir/r4.js'
import { IPS_BUNDLE, IPS_COMPOSITION, SUMMARY_SECTION_SYSTEM, TOLD_TOO_URL } from '../../fhir/profiles.js'
import { encode, joinBytes } from '../assembly/join-bytes.js'
import { uuidOf } from '../assembly/uuid-of.js'
import { EMPTY_REASONS, OWN_EMPTY_REASONS } from '../sections/nothing/empty-reason.js'
import type { ChosenSection, SummaryEmptyKind } from './choose-lines.js'
import { sectionNarrative, toNarrative } from './section-narrative.js'
import { escapeXhtml } from './xhtml.js'

/** A resource of the record that goes into the document, as its bytes. */
export interface DocumentEntry {
  /** `Type/id`. */
  readonly reference: string
  readonly resource: Uint8Array
}

/** What a document is made of. */
export interface SummaryContent {
  /** Whose it is. */
  readonly person: string
  readonly title: string
  readonly sections: readonly ChosenSection[]
  /** What must be known before it is taken for the whole, in words, one a line. */
  readonly about: readonly string[]
  /** The same for software. */
  readonly notice: OperationOutcome | undefined
  /** The joined Patient first. */
  readonly entries: readonly DocumentEntry[]
  /** What this document says, by a name. */
  readonly seen: string
  /** When it is given out, ISO instant. */
  readonly at: string
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
}

/**
 * The document Bundle of the International Patient Summary as bytes: stored resources inside an envelope, nothing parsed.
 * What this record makes itself has ids that stay the same for the person; each document that goes out has its own.
 */
export function toDocument(content: SummaryContent): Uint8Array {
  const { head, entries } = toDocumentPieces(content)
  return joinBytes(encode(`${JSON.stringify(head).slice(0, -1)},"entry":[`), entries, encode(']}'))
}

/** A document in pieces of JSON: what stands before its entries, and each entry. */
export interface DocumentPieces {
  readonly head: Bundle
  readonly entries: readonly Uint8Array[]
}

export function toDocumentPieces(content: SummaryContent): DocumentPieces {
  const { person, baseUrl, entries, notice, at, seen } = content
  const ids = {
    composition: uuidOf(baseUrl, person, 'composition'),
    author: uuidOf(baseUrl, 'author'),
    notice: uuidOf(baseUrl, person, 'notice'),
  }
  const head: Bundle = {
    resourceType: 'Bundle',
    meta: { lastUpdated: at, profile: [IPS_BUNDLE] },
    language: 'en-GB',
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${uuidOf(baseUrl, person, seen, at)}` },
    type: 'document',
    timestamp: at,
  }
  const made = [
    ownEntry(ids.author, {
      resourceType: 'Device',
      deviceName: [{ name: 'Neighbourhood record', type: 'user-friendly-name' }],
    }),
    ...(notice ? [ownEntry(ids.notice, { ...notice })] : []),
  ]
  return {
    head,
    entries: [
      ownEntry(ids.composition, toComposition(content, ids)),
      ...entries.map(({ reference, resource }) =>
        joinBytes(
          encode(`{"fullUrl":${JSON.stringify(`${baseUrl}/fhir/${reference}`)},"resource":`),
          [resource],
          encode('}'),
        ),
      ),
      ...made,
    ],
  }
}

type OwnResource = Resource & Readonly<Record<string, unknown>>

function ownEntry(id: string, { resourceType, ...rest }: OwnResource): Uint8Array {
  return encode(JSON.stringify({ fullUrl: `urn:uuid:${id}`, resource: { resourceType, id, ...rest } }))
}

interface OwnIds {
  readonly composition: string
  readonly author: string
  readonly notice: string
}

function toComposition(content: SummaryContent, ids: OwnIds): OwnResource {
  const { person, title, sections, baseUrl, at } = content
  return {
    resourceType: 'Composition',
    meta: { profile: [IPS_COMPOSITION] },
    language: 'en-GB',
    text: toNarrative(`<p>${escapeXhtml(title)}</p>${aboutNarrative(content)}`),
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${ids.composition}` },
    status: 'final',
    type: {
      coding: [{ system: LOINC, code: '60591-5', display: 'Patient summary Document' }],
    },
    subject: { reference: `${baseUrl}/fhir/Patient/${person}` },
    date: at,
    author: [{ reference: `urn:uuid:${ids.author}`, display: 'Neighbourhood record' }],
    title,
    section: [
      ...sections.map((section) => toSection(section, baseUrl)),
      {
        title: ABOUT,
        code: { coding: [{ system: SUMMARY_SECTION_SYSTEM, code: 'about', display: ABOUT }] },
        text: toNarrative(aboutNarrative(content)),
        ...(content.notice ? { entry: [{ reference: `urn:uuid:${ids.notice}` }] } : {}),
      },
    ],
  }
}

const LOINC = 'http://loinc.org'

/** What the last section is called. */
export const ABOUT = 'About this summary: sources, and what is not in it'

export function aboutNarrative({ about }: Pick<SummaryContent, 'about'>): string {
  return `<ul>${about.map((line) => `<li>${escapeXhtml(line)}</li>`).join('')}</ul>`
}

function toSection(chosen: ChosenSection, baseUrl: string): CompositionSection {
  const { section, entries, emptyReason } = chosen
  const toEntry = (reference: string): Reference => ({ reference: `${baseUrl}/fhir/${reference}` })
  return {
    title: section.title,
    code: { coding: [{ system: LOINC, code: section.code, display: section.display }] },
    text: toNarrative(sectionNarrative(chosen)),
    ...(entries.length === 0
      ? {}
      : {
          entry: entries.map((reference) => {
            const others = chosen.toldToo.get(reference) ?? []
            const extension = others.map((other) => ({ url: TOLD_TOO_URL, valueReference: toEntry(other) }))
            return { ...(extension.length === 0 ? {} : { extension }), ...toEntry(reference) }
          }),
        }),
    ...(emptyReason === undefined ? {} : { emptyReason: toEmptyReason(emptyReason) }),
  }
}

function toEmptyReason(kind: SummaryEmptyKind): CodeableConcept {
  const { system, code } = kind === 'nothing-current' ? OWN_EMPTY_REASONS.nothingCurrent : EMPTY_REASONS[kind]
  return { coding: [{ system, code }] }
}

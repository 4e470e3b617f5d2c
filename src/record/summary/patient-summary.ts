import { createHash } from 'node:crypto'
import type { Format } from '../../fhir/format.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { SourceKind } from '../../fhir/source-kind.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { toFreshness, type StaleAfter } from '../freshness/freshness.js'
import { encode } from '../assembly/join-bytes.js'
import type { OpenedRecord, OpenRecord, OpenRecordRequest } from '../open-record.js'
import type { RefusalReason } from '../refusal-reason.js'
import { londonDay } from '../../fhir/london-time.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { toNotice } from '../freshness/record-notice.js'
import { sayIncompleteLists } from '../freshness/say-incomplete-lists.js'
import { notReceivingWords } from '../freshness/not-receiving.js'
import type { RecordState, StoredPart } from '../record-store.js'
import { SOURCE_KIND_WORDS } from '../freshness/source-kind-words.js'
import { chooseEntries, chooseSections, type ChosenSection } from './choose-lines.js'
import { saySilent } from './say-silent.js'
import { readSummaryPlan, SUMMARY_PARTS, type SummaryPlan } from './summary-plan.js'
import type { SummaryRequest } from './summary-request.js'
import { toDocument, type SummaryContent } from './to-document.js'
import { toDocumentXml } from './to-document-xml.js'
import { toSummaryPage } from './to-summary-page.js'

export interface AskedSummary extends Pick<OpenRecordRequest, 'actor' | 'query' | 'requestId' | 'heldTags'> {
  readonly person: PersonId
  readonly request: Pick<SummaryRequest, 'leftOut'>
  readonly format: Format
}

export type PatientSummaryAnswer =
  | { readonly outcome: 'opened'; readonly tag: string; readonly body: Uint8Array }
  | { readonly outcome: 'unchanged'; readonly tag: string }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * FHIR `Patient/{id}/$summary`: the International Patient Summary of one person as the bytes of a document Bundle, or as
 * a page. It is put together of stored texts and of a small plan; it needs scopes for the whole record, because a summary
 * that lacks a type without a word would be taken for the whole.
 *
 * @see http://hl7.org/fhir/uv/ips/OperationDefinition-summary.html
 */
export type PatientSummary = (asked: AskedSummary) => Promise<PatientSummaryAnswer>

export interface PatientSummaryDeps {
  readonly openRecord: OpenRecord
  readonly directory: OrganisationDirectory
  readonly staleAfter?: StaleAfter | undefined
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createPatientSummary(deps: PatientSummaryDeps): PatientSummary {
  return async function patientSummary({ request, format, heldTags, ...asked }) {
    const mark = markOf(format, request.leftOut, londonDay(deps.now()))
    const opened = await deps.openRecord({
      ...asked,
      parts: Object.values(SUMMARY_PARTS),
      what: 'summary',
      interaction: 'operation',
      purpose: 'TREAT',
      heldTags: withoutMark(heldTags, mark),
      // What people say is different changes the lines, and no resource.
      taggedBy: (parts) => partOf(parts, SUMMARY_PARTS.plan),
      resourcesIn: (parts) => choose(parts, request.leftOut).entries.length,
    })

    switch (opened.outcome) {
      case 'opened':
        return {
          outcome: 'opened',
          tag: `${opened.seen}${mark}`,
          body: await toBody(opened, { person: asked.person, request, format }, deps),
        }
      case 'unchanged':
        return { outcome: 'unchanged', tag: `${opened.seen}${mark}` }
      case 'not-found':
        throw new Error('A summary asks for no single thing.')
      case 'refused':
        return opened
    }
  }
}

/** What of a summary hangs on more than what is seen of the record: what was asked, and the day on which things are over. */
function markOf(format: Format, leftOut: ReadonlySet<SourceKind>, day: string): string {
  const asked = JSON.stringify([format, [...leftOut].sort(), day])
  return `-${createHash('sha256').update(asked).digest('hex').slice(0, 16)}`
}

/** The tags of this summary as those of the record, as which they are compared; `*` is whatever there is. */
function withoutMark(held: AskedSummary['heldTags'], mark: string): AskedSummary['heldTags'] {
  if (held === undefined || held === '*') return held
  return held.filter((tag) => tag.endsWith(mark)).map((tag) => tag.slice(0, -mark.length))
}

interface Chosen {
  readonly plan: SummaryPlan
  readonly sections: readonly ChosenSection[]
  readonly entries: SummaryPlan['entries']
}

function choose(parts: readonly StoredPart[], leftOut: ReadonlySet<SourceKind>): Chosen {
  const plan = readSummaryPlan(partOf(parts, SUMMARY_PARTS.plan))
  const sections = chooseSections(plan, leftOut)
  return { plan, sections, entries: chooseEntries(plan, sections) }
}

/** Half a summary MUST NOT pass for a whole one. */
function partOf(parts: readonly StoredPart[], name: string): Uint8Array {
  const part = parts.find((one) => one.part === name)
  if (!part) throw new Error(`The record has no part ${name}.`)
  return part.body
}

async function toBody(
  opened: Extract<OpenedRecord, { outcome: 'opened' }>,
  { person, request, format }: Pick<AskedSummary, 'person' | 'request' | 'format'>,
  { directory, staleAfter, baseUrl, now }: PatientSummaryDeps,
): Promise<Uint8Array> {
  const { plan, sections, entries } = choose(opened.parts, request.leftOut)
  const texts = partOf(opened.parts, SUMMARY_PARTS.entries)
  const at = new Date(now()).toISOString()
  const content: SummaryContent = {
    person,
    title: `Patient summary of ${plan.banner.name}, ${toClinicalDate(at).text}`,
    sections: saySilent(sections, opened.state, {
      directory,
      staleAfter,
      now: Date.parse(at),
      leftOut: request.leftOut,
    }),
    about: aboutWords(opened, { leftOut: request.leftOut, directory, staleAfter, at }),
    notice: toNotice({ ...opened, isNarrowed: false }, { directory, staleAfter, now }),
    entries: entries.map((entry) => ({
      reference: entry.reference,
      resource: texts.subarray(entry.at, entry.at + entry.size),
    })),
    seen: JSON.stringify([opened.seen, [...request.leftOut].sort()]),
    at,
    baseUrl,
  }
  switch (format) {
    case 'json':
      return toDocument(content)
    case 'xml':
      return toDocumentXml(content)
    case 'html':
      return encode(toSummaryPage(content, plan.banner))
  }
}

interface Moment {
  readonly leftOut: ReadonlySet<SourceKind>
  readonly directory: OrganisationDirectory
  readonly staleAfter?: StaleAfter | undefined
  /** ISO instant. */
  readonly at: string
}

function aboutWords(
  { state, withheld }: { readonly state: RecordState; readonly withheld: number },
  { leftOut, directory, staleAfter, at }: Moment,
): readonly string[] {
  return [
    `Shown as of ${toClinicalDate(at).text}. The record may hold more than this summary: each section says so where it does.`,
    ...[notReceivingWords(state)].flatMap((words) => (words === undefined ? [] : [`${words}.`])),
    ...[...leftOut].map((kind) => `${SOURCE_KIND_WORDS[kind]}: left out, as asked.`),
    ...toFreshness(state, directory, { now: Date.parse(at), staleAfter }).map(({ text, latest }) =>
      latest ? `${text}: ${latest.organisation}, ${latest.at}.` : `${text}.`,
    ),
    ...sayIncompleteLists(state, { isNarrowed: false }).map(({ text }) => text),
    ...(withheld > 0 ? ['Some information of this record is withheld from you.'] : []),
  ]
}

import { codedWords, readCoded } from '../../reading/coded-text.js'
import { all, at, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled, toItem } from '../../reading/section-item.js'
import { statusMarks } from '../../reading/status-marks.js'
import { specimenNotes } from './specimen-notes.js'
import { isGraveReport } from './grave-report.js'
import { toObserved } from './observations.js'
import { overdueReportMarks } from './result-overdue.js'
import { placed, type PlacedItem, type SectionContent } from '../section-content.js'
import type { SectionItem } from '../section.js'

/** Reports, latest first, and the results in them as series. */
export function toResults(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const { series, items } = toObserved(
    resources.filter(({ type }) => type === 'Observation'),
    view,
  )
  const reports = resources
    .filter(({ type }) => type === 'DiagnosticReport')
    .map((report) => toReport(report, view))
  return { ...placed([...reports, ...items]), series }
}

function toReport(report: ReadResource, view: RecordView): PlacedItem {
  const { json } = report
  const effective = textAt(json, 'effectiveDateTime') ?? textAt(json, 'effectivePeriod', 'start')
  const issued = textAt(json, 'issued')
  const isCancelled = textAt(json, 'status') === 'cancelled'
  const isToOpen = !isCancelled && !isConcluded(report) && isDocumentAlone(report, view)
  const item = toItem(report, {
    what: readCoded(json['code']),
    details: detailsOf(report, view, isToOpen),
    when: [
      ['taken', effective],
      ['issued', issued],
    ],
    marks: [...overdueReportMarks(report, view), ...statusMarks(json)],
  })
  return {
    item:
      isToOpen || (!isCancelled && isConcluded(report)) ? inWords(item, isGraveReport(report, view)) : item,
    isPast: false,
    rank: isCancelled ? 2 : 0,
    date: effective ?? issued,
  }
}

function inWords(item: SectionItem, isGrave: boolean): SectionItem {
  return { ...item, isInWords: true, ...(isGrave && { isKept: true }) }
}

function detailsOf(
  report: ReadResource,
  view: RecordView,
  isToOpen: boolean,
): readonly (string | undefined)[] {
  const { json } = report
  const results = all(json, 'result').length
  return [
    isToOpen ? TO_OPEN : undefined,
    labelled('conclusion', textAt(json, 'conclusion')),
    ...all(json, 'conclusionCode').map((code) =>
      textAt(json, 'conclusion') === undefined ? labelled('conclusion', codedWords(code)) : codedWords(code),
    ),
    ...reportNotes(report).map((note) => labelled('note', note)),
    ...specimenNotes(report, view),
    results === 0 ? undefined : `${results} ${results === 1 ? 'result' : 'results'}`,
    isToOpen || all(json, 'presentedForm').length === 0 ? undefined : 'a document belongs to it',
    labelled('by', joined(all(json, 'performer').map((performer) => view.nameOf(performer, report)))),
    labelled(
      'interpreted by',
      joined(all(json, 'resultsInterpreter').map((one) => view.nameOf(one, report))),
    ),
  ]
}

/** What its source adds to a report, such as that another was wrong; of a later FHIR than R4, or by its extension for R4. */
function reportNotes({ json }: ReadResource): readonly string[] {
  const added = all(json, 'extension')
    .filter((one) => /DiagnosticReport[-.]note$/i.test(textAt(one, 'url') ?? ''))
    .map((one) => at(one, 'valueAnnotation'))
  return [...all(json, 'note'), ...added].flatMap((note) => textAt(note, 'text') ?? [])
}

function isConcluded(report: ReadResource): boolean {
  const { json } = report
  return (
    textAt(json, 'conclusion') !== undefined ||
    all(json, 'conclusionCode').length > 0 ||
    reportNotes(report).length > 0
  )
}

const TO_OPEN = 'a report: open to read'

/** Whether all that it says stands in a document: results that are not there say nothing. */
function isDocumentAlone(report: ReadResource, view: RecordView): boolean {
  return (
    all(report.json, 'presentedForm').length > 0 &&
    !all(report.json, 'result').some((result) => view.resolve(result, report) !== undefined)
  )
}

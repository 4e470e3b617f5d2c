import { codedWords, readCoded } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled, toItem } from '../../reading/section-item.js'
import { statusMarks } from '../../reading/status-marks.js'
import { toObserved } from './observations.js'
import { overdueReportMarks } from './result-overdue.js'
import { placed, type PlacedItem, type SectionContent } from '../section-content.js'

/** Reports, latest first, and the results in them as series. */
export function toResults(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const { series, items } = toObserved(
    resources.filter(({ type }) => type === 'Observation'),
    view.today,
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
  const results = all(json, 'result').length
  const isInWords =
    textAt(json, 'status') !== 'cancelled' &&
    (textAt(json, 'conclusion') !== undefined || all(json, 'conclusionCode').length > 0)
  const item = toItem(report, {
    what: readCoded(json['code']),
    details: [
      labelled('conclusion', textAt(json, 'conclusion')),
      ...all(json, 'conclusionCode').map((code) => codedWords(code)),
      results === 0 ? undefined : `${results} ${results === 1 ? 'result' : 'results'}`,
      all(json, 'presentedForm').length === 0 ? undefined : 'a document belongs to it',
      labelled('by', joined(all(json, 'performer').map((performer) => view.nameOf(performer, report)))),
    ],
    when: [
      ['taken', effective],
      ['issued', issued],
    ],
    marks: [...overdueReportMarks(report, view), ...statusMarks(json)],
  })
  return {
    item: isInWords ? { ...item, isInWords } : item,
    isPast: false,
    rank: textAt(json, 'status') === 'cancelled' ? 2 : 0,
    date: effective ?? issued,
  }
}

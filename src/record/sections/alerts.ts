import { codedWords, namesOf, readCoded, wordsOf } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem, untilText } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { toConsentItem } from './decisions/consents.js'
import { DOUBTED_BY_LATER, doubtedByLater } from './decisions/doubted-by-later.js'
import { expiresInWords } from './decisions/expires-in-words.js'
import { LEGAL_END_MARKS, legalEndOf } from './decisions/legal-end.js'
import { pastItsEnd } from './decisions/past-its-end.js'
import { endedMarks } from './due-marks.js'
import { isNotBegun, NOT_BEGUN } from './not-begun.js'
import type { Mark } from './section.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

/** Alerts, risks and legal statements. What has ended stands apart; what has not begun says so where it stands. */
export function toAlerts(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const doubted = doubtedByLater(resources)
  return placed(
    resources.map((resource) => {
      const alert = toAlert(resource, view)
      if (!doubted.has(resource)) return alert
      return { ...alert, item: { ...alert.item, marks: [DOUBTED_BY_LATER, ...alert.item.marks] } }
    }),
  )
}

function toAlert(resource: ReadResource, view: RecordView): PlacedItem {
  if (resource.type === 'RiskAssessment') return toRisk(resource)
  if (resource.type === 'Consent') return toConsentItem(resource, view)
  return toFlag(resource, view)
}

function toFlag(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const start = textAt(json, 'period', 'start')
  const names = namesOf(json['code'])
  const isToCome = isNotBegun(start, view.today)
  const saysNone = names.length > 0 && names.every((name) => NO_ALERTS.test(name))
  const end = textAt(json, 'period', 'end')
  return {
    item: toItem(resource, {
      what: readCoded(json['code']),
      ...(saysNone && { statesNone: 'none-known' as const }),
      details: [
        ...all(json, 'category').map((category) => codedWords(category)),
        labelled('raised by', view.nameOf(json['author'], resource)),
      ],
      when: [[isToCome ? 'from' : 'since', start]],
      till: untilText(end),
      marks: marksOfFlag(resource, view.today),
    }),
    isPast: isEnded(resource, view.today),
    date: start,
    rank: /safeguard|violen|risk|danger|resuscit|dnacpr|\bdna?r\b|\bcpr\b/i.test(wordsOf(json['code']))
      ? 0
      : 1,
  }
}

function marksOfFlag(flag: ReadResource, today: string): readonly Mark[] {
  const { json } = flag
  const legalEnd = legalEndOf(namesOf(json['code']))
  const isInForce = textAt(json, 'status') === 'active' && legalEnd !== 'over'
  return [
    ...pastItsEnd(flag, today),
    ...(isInForce ? endedByDate(flag, today) : []),
    ...statusMarks(json),
    ...(isNotBegun(textAt(json, 'period', 'start'), today) ? [NOT_BEGUN] : []),
    ...(textAt(json, 'status') === 'inactive' ? [NO_LONGER] : []),
    ...(legalEnd === undefined ? [] : [LEGAL_END_MARKS[legalEnd]]),
    ...(legalEnd === 'over' ? [] : expiresInWords(wordsOf(json['code']), today)),
  ]
}

const NO_LONGER: Mark = { text: 'no longer in force', tone: 'plain' }

function isEnded(flag: ReadResource, today: string): boolean {
  return (
    textAt(flag.json, 'status') === 'inactive' ||
    legalEndOf(namesOf(flag.json['code'])) === 'over' ||
    endedByDate(flag, today).length > 0
  )
}

/** Of what its date ends, as it ends no decision for the end of life. */
function endedByDate(flag: ReadResource, today: string): readonly Mark[] {
  const isHeld = pastItsEnd(flag, today).length > 0
  return isHeld ? [] : endedMarks(textAt(flag.json, 'period', 'end'), today)
}

/** That there is none is no alert. */
const NO_ALERTS =
  /^\s*(?:no|nil) (?:(?:known|current|active|patient|clinical|safety) )*(?:alerts?|warnings?)(?: known)?[\s.]*$/i

function toRisk(resource: ReadResource): PlacedItem {
  const { json } = resource
  const date = textAt(json, 'occurrenceDateTime') ?? textAt(json, 'occurrencePeriod', 'start')
  return {
    item: toItem(resource, {
      what: readCoded(json['code']) ?? readCoded(at(json, 'prediction', 'outcome')) ?? 'Risk assessment',
      details: [
        ...all(json, 'prediction').map((prediction) =>
          joined([
            codedWords(at(prediction, 'outcome')),
            codedWords(at(prediction, 'qualitativeRisk')),
            textAt(prediction, 'rationale'),
          ]),
        ),
        labelled('to lessen it', textAt(json, 'mitigation')),
        ...notesOf(resource),
      ],
      when: [['assessed', date]],
      marks: statusMarks(json),
    }),
    isPast: textAt(json, 'status') === 'cancelled',
    date,
  }
}

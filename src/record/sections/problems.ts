import { PROBLEMS } from '../duplicates/words/problems.js'
import { codedWords, hasCode, readCoded } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import { choiceText } from '../reading/choice-text.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { unknownClinicalMarks, verificationMarks } from '../reading/status-marks.js'
import { SOURCES_DIFFER } from './nothing/empty-lists.js'
import { isLasting } from './is-lasting.js'
import { misnamedMarks } from './misnamed.js'
import { isAfterToday } from './odd-dates.js'
import { contradictedNone } from './nothing/none-contradictions.js'
import { isPastProblem } from './problem-currency.js'
import { placed, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'
import { statedNone, toStatedNone } from './nothing/stated-none.js'

/**
 * Problems: those that people live with first, then the others, each latest first; resolved ones, those with an end, and
 * refuted ones, which say so, are not current. What is dated after today does not stand first for it. That there is none
 * stands behind all of them.
 */
export function toProblems(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const contradicted = contradictedNone(resources, view)
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const isRefuted = hasCode(json['verificationStatus'], ['refuted'])
      const onset = textAt(json, 'onsetDateTime') ?? textAt(json, 'onsetPeriod', 'start')
      const recorded = textAt(json, 'recordedDate')
      const date = [onset, recorded].find((iso) => iso !== undefined && !isAfterToday(dayOf(iso), view.today))
      const none = statedNone(resource)
      const lasts = none === undefined && isLasting(json['code'])
      const item = toItem(resource, {
        what: readCoded(json['code']),
        details: [
          joined(all(json, 'bodySite').map((site) => codedWords(site))),
          // A note may take back what the name says: it is not behind what only adds to it.
          ...notesOf(resource),
          labelled('severity', codedWords(json['severity'])),
          labelled('stage', codedWords(at(json, 'stage', 'summary'))),
          onset === undefined ? labelled('since', choiceText(json, 'onset')) : undefined,
          labelled('ended', endText(json)),
        ],
        when: [
          ['since', onset],
          ['recorded', recorded],
        ],
        marks: [...marksOf(json), ...(contradicted.has(resource) ? [SOURCES_DIFFER] : [])],
        ...(none === undefined || isRefuted ? {} : { statesNone: toStatedNone(none, 'problems') }),
      })
      return {
        item: lasts ? { ...item, isKept: true } : item,
        isPast: isPastProblem(resource, view.today),
        rank: none ? LAST : rankOf(isRefuted, lasts),
        date,
      }
    }),
  )
}

const LAST = 3

function rankOf(isRefuted: boolean, lasts: boolean): number {
  if (isRefuted) return 2
  return lasts ? 0 : 1
}

function marksOf(json: ReadResource['json']): readonly Mark[] {
  return [...misnamedMarks(json['code'], PROBLEMS), ...verificationMarks(json), ...clinicalMarks(json)]
}

const CLINICAL: Readonly<Record<string, Mark>> = {
  recurrence: { text: 'come back', tone: 'plain' },
  relapse: { text: 'relapse', tone: 'plain' },
  remission: { text: 'in remission', tone: 'plain' },
  inactive: { text: 'inactive', tone: 'plain' },
}

function clinicalMarks(json: ReadResource['json']): readonly Mark[] {
  return Object.entries(CLINICAL)
    .filter(([code]) => hasCode(json['clinicalStatus'], [code]))
    .map(([, mark]) => mark)
    .concat(unknownClinicalMarks(json))
}

function endText(json: ReadResource['json']): string | undefined {
  const end = textAt(json, 'abatementDateTime') ?? textAt(json, 'abatementPeriod', 'end')
  return end === undefined ? choiceText(json, 'abatement') : toClinicalDate(end).text
}

import { toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { joined, notesOf } from '../../reading/section-item.js'
import { statusReasonOf } from './medicine-columns.js'

/**
 * What a source says of why a medicine was begun, changed, held or stopped: how it stands now, where a reason goes with
 * it, what UK Core has of the change, and each note that tells of one. Whoever comes next must not undo the change for
 * want of the reason.
 */
export function whyChanged(resource: ReadResource, standing: string | undefined): readonly string[] {
  const { json } = resource
  return [
    ...(standing === undefined || statusReasonOf(resource) === undefined ? [] : [standing]),
    ...all(json, 'extension').flatMap((extension) => changeWords(extension) ?? []),
    ...notesOf(resource).filter((note) => TELLS_OF_CHANGE.test(note)),
  ]
}

const TELLS_OF_CHANGE =
  /\b(?:changed|lowered|reduced|decreased|increased|raised|halved|doubled|titrat\w+|stepped (?:up|down)|switched|swapped|replaced|substituted|stopped|stop|discontinued|held|on hold|withheld|withhold|paused|suspended|omit(?:ted)?|restart(?:ed)?|resumed|re-?commenced|started|commenced|weaned|weaning|taper\w*)\b/i

const CHANGE_SUMMARY = /MedicationChangeSummary(?:-1)?$/

/** `Amended 12-Nov-2026: dose halved, renal impairment`, as far as it was sent, by any of the names that its parts have had. */
function changeWords(extension: Element): string | undefined {
  if (!CHANGE_SUMMARY.test(textAt(extension, 'url') ?? '')) return undefined
  const partOf = (...names: readonly string[]): Element =>
    all(extension, 'extension').find((one) => names.includes(textAt(one, 'url') ?? ''))
  const status = partOf('status')
  const indication = partOf('indication', 'indicationForChange')
  const day = textAt(partOf('dateTime', 'dateChanged'), 'valueDateTime')
  const coding = at(status, 'valueCoding')
  const what =
    codedWords(at(status, 'valueCodeableConcept')) ??
    (coding === undefined ? textAt(status, 'valueCode') : codedWords({ coding: [coding] })) ??
    'changed'
  const amended = textAt(partOf('detailsOfAmendment'), 'valueString')
  const why = codedWords(at(indication, 'valueCodeableConcept')) ?? textAt(indication, 'valueString')
  return joined([joined([what, day && toClinicalDate(day).text], ' '), joined([amended, why])], ': ')
}

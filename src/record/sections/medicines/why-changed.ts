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

/** `Dose changed 12-Nov-2026: renal impairment`, as far as it was sent. */
function changeWords(extension: Element): string | undefined {
  if (!CHANGE_SUMMARY.test(textAt(extension, 'url') ?? '')) return undefined
  const partOf = (name: string): Element =>
    all(extension, 'extension').find((one) => textAt(one, 'url') === name)
  const status = partOf('status')
  const indication = partOf('indication')
  const day = textAt(partOf('dateTime'), 'valueDateTime')
  const what = codedWords(at(status, 'valueCodeableConcept')) ?? textAt(status, 'valueCode') ?? 'changed'
  const why = codedWords(at(indication, 'valueCodeableConcept')) ?? textAt(indication, 'valueString')
  return joined([joined([what, day && toClinicalDate(day).text], ' '), why], ': ')
}

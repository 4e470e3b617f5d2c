import { toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { joined, notesOf } from '../../reading/section-item.js'
import { statusReasonOf } from './medicine-columns.js'

/**
 * What a source says of why a medicine was begun, changed, held or stopped: how it stands now, where a reason goes with
 * it, what UK Core has of the change, and each note that tells of one, or of what is to be given otherwise than the dose says.
 * Whoever comes next must not undo the change for want of the reason, nor miss the next step of it.
 */
export function whyChanged(resource: ReadResource, standing: string | undefined): readonly string[] {
  const { json } = resource
  return [
    ...(standing === undefined || statusReasonOf(resource) === undefined ? [] : [standing]),
    ...all(json, 'extension').flatMap((extension) => changeWords(extension) ?? []),
    ...notesOf(resource).filter((note) => TELLS_OF_CHANGE.test(note) || CHANGES_WHAT_IS_GIVEN.test(note)),
  ]
}

const TELLS_OF_CHANGE =
  /\b(?:changed|lowered|reduced|decreased|increased|raised|halved|doubled|titrat\w+|stepped (?:up|down)|switched|swapped|replaced|substituted|stopped|stop|discontinued|held|on hold|withheld|withhold|paused|suspended|omit(?:ted)?|restart(?:ed)?|resumed|re-?commenced|started|commenced|weaned|weaning|taper\w*)\b/i

/** What is to be done with the dose from some day on, until when it is taken, and what comes before the next one. */
const CHANGES_WHAT_IS_GIVEN = new RegExp(
  [
    String.raw`^(?:new(?!\s+(?:patient|tablets?|pack|box)\b)|newly)\b`,
    String.raw`\b(?:increase|reduce|decrease|lower|raise|halve|double|step (?:up|down)|switch|swap|replace|convert|wean|restart|recommence)\b`,
    String.raw`\b(?:course|treatment|supply|tablets?|it) (?:ends?|ended|finish(?:es|ed)?|runs out|is over)\b|^(?:ends?|ending|finish(?:es|ing)?)\b`,
    String.raw`\b(?:until|till|last (?:dose|day)|for \d+ (?:more )?(?:days?|weeks?|months?)|for life|lifelong)\b`,
    String.raw`\bbefore (?:the )?(?:next|first|second|third|each|every|any|starting|further)\b`,
    String.raw`\b(?:only|unless) (?:if|after|when|with)\b|\b(?:max(?:imum)?|no more than|not more than|at least)\b`,
  ].join('|'),
  'i',
)

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

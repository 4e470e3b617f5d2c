import { dayOf } from '../../reading/clinical-date.js'
import { codedWords } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { flagUrgency } from '../../results/flag-urgency.js'
import { flagOf } from './observed-value.js'

/** For so long a report of something grave is not left out for a later one of something else. */
const DAYS = 90
const DAY = 86_400_000

/**
 * Whether no summary may leave a report out, whatever came after it: one of the last months or undated that was asked for as
 * urgent, has a finding that is flagged, is concluded in a code, or names in its conclusion what somebody has to act on. It is asked of
 * what to show alone: what is left out is counted.
 */
export function isGraveReport(report: ReadResource, view: RecordView): boolean {
  const { json } = report
  const told =
    textAt(json, 'effectiveDateTime') ?? textAt(json, 'effectivePeriod', 'start') ?? textAt(json, 'issued')
  const age = told === undefined ? 0 : Date.parse(view.today) - Date.parse(dayOf(told))
  if (age > DAYS * DAY) return false
  return (
    all(json, 'conclusionCode').some((code) => !NOTHING_FOUND.test(codedWords(code) ?? '')) ||
    saysGrave(textAt(json, 'conclusion') ?? '') ||
    all(json, 'basedOn').some((request) =>
      URGENT.includes(textAt(view.resolve(request, report), 'priority') ?? ''),
    ) ||
    all(json, 'result').some((result) => isFlagged(view.resolve(result, report)))
  )
}

const URGENT = ['urgent', 'asap', 'stat']

/** A number that is a little out of its range stands in its own line; words that are flagged stand in no other. */
function isFlagged(finding: ReadResource['json'] | undefined): boolean {
  if (finding === undefined) return false
  const urgency = flagUrgency(flagOf(finding))
  return urgency === 'critical' || (urgency === 'abnormal' && finding['valueQuantity'] === undefined)
}

/** Each part by itself: *No fracture. Mass in the left lung.* */
function saysGrave(conclusion: string): boolean {
  return conclusion
    .split(/[.;,\n]|\bbut\b|\bhowever\b/i)
    .some((part) => TO_ACT_ON.test(part) || (GRAVE.test(part) && !NOTHING_FOUND.test(part)))
}

const GRAVE =
  /carcinoma|malignan|metasta|cancer|neoplas|tumou?r|lymphoma|leuka?emia|melanoma|sarcoma|myeloma|glioma|\bmass\b|compression|cauda equina|\bembol|thromb|dissect|aneurysm|\bAAA\b|ha?emorrhag|ha?ematoma|\bbleed|infarct|\bstroke\b|isch(?:a)?emi|perforat|obstruct|volvulus|pneumothorax|\bcollapse|abscess|fractur|dislocat|osteomyelitis|meningitis|encephalitis|endocarditis|appendicitis|torsion|ectopic|rupture|free (?:air|gas|fluid)|tubercul|nodul|follow[- ]?up|recommend|referral|biops|\bpositive\b|sever(?:e|ely)\b/i

/** What asks for something to be done is no less so behind a *no* of something else. */
const TO_ACT_ON =
  /urgent|immediate|critical|suspicio|suspected|\b2WW\b|two[- ]week|\bMDT\b|informed|telephoned|(?:cannot|not|can't) (?:be )?(?:exclude|rule)/i

const NOTHING_FOUND =
  /^\W*(?:normal|nad|unremarkable|benign|negative)\b|\b(?:no|without|nil|negative for|excludes?|excluded)\b(?! (?:change|response|improvement|reduction|regression|longer|better))/i

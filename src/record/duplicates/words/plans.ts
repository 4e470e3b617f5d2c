import { readMeanings } from './meanings.js'
import { withoutVersion } from './names-alike.js'
import { toRequestName } from './request-name.js'
import { toPlainName } from './plain-name.js'

/** Plans of care by what they are for, as services call them. */
const TABLE = `
crisis plan; mental health crisis plan; crisis and contingency plan; mental health crisis and contingency plan; crisis contingency plan; mental health contingency plan; crisis care plan; S:736366004
advance care plan; acp; advance care planning
personalised care and support plan; pcsp
asthma action plan; personal asthma action plan; personalised asthma action plan; asthma self-management plan; paap
positive behaviour support plan; pbs plan; behaviour support plan
emergency health care plan; ehcp emergency; emergency healthcare plan; emergency care plan
falls prevention plan; falls plan; falls care plan
diabetes care plan; diabetes management plan; diabetic care plan
epilepsy care plan; seizure management plan; epilepsy plan
copd self-management plan; copd action plan; copd rescue plan; copd management plan; self management plan copd; copd plan
end of life care plan; end of life plan; eol care plan; eolc plan; last days of life care plan
recommended summary plan for emergency care and treatment; respect; respect form; respect plan
treatment escalation plan; tep; tep form; ceiling of treatment plan; escalation plan
wound care plan; wound management plan; wound plan; tissue viability care plan
pressure ulcer prevention plan; pressure area care plan; skin integrity care plan; pressure ulcer care plan; pressure damage prevention plan; skin care plan
catheter care plan; urinary catheter care plan; indwelling catheter care plan
continence care plan; bladder and bowel care plan; incontinence care plan
nutrition care plan; nutritional care plan; malnutrition care plan; dietary care plan; nutrition support plan
moving and handling plan; manual handling plan; mh plan handling; moving and handling care plan; moving & handling plan; manual handling care plan
medication care plan; medicines support plan; medication support plan; medicines management plan
care programme approach; cpa; cpa care plan; care programme approach care plan
relapse prevention plan; staying well plan; relapse plan; relapse signature plan; wellness recovery action plan; wrap
safety plan; suicide prevention plan; suicide safety plan; staying safe plan; safety plan suicide
health action plan; learning disability health action plan; ld health action plan; hap
rehabilitation plan; rehab plan; therapy plan; reablement plan; rehab goals plan
heart failure care plan; heart failure management plan; hf care plan; hf management plan
pulmonary rehabilitation plan; pulmonary rehab plan
birth plan; maternity care plan; personalised birth plan
dementia care plan; dementia support plan; dementia plan
anticipatory care plan; proactive care plan; escalation and anticipatory plan
`

/** Of which a person has one, whoever holds a copy: two of one day in other words are one. */
const ONE_EACH = [
  'advance care plan',
  'end of life care plan',
  'recommended summary plan for emergency care and treatment',
  'treatment escalation plan',
]

/** Whether a plan is of a kind of which there is one to a person. */
export function isOneEach(title: string): boolean {
  return PLANS.of([], [toPlainName(title), toPlainName(toPlanName(title))]).some((kind) =>
    ONE_EACH.includes(kind),
  )
}

/** The team that wrote it says nothing of what it is for. */
export function withoutTeam(name: string): string {
  return name
    .replace(/\s*\((?:[A-Z]{2,6}|.*\b(?:team|hospice|hospital|surgery|practice|service|trust)\b.*)\)\s*$/, '')
    .replace(/\s+[-–]\s+(?:[A-Z]{2,6}|.*\b(?:team|hospice|hospital|surgery|practice|service|trust)\b.*)$/, '')
}

/** A package of care is one whether it is sent as a plan or as a request. */
const OF_CARE =
  /\bpackages? of care\b|\bpoc\b|\b(?:care|support|reablement) package\b|\breablement\b(?! plan)/i

/** A plan by what it is for: without who wrote it, of which part of the body it is, and the words that every plan has. */
export function toPlanName(title: string): string {
  const name = withoutVersion(title)
  if (OF_CARE.test(name)) return toRequestName(name)
  return withoutTeam(name)
    .replace(/^\s*(?:my|current|shared|agreed|updated|individual)\s+/i, '')
    .replace(
      /(?<=\w{3} .*)(?<!personali[sz]ed .*)(?<!support .*)\b(?:prevention |self[- ])?(?:care|management|support|prevention)(?= plan\b)/gi,
      ' ',
    )
    .replace(/(?<=plan)(?:\s+[-–:]\s+|\s*\(|:\s+)[^)]*\)?\s*$/i, '')
}

export const PLANS = readMeanings(TABLE, toPlanName)

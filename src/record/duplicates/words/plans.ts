import { readMeanings } from './meanings.js'

/** Plans of care by what they are for, as services call them. */
const TABLE = `
crisis plan; mental health crisis plan; crisis and contingency plan; crisis contingency plan; crisis care plan; S:736366004
advance care plan; acp; advance care planning
personalised care and support plan; pcsp
asthma action plan; personal asthma action plan; personalised asthma action plan; asthma self-management plan; paap
positive behaviour support plan; pbs plan; behaviour support plan
emergency health care plan; ehcp emergency; emergency healthcare plan; emergency care plan
falls prevention plan; falls plan; falls care plan
diabetes care plan; diabetes management plan; diabetic care plan
epilepsy care plan; seizure management plan; epilepsy plan
`

/** The team that wrote it, behind its name, and the year of it say nothing of what it is for. */
export function toPlanName(name: string): string {
  return name
    .replace(/\s*\((?:[A-Z]{2,6}|.*\b(?:team|hospice|hospital|surgery|practice|service|trust)\b.*)\)\s*$/, '')
    .replace(/\s+[-–]\s+(?:[A-Z]{2,6}|.*\b(?:team|hospice|hospital|surgery|practice|service|trust)\b.*)$/, '')
    .replace(/^\s*(?:my|current|shared|agreed|updated)\s+/i, '')
}

export const PLANS = readMeanings(TABLE, toPlanName)

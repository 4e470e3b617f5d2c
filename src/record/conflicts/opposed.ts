import { areOfOtherWeeks, expectedDelivery } from './read-delivery.js'
import { riskLevel } from './read-risk.js'
import {
  areOfOneOrder,
  CAPACITY,
  DETAINED,
  implanted,
  legalOrder,
  LIVES,
  type OpposedTold,
  preferredPlace,
  saturation,
  SMOKES,
  swallowed,
  WEIGHT,
} from './read-opposed.js'

/** A thing that two sources can tell in opposite ways, told in words. A rule is data: `opposedStatements` interprets it. */
export interface Opposed {
  readonly id: string
  readonly words: string
  /** Never of two records of one source: the later is its newer word. */
  readonly within?: never
  readonly severity: 'high' | 'moderate'
  readonly types: readonly string[]
  /** Of the words of name and value; nothing for what is about something else, or says neither. */
  readonly read: (said: string) => readonly OpposedTold[]
  readonly isContrary: (one: OpposedTold, other: OpposedTold) => boolean
  /** Whether they are about one matter, where that is more than the same word for it. */
  readonly isOneMatter?: (one: OpposedTold, other: OpposedTold) => boolean
  /** Of what may change, how many days two findings may lie apart; what is in force is always of now. */
  readonly withinDays?: number
}

/** What is told of another, or is not known. */
export const NOT_THEIRS =
  /\bfamily history\b|\b(?:mother|father|partner|baby|parent)['’]s\b|\bdonor\b|\b(?:unknown|not (?:known|recorded|asked|assessed)|declined to)\b|\?/i

const isOther = (one: OpposedTold, other: OpposedTold): boolean => one.says !== other.says

/** Ranges that meet say one thing more or less exactly. */
function areRangesApart(one: OpposedTold, other: OpposedTold): boolean {
  const [[low = 0, high = 0] = [], [otherLow = 0, otherHigh = 0] = []] = [one, other].map(({ says }) =>
    says.split('-').map(Number),
  )
  return high <= otherLow || otherHigh <= low
}

/** What is said of no leg is said of either. */
function areOfOneLeg({ about: one }: OpposedTold, { about: other }: OpposedTold): boolean {
  return one === other || one.startsWith(other) || other.startsWith(one)
}

const FINDINGS = ['Observation', 'Flag', 'Condition']

/** Everything that is told in words in ways of which one at the most is so. */
export const OPPOSED: readonly Opposed[] = [
  {
    id: 'smoking-told-differently',
    words: 'Sources differ on whether this person smokes, or ever did',
    severity: 'moderate',
    types: ['Observation'],
    read: SMOKES,
    isContrary: isOther,
    withinDays: 60,
  },
  {
    id: 'oxygen-target-told-differently',
    words: 'Sources give different target saturations of oxygen',
    severity: 'high',
    types: [...FINDINGS, 'CarePlan', 'ServiceRequest', 'MedicationRequest'],
    read: saturation,
    isContrary: areRangesApart,
  },
  {
    id: 'diet-told-differently',
    words: 'Sources differ on what this person may safely eat or drink',
    severity: 'high',
    types: [...FINDINGS, 'CarePlan', 'NutritionOrder', 'Encounter'],
    read: swallowed,
    isContrary: isOther,
    withinDays: 180,
  },
  {
    id: 'preferred-place-told-differently',
    words: 'Sources give different preferred places of care or death',
    severity: 'high',
    types: [...FINDINGS, 'Goal'],
    read: preferredPlace,
    isContrary: isOther,
  },
  {
    id: 'weight-bearing-told-differently',
    words: 'Sources differ on how much weight this person may bear',
    severity: 'high',
    types: [...FINDINGS, 'CarePlan', 'ServiceRequest'],
    read: WEIGHT,
    isContrary: isOther,
    isOneMatter: areOfOneLeg,
    withinDays: 30,
  },
  {
    id: 'delivery-told-differently',
    words: 'Sources give expected dates of delivery that are more than a week apart',
    severity: 'moderate',
    types: ['Observation'],
    read: expectedDelivery,
    isContrary: areOfOtherWeeks,
  },
  {
    id: 'living-told-differently',
    words: 'One source says that this person lives alone, another that they live with others',
    severity: 'moderate',
    types: FINDINGS,
    read: LIVES,
    isContrary: isOther,
    withinDays: 365,
  },
  {
    id: 'implant-told-differently',
    words: 'One source has a pacemaker or defibrillator, another says that there is none',
    severity: 'high',
    types: [...FINDINGS, 'Device', 'DeviceUseStatement'],
    read: (said) => [
      ...implanted('pacemaker', /\bpacemaker\b|\bppm\b/i)(said),
      ...implanted('defibrillator', /\bdefibrillator\b/i)(said),
    ],
    isContrary: isOther,
  },
  {
    id: 'legal-status-told-differently',
    words: 'One source says that this person is detained, another that they are not',
    severity: 'high',
    types: [...FINDINGS, 'Consent', 'Encounter'],
    read: DETAINED,
    isContrary: isOther,
    withinDays: 28,
  },
  {
    id: 'legal-end-told-differently',
    words: 'Sources differ, or may differ, on whether an order, power, decision or plan is in force',
    severity: 'high',
    types: [...FINDINGS, 'Consent', 'Encounter'],
    read: legalOrder,
    isContrary: isOther,
    isOneMatter: areOfOneOrder,
  },
  {
    id: 'capacity-told-differently',
    words: 'Sources differ on whether this person has the capacity to make one decision',
    severity: 'high',
    types: FINDINGS,
    read: CAPACITY,
    isContrary: isOther,
    withinDays: 180,
  },
  {
    id: 'risk-told-differently',
    words: 'Sources give different levels of one risk: read both',
    severity: 'high',
    types: ['RiskAssessment', 'Observation', 'Flag'],
    read: riskLevel,
    isContrary: isOther,
    withinDays: 180,
  },
]

import type { CarePlan, Flag, Goal, QuestionnaireResponse, Reference } from 'fhir/r4.js'
import {
  CANONICAL_BASE,
  CONFIDENTIALITY_SYSTEM,
  CONTINGENCY_TRIGGER_URL,
  REVIEW_DATE_URL,
} from '../../fhir/profiles.js'
import { concept, hl7, organisation, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

/** Kinds of plan, by the code that UK records give them. */
const KINDS = {
  care: { text: 'Care and support plan', code: '734163000', display: 'Care plan' },
  crisis: { text: 'Mental health crisis plan', code: '718347000', display: 'Mental health care plan' },
  safety: { text: 'Safety plan' },
  'end-of-life': { text: 'End of life care plan', code: '736373009', display: 'End of life care plan' },
  advance: { text: 'Advance care plan', code: '736366004', display: 'Advance care plan' },
  nursing: { text: 'Nursing care plan', code: '773130005', display: 'Nursing care plan' },
  'care-package': { text: 'Social care package' },
  discharge: { text: 'Discharge plan' },
  asthma: { text: 'Asthma action plan' },
  birth: { text: 'Maternity care plan' },
  support: { text: 'Social prescribing plan' },
} as const satisfies Readonly<Record<string, Word>>

/**
 * What is to be done, by whom, and how far it is. Standing advice (`Ring the crisis line`, `Not for resuscitation`) is
 * never begun or done, and says nothing there.
 */
export type Step = readonly [
  what: string,
  who: string,
  status?: 'not-started' | 'scheduled' | 'in-progress' | 'completed' | undefined,
  /** What has to happen first. */
  trigger?: string,
]

/** Who does a step that the person does. */
export const THE_PERSON = 'the person'

/** A step to be taken when something happens. */
export function whenever(trigger: string, what: string, who: string): Step {
  return [what, who, undefined, trigger]
}

export interface PlanDetails {
  readonly kind: keyof typeof KINDS
  readonly title: string
  readonly from: string
  readonly review?: string
  readonly summary: string
  readonly by: string
  readonly steps: readonly Step[]
  /** In the person's own words. */
  readonly goals?: readonly string[]
  readonly label?: 'R' | 'V'
  /** The contact in which it was made. */
  readonly encounter?: Reference
}

/** A plan with its steps and goals. */
export function plan(scribe: Scribe, details: PlanDetails): Reference {
  const { kind, title, from, review, summary, by, steps, goals, label, encounter } = details
  const carePlan: CarePlan = {
    resourceType: 'CarePlan',
    ...(label === undefined ? {} : { meta: labelled(label) }),
    status: 'active',
    intent: 'plan',
    category: [concept(KINDS[kind])],
    title,
    description: summary,
    subject: scribe.subject,
    ...(encounter === undefined ? {} : { encounter }),
    period: { start: from },
    created: from,
    author: professional(by),
    contributor: [organisation(scribe.partner)],
    ...(goals === undefined ? {} : { goal: goals.map((text) => goal(scribe, text, from)) }),
    ...(review === undefined ? {} : { extension: [{ url: REVIEW_DATE_URL, valueDate: review }] }),
    activity: steps.map(([what, who, status, trigger]) => ({
      ...(trigger === undefined
        ? {}
        : { extension: [{ url: CONTINGENCY_TRIGGER_URL, valueString: trigger }] }),
      detail: {
        // FHIR wants a status of each step; this is the one of which readers show no word.
        status: status ?? 'unknown',
        description: what,
        performer: [who === THE_PERSON ? scribe.subject : { display: who }],
      },
    })),
  }
  return scribe.write(carePlan)
}

function goal(scribe: Scribe, text: string, from: string): Reference {
  const one: Goal = {
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: { text },
    subject: scribe.subject,
    startDate: from,
    expressedBy: scribe.subject,
  }
  return scribe.write(one)
}

/** HL7 confidentiality: restricted, or very restricted, which no demo account is shown. */
export function labelled(code: 'R' | 'V'): { security: { system: string; code: string; display: string }[] } {
  return {
    security: [
      { system: CONFIDENTIALITY_SYSTEM, code, display: code === 'R' ? 'restricted' : 'very restricted' },
    ],
  }
}

export interface AlertDetails {
  readonly what: Word | string
  readonly kind: 'safety' | 'clinical' | 'behavioral' | 'advance-directive' | 'admin'
  readonly from: string
  /** When it ended. */
  readonly until?: string
  /** When what is in force is to end. */
  readonly endsOn?: string
  readonly by?: string
  readonly label?: 'R' | 'V'
}

const ALERT_KINDS = {
  safety: 'Safety',
  clinical: 'Clinical',
  behavioral: 'Behavioral',
  'advance-directive': 'Advance Directive',
  admin: 'Administrative',
} as const

/** Something that whoever meets the person must know first. */
export function alert(
  scribe: Scribe,
  { what, kind, from, until, endsOn, by, label }: AlertDetails,
): Reference {
  const end = until ?? endsOn
  const flag: Flag = {
    resourceType: 'Flag',
    ...(label === undefined ? {} : { meta: labelled(label) }),
    status: until === undefined ? 'active' : 'inactive',
    category: [hl7('flag-category', kind, ALERT_KINDS[kind])],
    code: concept(what),
    subject: scribe.subject,
    period: { start: from, ...(end === undefined ? {} : { end }) },
    ...(by === undefined ? {} : { author: professional(by) }),
  }
  return scribe.write(flag)
}

export interface AboutMe {
  readonly on: string
  readonly matters: string
  readonly communicate: string
  readonly please: string
  readonly pleaseDoNot: string
  readonly helpedBy?: string
}

const QUESTIONS = [
  ['what-matters', 'What is most important to me', 'matters'],
  ['how-to-communicate', 'How I communicate and how to communicate with me', 'communicate'],
  ['please-do', 'Please do', 'please'],
  ['please-do-not', 'Please do not', 'pleaseDoNot'],
] as const

/** About me, in the person's own words (PRSB About Me). */
export function aboutMe(scribe: Scribe, words: AboutMe): Reference {
  const response: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${CANONICAL_BASE}Questionnaire/about-me`,
    status: 'completed',
    subject: scribe.subject,
    authored: words.on,
    author: words.helpedBy === undefined ? scribe.subject : professional(words.helpedBy),
    source: scribe.subject,
    item: QUESTIONS.map(([linkId, text, key]) => ({ linkId, text, answer: [{ valueString: words[key] }] })),
  }
  return scribe.write(response)
}

import type {
  ClinicalImpression,
  Condition,
  FamilyMemberHistory,
  Reference,
  ResearchSubject,
  RiskAssessment,
  ServiceRequest,
  Task,
} from 'fhir/r4.js'
import { concept, hl7, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

/** Somebody is asked to do something by a day. */
export function action(
  scribe: Scribe,
  details: {
    readonly what: string
    readonly on: string
    readonly due: string
    readonly owner: string
    readonly by: string
    readonly done?: string
    readonly urgent?: boolean
  },
): Reference {
  const task: Task = {
    resourceType: 'Task',
    status: details.done === undefined ? 'requested' : 'completed',
    intent: 'order',
    priority: details.urgent === true ? 'urgent' : 'routine',
    description: details.what,
    for: scribe.subject,
    authoredOn: details.on,
    requester: professional(details.by),
    owner: professional(details.owner),
    restriction: { period: { end: details.due } },
    ...(details.done === undefined
      ? {}
      : { output: [{ type: { text: 'What came of it' }, valueString: details.done }] }),
  }
  return scribe.write(task)
}

/** A test that was asked for and has no result yet. */
export function testRequest(
  scribe: Scribe,
  details: {
    readonly what: string
    readonly why: Word | string
    readonly on: string
    readonly by: string
    /** Imaging when left out. */
    readonly kind?: 'imaging' | 'laboratory'
  },
): Reference {
  const request: ServiceRequest = {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    category: [
      concept(
        details.kind === 'laboratory'
          ? { text: 'Laboratory procedure', code: '108252007' }
          : { text: 'Imaging', code: '363679005' },
      ),
    ],
    priority: 'routine',
    code: { text: details.what },
    subject: scribe.subject,
    authoredOn: details.on,
    requester: professional(details.by),
    reasonCode: [concept(details.why)],
  }
  return scribe.write(request)
}

/** What runs in the family. */
export function familyHistory(
  scribe: Scribe,
  details: {
    readonly who: readonly [code: string, text: string]
    readonly what: string
    readonly at: number
    readonly on: string
  },
): Reference {
  const history: FamilyMemberHistory = {
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    patient: scribe.subject,
    date: details.on,
    relationship: hl7('v3-RoleCode', ...details.who),
    condition: [
      {
        code: { text: details.what },
        onsetAge: { value: details.at, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' },
      },
    ],
  }
  return scribe.write(history)
}

/** What a risk is, how likely, and what lessens it. */
export function riskAssessment(
  scribe: Scribe,
  details: {
    readonly risk: string
    readonly likely: string
    readonly why: string
    readonly lessenedBy: string
    readonly from: string
    readonly until: string
    readonly by: string
  },
): Reference {
  const assessment: RiskAssessment = {
    resourceType: 'RiskAssessment',
    status: 'final',
    code: { text: details.risk },
    subject: scribe.subject,
    occurrencePeriod: { start: details.from, end: details.until },
    performer: professional(details.by),
    prediction: [
      {
        outcome: { text: details.risk },
        qualitativeRisk: { text: details.likely },
        rationale: details.why,
      },
    ],
    mitigation: details.lessenedBy,
  }
  return scribe.write(assessment)
}

/** How somebody understands why things are as they are. */
export function formulation(
  scribe: Scribe,
  details: { readonly title: string; readonly text: string; readonly on: string; readonly by: string },
): Reference {
  const impression: ClinicalImpression = {
    resourceType: 'ClinicalImpression',
    status: 'completed',
    description: details.title,
    subject: scribe.subject,
    date: details.on,
    assessor: professional(details.by),
    summary: details.text,
  }
  return scribe.write(impression)
}

/** Why a council supports somebody. */
export function supportReason(
  scribe: Scribe,
  details: { readonly why: string; readonly from: string; readonly by: string },
): Reference {
  return scribe.write(
    statedCondition(scribe, {
      kind: 'Primary support reason',
      what: details.why,
      from: details.from,
      by: details.by,
    }),
  )
}

/** A concern about somebody's safety from others. */
export function safeguardingConcern(
  scribe: Scribe,
  details: { readonly what: string; readonly from: string; readonly by: string },
): Reference {
  return scribe.write(statedCondition(scribe, { kind: 'Safeguarding concern', ...details }))
}

function statedCondition(
  scribe: Scribe,
  {
    kind,
    what,
    from,
    by,
  }: { readonly kind: string; readonly what: string; readonly from: string; readonly by: string },
): Condition {
  return {
    resourceType: 'Condition',
    clinicalStatus: hl7('condition-clinical', 'active'),
    verificationStatus: hl7('condition-ver-status', 'confirmed'),
    category: [{ text: kind }],
    code: { text: what },
    subject: scribe.subject,
    onsetDateTime: from,
    recordedDate: from,
    recorder: professional(by),
  }
}

/** A study in which somebody takes part. */
export function study(scribe: Scribe, details: { readonly name: string; readonly from: string }): Reference {
  const subject: ResearchSubject = {
    resourceType: 'ResearchSubject',
    status: 'on-study',
    study: { display: details.name },
    individual: scribe.subject,
    period: { start: details.from },
  }
  return scribe.write(subject)
}

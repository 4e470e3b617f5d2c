import type { Gate, Permit } from '../access/gate.js'
import type { PersonId } from '../fhir/person-id.js'
import { organisationOf, roleCodeOf } from '../identity/actor.js'
import { discloseReview } from './disclose-review.js'
import { createMayTellPlace } from './may-tell-place.js'
import type { Reviewed, ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import { saysEnough } from './words-given.js'
import type { CaseState, CaseStep, WrongPersonCase, WrongPersonCases } from './wrong-person-cases.js'

/** A case as a reviewer sees it. */
export interface ReviewedCase extends WrongPersonCase {
  /** Whether its source may be named: of somebody at risk, to reviewers of that organisation alone. */
  readonly isSourceTold: boolean
}

export interface CasesFound {
  readonly cases: readonly ReviewedCase[]
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
}

/** What a reviewer found out: it is this person's and is shown again, or another's and stays out. */
export interface Finding {
  readonly id: string
  /** The version of the case that they saw. */
  readonly version: number
  readonly state: Exclude<CaseState, 'open'> | undefined
  readonly words: string
}

export type Resolved =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'invalid'; readonly text: string }
  /** Nobody decides what they reported themselves. */
  | { readonly outcome: 'own' }
  /** Nor what is in their own record, or in that of somebody close to them. */
  | { readonly outcome: 'tied' }
  | { readonly outcome: 'stale' }
  | Extract<Reviewed<never>, { readonly outcome: 'refused' }>

export interface ResolveWrongPerson {
  /** The cases, through the gate; each person who is shown is an event of their own. */
  readCases(request: ReviewRequest): Promise<Reviewed<CasesFound>>
  /** Says whose it is. What is left out may be restored later, and the other way round. */
  resolve(request: ReviewRequest, finding: Finding): Promise<Resolved>
}

interface ResolveParts {
  readonly gate: Gate
  readonly cases: WrongPersonCases
  readonly people: ReviewedPeople
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const MOST = 200

export function createResolveWrongPerson({ gate, cases, people, now }: ResolveParts): ResolveWrongPerson {
  return {
    async readCases(request) {
      const admission = await admit(gate, request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const found = await cases.searchCases(permit, MOST)
      const persons = [...new Set(found.map(({ person }) => person))]
      const known = await people.readPeople(permit, persons)
      await gate.showed(permit, persons, 'wrong-person-cases')
      await discloseReview(gate, permit, { resources: found.length, what: 'wrong-person-cases' })
      const mayTell = createMayTellPlace(known, permit.actor)
      const shown = found.map((one) => ({ ...one, isSourceTold: mayTell(one.person, sourceOf(one)) }))
      return { outcome: 'reviewed', found: { cases: shown, people: known } }
    },

    async resolve(request, finding) {
      const admission = await admit(gate, request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const resolved = await take(permit, finding)
      const isKept = resolved.outcome === 'kept'
      const what = `wrong-person-${isKept ? (finding.state ?? '') : resolved.outcome}`
      await discloseReview(gate, permit, {
        resources: isKept ? 1 : 0,
        what,
        isTied: resolved.outcome === 'tied',
      })
      return resolved
    },
  }

  async function take(
    permit: Permit<'review-access'>,
    { id, version, state, words }: Finding,
  ): Promise<Resolved> {
    if (!state) return { outcome: 'invalid', text: 'Choose whose it is' }
    if (!saysEnough(words))
      return { outcome: 'invalid', text: 'Say in a few words how you found out, and from whom' }
    const found = await cases.readSteps(permit, id)
    const latest = found?.steps.find((step) => step.version === version)
    // A later step stands in the way when it is kept; that nothing changes is found out here.
    if (!found || !latest || latest.state === state) return { outcome: 'stale' }
    if (found.steps[0]?.actorId === permit.actor.id) return { outcome: 'own' }
    if ((await gate.checkTie(permit, found.person)) === 'barred') return { outcome: 'tied' }
    // Whose record is opened again is in the log as theirs.
    await gate.showed(permit, [found.person], `wrong-person-${state}`)
    const step = { ...latest, ...by(permit), version: version + 1, state, words }
    const kept = await cases.keepStep(permit, found.person, {
      ...step,
      recordedAt: new Date(now()).toISOString(),
    })
    return { outcome: kept }
  }
}

function sourceOf({ report: { heldBack }, item }: WrongPersonCase): string | undefined {
  return heldBack.scope === 'source' ? heldBack.organisation : item?.source
}

function by({
  actor,
}: Permit<'review-access'>): Pick<CaseStep, 'actorId' | 'actorName' | 'roleCode' | 'organisation'> {
  return {
    actorId: actor.id,
    actorName: actor.name,
    roleCode: roleCodeOf(actor),
    organisation: organisationOf(actor) ?? '',
  }
}

function admit(gate: Gate, request: ReviewRequest): ReturnType<typeof gate.admit<'review-access'>> {
  return gate.admit({ ...request, activity: 'review-access', interaction: 'operation', purpose: 'HCOMPL' })
}

import type { Gate, Permit } from '../access/gate.js'
import { beginOf, daysLater } from '../fhir/london-time.js'
import { isWholeDate } from '../fhir/parse-date.js'
import { organisationOf, roleCodeOf } from '../identity/actor.js'
import type { PersonId } from '../fhir/person-id.js'
import { discloseReview } from './disclose-review.js'
import type { Reviewed, ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import type { RiskFlag, RiskFlags, RiskGround } from './risk-flags.js'
import { saysEnough } from './words-given.js'

export interface FlagRequest extends ReviewRequest {
  readonly person: PersonId
}

/** Whether a person's whereabouts are kept from everybody, by whom, and since when. */
export interface AtRisk {
  readonly person: PersonId
  readonly known: ReviewedPerson | undefined
  /** The newest version of each flag of this record, the newest first. */
  readonly flags: readonly RiskFlag[]
  readonly isFlaggedBySource: boolean
}

export interface FlagForm {
  readonly ground: RiskGround | undefined
  readonly words: string
  /** Days, `2026-11-26`: the first and the last; empty from now, and until it is lifted. */
  readonly from: string
  readonly until: string
}

export interface FlagFault {
  readonly field: 'ground' | 'words' | 'from' | 'until'
  readonly text: string
}

export type Flagged =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'invalid'; readonly faults: readonly FlagFault[] }
  /** It was changed in the meantime, or is not there. */
  | { readonly outcome: 'stale' }
  | Extract<Reviewed<never>, { readonly outcome: 'refused' }>

/** Keeps where somebody lives, is treated and can be reached from everybody: for people who are being looked for. */
export interface FlagAtRisk {
  readFlags(request: FlagRequest): Promise<Reviewed<AtRisk>>
  /** Sets a flag; the next read on every gateway tells no place. */
  setFlag(request: FlagRequest, form: FlagForm): Promise<Flagged>
  /** Lifts a flag that was set here. One that a source sent stays, whoever lifts what. */
  liftFlag(request: FlagRequest, lifted: { readonly id: string; readonly words: string }): Promise<Flagged>
}

export interface FlagParts {
  readonly gate: Gate
  readonly flags: RiskFlags
  readonly people: ReviewedPeople
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

export function createFlagAtRisk({ gate, flags, people, now, newId }: FlagParts): FlagAtRisk {
  return {
    async readFlags(request) {
      const admission = await admit(gate, request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const { person } = request
      const found = {
        person,
        known: (await people.readPeople(permit, [person])).get(person),
        flags: newestOf(await flags.readFlags(permit)),
        isFlaggedBySource: await flags.isFlaggedBySource(permit),
      }
      await discloseReview(gate, permit, { resources: found.flags.length, what: 'risk-flags' })
      return { outcome: 'reviewed', found }
    },

    setFlag: (request, form) =>
      change(request, 'risk-flag-set', async (permit) => {
        const faults = faultsOf(form)
        if (!form.ground || faults.length > 0) return { outcome: 'invalid', faults }
        const at = new Date(now()).toISOString()
        return keep(permit, {
          ...by(permit, at),
          id: newId(),
          version: 1,
          status: 'set',
          ground: form.ground,
          words: form.words,
          from: form.from === '' ? at : beginning(form.from),
          to: form.until === '' ? undefined : end(form.until),
        })
      }),

    liftFlag: (request, { id, words }) =>
      change(request, 'risk-flag-lifted', async (permit) => {
        if (!saysEnough(words)) return { outcome: 'invalid', faults: [WORDS] }
        const flag = newestOf(await flags.readFlags(permit)).find((one) => one.id === id)
        if (flag?.status !== 'set') return { outcome: 'stale' }
        const at = new Date(now()).toISOString()
        return keep(permit, {
          ...flag,
          ...by(permit, at),
          version: flag.version + 1,
          status: 'lifted',
          words,
        })
      }),
  }

  async function keep(permit: Permit<'flag-at-risk'>, flag: RiskFlag): Promise<Flagged> {
    return { outcome: await flags.keepFlag(permit, flag) }
  }

  async function change(
    request: FlagRequest,
    what: string,
    make: (permit: Permit<'flag-at-risk'>) => Promise<Flagged>,
  ): Promise<Flagged> {
    const admission = await admit(gate, request)
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
    const made = await make(admission.permit)
    const isKept = made.outcome === 'kept'
    await discloseReview(gate, admission.permit, {
      resources: isKept ? 1 : 0,
      what: isKept ? what : `${what}-${made.outcome}`,
    })
    return made
  }
}

function newestOf(flags: readonly RiskFlag[]): readonly RiskFlag[] {
  return flags.filter((one) => !flags.some((other) => other.id === one.id && other.version > one.version))
}

function by(
  { actor }: Permit<'flag-at-risk'>,
  recordedAt: string,
): Pick<RiskFlag, 'actorId' | 'actorName' | 'roleCode' | 'organisation' | 'recordedAt'> {
  return {
    actorId: actor.id,
    actorName: actor.name,
    roleCode: roleCodeOf(actor),
    organisation: organisationOf(actor) ?? '',
    recordedAt,
  }
}

/** Its first day begins, as all days here, at midnight in Europe/London. */
function beginning(day: string): string {
  return new Date(beginOf(day)).toISOString()
}

/** The midnight with which its last day is over. */
function end(day: string): string {
  return new Date(daysLater(day, 1)).toISOString()
}

const WORDS: FlagFault = { field: 'words', text: 'Say in a few words what you know, and from whom' }
const DATE = 'Enter a whole date, for example 2026-11-26'

function faultsOf({ ground, words, from, until }: FlagForm): readonly FlagFault[] {
  return [
    ...(ground ? [] : [{ field: 'ground', text: 'Choose why' } as const]),
    ...(saysEnough(words) ? [] : [WORDS]),
    ...(from === '' || isWholeDate(from) ? [] : [{ field: 'from', text: DATE } as const]),
    ...(until === '' || isWholeDate(until) ? [] : [{ field: 'until', text: DATE } as const]),
    ...(from !== '' && until !== '' && until < from
      ? [{ field: 'until', text: 'It ends before it begins' } as const]
      : []),
  ]
}

function admit(gate: Gate, request: FlagRequest): ReturnType<typeof gate.admit<'flag-at-risk'>> {
  return gate.admit({ ...request, activity: 'flag-at-risk', interaction: 'operation', purpose: 'HCOMPL' })
}

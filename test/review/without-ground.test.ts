import type { BasisKind } from '../../src/review/review-log.js'
import type { LoggedEvent } from '../../src/review/search-events.js'
import {
  createLookWithoutGround,
  createWithoutGround,
  GROUND_NOT_TOLD,
  SENT_NOT_TOLD,
  SYSTEM_NOT_TOLD,
} from '../../src/review/without-ground.js'
import { toEventActor } from '../../src/identity/event-actor.js'
import { aPartner, anAuditor, OAK_STREET } from '../support/actors.js'
import { anEvent, aPersonId } from '../support/an-event.js'

const margaret = aPersonId('a')
const elsewhere = anAuditor()
const colleague = anAuditor({ organisation: OAK_STREET })
const AT_RISK = new Map([[margaret, { isAtRisk: true }]])
const NOT_AT_RISK = new Map([[margaret, { isAtRisk: false }]])

function logged(basis: string | null, person: LoggedEvent['person'] = margaret): LoggedEvent {
  return { ...anEvent({ basis, person }), log: 'gateway-1.example/log', index: 0 }
}

/** Whether the basis of a kind tells where somebody is treated: a kind that is new does not compile. */
const TELLS: Readonly<Record<BasisKind, boolean>> = {
  'registered-practice': true,
  team: true,
  referral: true,
  contact: true,
  appointment: true,
  'self-claimed': true,
  delegation: false,
  'person-themselves': false,
  'break-glass': false,
  role: false,
  contributor: false,
}

describe('why a look at somebody at risk was permitted', () => {
  it.each(Object.entries(TELLS))('%s: tells where they are treated: %s', (kind, tells) => {
    const event = logged(`${kind} Z99001 Patient/1`)
    const seen = createWithoutGround(AT_RISK, elsewhere)(event)
    expect(seen).toEqual(tells ? { ...event, basis: GROUND_NOT_TOLD } : event)
    expect(createWithoutGround(AT_RISK, colleague)(event)).toBe(event)
    expect(createWithoutGround(NOT_AT_RISK, elsewhere)(event)).toBe(event)
  })

  it('is not told of anybody to reviewers of another organisation where only its own may know of it', () => {
    const event = logged('contact Z99001 Encounter/1 secret')
    expect(createWithoutGround(NOT_AT_RISK, elsewhere)(event)).toEqual({ ...event, basis: GROUND_NOT_TOLD })
    expect(createWithoutGround(NOT_AT_RISK, colleague)(event)).toBe(event)
  })

  it('is not told of whom nothing is known, and by no kind that is no more', () => {
    const event = logged('team Z99001')
    expect(createWithoutGround(new Map(), elsewhere)(event).basis).toBe(GROUND_NOT_TOLD)
    expect(createWithoutGround(AT_RISK, elsewhere)(logged('old-basis Z99001')).basis).toBe(GROUND_NOT_TOLD)
    expect(createWithoutGround(AT_RISK, colleague)(logged('old-basis')).basis).toBe(GROUND_NOT_TOLD)
    expect(createWithoutGround(AT_RISK, aPartner())(logged('')).basis).toBe(GROUND_NOT_TOLD)
  })

  it('is told with the system that sent something to reviewers of its organisation alone', () => {
    const actor = { ...toEventActor(aPartner()), organisation: OAK_STREET }
    const sent = {
      ...logged('contributor'),
      actor,
      query: 'PUT /fhir/Condition?identifier=https://oak.example|1',
    }
    const untold = { ...sent, actor: SYSTEM_NOT_TOLD, query: null, requestId: 'not-told' }
    expect(createWithoutGround(AT_RISK, elsewhere)(sent)).toEqual(untold)
    expect(createWithoutGround(AT_RISK, elsewhere)({ ...sent, basis: null })).toEqual({
      ...untold,
      basis: null,
    })
    expect(createWithoutGround(AT_RISK, colleague)(sent)).toBe(sent)
    expect(createWithoutGround(NOT_AT_RISK, elsewhere)(sent)).toEqual({ ...sent, query: null })
    expect(createWithoutGround(AT_RISK, elsewhere)({ ...sent, person: null }).actor).toBe(actor)

    // Anybody may ask for somebody, and be refused; that a system had something to send says more.
    const refused = { ...sent, kind: 'event', decision: null, basis: null, reason: 'unknown' } as const
    const elsewhereSees = createWithoutGround(AT_RISK, elsewhere)
    expect(elsewhereSees({ ...refused, interaction: 'read' }).actor).toBe(actor)
    expect(elsewhereSees({ ...refused, decision: 'deny', interaction: 'search-type' }).actor).toBe(actor)
    expect(elsewhereSees({ ...refused, interaction: 'update' }).actor).toBe(SYSTEM_NOT_TOLD)
    expect(elsewhereSees({ ...sent, decision: 'permit', interaction: 'read' }).actor).toBe(SYSTEM_NOT_TOLD)
  })

  it('is left as it is where an event is about nobody, or has no basis', () => {
    const withoutGround = createWithoutGround(AT_RISK, elsewhere)
    expect(withoutGround(logged('team Z99001', null)).basis).toBe('team Z99001')
    expect(withoutGround(logged(null)).basis).toBeNull()
  })
})

describe('what a system sent', () => {
  const actor = { ...toEventActor(aPartner()), organisation: OAK_STREET }
  const disclosed = {
    status: 201,
    recordVersion: 4,
    resources: 3,
    withheld: 2,
    what: 'Condition/c/_history/1',
  }
  const nothing = {
    recordVersion: 0,
    resources: 0,
    withheld: 0,
    what: SENT_NOT_TOLD,
    isAmountUntold: true,
  } as const
  const sent: LoggedEvent = {
    ...logged('contributor'),
    kind: 'outcome',
    actor,
    interaction: 'create',
    query: 'POST /fhir/Condition',
    disclosed,
  }
  const untold = { ...sent, interaction: 'batch', query: null, disclosed: { ...nothing, status: 200 } }
  const elsewhereSees = createWithoutGround(NOT_AT_RISK, elsewhere)

  it.each(['create', 'update', 'transaction', 'batch'] as const)(
    '(%s) is told without its number, kind and way to reviewers of other organisations',
    (interaction) => {
      expect(elsewhereSees({ ...sent, interaction })).toEqual(untold)
      expect(createWithoutGround(NOT_AT_RISK, colleague)({ ...sent, interaction })).toEqual({
        ...sent,
        interaction,
      })
    },
  )

  it('is told likewise where it was read back, and where nothing was stored, without why', () => {
    expect(elsewhereSees({ ...sent, interaction: 'read' })).toEqual({ ...untold, interaction: 'read' })
    const failed = { ...sent, disclosed: { ...disclosed, status: 403 }, reason: 'label-lowered' }
    expect(elsewhereSees(failed)).toEqual({
      ...untold,
      reason: SENT_NOT_TOLD,
      disclosed: { ...nothing, status: 400 },
    })
    const refused = {
      ...sent,
      kind: 'event',
      decision: null,
      reason: 'person-mismatch',
      disclosed: null,
    } as const
    expect(elsewhereSees(refused)).toMatchObject({ reason: 'person-mismatch', disclosed: null, query: null })
  })

  it('is told likewise with the look that it came of', () => {
    const look = {
      at: 0,
      event: { ...sent, kind: 'intent', disclosed: null } as const,
      sent: [
        { ...disclosed, reason: null },
        { ...disclosed, status: 409, reason: 'conflict' },
      ],
    }
    expect(createLookWithoutGround(NOT_AT_RISK, elsewhere)(look)).toMatchObject({
      event: { interaction: 'batch', query: null },
      sent: [
        { ...nothing, status: 200, reason: null },
        { ...nothing, status: 400, reason: SENT_NOT_TOLD },
      ],
    })
    expect(createLookWithoutGround(NOT_AT_RISK, colleague)(look)).toEqual(look)
    const nobodys = { ...look, event: { ...look.event, person: null } }
    expect(createLookWithoutGround(NOT_AT_RISK, elsewhere)(nobodys)).toEqual(nobodys)
  })
})

describe('what a clinician was shown', () => {
  const disclosed = {
    status: 200,
    recordVersion: 4,
    resources: 3,
    withheld: 2,
    what: 'Condition/c/_history/3',
  }
  const seen: LoggedEvent = { ...logged('team Z99001'), kind: 'outcome', disclosed }
  const untold = {
    status: 200,
    recordVersion: 0,
    resources: 0,
    withheld: 0,
    what: 'Condition/c',
    isAmountUntold: true,
  }

  it('is told without how much and at which version to reviewers of other organisations', () => {
    expect(createWithoutGround(NOT_AT_RISK, elsewhere)(seen)).toEqual({ ...seen, disclosed: untold })
    expect(createWithoutGround(AT_RISK, elsewhere)({ ...seen, basis: null }).disclosed).toEqual(untold)
    expect(createWithoutGround(NOT_AT_RISK, elsewhere)({ ...seen, basis: 'break-glass' }).disclosed).toEqual(
      untold,
    )
    expect(createWithoutGround(NOT_AT_RISK, colleague)(seen)).toEqual(seen)
  })

  it('is told likewise with the look that it came of', () => {
    const look = {
      at: 0,
      event: { ...seen, kind: 'intent', disclosed: null } as const,
      sent: [{ ...disclosed, reason: null }],
    }
    expect(createLookWithoutGround(NOT_AT_RISK, elsewhere)(look).sent).toEqual([{ ...untold, reason: null }])
    expect(createLookWithoutGround(NOT_AT_RISK, colleague)(look)).toEqual(look)
  })

  it('is told as it is where it was an auditor who looked, and in what is about nobody', () => {
    const auditor = { ...seen, actor: toEventActor(anAuditor({ organisation: OAK_STREET })) }
    expect(createWithoutGround(NOT_AT_RISK, elsewhere)(auditor).disclosed).toEqual(disclosed)
    expect(createWithoutGround(NOT_AT_RISK, elsewhere)({ ...seen, person: null }).disclosed).toEqual(
      disclosed,
    )
  })
})

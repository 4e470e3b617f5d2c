import { someFacts } from '../support/access-facts.js'
import { noAlerts } from '../support/test-facts.js'
import type { AccessFacts, LegitimateRelationship, ReadAhead } from '../../src/access/access-facts.js'
import type { RaiseAlerts } from '../../src/access/alerts.js'
import type { AccessRequest } from '../../src/access/access-request.js'
import { assertIssued, createGate, type Gate } from '../../src/access/gate.js'
import type { AccessEvent } from '../../src/audit/access-event.js'
import { LogUnavailable } from '../../src/audit/audit-appender.js'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { aClinician, anAuditor, OAK_STREET } from '../support/actors.js'

const person = parsePersonId('0123456789abcdef0123456789abcdef')
if (!person) throw new Error('not an id')

const registered: LegitimateRelationship = {
  kind: 'registered-practice',
  organisation: OAK_STREET,
  evidence: 'Patient/a',
}

const request: AccessRequest<'read-record'> = {
  actor: aClinician(),
  activity: 'read-record',
  person,
  interaction: 'read',
  purpose: 'TREAT',
  query: 'GET /patients/:id',
  requestId: 'request-1',
}

interface Given {
  readonly relationships?: readonly LegitimateRelationship[]
  readonly gatherFacts?: () => Promise<AccessFacts>
  readonly raiseAlerts?: RaiseAlerts
  readonly readAhead?: ReadAhead
  readonly append?: (event: AccessEvent) => Promise<number>
}

function aGate(given: Given = {}): { readonly gate: Gate; readonly log: AccessEvent[] } {
  const log: AccessEvent[] = []
  const facts = someFacts({ relationships: given.relationships ?? [] })
  const gate = createGate({
    gatherFacts: given.gatherFacts ?? (async () => facts),
    appender: { append: given.append ?? (async (event) => log.push(event) - 1) },
    raiseAlerts: given.raiseAlerts ?? noAlerts,
    ...(given.readAhead ? { readAhead: given.readAhead } : {}),
    now: () => 1_000,
  })
  return { gate, log }
}

describe('the gate', () => {
  it('gives a permit for the person who was asked about, once the log has the intent', async () => {
    const { gate, log } = aGate({ relationships: [registered] })

    const admission = await gate.admit(request)

    if (admission.outcome !== 'permit') throw new Error('expected a permit')
    expect(admission.permit).toMatchObject({ activity: 'read-record', person, entry: 0 })
    expect(() => {
      assertIssued(admission.permit)
    }).not.toThrow()
    expect(log).toMatchObject([
      {
        kind: 'intent',
        decision: 'permit',
        basis: 'registered-practice Z99001 Patient/a',
        person,
        actor: { id: '555000000001' },
      },
    ])
  })

  it('marks in the log a ground of which its own organisation alone may know', async () => {
    const { gate, log } = aGate({ relationships: [{ ...registered, isSecret: true }] })
    await gate.admit(request)
    expect(log).toMatchObject([{ basis: 'registered-practice Z99001 Patient/a secret' }])
  })

  it('begins to read while the intent is written, and gives a permit only when both are done', async () => {
    const order: string[] = []
    const { gate } = aGate({
      relationships: [registered],
      readAhead: async (_facts, whose) => {
        order.push(whose === person ? 'reads ahead' : 'reads of somebody else')
      },
      append: async () => {
        await new Promise((resolve) => setImmediate(resolve))
        order.push('the intent is durable')
        return 0
      },
    })

    await gate.admit(request)

    expect(order).toEqual(['reads ahead', 'the intent is durable'])
  })

  it('reads nothing ahead of a refusal, nor for anything but reading: a refusal takes as long whoever it is of', async () => {
    const ahead: string[] = []
    const readAhead: ReadAhead = async () => {
      ahead.push('read')
    }
    expect(await aGate({ readAhead }).gate.admit(request)).toMatchObject({ outcome: 'deny' })
    const claim = {
      ...request,
      actor: aClinician({ scopes: ['user/*.cruds'] }),
      activity: 'claim-relationship',
    } as const
    const { gate } = aGate({ relationships: [registered], readAhead })
    expect(await gate.admit(claim)).toMatchObject({ outcome: 'permit' })
    expect(await gate.admit({ ...request, activity: 'find-people' })).toMatchObject({ outcome: 'permit' })
    expect(ahead).toEqual([])
  })

  it('gives no permit when the log cannot be written, whatever was read ahead', async () => {
    const { gate } = aGate({
      relationships: [registered],
      readAhead: async () => undefined,
      append: () => Promise.reject(new LogUnavailable('The log cannot be written now.')),
    })
    await expect(gate.admit(request)).rejects.toThrow(LogUnavailable)
  })

  it('says until when the glass is broken in this session, of reading, whatever another session or an ended use says', async () => {
    const at = (hours: number): string =>
      new Date(Date.parse('2026-11-27T12:00:00Z') + hours * 3_600_000).toISOString()
    const use = { kind: 'break-glass', ground: 'life-at-risk' } as const
    const { session } = request.actor
    const facts = someFacts({
      now: at(0),
      grants: [
        { ...use, id: 'mine', session, from: at(-0.5), until: at(0.5) },
        { ...use, id: 'elsewhere', session: `${session}-other`, from: at(-0.1), until: at(0.9) },
        { ...use, id: 'later', session, from: at(1), until: at(2) },
      ],
    })
    const { gate } = aGate({ gatherFacts: async () => facts })
    const admission = await gate.admit(request)
    if (admission.outcome !== 'permit') throw new Error('expected a permit')
    expect(admission.permit.breakGlassUntil).toBe(at(0.5))

    const search = await gate.admit({ ...request, activity: 'find-people' })
    if (search.outcome !== 'permit') throw new Error('expected a permit')
    expect(search.permit.breakGlassUntil).toBeUndefined()
  })

  it('denies in the log, with the true reason, before it says so', async () => {
    const { gate, log } = aGate()

    expect(await gate.admit(request)).toEqual({ outcome: 'deny', reason: 'no-legitimate-relationship' })
    expect(log).toMatchObject([
      { kind: 'event', decision: 'deny', reason: 'no-legitimate-relationship', person },
    ])
  })

  it('says in each entry when it was, and by which policy', async () => {
    const { gate, log } = aGate({ relationships: [registered] })
    const admission = await gate.admit(request)
    if (admission.outcome !== 'permit') throw new Error('expected a permit')
    await gate.disclose(admission.permit, {
      status: 200,
      recordVersion: 1,
      resources: 1,
      withheld: 0,
      what: 'x',
    })
    const denying = aGate()
    await denying.gate.admit(request)

    expect(
      [...log, ...denying.log].map(({ kind, recordedAt, policyVersion }) => [
        kind,
        recordedAt,
        policyVersion,
      ]),
    ).toEqual([
      ['intent', 1_000, 'policy-of-this-test'],
      ['outcome', 1_000, 'policy-of-this-test'],
      ['event', 1_000, 'policy-of-this-test'],
    ])
  })

  it('raises no alert where there is none to raise, and the alert after its entry is there', async () => {
    const raised: (readonly [string, number])[] = []
    const { gate, log } = aGate({
      relationships: [registered],
      raiseAlerts: async (alerts) => {
        raised.push(...(alerts.length === 0 ? [['none', 0] as const] : []))
        raised.push(...alerts.map(({ reason }) => [reason, log.length] as const))
      },
    })
    await gate.admit(request)
    expect(raised).toEqual([])
    const actor = aClinician({ scopes: ['user/*.cruds'] })
    await gate.admit({ ...request, actor, activity: 'claim-relationship' })
    expect(raised).toEqual([['self-claimed', 2]])
  })

  it('neither permits nor denies when the log cannot take the entry', async () => {
    const append = (): Promise<number> => Promise.reject(new LogUnavailable('the log is full'))
    await expect(aGate({ relationships: [registered], append }).gate.admit(request)).rejects.toThrow(
      LogUnavailable,
    )
    await expect(aGate({ append }).gate.admit(request)).rejects.toThrow(LogUnavailable)
  })

  it('neither permits nor denies when the facts cannot be had, and writes nothing', async () => {
    const { gate, log } = aGate({ gatherFacts: () => Promise.reject(new Error('no database')) })
    await expect(gate.admit(request)).rejects.toThrow('no database')
    expect(log).toEqual([])
  })

  it('closes an intent by saying what went out', async () => {
    const { gate, log } = aGate({ relationships: [registered] })
    const admission = await gate.admit(request)
    if (admission.outcome !== 'permit') throw new Error('expected a permit')

    const disclosed = { status: 200, recordVersion: 7, resources: 12, withheld: 1, what: 'everything' }
    await gate.disclose(admission.permit, disclosed)

    await gate.disclose(admission.permit, { ...disclosed, status: 412 }, 'stale')

    expect(log.slice(1)).toMatchObject([
      { kind: 'outcome', intent: 0, person, reason: null, disclosed },
      { kind: 'outcome', intent: 0, person, reason: 'stale', disclosed: { status: 412 } },
    ])
  })

  it('logs each person found by a search, one entry a person', async () => {
    const { gate, log } = aGate()
    const { actor, purpose, query, requestId } = request
    const search = { actor, purpose, query, requestId, interaction: 'search-type' } as const
    const admission = await gate.admit({ ...search, activity: 'find-people' })
    if (admission.outcome !== 'permit') throw new Error('expected a permit')

    await gate.found(admission.permit, person, () => true)

    expect(log).toMatchObject([
      { kind: 'intent', person: null, basis: 'role' },
      { kind: 'outcome', person, intent: 0, disclosed: { what: 'found' } },
    ])
  })

  it('keeps what happened outside a decision, with at most 8 KB of what was asked', async () => {
    const { gate, log } = aGate()
    const actor = {
      kind: 'anonymous',
      id: '',
      name: '',
      roleCode: '',
      organisation: '',
      session: '',
    } as const

    await gate.note({
      interaction: 'read',
      actor,
      reason: 'token-expired',
      query: 'x'.repeat(10_000),
      requestId: 'r',
    })

    expect(log).toMatchObject([{ kind: 'event', decision: null, reason: 'token-expired', actor }])
    expect(log[0]?.query).toHaveLength(8192)
    expect(log[0]?.query).toMatch(/^[^ ]+ … of \d+ characters, SHA-256 [0-9a-f]{64}$/)
  })

  it('keeps whom it concerned, where that is known, and needs no reason', async () => {
    const { gate, log } = aGate()
    const { id, name } = aClinician()
    const actor = { kind: 'clinician', id, name, roleCode: '', organisation: '', session: '' } as const
    const signedIn = { interaction: 'read', actor, reason: null, query: 'sign-in', requestId: 'r' } as const
    await gate.note(signedIn)
    await gate.note({ ...signedIn, person })
    expect(log).toMatchObject([
      { kind: 'event', person: null, reason: null, query: 'sign-in', recordedAt: 1_000 },
      { kind: 'event', person },
    ])
  })

  it.each([
    ['clinician', 'GET /fhir/Patient?address=1', ['whereabouts-searched']],
    ['partner-system', 'GET /fhir/Patient?address=1', ['whereabouts-searched']],
    ['clinician', 'GET /fhir/Patient?gender=male', []],
    ['anonymous', 'GET /fhir/Patient?address=1', []],
  ] as const)('tells the privacy officer of a %s who asks %s: %j', async (kind, query, told) => {
    const raised: unknown[] = []
    const { gate, log } = aGate({
      raiseAlerts: async (alerts) => {
        raised.push(...alerts)
      },
    })
    const actor = { kind, id: 'i', name: 'n', roleCode: '', organisation: '', session: '' } as const
    await gate.note({ interaction: 'read', actor, reason: 'refused', query, requestId: 'r' })
    expect(raised).toEqual(told.map((reason) => ({ reason, raisedAt: 1_000, requestId: 'r' })))
    expect(log).toMatchObject([{ reason: 'refused', query }])
  })

  it.each([
    ['self', undefined, 'barred', ['own-record']],
    ['same-surname', undefined, 'free', ['same-surname-record']],
    ['family', 'delegate-tied', 'barred', ['delegate-tied']],
    [undefined, 'delegate-tied', 'free', []],
  ] as const)(
    'says whether the holder of a permit may have a say about another, to whom they are tied by %s, and tells as %s',
    async (tie, toldAs, checked, told) => {
      const raised: string[] = []
      const facts = someFacts({ relationships: [registered] })
      let asked = 0
      const { gate, log } = aGate({
        gatherFacts: async () => (asked++ === 0 ? facts : someFacts({ tie })),
        raiseAlerts: async (alerts) => {
          raised.push(...alerts.map(({ reason, requestId }) => `${reason} ${requestId}`))
        },
      })
      const admission = await gate.admit(request)
      if (admission.outcome !== 'permit') throw new Error('expected a permit')
      expect(await gate.checkTie(admission.permit, person, toldAs)).toBe(checked)
      expect(raised).toEqual(told.map((reason) => `${reason} request-1`))
      expect(log).toHaveLength(1)
    },
  )

  it('says of each person who is shown to a reviewer that they were, one event each', async () => {
    const { gate, log } = aGate()
    const reviewer = anAuditor({
      role: { code: 'R0001', name: 'Privacy Officer', profileId: '1' },
      scopes: ['user/*.cruds'],
    })
    const { query, requestId } = request
    const asked = {
      actor: reviewer,
      purpose: 'HCOMPL',
      interaction: 'search-type',
      query,
      requestId,
    } as const
    const admission = await gate.admit({ ...asked, activity: 'review-access' })
    if (admission.outcome !== 'permit') throw new Error(admission.reason)

    await gate.showed(admission.permit, [person], 'consents')

    expect(log).toMatchObject([
      { kind: 'intent', person: null },
      { kind: 'outcome', person, intent: 0, disclosed: { resources: 1, what: 'consents' } },
    ])
  })

  it('is the only one whose permits a store takes: one that was made up is refused at run time', () => {
    const madeUp = {
      activity: 'read-record',
      actor: aClinician(),
      person,
      lens: { coverOf: () => 'shown', whyWithheld: () => undefined },
      entry: 0,
    }
    expect(() => {
      assertIssued(madeUp as never)
    }).toThrow('not issued by the gate')
  })
})

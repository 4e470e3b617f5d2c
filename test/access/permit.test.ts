import type { AccessFacts } from '../../src/access/access-facts.js'
import type { AccessRequest, Activity } from '../../src/access/access-request.js'
import { assertIssued, createGate } from '../../src/access/gate.js'
import { toLabelClass } from '../../src/access/labels/label-class.js'
import type { AccessEvent } from '../../src/audit/access-event.js'
import { someFacts } from '../support/access-facts.js'
import { aClinician, aDelegate, anAuditor, OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const asked = { person: aPerson(), interaction: 'read', query: 'GET', requestId: 'request-1' } as const
const NORMAL = toLabelClass({ level: 'N', sensitivities: [], controller: WEY_VALLEY })
const VERY = toLabelClass({ level: 'V', sensitivities: [], controller: WEY_VALLEY })
const until = (instant: string, from = '2026-11-23T10:00:00Z') => ({
  id: instant,
  kind: 'break-glass' as const,
  session: 'session-1',
  from,
  until: instant,
})

async function admit<A extends Activity>(
  request: Pick<AccessRequest<A>, 'actor' | 'activity' | 'purpose'>,
  differs: Partial<AccessFacts> = {},
) {
  const log: AccessEvent[] = []
  const told: string[] = []
  const gate = createGate({
    gatherFacts: async () => someFacts(differs),
    appender: { append: async (event) => log.push(event) - 1 },
    raiseAlerts: async (alerts) => void told.push(...alerts.map(({ reason }) => reason)),
    now: () => 1_000,
  })
  const admission = await gate.admit({ ...asked, ...request })
  if (admission.outcome === 'deny') throw new Error(admission.reason)
  return { permit: admission.permit, gate, log, told }
}

const reading = { actor: aClinician(), activity: 'read-record', purpose: 'TREAT' } as const
const registered = {
  relationships: [{ kind: 'registered-practice' as const, organisation: OAK_STREET, evidence: 'Patient/a' }],
}

describe('a permit', () => {
  it('lets a clinician see what the policy lets them, and says why of the rest', async () => {
    const { permit } = await admit(reading, registered)
    expect([permit.lens.coverOf(NORMAL), permit.lens.coverOf(VERY)]).toEqual(['shown', 'withheld'])
    expect(permit.lens.whyWithheld(VERY)).toBe('another-role')
    expect(permit.breakGlassUntil).toBeUndefined()
  })

  it('lets who broke the glass see more, and says until when: the latest of several', async () => {
    const grants = [until('2026-11-23T11:30:00Z', '2026-11-23T10:40:00Z'), until('2026-11-23T11:00:00Z')]
    const { permit, log } = await admit(reading, { grants })
    expect(permit.lens.coverOf(VERY)).toBe('shown')
    expect(permit.breakGlassUntil).toBe('2026-11-23T11:30:00Z')
    expect(log).toMatchObject([{ purpose: 'BTG', basis: 'break-glass' }])
  })

  it('says until when of breaking the glass alone, and only of who reads by it', async () => {
    const unseal = { ...until('2026-11-23T12:00:00Z'), kind: 'unseal' as const }
    const { permit } = await admit(reading, { grants: [until('2026-11-23T11:00:00Z'), unseal] })
    expect(permit.breakGlassUntil).toBe('2026-11-23T11:00:00Z')

    const elsewhere = { ...until('2026-11-23T11:00:00Z'), session: 'session-2' }
    const usual = await admit(reading, { ...registered, grants: [elsewhere] })
    expect(usual.permit.breakGlassUntil).toBeUndefined()
  })

  it('lets the person see their own, and who acts for them by what was recorded', async () => {
    const themselves = {
      actor: aDelegate({ person: asked.person }),
      activity: 'read-record',
      purpose: 'PATRQT',
    } as const
    const own = await admit(themselves)
    expect(own.permit.lens.coverOf(VERY)).toBe('shown')
    expect(own.log).toMatchObject([{ basis: 'person-themselves' }])

    const delegations = [
      {
        evidence: 'delegation/1',
        basis: 'lasting-power-of-attorney-health' as const,
        covers: 'all' as const,
        from: '2026-01-01',
        to: '2027-01-01',
      },
    ]
    const acting = await admit({ ...themselves, actor: aDelegate({ person: aPerson('c') }) }, { delegations })
    expect(acting.permit.lens.coverOf(VERY)).toBe('absent')
    expect(acting.permit.lens.whyWithheld(VERY)).toBeUndefined()
    expect(acting.log).toMatchObject([{ basis: 'delegation lasting-power-of-attorney-health delegation/1' }])
  })

  it('to find people tells of who hides from there nothing, in the log neither', async () => {
    const hidden = {
      evidence: 'Consent/1',
      status: 'active',
      scope: 'care' as const,
      type: 'deny' as const,
      organisations: [OAK_STREET],
      categories: [],
    }
    const finding = { ...reading, activity: 'find-people' } as const
    const hiding = await admit(finding, { consents: [hidden] })
    expect(await hiding.gate.found(hiding.permit, aPerson('d'), () => true)).toBeUndefined()
    expect(hiding.log).toHaveLength(1)

    const shown = await admit(finding)
    expect(await shown.gate.found(shown.permit, aPerson('d'), () => false)).toBeUndefined()
    expect(shown.log).toHaveLength(1)
    const lens = await shown.gate.found(shown.permit, aPerson('d'), () => true)
    expect(lens?.coverOf('locked||RWV99')).toBe('absent')
    expect(shown.log.at(-1)).toMatchObject({
      kind: 'outcome',
      person: aPerson('d'),
      disclosed: { what: 'found' },
    })
  })

  it('lets who reviews see nothing of a record', async () => {
    const { permit } = await admit({ actor: anAuditor(), activity: 'review-log', purpose: 'HCOMPL' })
    expect(permit.lens.coverOf(NORMAL)).toBe('absent')
  })

  it('is what the log has the outcome of, with a reason where it is a refusal after all', async () => {
    const { permit, gate, log, told } = await admit(reading, registered)
    const disclosed = { status: 404, recordVersion: 1, resources: 0, withheld: 1, what: 'Observation/1' }
    await gate.disclose(permit, disclosed, 'withheld')
    await gate.disclose(permit, { ...disclosed, status: 200 })
    await gate.alert(permit, 'consent-withdrawn-for-own-organisation')

    expect(log.slice(1)).toMatchObject([
      { kind: 'outcome', intent: 0, decision: 'permit', reason: 'withheld', disclosed },
      { kind: 'outcome', intent: 0, reason: null, disclosed: { status: 200 } },
    ])
    expect(told).toEqual(['consent-withdrawn-for-own-organisation'])
  })

  it('is none where nobody issued it', async () => {
    const { permit } = await admit(reading, registered)
    expect(() => {
      assertIssued(Object.assign({}, permit))
    }).toThrow('not issued')
  })
})

import type { LoggedEvent } from '../../src/audit/audit-reader.js'
import { toAuditEvent } from '../../src/audit/to-audit-event.js'
import { aPersonId, anEvent, anEventActor } from '../support/an-event.js'

const source = { baseUrl: 'https://record.example' }
const logged = (differs: Partial<LoggedEvent> = {}): LoggedEvent => ({
  ...anEvent(),
  log: 'gateway-1.example/log',
  index: 12,
  ...differs,
})
const disclosed = {
  status: 200,
  recordVersion: 4,
  resources: 1,
  withheld: 0,
  what: 'Observation/abc/_history/2',
}

describe('toAuditEvent', () => {
  it('says who looked at whom, for what, with which role and where the evidence is', () => {
    const event = toAuditEvent(
      logged({ kind: 'outcome', interaction: 'read', intent: 11, disclosed }),
      source,
    )

    expect(event).toMatchObject({
      resourceType: 'AuditEvent',
      meta: { profile: ['https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead'] },
      type: { code: 'rest' },
      subtype: [{ system: 'http://hl7.org/fhir/restful-interaction', code: 'read' }],
      action: 'R',
      recorded: '2026-11-23T10:42:03.000Z',
      outcome: '0',
      purposeOfEvent: [{ coding: [{ code: 'TREAT' }] }],
    })
    expect(event.id).toMatch(/^[0-9a-f]{16}-12$/)
    const codeOf = (code: string): object => ({ coding: [expect.objectContaining({ code })] })
    expect(event.agent).toMatchObject([
      {
        name: 'Dr Asha Rahman',
        requestor: true,
        who: { identifier: { system: 'https://fhir.nhs.uk/Id/sds-user-id', value: '555000000001' } },
        role: [codeOf('R8000')],
        purposeOfUse: [codeOf('TREAT')],
      },
      { type: codeOf('110152') },
      { type: codeOf('110153'), network: { address: 'https://record.example' } },
      { who: { identifier: { value: 'Z99001' } } },
    ])
    expect(event.entity).toMatchObject([
      { what: { reference: `Patient/${aPersonId()}` } },
      { what: { reference: 'Observation/abc/_history/2' } },
      { what: { identifier: { value: 'request-1' } } },
      {
        what: { identifier: { value: 'gateway-1.example/log/12' } },
        detail: expect.arrayContaining([{ type: 'intent', valueString: '11' }]) as unknown,
      },
    ])
  })

  it('keeps the query as it was asked', () => {
    const event = toAuditEvent(
      logged({ kind: 'outcome', interaction: 'search-type', disclosed: { ...disclosed, what: 'found' } }),
      source,
    )
    const query = event.entity?.find(({ role }) => role?.code === '24')?.query ?? ''
    expect(Buffer.from(query, 'base64').toString()).toBe('GET /fhir/Patient/{id}/$everything')
    expect(event.meta?.profile?.[0]).toMatch(/PatientQuery$/)
  })

  it.each([
    ['a refusal', { kind: 'event', decision: 'deny', reason: 'no-legitimate-relationship' }, '4'],
    ['an answer that failed', { kind: 'outcome', disclosed: { ...disclosed, status: 503 } }, '4'],
    ['malformed input', { kind: 'event', decision: null, reason: 'malformed' }, '4'],
    ['an intent', {}, '0'],
    ['a sign-in', { kind: 'event', decision: null }, '0'],
    ['the answer to an operation', { kind: 'outcome', disclosed }, '0'],
    [
      'a search of which no query was kept',
      { kind: 'outcome', interaction: 'search-type', query: null, disclosed },
      '0',
    ],
  ] as const)(
    'gives the outcome of %s, and claims no pattern that is for other events',
    (_case, differs, outcome) => {
      const event = toAuditEvent(logged(differs), source)
      expect(event.outcome).toBe(outcome)
      expect(event.meta).toBeUndefined()
    },
  )

  it.each([
    [{ interaction: 'create' }, 'PatientCreate', 'AUT'],
    [{ interaction: 'update', person: null }, 'Update', 'AUT'],
    [{ interaction: 'read', person: null }, 'Read', 'IRCP'],
  ] as const)('follows the pattern for %j', (differs, pattern, participation) => {
    const event = toAuditEvent(logged({ kind: 'outcome', disclosed, ...differs }), source)
    expect(event.meta?.profile?.[0]).toBe(
      `https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.${pattern}`,
    )
    expect(event.agent[0]?.type?.coding?.[0]?.code).toBe(participation)
  })

  it('tells no numbers that are not told, not as nought either', () => {
    const untold = { ...disclosed, isAmountUntold: true } as const
    const { entity = [] } = toAuditEvent(logged({ kind: 'outcome', disclosed: untold }), source)
    const details = entity.flatMap(({ detail = [] }) => detail.map(({ type }) => type))
    expect(details).toContain('status')
    expect(details).not.toEqual(expect.arrayContaining(['resources']))
    expect(details).not.toEqual(expect.arrayContaining(['withheld']))
    expect(details).not.toEqual(expect.arrayContaining(['record-version']))
  })

  it('has one system object at most, because the patterns tell entities apart by type', () => {
    const interactions = ['read', 'search-type', 'create', 'update', 'transaction', 'operation'] as const
    for (const interaction of interactions) {
      const { entity = [] } = toAuditEvent(logged({ kind: 'outcome', interaction, disclosed }), source)
      expect(entity.filter(({ type }) => type?.code === '2')).toHaveLength(1)
    }
  })

  it.each([
    ['login', '110122'],
    ['logout', '110123'],
  ] as const)('calls a %s what DICOM calls it', (interaction, code) => {
    const event = toAuditEvent(logged({ kind: 'event', interaction, query: null }), source)
    expect(event).toMatchObject({ type: { code: '110114' }, subtype: [{ code }], action: 'E' })
  })

  it('leaves out what is not known of somebody who never said who they are', () => {
    const actor = anEventActor({
      kind: 'anonymous',
      id: '',
      name: '',
      roleCode: '',
      organisation: '',
      session: '',
    })
    const event = toAuditEvent(
      logged({ kind: 'event', actor, person: null, purpose: null, decision: null }),
      source,
    )
    expect(event.agent).toHaveLength(3)
    expect(event.agent[0]).toMatchObject({ who: { identifier: { value: 'unknown' } } })
    expect(event.agent[0]).not.toHaveProperty('role')
    expect(event.agent[1]?.who?.identifier?.value).toBe('unknown')
    expect(event).not.toHaveProperty('purposeOfEvent')
  })

  it('has a place for a read of which nothing is said to have gone out', () => {
    expect(
      toAuditEvent(logged({ interaction: 'read' }), source).entity?.map(({ type }) => type?.code),
    ).toEqual(['1', 'XrequestId', '4'])
    expect(
      toAuditEvent(
        logged({ kind: 'outcome', interaction: 'read', disclosed: { ...disclosed, what: 'everything' } }),
        source,
      ).entity?.[1]?.what,
    ).toEqual({ display: 'everything' })
  })
})

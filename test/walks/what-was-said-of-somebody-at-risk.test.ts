import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { CONFIDENTIALITY_SYSTEM } from '../../src/fhir/profiles.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const nhsNumber = aTestNhsNumber(895)
const REASON = 'She said so on the ward round at Holmwood'

describe('what a girl at risk said about sharing, and what was found of her competence', () => {
  let app: TestApp
  let nurse: PortalSession
  let social: PortalSession
  let guardian: PortalSession
  let officer: PortalSession
  let page: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
    const teen = {
      resourceType: 'Patient',
      meta: { security: [{ system: CONFIDENTIALITY_SYSTEM, code: 'R' }] },
      identifier: [
        { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
        { system: 'urn:teen', value: '1' },
      ],
      name: [{ family: 'Riskteen', given: ['Tia'] }],
      birthDate: `${new Date().getFullYear() - 14}-01-02`,
    }
    const team = {
      resourceType: 'CareTeam',
      identifier: [{ system: 'urn:teen', value: '2' }],
      status: 'active',
      period: { start: '2026-11-01' },
      subject: { reference: 'urn:uuid:00000000-0000-4000-8000-000000000001' },
      participant: ['RHM99', '999CC'].map((value) => ({
        member: { identifier: { system: ODS_CODE_SYSTEM, value } },
      })),
    }
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken('st-annes-hospital')}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [teen, team].map((resource, index) => ({
          fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${index + 1}`,
          resource,
          request: { method: 'POST', url: resource.resourceType },
        })),
      }),
    })
    expect(`${answer.status} ${await answer.text()}`).toMatch(/^200/)
    nurse = await signIn(app.baseUrl, 'mh.nurse')
    social = await signIn(app.baseUrl, 'social.worker')
    guardian = await signIn(app.baseUrl, 'caldicott.guardian')
    officer = await signIn(app.baseUrl, 'privacy.officer')
    const [row] = await app.database.query<{ readonly person: string }>(
      'select person_id as person from persons where nhs_number = $1',
      [nhsNumber],
    )
    page = `/patients/${row?.person ?? ''}`
    for (const [choice, organisations] of [
      ['permit', 'ZHH99'],
      ['hide-from-organisations', 'RWV99'],
    ] as const)
      expect((await nurse.confirm(`${page}/consent`, { choice, organisations, reason: REASON })).status).toBe(
        200,
      )
    await nurse.confirm(`${page}/delegates`, {
      what: 'finding',
      isCompetent: 'yes',
      reason: 'She weighed it up well',
    })
  })
  afterAll(() => app.close())

  it('names to others who read neither the organisations that it is about nor who looked at her', async () => {
    const { text, status } = await social.get(`${page}/consent`)
    expect(status).toBe(200)
    expect(text).toContain('Agreed to sharing with organisations that are not told here')
    expect(text).toContain('The whole record is hidden from organisations that are not told here')

    const delegates = await social.get(`${page}/delegates`)
    expect(delegates.text).toContain('Found competent to decide by somebody whose name is not shown')
    expect(delegates.text).not.toContain('Patrick Doyle')
  })

  it('is told to reviewers elsewhere without who took it down, for whom, why, and about whom', async () => {
    // The form before the table has every organisation to choose from.
    const [, text = ''] = (await guardian.get('/audit/consents')).text.split('<tbody>')
    expect(text).toContain('RISKTEEN')
    for (const word of ['Patrick Doyle', 'RHM99', 'ZHH99', 'ward round'])
      expect([word, text.includes(word)]).toEqual([word, false])
    expect(text).toContain('Agrees to sharing: organisations that are not told here')
    expect(text).toContain('Somebody who is not told here')
    expect(text).toContain('Not told here: nobody may learn where the person is treated')
    // It is about their own organisation: that is told to them.
    expect(text).toMatch(/Hides the record from some organisations: [^<]*Wey Valley Hospital/)
    expect((await guardian.get('/audit/consents?organisation=ZHH99')).text).toContain(
      'Nobody has said anything like this',
    )
    expect((await guardian.get('/audit/consents?organisation=RWV99')).text).toContain('RISKTEEN')
    expect((await app.log()).at(-1)).toMatchObject({
      kind: 'outcome',
      disclosed: { what: 'consents-of-all' },
    })
  })

  it('is not listed or counted for a reviewer whose own record it is', async () => {
    expect((await officer.get('/audit/consents')).text).toContain('RISKTEEN')
    const officerId = (await app.log()).filter(({ actor }) => actor.kind === 'auditor').at(-1)?.actor.id ?? ''
    const tied = { actorId: officerId, nhsNumber, tie: 'self', reason: 'Told us when she joined' }
    expect((await guardian.send('/audit/staff-ties', tied, '/audit/staff-ties')).status).toBe(200)

    const { text } = await officer.get('/audit/consents')
    expect([text.includes('RISKTEEN'), text.includes('Nobody has said anything like this')]).toEqual([
      false,
      true,
    ])
    expect((await guardian.get('/audit/consents')).text).toContain('RISKTEEN')
  })
})

import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const [first] = WALKTHROUGH
if (!first) throw new Error('The walk needs somebody to look at.')
const { nhsNumberShown } = first

describe('an auditor asks who looked at whom', () => {
  let app: TestApp
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 1 })
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    await gp.get(record)
    const stranger = await signIn(app.baseUrl, 'gp', { role: 'Mill Lane' })
    await stranger.get(record)
  })
  afterAll(() => app.close())

  it('sees who looked, from where, why they could, and the attempt that was refused', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    expect(auditor.landed.url).toBe('/audit')

    const looks = await auditor.send('/audit/find', { nhsNumber: nhsNumberShown }, '/audit')

    expect(looks.status).toBe(200)
    expect(looks.url).toMatch(/^\/audit\/patients\/[0-9a-f]{32}$/)
    expect(looks.text).toContain('Dr Asha Rahman')
    expect(looks.text).toContain('Oak Street Surgery')
    expect(looks.text).toMatch(/no legitimate relationship/i)
  })

  it('sees whom one member of staff looked at', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    const { actor } = (await app.log()).find(({ actor: { name } }) => name === 'Dr Asha Rahman') ?? {}

    const page = await auditor.send('/audit/find-staff', { staffId: actor?.id ?? '' }, '/audit')

    expect(page.status).toBe(200)
    expect(page.text).toContain(record.replace('/patients/', '/audit/patients/'))
  })

  it('finds that the log is as it was written', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    const page = await auditor.send('/audit/integrity', {}, '/audit/integrity')
    expect(page.text).toMatch(/verified/i)
    expect(page.text).not.toContain('The log has been changed')
  })

  it('is in the log with each look of their own, and sees no record', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    await auditor.get('/audit/events?decision=deny')
    const own = (await app.log()).filter(({ actor }) => actor.kind === 'auditor')

    expect(own).toContainEqual(
      expect.objectContaining({ kind: 'intent', purpose: 'HCOMPL', decision: 'permit' }),
    )
    expect((await auditor.get(record)).status).toBe(403)
  })

  it('is told by FHIR too, as AuditEvents', async () => {
    const authorization = `Bearer ${await app.accountToken('auditor')}`
    const patient = record.replace('/patients/', 'Patient/')
    const answer = await fetch(`${app.baseUrl}/fhir/AuditEvent?patient=${patient}`, {
      headers: { authorization },
    })
    const bundle = (await answer.json()) as {
      resourceType: string
      entry: { resource: { resourceType: string } }[]
    }

    expect(answer.status).toBe(200)
    expect(bundle.entry.length).toBeGreaterThan(2)
    expect(new Set(bundle.entry.map(({ resource }) => resource.resourceType))).toContain('AuditEvent')
  })

  it('is not open to a clinician', async () => {
    const nurse = await signIn(app.baseUrl, 'practice.nurse')
    expect((await nurse.get('/audit')).status).toBe(403)
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const answer = await fetch(`${app.baseUrl}/fhir/AuditEvent`, { headers: { authorization } })
    expect([400, 403]).toContain(answer.status)
  })
})

import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumberShown } = CALLUM

const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}

describe('what takes a right is offered to roles that have it', () => {
  let app: TestApp
  let pharmacist: PortalSession
  let nurse: PortalSession
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    pharmacist = await signIn(app.baseUrl, 'pharmacist')
    nurse = await signIn(app.baseUrl, 'practice.nurse')
  })
  afterAll(() => app.close())

  const alerts = async (reason: string): Promise<number> =>
    (await app.database.query('select from access_alerts where reason = $1', [reason])).length

  it('the refusal leads who has no right to the glass to people, and who has it to the glass', async () => {
    const stranger = await signIn(app.baseUrl, 'district.nurse')
    const [refused, offered] = [
      await pharmacist.get(`/patients/${'0'.repeat(32)}`),
      await stranger.get(`/patients/${'0'.repeat(32)}`),
    ]
    expect([refused.status, offered.status]).toEqual([403, 403])
    expect(refused.text).not.toContain('/break-glass')
    expect(refused.text).toContain('ask a colleague whose role may break the glass')
    expect(offered.text).toContain('/break-glass')
  })

  it.each(['withheld', 'why'])('so does the page %s, of the glass and of what is sealed', async (page) => {
    const { text } = await pharmacist.get(`${record}/withheld`)
    for (const path of ['/break-glass', '/unseal', '/consent']) expect(text).not.toContain(path)
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    await gp.confirm(`${record}/consent`, {
      choice: 'hide-categories',
      categories: 'mental-health',
      reason: 'He told me so in surgery today',
    })
    const ofNurse = (await nurse.get(`${record}/${page}`)).text
    expect([ofNurse.includes('/break-glass'), ofNurse.includes('/unseal')]).toEqual([true, false])
    const ofDoctor = (await gp.get(`${record}/${page}`)).text
    expect([ofDoctor.includes('/break-glass'), ofDoctor.includes('/unseal')]).toEqual([true, true])
  })

  it.each(['break-glass', 'unseal'])(
    'the form of %s says whom to ask, the same of everybody and of nobody',
    async (path) => {
      const page = await pharmacist.get(`${record}/${path}`)
      expect(page.text).toContain('telephone the GP practice')
      expect(page.text).not.toContain('name="reasonText"')
      const ofNobody = await pharmacist.get(`/patients/${'0'.repeat(32)}/${path}`)
      const plain = ({ text }: { text: string }): string =>
        text.replaceAll(/name="_(?:csrf|view)" value="[^"]*"/g, '').replaceAll(/[0-9a-f]{32}/g, '')
      expect(plain(ofNobody)).toBe(plain(page))
    },
  )

  it('what is sent all the same is refused at the first step, and the privacy officer is told', async () => {
    const before = [await alerts('break-glass-without-right'), await alerts('unseal-without-right')]
    const glass = await pharmacist.send(`${record}/break-glass`, REASON, '/find')
    const seal = await nurse.send(`${record}/unseal`, { ...REASON, reasonCode: 'required-by-law' }, '/find')
    const empty = await nurse.send(`${record}/unseal`, {}, '/find')

    expect([glass.status, seal.status, empty.status]).toEqual([403, 403, 403])
    const after = [await alerts('break-glass-without-right'), await alerts('unseal-without-right')]
    expect(after).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 2])
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'role-without-right' })
  })

  it('the page about seals says nothing of whether something is sealed', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const { text } = await gp.get(`${record}/unseal`)
    expect(text).toContain('does not say whether anything of this record is')
    expect(text).not.toContain('Something of this record is sealed')
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumberShown } = CALLUM

const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}
const FOR_CARE = {
  controller: 'RHM99',
  with: ['primary-care', 'mental-health'],
  purposes: ['TREAT'],
  except: [],
}

describe('somebody who has a relationship breaks the glass', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 3, issuers: [] })
    const file = path.join(app.dataDir, 'policy.json')
    const policy = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly access: { readonly sharing: readonly object[] }
    }
    const access = { ...policy.access, sharing: [...policy.access.sharing, FOR_CARE] }
    writeFileSync(file, JSON.stringify({ ...policy, access }))
  })
  afterAll(() => app.close())

  it('still sees what a source shares for care and not for emergencies, and is told which ground opened the record', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    const record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const contacts = async (): Promise<number> =>
      (await gp.get(`${record}/sections/contacts`)).text.match(/Holmwood/g)?.length ?? 0
    const before = await contacts()
    expect(before).toBeGreaterThan(0)

    await gp.confirm(`${record}/break-glass`, REASON)

    expect(await contacts()).toBeGreaterThanOrEqual(before)
    const [intent] = (await app.log()).slice(-2)
    expect(intent).toMatchObject({ kind: 'intent', decision: 'permit', purpose: 'BTG' })
    expect(intent?.basis).toMatch(/^registered-practice Z99001 Patient\//)

    const summary = (await gp.get(record)).text
    expect(summary).toMatch(/You broke the glass\.<\/strong> What that opens, besides .+ closes to you in/)
    const why = (await gp.get(`${record}/why`)).text
    expect(why).toContain('because this person is registered with Oak Street Surgery. It has no end that is')
    expect(why).toMatch(
      /You also broke the glass: what that opens besides closes on \d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d/,
    )
    expect(why).not.toContain('/break-glass')

    const auditor = await signIn(app.baseUrl, 'auditor')
    const events = (await auditor.get(`/audit${record}`)).text
    expect(events).toContain('They had also broken the glass, which opens more of the record.')
  })
})

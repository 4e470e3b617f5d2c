import type { Browser, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../src/demo/accounts.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { describeWithBrowser, launchChromium, openPage, violationsOn } from './browser.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumberShown } = CALLUM

describeWithBrowser('the pages of those who review, in a browser', () => {
  let app: TestApp
  let browser: Browser
  let page: Page
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const form = `${record}/wrong-person/problems`
    const [, what = ''] = /value="(Condition\/[0-9a-z]{32})"/.exec((await gp.get(form)).text) ?? []
    await gp.send(form, { what, words: 'He has never had this' }, form)
    const consent = { choice: 'objection', reason: 'Told me in surgery' }
    await gp.send(`${record}/consent`, consent, `${record}/consent`)
    const reason = { reasonCode: 'life-at-risk', reasonText: 'Found collapsed' }
    await gp.confirm(`${record}/break-glass`, reason)

    browser = await launchChromium()
    page = await openPage(browser)
    await page.goto(app.baseUrl)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByLabel('User name').fill('caldicott.guardian')
    await page.getByLabel('Password').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
  })

  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it.each([
    ['the first page', (): string => '/audit', 'Who looked at whom'],
    ['reviews', (): string => '/audit/reviews', 'Reviews'],
    ['alerts', (): string => '/audit/alerts', 'Alerts'],
    ['consents and objections', (): string => '/audit/consents', 'Consents and objections'],
    ['what was reported', (): string => '/audit/wrong-person', 'Reported as another person’s'],
    ['a person’s whereabouts', (): string => `/audit${record}/at-risk`, 'Whereabouts'],
  ] as const)('%s: nothing that axe finds wrong', async (_name, address, heading) => {
    await page.goto(app.baseUrl + address())

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(heading)
    expect(await violationsOn(page)).toEqual([])
  })
})

import type { Browser, Page } from 'playwright-core'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { describeWithBrowser, launchChromium, openPage } from './browser.js'
import { givePassword } from './give-password.js'
import { isWellMade } from './is-well-made.js'

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
    await gp.confirm(`${record}/consent`, consent)
    const reason = { reasonCode: 'life-at-risk', reasonText: 'Found collapsed' }
    await gp.confirm(`${record}/break-glass`, reason)

    browser = await launchChromium()
    page = await openPage(browser)
    await page.goto(app.baseUrl)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await givePassword(page, 'caldicott.guardian')
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
    ['who looked at one person', (): string => `/audit${record}`, 'Who looked at'],
    ['whom somebody looked at', (): string => '/audit/people/oak-street-surgery', 'Whom Oak Street'],
    ['all events', (): string => '/audit/events', 'Events'],
    ['all events, asked wrongly', (): string => '/audit/events?from[day]=32', 'Events'],
    ['ties of staff', (): string => '/audit/staff-ties', 'Ties of staff'],
    ['the log', (): string => '/audit/integrity', 'Is the log as it was written?'],
  ] as const)('%s: nothing that axe finds wrong, also at 400 %% zoom', async (_name, address, heading) => {
    await page.goto(app.baseUrl + address())

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(heading)
    await isWellMade(page)
  })

  it('shows which field of a day has the focus, and leads from what is wrong to it', async () => {
    await page.goto(`${app.baseUrl}/audit/events?from[day]=32&from[month]=1&from[year]=2026`)

    await page.getByRole('link', { name: 'From must have a day from 1 to 31' }).press('Enter')

    const field = page.locator('#from-day')
    expect(await page.evaluate('document.activeElement.id')).toBe('from-day')
    expect(await field.inputValue()).toBe('32')
  })
})

describeWithBrowser('the forms of clinicians, in a browser', () => {
  let app: TestApp
  let browser: Browser
  let page: Page
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 1 })
    browser = await launchChromium()
    page = await openPage(browser)
    await page.goto(app.baseUrl)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await givePassword(page, 'gp')
    await isWellMade(page)
    await page.getByRole('radio', { name: /Oak Street/ }).check()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('textbox', { name: 'NHS number' }).fill(nhsNumberShown)
    await page.getByRole('button', { name: 'Find by NHS number' }).click()
    const open = await page.getByRole('link', { name: /^Open record/ }).getAttribute('href')
    record = open?.replace(/\?.*/, '') ?? ''
  })

  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it.each([
    ['consent', 'What this person said about sharing'],
    ['delegates', 'Who acts for this person'],
    ['break-glass', 'Break the glass'],
    ['unseal', 'Open what is sealed'],
    ['withheld', 'Why something is withheld'],
    ['apart', 'What people have said is different'],
    ['wrong-person/problems', 'Report that something here is another person’s'],
    ['print', 'Two pages to carry'],
  ])('%s: nothing that axe finds wrong, also at 400 %% zoom', async (place, heading) => {
    await page.goto(`${app.baseUrl}${record}/${place}`)

    expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toContain(heading)
    await isWellMade(page)
  })

  it('what a person said, before it is confirmed: likewise', async () => {
    await page.goto(`${app.baseUrl}${record}/consent`)
    await page.getByLabel('Nothing of it is used for research').check()
    await page.getByLabel('What the person said, and how you know').fill('He told me so in surgery today')
    await page.getByRole('button', { name: 'Record it' }).click()

    expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toContain(
      'Is this what the person said?',
    )
    await isWellMade(page)
    expect(await page.getByRole('button', { name: 'Yes, record it' }).count()).toBe(1)
  })

  it.each(['/developers', '/role', '/nowhere'])('%s: likewise', async (address) => {
    await page.goto(app.baseUrl + address)

    await isWellMade(page)
  })

  it.each(['consent', 'delegates', 'break-glass'])(
    '%s, sent as it is: what is wrong, at its field',
    async (place) => {
      await page.goto(`${app.baseUrl}${record}/${place}`)
      await page.locator('main form button').first().click()

      expect(await page.getByRole('alert').count()).toBe(1)
      await isWellMade(page)
    },
  )
})

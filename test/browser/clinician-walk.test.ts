import type { Browser, Page } from 'playwright-core'
import { WALKTHROUGH, type WalkthroughPerson } from '../../src/demo/walkthrough.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import {
  describeWithBrowser,
  focusedText,
  launchChromium,
  openPage,
  overflowOf,
  violationsOn,
  ZOOMED_400,
  DESK,
  type Visit,
} from './browser.js'
import { givePassword } from './give-password.js'

const CALLUM = WALKTHROUGH.find(({ key }) => key === 'discharged-without-follow-up') as WalkthroughPerson

describeWithBrowser('a clinician in a browser', () => {
  let app: TestApp
  let browser: Browser

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    browser = await launchChromium()
  })

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })

  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  /** Signs in at the identity provider, as far as the choice of a role where there are several. */
  async function signIn(username: string, visit: Visit = {}): Promise<Page> {
    const page = await openPage(browser, visit)
    await page.goto(app.baseUrl)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await givePassword(page, username)
    return page
  }

  async function chooseOakStreet(page: Page): Promise<void> {
    await page.getByRole('radio', { name: /Oak Street Surgery/ }).check()
    await page.getByRole('button', { name: 'Go on' }).click()
  }

  async function find(page: Page, nhsNumber: string): Promise<void> {
    await page.getByRole('textbox', { name: 'NHS number' }).fill(nhsNumber)
    await page.getByRole('button', { name: 'Find by NHS number' }).click()
  }

  /** Nothing that axe finds wrong, and no scrolling sideways at 400 % zoom. */
  async function expectUsable(page: Page): Promise<void> {
    expect(await violationsOn(page)).toEqual([])
    await page.setViewportSize(ZOOMED_400)
    expect(await overflowOf(page)).toBe(0)
    await page.setViewportSize(DESK)
  }

  it('signs in, chooses a role, finds a person and opens the record; every page can be used by everybody', async () => {
    const page = await signIn('gp')
    await expectUsable(page)
    await chooseOakStreet(page)
    await expectUsable(page)
    await find(page, CALLUM.nhsNumberShown)
    await expectUsable(page)
    await page.getByRole('link', { name: /^Open record/ }).click()
    await expectUsable(page)

    expect(await page.title()).toContain(`NHS number ${CALLUM.nhsNumberShown}`)
    expect(await page.getByRole('region', { name: 'Patient' }).textContent()).toContain(CALLUM.nhsNumberShown)
    expect(await page.getByText('You can see this record because').textContent()).toContain(
      'Oak Street Surgery',
    )
    expect(page.url()).toMatch(/\/patients\/[0-9a-f]{32}$/)

    await page
      .getByRole('navigation', { name: 'Sections of this record' })
      .getByRole('link', { name: 'Results' })
      .click()
    await expectUsable(page)
  })

  it('leaves in the log who was found, what was opened and why', async () => {
    const before = (await app.log()).length
    const page = await signIn('gp')
    await chooseOakStreet(page)
    await find(page, CALLUM.nhsNumber)
    await page.getByRole('link', { name: /^Open record/ }).click()
    const person = page.url().slice(-32)

    const log = (await app.log()).slice(before)
    expect(log).toContainEqual(
      expect.objectContaining({ person, disclosed: expect.objectContaining({ what: 'found' }) as unknown }),
    )
    expect(log).toContainEqual(
      expect.objectContaining({
        person,
        kind: 'intent',
        basis: expect.stringMatching(/^registered-practice Z99001/) as unknown,
      }),
    )
    expect(log).toContainEqual(
      expect.objectContaining({
        person,
        kind: 'outcome',
        disclosed: expect.objectContaining({ what: 'summary-page:gp:all' }) as unknown,
      }),
    )
  })

  it('is told in plain words that there is no relationship, sees nothing of the record, and the log says who tried', async () => {
    const page = await signIn('pharmacist')
    await find(page, CALLUM.nhsNumber)
    await page.getByRole('link', { name: /^Open record/ }).click()

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You cannot see this record')
    expect(await page.content()).not.toMatch(/REEVE|Callum|999 000/)
    await expectUsable(page)
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'no-legitimate-relationship' })
  })

  it('gets from sign-in to the record with the keyboard alone', async () => {
    const page = await signIn('practice.nurse')
    await tabTo(page, /^$/, 'textbox')
    await page.keyboard.type(CALLUM.nhsNumber)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'One person was found' }).waitFor()
    await tabTo(page, /^Open record/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Summary', exact: true }).waitFor()
    await tabTo(page, /^Sections of this record/)
    expect(await page.getByRole('link', { name: 'Sections of this record' }).isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Allergies/)
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { level: 1, name: 'Allergies' }).waitFor()
    expect(page.url()).toMatch(/\/sections\/allergies$/)
  })

  it('can work with JavaScript off', async () => {
    const page = await signIn('gp', { javaScriptEnabled: false })
    await chooseOakStreet(page)
    await find(page, CALLUM.nhsNumber)
    await page.getByRole('link', { name: /^Open record/ }).click()

    expect(await page.getByRole('heading', { level: 2, name: 'Allergies' }).isVisible()).toBe(true)
  })

  it('is not let near the search in a role that does not give care', async () => {
    const page = await signIn('receptionist')

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Your role does not look people up',
    )
    await expectUsable(page)
  })
})

/** Presses Tab until what has the focus answers to a pattern; fails after more stops than a page has. */
async function tabTo(page: Page, pattern: RegExp, tag: 'link' | 'textbox' = 'link'): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    const element = await page.evaluate<string>('document.activeElement.tagName')
    if (element === (tag === 'link' ? 'A' : 'INPUT') && pattern.test(await focusedText(page))) return
  }
  throw new Error(`The keyboard does not reach ${String(pattern)}.`)
}

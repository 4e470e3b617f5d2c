import type { Browser, Page } from 'playwright-core'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { askAuthorization } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { describeWithBrowser, launchChromium, openPage } from './browser.js'
import { givePassword } from './give-password.js'
import { isReachedByKeyboard, isWellMade } from './is-well-made.js'

const [MARGARET, SOMEBODY] = WALKTHROUGH
if (!MARGARET || !SOMEBODY) throw new Error('The pages need two people.')
const NOBODY = '0'.repeat(32)

const KINDS = ['break-glass', 'relationship', 'unseal'] as const

async function isGood(page: Page, heading: string): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toContain(heading)
  await isWellMade(page)
  await isReachedByKeyboard(page)
}

describeWithBrowser('the pages that confirm, refuse or list what was asked, in a browser', () => {
  let app: TestApp
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    app = await startTestApp({ demo: 24 })
    browser = await launchChromium()
  })

  beforeEach(async () => {
    page = await openPage(browser)
  })

  afterEach(async () => {
    await page.context().close()
  })

  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  async function visit(address: string): Promise<number | undefined> {
    return (await page.goto(app.baseUrl + address))?.status()
  }

  async function signIn(username: string): Promise<void> {
    await visit('/sign-in')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await givePassword(page, username)
    const role = page.getByRole('radio', { name: /Oak Street/ })
    if ((await role.count()) > 0) {
      await role.check()
      await page.getByRole('button', { name: 'Go on' }).click()
    }
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

  async function findByNumber({ nhsNumberShown }: { readonly nhsNumberShown: string }): Promise<string> {
    await visit('/find')
    await page.getByRole('textbox', { name: 'NHS number' }).fill(nhsNumberShown)
    await page.getByRole('button', { name: 'Find by NHS number' }).click()
    const href = await page.getByRole('link', { name: /^Open record/ }).getAttribute('href')
    return href?.replace(/\?.*/, '') ?? ''
  }

  async function giveReason(): Promise<void> {
    await page.getByRole('radio').first().check()
    await page.locator('textarea').fill('Found collapsed, and nothing is known of what they take')
    await page.locator('main form button').click()
    await page.locator('input[name=confirm]').waitFor({ state: 'attached' })
  }

  it.each(KINDS)('%s: the form, what lacks in it, and the page that confirms it', async (path) => {
    // The seal is for doctors; of the two practices of this one, none is the person's.
    await signIn(path === 'unseal' ? 'gp' : 'mh.nurse')
    expect(await visit(`/patients/${NOBODY}/${path}`)).toBe(200)
    await isGood(page, '')

    await page.locator('main form button').click()
    expect(await page.getByRole('alert').count()).toBe(1)
    await isGood(page, '')

    await giveReason()
    await isGood(page, '')
  })

  it('a confirmation that counts no more (409)', async () => {
    await signIn('mh.nurse')
    await visit(`/patients/${NOBODY}/break-glass`)
    await giveReason()
    await page.evaluate(`document.querySelector('main form').elements.confirm.value = 'x'`)
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.locator('main form button').click(),
    ])
    expect(answer.status()).toBe(409)
    await page.getByText('Nothing was opened. Read it once more.').waitFor()
    await isGood(page, '')
  })

  it.each(['break-glass', 'unseal'])('%s, for who has no right to it: whom to ask instead', async (path) => {
    await signIn('receptionist')
    expect(await visit(`/patients/${NOBODY}/${path}`)).toBe(200)
    await isGood(page, 'ask somebody else')
  })

  it('what somebody says about sharing: recorded, faulty, and refused (403)', async () => {
    await signIn('gp')
    const record = await findByNumber(MARGARET)
    await visit(`${record}/consent`)
    await page.getByRole('button', { name: 'Record it' }).click()
    expect(await page.getByRole('alert').count()).toBe(1)
    await isGood(page, 'What this person said about sharing')

    await page.getByRole('radio', { name: /used for research/ }).check()
    await page.locator('#reason').fill('She said so when she was in today')
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.locator('input[name=confirm]').waitFor({ state: 'attached' })
    await isGood(page, '')
    await page.getByRole('button', { name: 'Yes, record it' }).click()
    await page.getByRole('button', { name: /^Take it back/ }).waitFor()
    await isGood(page, 'What this person said about sharing')

    expect(await visit(`/patients/${NOBODY}/consent`)).toBe(403)
    await isGood(page, 'You cannot see or record this')
  })

  it('who was found, by number and by name, that nobody was, and who may not look (403)', async () => {
    await signIn('gp')
    await findByNumber(MARGARET)
    await isGood(page, '')

    const born = (await page.locator('.app-match__facts dd').first().innerText()).trim()
    const at = new Date(`${born.slice(0, 11)} UTC`)
    const date = { Day: at.getUTCDate(), Month: at.getUTCMonth() + 1, Year: at.getUTCFullYear() }
    const search = async (family: string): Promise<void> => {
      await visit('/find')
      await page.getByRole('textbox', { name: 'Family name' }).fill(family)
      for (const [label, value] of Object.entries(date))
        await page.getByRole('textbox', { name: label, exact: true }).fill(String(value))
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: 'Find by name and date of birth' }).click(),
      ])
    }
    await search(MARGARET.name.split(' ').at(-1) ?? '')
    expect(await page.locator('main').innerText()).toContain('Open record')
    await isGood(page, '')

    await search('Nobodyatall')
    expect(await page.getByRole('link', { name: /^Open record/ }).count()).toBe(0)
    await isGood(page, '')

    await page.context().close()
    page = await openPage(browser)
    await signIn('receptionist')
    expect(await visit('/find')).toBe(403)
    await isGood(page, 'Your role does not look people up')
  })

  it('an app that would be opened for another person than the one whose record was opened last (409)', async () => {
    await signIn('gp')
    await visit(await findByNumber(SOMEBODY))
    await visit(askAuthorization(app.baseUrl).url)
    await page.getByLabel('NHS number').fill(MARGARET.nhsNumberShown)
    await page.locator('main form button').first().click()
    await page.getByText('The record that you opened last is another person’s').waitFor()
    await isGood(page, 'Allow Falls risk calculator?')

    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: 'Allow', exact: true }).click(),
    ])
    expect(answer.status()).toBe(409)
    expect(await page.getByRole('alert').count()).toBe(1)
    await isGood(page, 'Allow Falls risk calculator?')
  })
})

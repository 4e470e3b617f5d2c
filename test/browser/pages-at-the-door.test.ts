import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../src/demo/accounts.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { errors, notFound } from '../../src/web/errors.js'
import { aProviderElsewhere, type ProviderElsewhere } from '../support/a-provider-elsewhere.js'
import { askAuthorization } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { portalApp } from '../surfaces/portal/fixtures/portal-app.js'
import { describeWithBrowser, launchChromium, openPage } from './browser.js'
import { givePassword } from './give-password.js'
import { isReachedByKeyboard, isWellMade } from './is-well-made.js'
import { servePortal, type ServedPortal } from './serve-portal.js'

const CLIENT = { id: 'record-for-citizens', secret: 'a secret of this test' }
const [MARGARET, SOMEBODY] = WALKTHROUGH
if (!MARGARET || !SOMEBODY) throw new Error('The pages need two people.')

async function isGood(page: Page, heading: string): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toContain(heading)
  await isWellMade(page)
  await isReachedByKeyboard(page)
}

describeWithBrowser('the pages at the door, in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
  let app: TestApp
  let citizens: ProviderElsewhere
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    citizens = await aProviderElsewhere(CLIENT)
    const clientSecretFile = path.join(folder, 'client-secret')
    writeFileSync(clientSecretFile, CLIENT.secret)
    app = await startTestApp({
      demo: 2,
      issuers: [
        {
          kind: 'citizen',
          key: 'citizens',
          issuer: citizens.issuer,
          clientId: CLIENT.id,
          clientSecretFile,
          label: 'Sign in to read your own record',
          scope: 'openid profile',
        },
      ],
    })
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
    citizens.close()
    rmSync(folder, { recursive: true })
  })

  async function visit(address: string): Promise<number | undefined> {
    return (await page.goto(app.baseUrl + address))?.status()
  }

  async function signIn(username: string, password = DEMO_PASSWORD): Promise<void> {
    await visit('/sign-in')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await givePassword(page, username, password)
  }

  async function asGp(): Promise<void> {
    await signIn('gp')
    await page.getByRole('radio', { name: /Oak Street/ }).check()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

  async function find({ nhsNumberShown }: { readonly nhsNumberShown: string }): Promise<string> {
    await visit('/find')
    await page.getByRole('textbox', { name: 'NHS number' }).fill(nhsNumberShown)
    await page.getByRole('button', { name: 'Find by NHS number' }).click()
    const href = await page.getByRole('link', { name: /^Open record/ }).getAttribute('href')
    return href?.replace(/\?.*/, '') ?? ''
  }

  async function signInAtHome(claims: object = {}): Promise<number | undefined> {
    const [own] = await app.database.query<{ readonly nhs_number: string; readonly birth_date: string }>(
      `select nhs_number, min(birth_date) as birth_date from persons join person_names using (person_id)
         group by nhs_number order by nhs_number limit 1`,
    )
    citizens.idClaims = {
      sub: 'somebody',
      given_name: 'Simran',
      family_name: 'Kaur',
      nhs_number: own?.nhs_number,
      birthdate: own?.birth_date,
      identity_proofing_level: 'P9',
      vot: 'P9.Cp.Cd',
      ...claims,
    }
    return visit('/sign-in/start/citizens')
  }

  it('signing in, with a user name and password, and with wrong ones', async () => {
    await visit('/sign-in')
    await isGood(page, 'Neighbourhood record')

    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await isGood(page, 'User name and password')

    await givePassword(page, 'gp', 'not this one')
    expect(await page.getByRole('alert').count()).toBe(1)
    await isGood(page, 'User name and password')
  })

  it('choosing a role, and without a choice', async () => {
    await signIn('gp')
    await isGood(page, 'role')

    await page.getByRole('button', { name: 'Go on' }).click()
    expect(await page.getByRole('alert').count()).toBe(1)
    await isGood(page, 'role')
  })

  it('allowing an app: the person, what is wrong with the number, and what it may do', async () => {
    await asGp()
    await visit(askAuthorization(app.baseUrl).url)
    await isGood(page, 'Falls risk calculator')

    await page.locator('main form button').first().click()
    expect(await page.getByRole('alert').count()).toBe(1)
    await isGood(page, 'Falls risk calculator')

    await page.getByLabel('NHS number').fill(MARGARET.nhsNumberShown)
    await page.locator('main form button').first().click()
    await page.getByRole('heading', { name: 'Allow Falls risk calculator?' }).waitFor()
    await isGood(page, 'Allow Falls risk calculator?')
  })

  it.each([
    ['an app that did not ask', '/authorise/nothing', 400],
    ['an address of an app that nobody knows', '/oidc/auth?client_id=nobody', 400],
    ['nothing at the address', '/nowhere', 404],
    ['a step-up to nowhere', '/sign-in/step-up?to=/nowhere', 400],
    ['a record that may not be seen', `/patients/${'0'.repeat(32)}`, 403],
    ['the log, for who does not review', '/audit', 403],
  ])('%s', async (_name, address, status) => {
    await asGp()
    expect(await visit(address)).toBe(status)
    await isGood(page, '')
  })

  it('one thing as each source told it', async () => {
    await asGp()
    const record = await find(MARGARET)
    let group: string | undefined
    for (const section of ['medicines', 'problems', 'allergies', 'results']) {
      await visit(`${record}/sections/${section}`)
      const links = page.locator('a[href*="/same/"]')
      if (group === undefined && (await links.count()) > 0)
        group = (await links.first().getAttribute('href')) ?? undefined
    }
    expect(await visit(group ?? '')).toBe(200)
    await isGood(page, 'The same thing, as each source told it')

    await page.getByRole('button', { name: 'These are different' }).click()
    expect(await page.getByRole('alert').count()).toBe(1)
    await isGood(page, 'The same thing, as each source told it')
  })

  it('a form that is not of this session (403), and one of another person (409)', async () => {
    await asGp()
    const other = await find(SOMEBODY)
    const record = await find(MARGARET)
    await visit(`${record}/consent`)
    const form = `document.querySelector('main form')`
    await page.evaluate(`${form}.action = '${other}/consent'; ${form}.submit()`)
    await page.waitForURL(`**${other}/consent`)
    await isGood(page, 'another')

    await visit(`${record}/consent`)
    await page.evaluate(`${form}.elements._csrf.value = 'x'; ${form}.submit()`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isGood(page, '')
  })

  it('somebody at home: their records, nobody’s, and why they are not let in', async () => {
    expect(await signInAtHome()).toBe(200)
    expect(new URL(page.url()).pathname).toBe('/mine')
    await isGood(page, 'records')
    const own = await page.locator('main a[href^="/patients/"]').first().getAttribute('href')

    expect(await visit(own ?? '')).toBe(200)
    await isWellMade(page)
    expect(await visit(`/patients/${'0'.repeat(32)}`)).toBe(403)
    await isGood(page, 'You cannot see this record')

    expect(await signInAtHome({ identity_proofing_level: 'P5', vot: 'P5.Cp' })).toBe(403)
    await isGood(page, 'You are not signed in')
  })
})

describeWithBrowser('the pages of what goes wrong, in a browser', () => {
  let browser: Browser
  let portal: ServedPortal
  let failure = new Error('Something that nobody expected.')

  beforeAll(async () => {
    const app = portalApp({
      openRecord: async () => {
        throw failure
      },
    })
    app.use(notFound(), errors({ error: () => undefined }, { note: async () => undefined }))
    portal = await servePortal((req, res) => void app(req, res))
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await portal.close()
  })

  it.each([
    ['what is away (503)', 'DatabaseUnavailable', 503],
    ['what is broken (500)', 'Error', 500],
  ])('%s', async (_name, name, status) => {
    failure = Object.assign(new Error('It failed.'), { name })
    const page = await openPage(browser)
    const answer = await page.goto(`${portal.base}/patients/${'a'.repeat(32)}`)

    expect(answer?.status()).toBe(status)
    await isGood(page, '')
  })

  it('a provider that is away (503)', async () => {
    const elsewhere = await aProviderElsewhere(CLIENT)
    const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
    const secretFile = path.join(folder, 'client-secret')
    writeFileSync(secretFile, CLIENT.secret)
    const app = await startTestApp({
      environment: {
        OIDC_ISSUER: elsewhere.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET_FILE: secretFile,
      },
    })
    elsewhere.isUp = false
    const page = await openPage(browser)
    const answer = await page.goto(`${app.baseUrl}/sign-in/start`)

    expect(answer?.status()).toBe(503)
    await isGood(page, 'Sign-in is not available now')
    await app.close()
    elsewhere.close()
    rmSync(folder, { recursive: true })
  })
})

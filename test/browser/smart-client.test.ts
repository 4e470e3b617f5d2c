import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { APP } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { describeWithBrowser, launchChromium } from './browser.js'
import { givePassword } from './give-password.js'

const CLIENT = createRequire(import.meta.url).resolve('fhirclient/build/fhir-client.pure.min.js')
const SCOPES = 'openid fhirUser launch/patient offline_access user/*.rs'
const JOYCE = WALKTHROUGH.find(({ name }) => name === 'Joyce Whitcombe') ?? { nhsNumberShown: '' }

describeWithBrowser(
  'an app that is written with a SMART client of somebody else, on a page of its own',
  () => {
    let app: TestApp
    let pages: Server
    let browser: Browser
    let page: Page

    beforeAll(async () => {
      app = await startTestApp({ demo: 6 })
      pages = createServer((req, res) => {
        const isScript = req.url === '/fhirclient.js'
        res.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
        res.end(isScript ? readFileSync(CLIENT) : '<!DOCTYPE html><script src="/fhirclient.js"></script>')
      })
      await new Promise<void>((resolve) =>
        pages.listen(Number(new URL(APP.origin).port), '127.0.0.1', resolve),
      )
      browser = await launchChromium()
      page = await (await browser.newContext()).newPage()
      await page.goto(app.baseUrl)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await givePassword(page, 'gp')
      await page.getByRole('radio', { name: /Oak Street Surgery/ }).check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.waitForURL(/\/find/)
    })
    afterAll(async () => {
      await browser.close()
      await new Promise((resolve) => pages.close(resolve))
      await app.close()
    })

    /** What the app's own script does, on the page that is open. */
    const inApp = <T>(script: string): Promise<T> => page.evaluate<T>(`(async () => { ${script} })()`)

    async function allow(): Promise<void> {
      await page.getByRole('button', { name: 'Allow', exact: true }).click()
      await page.waitForURL(/\/callback\?/)
      await inApp('window.client = await FHIR.oauth2.ready()')
    }

    const readName = (): Promise<string> =>
      inApp('const { name } = await client.patient.read(); return name[0].family')
    const statusOf = (): Promise<number> =>
      inApp('return client.patient.read().then(() => 200, (error) => error.status ?? error.statusCode)')

    it('is opened on its own: it asks with PKCE, the clinician chooses the person and allows it', async () => {
      await page.goto(`${APP.origin}/launch`)
      const asked = page.waitForRequest(/\/oidc\/auth\?/)
      await inApp(`
      FHIR.oauth2.authorize({ iss: '${app.baseUrl}/fhir', clientId: '${APP.clientId}', redirectUri: '${APP.redirectUri}',
        scope: '${SCOPES}', pkceMode: 'required' })`)
      expect(new URL((await asked).url()).searchParams.get('code_challenge_method')).toBe('S256')

      await page.getByLabel('NHS number').fill(JOYCE.nhsNumberShown)
      await page.getByRole('button', { name: 'Go on' }).click()
      await allow()

      expect(await inApp('return client.state.tokenResponse.scope')).toContain('offline_access')
    })

    it('reads the person and searches their record, and the log has both as the clinician’s', async () => {
      expect(await readName()).toMatch(/whitcombe/i)
      const found = await inApp<number>(
        'return (await client.request(`Condition?patient=${client.patient.id}`)).total',
      )
      expect(found).toBeGreaterThan(0)
      expect((await app.log()).at(-1)).toMatchObject({
        kind: 'outcome',
        interaction: 'search-type',
        actor: { name: 'Dr Asha Rahman' },
      })
    })

    it('gets another token by its refresh token, and goes on with it', async () => {
      const [before, after] = await inApp<readonly string[]>(`
      const before = client.state.tokenResponse.access_token
      await client.refresh()
      return [before, client.state.tokenResponse.access_token]`)
      expect(after).not.toBe(before)
      expect(await statusOf()).toBe(200)
    })

    it('is refused within a second of being called back', async () => {
      const token = await inApp<string>('return client.state.tokenResponse.refresh_token')
      await fetch(`${app.baseUrl}/oidc/token/revocation`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: APP.clientId, token }),
      })
      const from = Date.now()
      // The client tries its refresh token where its access token is refused, and gives up as that is refused, too.
      expect(await statusOf()).not.toBe(200)
      expect(Date.now() - from).toBeLessThan(1_000)
      expect((await app.log()).map(({ reason }) => reason)).toContain('grant-revoked')
    })

    it('is opened from the record of a person, whom it is given without a question', async () => {
      await page.goto(`${app.baseUrl}/find`)
      await page.getByRole('textbox', { name: 'NHS number' }).fill(JOYCE.nhsNumberShown)
      await page.getByRole('button', { name: 'Find by NHS number' }).click()
      await page.getByRole('link', { name: /WHITCOMBE/ }).click()
      await page.getByRole('button', { name: /Falls risk calculator/ }).click()
      await page.waitForURL(/\/launch\?/)
      await inApp(`
      FHIR.oauth2.authorize({ clientId: '${APP.clientId}', redirectUri: '${APP.redirectUri}',
        scope: 'openid fhirUser launch user/*.rs', pkceMode: 'required' })`)
      await allow()
      expect(await readName()).toMatch(/whitcombe/i)
    })
  },
)

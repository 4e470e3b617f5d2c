import type { Browser } from 'playwright-core'
import { MARGARET } from '../surfaces/portal/fixtures/joined-records.js'
import { margaret } from '../surfaces/portal/fixtures/margaret.js'
import { anOpenedRecord, portalApp, storedParts } from '../surfaces/portal/fixtures/portal-app.js'
import { describeWithBrowser, launchChromium, openPage } from './browser.js'
import { servePortal, type ServedPortal } from './serve-portal.js'

/** On how many lines each flag of one word stands. */
const LINES = `[...document.querySelectorAll('.app-table .nhsuk-tag')]
  .filter((tag) => !tag.textContent.trim().includes(' '))
  .map((tag) => {
    const words = document.createRange()
    words.selectNodeContents(tag)
    return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size
  })`

describeWithBrowser('the tables of results in a browser', () => {
  let browser: Browser
  let portal: ServedPortal

  beforeAll(async () => {
    const app = portalApp({ openRecord: async () => anOpenedRecord({ parts: storedParts(margaret()) }) })
    portal = await servePortal((req, res) => void app(req, res))
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await portal.close()
  })

  it.each([700, 1280])('break no flag within its word (%i pixels)', async (width) => {
    const page = await openPage(browser, { viewport: { width, height: 900 } })
    await page.goto(`${portal.base}/patients/${MARGARET}/sections/results`)

    const lines = await page.evaluate<readonly number[]>(LINES)
    expect(lines.length).toBeGreaterThan(2)
    expect(new Set(lines)).toEqual(new Set([1]))
  })
})

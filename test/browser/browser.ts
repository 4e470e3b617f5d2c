import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'
import { isRequired } from '../support/required.js'

const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium'].find(
  (file) => file !== undefined && existsSync(file),
)

/**
 * `describe` when Chromium can be had, `describe.skip` with one line when not. A run that requires a browser fails
 * without it.
 */
export const describeWithBrowser: (name: string, body: () => void) => void = isThere()
  ? describe
  : describe.skip

function isThere(): boolean {
  if (CHROMIUM !== undefined) return true
  const words = 'Chromium is neither at /usr/bin/chromium nor where CHROMIUM says'
  if (isRequired('browser')) throw new Error(`A browser is required but ${words}.`)
  process.stderr.write(`Skipped what needs a browser: ${words}.\n`)
  return false
}

/** Starts Chromium; whoever starts it closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
}

/** A desk, and what is left of it at 400 % zoom (WCAG 1.4.10). */
export const DESK = { width: 1280, height: 900 }
export const ZOOMED_400 = { width: 320, height: 256 }

export interface Visit {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly javaScriptEnabled?: boolean
}

/**
 * A page in a context of its own. Axe is injected into it, which the pages' own policy rightly forbids: that alone is
 * lifted here, and `refusals` lists what the policy would have refused elsewhere.
 */
export async function openPage(
  browser: Browser,
  { viewport = DESK, javaScriptEnabled = true }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled, bypassCSP: true })
  return context.newPage()
}

/** A page under the policy as it is sent, and what that policy refused on it. */
export async function openStrictPage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly refused: readonly string[] }> {
  const page = await (await browser.newContext({ viewport: DESK })).newPage()
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  page.on('pageerror', (error) => refused.push(error.message))
  return { page, refused }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of WCAG 2.2 up to AA, and axe's own best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Axe takes what is in a closed fold for hidden, and on a desk it is not. */
const OPEN_WHAT_STANDS_OPEN = `for (const fold of document.querySelectorAll('details.app-unfold'))
  if (fold.querySelector('summary').checkVisibility() === false) fold.open = true`

/** What axe finds wrong on a page: `rule: what it stands on`. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(OPEN_WHAT_STANDS_OPEN)
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { readonly html: string }[]
    }[]
  }>(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** How many pixels a page is wider than the window; what scrolls in a region of its own does not count. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** What has the focus: its words, or its role. */
export async function focusedText(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).replace(/\\s+/g, ' ').trim()`,
  )
}

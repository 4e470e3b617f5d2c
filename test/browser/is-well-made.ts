import type { Page } from 'playwright-core'
import { DESK, overflowOf, violationsOn, ZOOMED_400 } from './browser.js'

/** What is to be seen and can be worked with, each marked in `data-stop`; radios of one name are one stop. */
const STOPS = `[...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')]
  .filter((one) => one.checkVisibility() && !one.disabled)
  .map((one, place) => (one.dataset.stop = one.type === 'radio' ? 'radios ' + one.name : place + ' ' + one.textContent.trim().slice(0, 40)))`

/** Axe finds nothing wrong on a page, at a desk and at 400 % zoom, where nothing is wider than the window. */
export async function isWellMade(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([])
  await page.setViewportSize(ZOOMED_400)
  expect(await overflowOf(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await page.setViewportSize(DESK)
}

/** Everything on a page that can be worked with is reached by the tab key alone. */
export async function isReachedByKeyboard(page: Page): Promise<void> {
  const stops = new Set(await page.evaluate<readonly string[]>(STOPS))
  await page.evaluate('document.activeElement.blur()')
  const reached = new Set<string>()
  for (let press = 0; press < stops.size + 10 && reached.size < stops.size; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<string | null>('document.activeElement.dataset.stop ?? null')
    if (stop !== null) reached.add(stop)
  }
  expect([...stops].filter((stop) => !reached.has(stop))).toEqual([])
}

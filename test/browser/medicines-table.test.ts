import type { Browser } from 'playwright-core'
import type { SectionItem } from '../../src/record/sections/section.js'
import {
  aJoinedRecord,
  anItem,
  aSection,
  GP,
  HOSPITAL,
  MARGARET,
} from '../surfaces/portal/fixtures/joined-records.js'
import { anOpenedRecord, portalApp, storedParts } from '../surfaces/portal/fixtures/portal-app.js'
import { describeWithBrowser, launchChromium, openPage, overflowOf, ZOOMED_400 } from './browser.js'
import { servePortal, type ServedPortal } from './serve-portal.js'

function aMedicine(what: string, mark: string): SectionItem {
  return {
    ...anItem(what, HOSPITAL, {
      when: ['prescribed', '2026-11-18'],
      marks: [
        { text: mark, tone: 'warning' },
        { text: '2 sources', tone: 'plain' },
      ],
    }),
    columns: {
      dose: 'One tablet twice a day with or after food, for as long as the kidneys allow it',
      route: 'Oral',
      kind: 'repeat, on leaving hospital',
      issued: 'supply from 18-Nov-2026',
      prescriber: 'Dr Helena Novak, consultant',
      standing: 'stopped 18-Nov-2026: slow heart rate of 38 with a blackout',
    },
  }
}

const RECORD = aJoinedRecord([
  aSection('medicines', {
    current: [
      aMedicine('Apixaban 5mg tablets', 'sources differ: stopped by Wey Valley Hospital'),
      aMedicine('Beclometasone 100micrograms/dose / Formoterol 6micrograms/dose inhaler', 'doses differ'),
      aMedicine('Bisoprolol', 'stopped: Slow heart rate of 38 with a blackout. Do not restart.'),
      anItem('Furosemide', GP),
    ],
  }),
])

/** How far each mark runs over the room that it has. */
const OVERRUNS = `[...document.querySelectorAll('.app-medicines .nhsuk-tag')].map((tag) => {
  const cell = tag.closest('th, td').getBoundingClientRect()
  const box = tag.getBoundingClientRect()
  return Math.max(tag.scrollWidth - tag.clientWidth, Math.ceil(box.right - cell.right), 0)
})`
const HIDDEN_BESIDE = `(() => {
  const region = document.querySelector('.app-table-region')
  return region.scrollWidth - region.clientWidth
})()`

/** Cells of which the label is wider than the room beside the value, or taller than the cell. */
const LABELS_OVER_VALUES = `[...document.querySelectorAll('.app-medicines tbody td')].flatMap((cell) => {
  const range = document.createRange()
  range.selectNodeContents(cell)
  const value = range.getBoundingClientRect()
  const label = getComputedStyle(cell, '::before')
  const room = value.left - cell.getBoundingClientRect().left
  const isBeside = parseFloat(label.width) <= room && label.float === 'left'
  return isBeside && parseFloat(label.height) <= cell.clientHeight ? [] : [cell.dataset.label]
})`
const BANNER_BELOW_WHO = `document.querySelector('.app-banner').getBoundingClientRect().bottom - document.querySelector('.app-who').getBoundingClientRect().bottom`

describeWithBrowser('the table of medicines in a browser', () => {
  let browser: Browser
  let portal: ServedPortal

  beforeAll(async () => {
    const app = portalApp({ openRecord: async () => anOpenedRecord({ parts: storedParts(RECORD) }) })
    portal = await servePortal((req, res) => void app(req, res))
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await portal.close()
  })

  it.each([320, 700, 1280, 1920])(
    'prints no mark over another cell, and cuts none (%i pixels)',
    async (width) => {
      const page = await openPage(browser, { viewport: { width, height: 900 } })
      await page.goto(`${portal.base}/patients/${MARGARET}/sections/medicines`)

      expect(await page.evaluate<readonly number[]>(OVERRUNS)).toEqual([0, 0, 0, 0, 0, 0])
    },
  )

  it.each([1280, 1920])('shows every column, who said it too, on a desk of %i pixels', async (width) => {
    const page = await openPage(browser, { viewport: { width, height: 900 } })
    await page.goto(`${portal.base}/patients/${MARGARET}/sections/medicines`)

    expect(await page.evaluate<number>(HIDDEN_BESIDE)).toBe(0)
  })

  it('on paper clips no column, who said it neither', async () => {
    // As wide as A4 is between its margins.
    const page = await openPage(browser, { viewport: { width: 703, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${portal.base}/patients/${MARGARET}/sections/medicines`)

    expect(await page.evaluate<number>(HIDDEN_BESIDE)).toBe(0)
    expect(await overflowOf(page)).toBe(0)
    expect(await page.evaluate<readonly number[]>(OVERRUNS)).toEqual([0, 0, 0, 0, 0, 0])
    expect(await page.getByText('Wey Valley Hospital').last().isVisible()).toBe(true)
  })

  it('at 400 % puts each label beside its value and not over it', async () => {
    const page = await openPage(browser, { viewport: ZOOMED_400 })
    await page.goto(`${portal.base}/patients/${MARGARET}/sections/medicines`)

    expect(await page.evaluate<readonly number[]>(LABELS_OVER_VALUES)).toEqual([])
  })

  it('HZ27: at 400 % who it is stays in sight, and covers nothing that has the focus', async () => {
    const page = await openPage(browser, { viewport: ZOOMED_400, javaScriptEnabled: false })
    await page.goto(`${portal.base}/patients/${MARGARET}/sections/medicines`)
    const who = page.locator('.app-who')
    // Under the banner nobody reads it twice.
    expect(await page.evaluate<number>(BANNER_BELOW_WHO)).toBeGreaterThanOrEqual(0)

    await page.getByRole('link', { name: /^Furosemide/ }).focus()

    const bar = await who.boundingBox()
    const focused = await page.getByRole('link', { name: /^Furosemide/ }).boundingBox()
    expect(bar?.y).toBe(0)
    expect(await who.innerText()).toBe('HOLLAND, Margaret (Mrs), NHS number 999 012 3456')
    expect(focused?.y).toBeGreaterThan(bar?.height ?? Infinity)
    expect(await overflowOf(page)).toBe(0)
  })
})

import type { Browser, Page } from 'playwright-core'
import type { OpenRecordRequest } from '../../src/record/open-record.js'
import type { JoinedRecord, Section, SectionKey } from '../../src/record/sections/section.js'
import {
  aJoinedRecord,
  anItem,
  aSection,
  COMMUNITY,
  GP,
  HOSPITAL,
  MARGARET,
  SOCIAL_CARE,
} from '../surfaces/portal/fixtures/joined-records.js'
import { margaret } from '../surfaces/portal/fixtures/margaret.js'
import { anOpenedRecord, portalApp, storedParts } from '../surfaces/portal/fixtures/portal-app.js'
import {
  describeWithBrowser,
  launchChromium,
  openPage,
  overflowOf,
  violationsOn,
  ZOOMED_400,
} from './browser.js'
import { servePortal, type ServedPortal } from './serve-portal.js'

const PRINT = `/patients/${MARGARET}/print`

const SOURCES = [GP, HOSPITAL, COMMUNITY, SOCIAL_CARE]

/** More of everything than two pages hold, each thing with so many more words. */
function crowded(words: string, most: number): JoinedRecord {
  const many = (key: SectionKey, count: number, what: string): Section =>
    aSection(key, {
      current: Array.from({ length: count }, (_, index) =>
        anItem(`${what} ${index + 1}`, SOURCES[index % SOURCES.length] ?? GP, {
          details: ['one twice a day', `and ${words.repeat((index * 17) % most)}`],
          when: ['since', '2026-11-02'],
        }),
      ),
    })
  return aJoinedRecord([
    many('allergies', 30, 'Allergy'),
    many('alerts', 30, 'Alert'),
    many('individual-requirements', 10, 'Adjustment'),
    many('contingency-plans', 12, 'Crisis plan'),
    many('medicines', 45, 'Medicine'),
    many('problems', 40, 'Problem'),
    many('professional-contacts', 20, 'Professional'),
    many('appointments', 20, 'Appointment'),
    many('about-me', 5, 'What matters'),
  ])
}

describeWithBrowser('the pages that a community nurse carries', () => {
  let browser: Browser
  let portal: ServedPortal
  let record: JoinedRecord
  let asked: OpenRecordRequest[]

  beforeAll(async () => {
    const app = portalApp({
      openRecord: async (request) => {
        asked.push(request)
        return anOpenedRecord({ parts: storedParts(record) })
      },
    })
    portal = await servePortal((req, res) => void app(req, res))
    browser = await launchChromium()
  })

  beforeEach(() => {
    record = margaret()
    asked = []
  })

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })

  afterAll(async () => {
    await browser.close()
    await portal.close()
  })

  async function openPrint(): Promise<Page> {
    const page = await openPage(browser)
    await page.goto(portal.base + PRINT)
    return page
  }

  async function pagesOf(page: Page): Promise<number> {
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length
  }

  it.each([
    ['few', 'in few words ', 3],
    ['many', 'in many words ', 60],
    ['wide', 'IN CAPITAL LETTERS ', 40],
  ])(
    'are two, however much of %s words there is, and say of each list how much is not there',
    async (_how, words, most) => {
      record = crowded(words, most)
      const page = await openPrint()

      expect(await pagesOf(page)).toBe(2)
      const text = await page.locator('.app-print').innerText()
      expect(text).toContain('Allergy 30')
      expect(text).toContain('Alert 30')
      expect(text).toMatch(/Who to call: \d+ of 20 shown/)
      expect(text).toMatch(/Not on these pages: .*Active problems \d+/)
      expect(text).toContain('[goes on in the record]')
    },
  )

  it('are filled before a line is left out', async () => {
    record = aJoinedRecord([
      aSection('medicines', {
        current: Array.from({ length: 150 }, (_, index) =>
          anItem(`Medicine ${index + 1}`, SOURCES[index % SOURCES.length] ?? GP, {
            details: ['one twice a day'],
            when: ['since', '2026-11-02'],
          }),
        ),
      }),
    ])
    const page = await openPrint()

    expect(await pagesOf(page)).toBe(2)
    expect(await page.locator('.app-print').innerText()).toMatch(/\d+ left out for lack of room/)
    // With a twelfth of the paper more there would be three.
    await page.addStyleTag({ content: '.app-print__not-here { padding-top: 45mm }' })
    expect(await pagesOf(page)).toBe(3)
  })

  it('are at most two for somebody who has usual things', async () => {
    expect(await pagesOf(await openPrint())).toBeLessThanOrEqual(2)
  })

  it('say who it is about, as of when, by whom, from whom, and that something is withheld', async () => {
    const page = await openPrint()
    await page.emulateMedia({ media: 'print' })

    for (const words of [
      'HOLLAND, Margaret (Mrs), NHS number 999 012 3456',
      'Shown as of 23-Nov-2026 10:42, printed by Dr Asha Rahman',
      'late: anything newer is not here',
      'Never sent anything about this person',
      'Penicillin',
      'Apixaban 5 mg tablets',
      'Some information of this record is withheld from whoever printed it.',
    ]) {
      expect(await page.getByText(words).last().isVisible()).toBe(true)
    }
    expect(await page.getByRole('banner').isVisible()).toBe(false)
    expect(asked).toMatchObject([
      { interaction: 'read', what: 'print-page', query: 'GET /patients/{id}/print', purpose: 'TREAT' },
    ])
  })

  it('have nothing that axe finds wrong, and can be read at 400 % zoom', async () => {
    expect(await violationsOn(await openPrint())).toEqual([])
    const zoomed = await openPage(browser, { viewport: ZOOMED_400 })
    await zoomed.goto(portal.base + PRINT)

    expect(await overflowOf(zoomed)).toBe(0)
  })

  it('are one link away from the record', async () => {
    const page = await openPage(browser)
    await page.goto(`${portal.base}/patients/${MARGARET}`)

    await page.getByRole('link', { name: 'Print' }).click()

    expect(page.url()).toBe(portal.base + PRINT)
  })
})

import type { Browser } from 'playwright-core'
import { ITEM_PARTS } from '../../src/record/parts/part-names.js'
import { testId } from '../../src/record/results/to-tests.js'
import { GP, HOSPITAL, MARGARET } from '../surfaces/portal/fixtures/joined-records.js'
import { anOpenedRecord, portalApp } from '../surfaces/portal/fixtures/portal-app.js'
import { changedPeople, openedChanges } from '../surfaces/portal/fixtures/some-changes.js'
import {
  describeWithBrowser,
  focusedText,
  launchChromium,
  openPage,
  openStrictPage,
  overflowOf,
  violationsOn,
  ZOOMED_400,
} from './browser.js'
import { servePortal, type ServedPortal } from './serve-portal.js'

const RECORD = `/patients/${MARGARET}`
const COVERAGE = [GP, HOSPITAL].map(({ organisation }, index) => ({
  organisation,
  element: 'admissions/source',
  sent: 3 + 40 * index,
  firstSent: '2026-01-02',
  lastSent: '2026-11-23',
}))
const OPENED = anOpenedRecord({
  look: {
    changes: { outcome: 'compared', since: '2026-11-20T09:00:00.000Z', count: 3 },
    keep: async () => undefined,
  },
})

/** The id of an item of the record. */
function firstItem(): string {
  const index =
    OPENED.outcome === 'opened' ? OPENED.parts.find(({ part }) => part === ITEM_PARTS.index) : undefined
  const places = JSON.parse(Buffer.from(index?.body ?? []).toString()) as object
  return Object.keys(places)[0] ?? ''
}

/** A letter as text and as HTML. */
const LETTER = {
  type: 'DocumentReference',
  json: {
    resourceType: 'DocumentReference',
    status: 'current',
    description: 'Clinic letter',
    date: '2026-10-12',
  },
  contents: [
    ['text/plain; charset=utf-8', 'We agreed to stop the tablets.'],
    [
      'text/html; charset=utf-8',
      '<!doctype html><html lang="en"><title>Clinic letter</title><main><h1>Clinic letter</h1><p>We agreed to stop.</p></main></html>',
    ],
  ].map(([contentType = '', text = '']) => ({
    title: 'Clinic letter',
    contentType,
    place: { kind: 'here' as const, data: Buffer.from(text).toString('base64') },
    bytes: Buffer.from(text),
  })),
  named: new Map(),
}
const DOCUMENT = 'd'.repeat(32)
const PAGES = [
  ['the summary of a full record', RECORD],
  ['the summary as an ambulance crew sees it, with an area', `${RECORD}?lens=ambulance&area=cardiovascular`],
  ['what could be another person’s', `${RECORD}/wrong-person`],
  ['what has changed', `${RECORD}/changes`],
  ['the timeline', `${RECORD}/timeline`],
  ['the timeline under a filter', `${RECORD}/timeline?thing=medicines&from=2020-01-01`],
  ['everything held of one item', `${RECORD}/items/${firstItem()}`],
  ...['Potassium', 'Blood pressure', 'NEWS2 total score'].map(
    (key) => [`all results of one test, ${key}`, `${RECORD}/results/${testId({ key })}`] as const,
  ),
  ['results with trends', `${RECORD}/sections/results`],
  ['a table wider than the window', `${RECORD}/sections/examination`],
  ['a long list', `${RECORD}/sections/medicines`],
  ['the end of life, beside the summary', `${RECORD}/sections/end-of-life`],
  ['a document', `${RECORD}/documents/${DOCUMENT}`],
  ['an empty section', `${RECORD}/sections/vaccinations`],
  ['a section with something withheld', `${RECORD}/sections/care-plan`],
  ['why it may be seen', `${RECORD}/why`],
  ['what each source has sent', '/coverage'],
  ['one heading of that, element by element', '/coverage/admissions'],
  ['people of whom something has changed', '/changes'],
  ['the search', '/find'],
  ['the refusal', `/patients/${'0'.repeat(32)}`],
] as const

describeWithBrowser('the pages of the portal in a browser', () => {
  let browser: Browser
  let portal: ServedPortal

  beforeAll(async () => {
    const app = portalApp({
      readCoverage: async () => COVERAGE,
      openChanges: async () => openedChanges(),
      listChangedPeople: async () => ({ outcome: 'listed', people: changedPeople() }),
      openDocument: async ({ content }) => {
        const record = anOpenedRecord()
        const contents = LETTER.contents.filter((_one, place) => content === undefined || place === content)
        return record.outcome === 'opened'
          ? { outcome: 'opened', record, ...LETTER, contents }
          : { outcome: 'not-found' }
      },
      openRecord: async ({ person }) =>
        person === MARGARET ? OPENED : { outcome: 'refused', reason: 'no-legitimate-relationship' },
    })
    portal = await servePortal((req, res) => void app(req, res))
    browser = await launchChromium()
  })

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })

  afterAll(async () => {
    await browser.close()
    await portal.close()
  })

  it.each(PAGES)('%s has nothing that axe finds wrong', async (_name, address) => {
    const page = await openPage(browser)
    await page.goto(portal.base + address)

    expect(await violationsOn(page)).toEqual([])
  })

  it.each(PAGES)('%s can be read at 400 % zoom without scrolling sideways', async (_name, address) => {
    const page = await openPage(browser, { viewport: ZOOMED_400 })
    await page.goto(portal.base + address)

    expect(await overflowOf(page)).toBe(0)
    expect(await violationsOn(page)).toEqual([])
  })

  it.each(PAGES)(
    '%s stays within the strict policy: nothing on it is refused by the browser',
    async (_name, address) => {
      const { page, refused } = await openStrictPage(browser)
      await page.goto(portal.base + address)

      expect(refused.filter((text) => !text.includes('403'))).toEqual([])
    },
  )

  it.each([`${RECORD}/sections/medicines`, `${RECORD}/items/${firstItem()}`])(
    'is read by keyboard from its first line on, past what leads to the other pages: %s',
    async (address) => {
      const page = await openPage(browser)
      await page.goto(portal.base + address)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.locator('#record :focus').count()).toBe(1)
    },
  )

  it('shows value and flag of a result together on the narrowest screen', async () => {
    const page = await openPage(browser, { viewport: ZOOMED_400 })
    await page.goto(`${portal.base}${RECORD}/sections/results`)
    const row = page.getByRole('row').filter({ has: page.getByText('high', { exact: true }) })
    const cells = row.first().getByRole('cell')

    for (const cell of await cells.all()) {
      const box = await cell.boundingBox()
      expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(ZOOMED_400.width)
    }
    expect(await row.first().getByText('high', { exact: true }).isVisible()).toBe(true)
  })

  it('lets a keyboard skip to the content, and go on from there', async () => {
    const page = await openPage(browser)
    await page.goto(portal.base + RECORD)

    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')

    expect(await page.locator('#record :focus').count()).toBe(1)
  })

  it('keeps the patient banner in sight, and never over what has the focus', async () => {
    const page = await openPage(browser, { viewport: { width: 1280, height: 600 } })
    await page.goto(portal.base + RECORD)
    const banner = page.getByRole('region', { name: 'Patient' })

    await page.getByRole('link', { name: 'Urine culture' }).focus()
    expect((await banner.boundingBox())?.y).toBe(0)
    await page.getByRole('link', { name: 'see all of Current medicines' }).focus()

    const inSight = await banner.boundingBox()
    const focused = await page.locator(':focus').boundingBox()
    expect(inSight?.y).toBe(0)
    expect(focused?.y).toBeGreaterThanOrEqual(inSight?.height ?? NaN)
  })

  it('has what matters on one screen, and all panels on about one and a half', async () => {
    const page = await openPage(browser)
    await page.goto(portal.base + RECORD)
    const bottomOf = async (selector: string): Promise<number> => {
      const box = await page.locator(selector).last().boundingBox()
      return (box?.y ?? NaN) + (box?.height ?? NaN)
    }

    const heads = await page.locator('.app-columns__head').all()
    for (const head of heads) {
      const box = await head.boundingBox()
      expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThan(900)
    }
    expect(await bottomOf('.app-columns')).toBeLessThan(1.75 * 900)
  })

  it('never parts a line of the summary from the heading under which it stands', async () => {
    const page = await openPage(browser)

    for (const lens of ['gp', 'ed', 'community-nurse', 'social-worker', 'pharmacist']) {
      await page.goto(`${portal.base}${RECORD}?lens=${lens}`)
      const parted: (string | null)[] = []
      for (const panel of await page.locator('.app-columns .app-panel').all()) {
        const head = await panel.locator('.app-panel__head').boundingBox()
        for (const item of await panel.locator('.app-item').all()) {
          const box = await item.boundingBox()
          const isUnder = Math.abs((box?.x ?? Number.NaN) - (head?.x ?? Number.NaN)) < 40
          if (!isUnder) parted.push(await item.textContent())
        }
      }

      expect(await page.locator('.app-columns .app-item').count()).toBeGreaterThan(5)
      expect([lens, parted]).toEqual([lens, []])
    }
  })

  it('lets a keyboard choose a lens without JavaScript, and the address says which', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(portal.base + RECORD)
    await page.getByLabel('As seen by', { exact: true }).selectOption('pharmacist')
    await page.getByLabel('Area', { exact: true }).selectOption('mental-health')
    await page.getByRole('button', { name: 'Show' }).press('Enter')

    expect(new URL(page.url()).search).toBe('?lens=pharmacist&area=mental-health')
    expect(await page.getByLabel('As seen by', { exact: true }).inputValue()).toBe('pharmacist')
    expect(await page.getByRole('heading', { level: 2, name: 'Mental health' }).isVisible()).toBe(true)
  })

  it('lets a keyboard open an app, and says for whom', async () => {
    const page = await openPage(browser)
    await page.goto(portal.base + RECORD)
    const open = page.getByRole('button', { name: 'Open Falls risk calculator for this person' })

    await open.focus()
    expect(await focusedText(page)).toBe('Open Falls risk calculator for this person')
    expect(await page.locator('#apps-title').innerText()).toContain('HOLLAND, Margaret')
    expect(await open.getAttribute('aria-describedby')).toBe('apps-title apps-hint')
    const [request] = await Promise.all([page.waitForRequest('**/launch'), page.keyboard.press('Enter')])
    expect(new URLSearchParams(request.postData() ?? '').get('patient')).toBe(MARGARET)
  })

  it('puts person, sources and hour on paper, and leaves the navigation off it', async () => {
    const page = await openPage(browser)
    await page.goto(portal.base + RECORD)
    await page.emulateMedia({ media: 'print' })

    for (const words of [
      'HOLLAND, Margaret (Mrs)',
      '999 012 3456',
      'Shown as of',
      'Never sent anything',
      'Penicillin',
    ]) {
      expect(await page.getByText(words).first().isVisible()).toBe(true)
    }
    expect(await page.getByRole('navigation').count()).toBe(0)
  })

  it('shows the record with JavaScript off', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(portal.base + RECORD)

    await page.getByRole('link', { name: 'eGFR' }).click()

    expect(page.url()).toBe(`${portal.base}${RECORD}/results/${testId({ key: 'eGFR' })}`)
    expect(await page.getByRole('img', { name: /^eGFR in/ }).isVisible()).toBe(true)
  })
})

import type { Browser, Page } from 'playwright-core'
import type { SectionItem } from '../../src/record/sections/section.js'
import { anItem, GP, MARGARET } from '../surfaces/portal/fixtures/joined-records.js'
import { margaret } from '../surfaces/portal/fixtures/margaret.js'
import { anOpenedRecord, portalApp, storedParts } from '../surfaces/portal/fixtures/portal-app.js'
import { describeWithBrowser, launchChromium, openPage, violationsOn } from './browser.js'
import { servePortal, type ServedPortal } from './serve-portal.js'

const RECORD = `/patients/${MARGARET}`
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }

/** Margaret, with a long list under every heading that has one. */
function withLongLists(nameOf = (what: string) => what): ReturnType<typeof anOpenedRecord> {
  const record = margaret()
  const sections = record.sections.map((section) => ({
    ...section,
    current: section.current.flatMap((item) =>
      ['', ' again', ' and again', ' and more', ' and once more'].map((more, index) => ({
        ...item,
        reference: `${item.reference}${index}`,
        what: nameOf(item.what + more),
      })),
    ),
  }))
  return anOpenedRecord({ parts: storedParts({ ...record, sections }) })
}

/** Margaret, with eight alerts of which none is about harm. */
function withEightAlerts(): ReturnType<typeof anOpenedRecord> {
  const record = margaret()
  const plain = ['Pacemaker', 'Hearing aid', 'Key safe', 'Stairs', 'Dog', 'Parking', 'Gate code', 'Two rails']
  const current = plain.map((what) => anItem(what, GP, { details: ['by the front door'] }))
  const sections = record.sections.map((one) =>
    one.key === 'alerts' ? { ...one, current } : one.key === 'risks' ? { ...one, current: [] } : one,
  )
  return anOpenedRecord({ parts: storedParts({ ...record, sections }) })
}

/** Margaret, with so many allergies that their column is the longest. */
function withManyAllergies(): ReturnType<typeof anOpenedRecord> {
  const current = Array.from({ length: 12 }, (_, index) =>
    anItem(`Allergen ${index}`, GP, { details: ['reaction: a rash of the whole body that itched for days'] }),
  )
  return withCurrent({ allergies: current })
}

/** Margaret, of whose alerts and risks nobody has said anything. */
function withoutAlerts(): ReturnType<typeof anOpenedRecord> {
  return withCurrent({ alerts: [], risks: [] })
}

function withCurrent(
  of: Readonly<Record<string, readonly SectionItem[]>>,
): ReturnType<typeof anOpenedRecord> {
  const record = margaret()
  const sections = record.sections.map((one) => {
    const current = of[one.key]
    if (current === undefined) return one
    const nothing = { kind: 'not-asked', text: `No source has said anything about ${one.title}.` } as const
    return current.length > 0 ? { ...one, current } : { ...one, current, past: [], nothing }
  })
  return anOpenedRecord({ parts: storedParts({ ...record, sections }) })
}

async function bottomOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).last().boundingBox()
  return (box?.y ?? NaN) + (box?.height ?? NaN)
}

describeWithBrowser('the summary on a first screen', () => {
  let browser: Browser
  let portal: ServedPortal

  beforeAll(async () => {
    const app = portalApp()
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

  async function open(viewport: typeof PHONE, path = RECORD, javaScriptEnabled = true): Promise<Page> {
    const page = await openPage(browser, { viewport, javaScriptEnabled })
    await page.goto(portal.base + path)
    return page
  }

  function panel(page: Page, name: string): ReturnType<Page['locator']> {
    return page.getByRole('region', { name, exact: true })
  }

  async function endOf(page: Page, name: string): Promise<number> {
    const box = await panel(page, name).boundingBox()
    return (box?.y ?? NaN) + (box?.height ?? NaN)
  }

  it('HZ17: of a phone has who it is, the words of the person, alerts and allergies, each whole', async () => {
    const page = await open(PHONE)

    for (const name of ['What matters to me', 'Alerts', 'Allergies'])
      expect(await endOf(page, name)).toBeLessThan(PHONE.height)
    expect((await panel(page, 'What matters to me').boundingBox())?.y).toBeLessThan(340)
  })

  it('HZ17: of a phone has how many alerts there are, and the first of them, where many allergies stand above', async () => {
    const app = portalApp({ openRecord: async () => withLongLists() })
    const long = await servePortal((req, res) => void app(req, res))
    const page = await openPage(browser, { viewport: PHONE })
    await page.goto(long.base + RECORD)
    const line = page.getByRole('link', { name: /^\d+ alerts below, the first: / })

    expect((await line.boundingBox())?.y).toBeLessThan(PHONE.height)
    await line.click()
    const alerts = await panel(page, 'Alerts').boundingBox()
    expect(alerts?.y).toBeGreaterThanOrEqual(0)
    expect(alerts?.y).toBeLessThan(PHONE.height)
    await page.setViewportSize(DESK)
    expect(await line.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await line.isVisible()).toBe(false)
    await long.close()
  })

  it('HZ01: of a phone says in words who is late, with all else about the sources folded', async () => {
    const page = await open(PHONE)
    const late = page.getByText('County Social Care late, 26 h ago').first()

    expect(await late.isVisible()).toBe(true)
    expect((await late.boundingBox())?.y).toBeLessThan(PHONE.height)
    expect(await page.getByText('You can see this record because').isVisible()).toBe(false)
  })

  it('folds on a phone no allergy, alert or medicine, and says of all else how much is folded', async () => {
    const app = portalApp({ openRecord: async () => withLongLists() })
    const long = await servePortal((req, res) => void app(req, res))
    const page = await openPage(browser, { viewport: PHONE })
    await page.goto(long.base + RECORD)

    for (const name of ['Alerts', 'Allergies', 'Current medicines'])
      expect(await panel(page, name).locator('details.app-unfold').count()).toBe(0)
    const folds = page.locator('.app-panel details.app-unfold > summary')
    expect(await folds.count()).toBeGreaterThan(0)
    for (const words of await folds.allTextContents()) expect(words).toMatch(/^\d+ more of /)
    await long.close()
  })

  it('opens what is folded on a phone by keyboard and without JavaScript, with nothing that axe finds wrong', async () => {
    const page = await open(PHONE, RECORD, false)
    await page.getByText('Sources:').first().press('Enter')
    expect(await page.getByText('You can see this record because').isVisible()).toBe(true)
    await page.getByText('As seen by: GP', { exact: true }).press('Enter')
    await page.getByLabel('As seen by', { exact: true }).selectOption('pharmacist')
    await page.getByRole('button', { name: 'Show' }).press('Enter')
    expect(new URL(page.url()).searchParams.get('lens')).toBe('pharmacist')

    const open390 = await open(PHONE)
    for (const fold of await open390.locator('details.app-unfold > summary').all()) await fold.press('Enter')
    expect(await violationsOn(open390)).toEqual([])
  })

  it('leads on a phone to the sections of the record, and opens them', async () => {
    const page = await open(PHONE)
    await page.getByRole('link', { name: 'Sections of this record' }).click()

    expect(await page.getByRole('navigation', { name: 'Sections' }).getByText('Timeline').isVisible()).toBe(
      true,
    )
  })

  it.each([DESK, { width: 320, height: 640 }])(
    'has each link as far from the next as a finger needs, however short it is, at %p',
    async (viewport) => {
      const app = portalApp({ openRecord: async () => withLongLists(() => 'Gout') })
      const short = await servePortal((req, res) => void app(req, res))
      const page = await openPage(browser, { viewport })
      await page.goto(short.base + RECORD)

      expect(await page.getByText('Gout').count()).toBeGreaterThan(10)
      expect(await violationsOn(page)).toEqual([])
      await short.close()
    },
  )

  it.each([DESK, { width: 320, height: 640 }])(
    'HZ17: has each of many alerts in sight, and all that they say one key away, at %p',
    async (viewport) => {
      const app = portalApp({ openRecord: async () => withEightAlerts() })
      const many = await servePortal((req, res) => void app(req, res))
      const page = await openPage(browser, { viewport, javaScriptEnabled: false })
      await page.goto(many.base + RECORD)
      const alerts = panel(page, 'Alerts')

      for (const what of ['Pacemaker', 'Two rails'])
        expect(await alerts.getByText(what, { exact: true }).first().isVisible()).toBe(true)
      expect(await alerts.getByText('by the front door').filter({ visible: true }).count()).toBe(4)
      await alerts.getByText('When, who said so and what else').press('Enter')
      expect(await alerts.getByText('by the front door').filter({ visible: true }).count()).toBe(8)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width)
      await many.close()
    },
  )

  it('has on a desk three columns, of which none waits for another', async () => {
    const app = portalApp({ openRecord: async () => withEightAlerts() })
    const many = await servePortal((req, res) => void app(req, res))
    const page = await openPage(browser, { viewport: DESK })
    await page.goto(many.base + RECORD)
    const [allergies, medicines, alerts, own] = await Promise.all(
      ['Allergies', 'Current medicines', 'Alerts', 'What matters to me'].map((name) =>
        panel(page, name).boundingBox(),
      ),
    )

    expect(Math.max(allergies?.y ?? NaN, alerts?.y ?? NaN, own?.y ?? NaN)).toBeLessThan(
      (allergies?.y ?? NaN) + 2,
    )
    expect(new Set([allergies, alerts, own].map((box) => Math.round(box?.x ?? NaN))).size).toBe(3)
    expect(medicines?.x).toBe(allergies?.x)
    expect(medicines?.y).toBeLessThan((allergies?.y ?? NaN) + (allergies?.height ?? NaN) + 2)
    expect(medicines?.y).toBeLessThan((alerts?.y ?? NaN) + (alerts?.height ?? NaN))
    expect(await violationsOn(page)).toEqual([])
    await many.close()
  })

  it.each([DESK, { width: 900, height: 800 }])(
    'has the middle column wait for no long list of allergies, at %p',
    async (viewport) => {
      const app = portalApp({ openRecord: async () => withManyAllergies() })
      const many = await servePortal((req, res) => void app(req, res))
      const page = await openPage(browser, { viewport, javaScriptEnabled: false })
      await page.goto(`${many.base}${RECORD}?lens=gp`)
      const [left, head, body] = await Promise.all(
        ['.app-columns__left', '.app-columns__middle', '.app-columns__middle:not(.app-columns__head)'].map(
          (selector) => page.locator(selector).first().boundingBox(),
        ),
      )
      const end = (box: typeof head): number => (box?.y ?? NaN) + (box?.height ?? NaN)

      expect(end(left)).toBeGreaterThan(end(head) + 100)
      expect(Math.abs((body?.y ?? NaN) - end(head))).toBeLessThan(2)
      expect(body?.x).toBe(head?.x)
      // Nothing of one column lies over another.
      expect((left?.x ?? NaN) + (left?.width ?? NaN)).toBeLessThanOrEqual((body?.x ?? NaN) + 0.5)
      await many.close()
    },
  )

  it('is read in the order in which it is written where columns stand one below another: safety before all else', async () => {
    const page = await open({ width: 320, height: 640 }, `${RECORD}?lens=gp`)
    const panels = await page.locator('.app-columns .app-panel').all()
    const tops = await Promise.all(panels.map(async (one) => (await one.boundingBox())?.y ?? NaN))
    const names = await page.locator('.app-columns .app-panel__title').allTextContents()

    expect(tops).toEqual(tops.toSorted((one, other) => one - other))
    expect(names.slice(0, 3)).toEqual(['What matters to me', 'Allergies', 'Alerts'])
  })

  it('HZ13: has what nobody has said anything about behind all panels, and of alerts at their place', async () => {
    const app = portalApp({ openRecord: async () => withoutAlerts() })
    const none = await servePortal((req, res) => void app(req, res))
    const page = await openPage(browser, { viewport: DESK, javaScriptEnabled: false })
    await page.goto(none.base + RECORD)
    const alerts = panel(page, 'Alerts')

    expect((await alerts.boundingBox())?.y).toBeLessThan(DESK.height / 2)
    expect(await alerts.locator('.app-nothing').innerText()).not.toBe('')
    expect((await page.locator('.app-unsaid').boundingBox())?.y).toBeGreaterThanOrEqual(
      await bottomOf(page, '.app-columns'),
    )
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.app-unsaid li').first().isVisible()).toBe(true)
    await none.close()
  })

  it('has the way to all of a panel on the line of its heading, and to each of several sections one key away', async () => {
    const page = await openPage(browser, { viewport: DESK, javaScriptEnabled: false })
    await page.goto(portal.base + RECORD)

    for (const head of await page.locator('.app-panel__head:has(.app-panel__all)').all()) {
      const [title, way] = await Promise.all(
        ['.app-panel__title', '.app-panel__all'].map((selector) => head.locator(selector).boundingBox()),
      )
      expect(Math.abs((way?.y ?? NaN) - (title?.y ?? NaN))).toBeLessThan(12)
    }
    await panel(page, 'Active problems').locator('summary', { hasText: 'see all' }).press('Enter')
    await panel(page, 'Active problems').getByRole('link', { name: 'Problems', exact: true }).click()
    expect(new URL(page.url()).pathname).toBe(`${RECORD}/sections/problems`)
  })

  it('is all open on a desk, with nothing to open', async () => {
    const page = await open(DESK)

    expect(await page.locator('.app-unfold > summary:visible').count()).toBe(0)
    expect(await page.getByText('You can see this record because').isVisible()).toBe(true)
    expect(await page.getByLabel('As seen by', { exact: true }).isVisible()).toBe(true)
    expect(await page.locator('.app-panel li:visible').count()).toBe(
      await page.locator('.app-panel li:not(.app-same li)').count(),
    )
  })

  it.each([
    ['the practice', 'gp', 'Results'],
    ['a community nurse', 'community-nurse', 'Latest observations'],
  ])('has on a desk within two screens what %s asks first', async (_who, lens, name) => {
    const page = await open(DESK, `${RECORD}?lens=${lens}`)

    expect(await endOf(page, name)).toBeLessThan(2 * DESK.height)
  })
})

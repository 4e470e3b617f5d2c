import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { askAuthorization } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PLACES = ['KT22 3VO', '07700 900123', '9 Stable Mews']
const REGISTERED = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve') ?? { nhsNumberShown: '' }
const BORN = { 'birthDate-day': '4', 'birthDate-month': '3', 'birthDate-year': '1941' }

describe('somebody looks for people by a place that is typed as their name or number', () => {
  let app: TestApp
  let gp: PortalSession
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: REGISTERED.nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  })
  afterAll(() => app.close())

  async function alerts(): Promise<number> {
    const rows = await app.database.query("select from access_alerts where reason = 'whereabouts-searched'")
    return rows.length
  }

  async function isToldNowhere(place: string): Promise<void> {
    const log = JSON.stringify(await app.log())
    expect([
      log.includes(place),
      log.includes(encodeURIComponent(place)),
      app.printed().includes(place),
    ]).toEqual([false, false, false])
    expect(log).toContain('[a place]')
  }

  it.each(PLACES)('at the find page, as a family name: %s', async (place) => {
    const before = await alerts()
    await gp.send('/find', { by: 'name', family: place, ...BORN }, '/find')
    expect(await alerts()).toBe(before + 1)
    await isToldNowhere(place)
  })

  it.each(PLACES)('at the find page, as an NHS number: %s', async (place) => {
    const before = await alerts()
    await gp.send('/find', { by: 'nhs-number', nhsNumber: place }, '/find')
    await gp.send('/find/break-glass', { by: 'nhs-number', nhsNumber: place }, '/find')
    expect(await alerts()).toBe(before + 2)
    await isToldNowhere(place)
  })

  it.each([
    ['family', 'KT22 3VO', '&birthdate=1941-03-04'],
    ['identifier', 'tel|07700900123', ''],
    ['name', '9 Stable Mews', ''],
  ])('in a search for Patient by %s, however it is sent', async (name, place, rest) => {
    const headers = { authorization: `Bearer ${await app.accountToken('practice.nurse')}` }
    const search = `${name}=${encodeURIComponent(place)}${rest}`
    const before = await alerts()
    await fetch(`${app.baseUrl}/fhir/Patient?${search}`, { headers })
    await fetch(`${app.baseUrl}/fhir/Patient/_search`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: search,
    })
    expect(await alerts()).toBe(before + 2)
    await isToldNowhere(place)
  })

  it.each(PLACES)('as the NHS number of who acts for somebody: %s', async (place) => {
    const before = await alerts()
    const delegate = { nhsNumber: place, basis: 'person-consents', scope: 'all', reason: 'She told me so' }
    const page = await gp.send(`${record}/delegates`, delegate, `${record}/delegates`)
    expect(page.status).toBe(400)
    expect(await alerts()).toBe(before + 1)
    await isToldNowhere(place)
  })

  it.each(PLACES)('as the NHS number of the person for whom an app is opened: %s', async (place) => {
    const page = await gp.get(askAuthorization(app.baseUrl).url)
    const before = await alerts()
    const chosen = await gp.send(`${page.url}/patient`, { nhsNumber: place }, page.url)
    expect(chosen.status).toBe(400)
    expect(await alerts()).toBe(before + 1)
    await isToldNowhere(place)
  })

  it('by whoever reviews, too', async () => {
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    const before = await alerts()
    await officer.send('/audit/find', { nhsNumber: '07700 900123' }, '/audit')
    expect(await alerts()).toBe(before + 1)
    await isToldNowhere('07700 900123')
  })

  it('by whoever records a tie of staff, too', async () => {
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    const before = await alerts()
    const tie = { actorId: '555000000101', tie: 'family', reason: 'Said so themselves' }
    await officer.send('/audit/staff-ties', { ...tie, nhsNumber: '9 Canary Lane' }, '/audit/staff-ties')
    expect(await alerts()).toBe(before + 1)
    await isToldNowhere('Canary Lane')
    await officer.send('/audit/staff-ties', { ...tie, nhsNumber: '999 000 1014' }, '/audit/staff-ties')
    expect(await alerts()).toBe(before + 1)
  })

  it('and is told of nothing by a name or a number that is one', async () => {
    const before = await alerts()
    await gp.send('/find', { by: 'name', family: 'Hill', ...BORN }, '/find')
    await gp.send('/find', { by: 'nhs-number', nhsNumber: '999 000 1014' }, '/find')
    await gp.send(`${record}/delegates`, { nhsNumber: '999 000 1014' }, `${record}/delegates`)
    expect(await alerts()).toBe(before)
  })
})

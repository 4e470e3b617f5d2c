import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** Links of a page that stay in the record; a filter is an address of its own, and each of them leads to the same page. */
function linksIn(html: string, record: string): readonly string[] {
  return [...html.matchAll(/href="([^"#?]+)[^"]*"/g)]
    .map(([, href = '']) => href)
    .filter((href) => href === record || href.startsWith(`${record}/`))
}

/** Every page of a record that can be come to from its summary, with its status. */
async function pagesFrom(portal: PortalSession, record: string): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>()
  const waiting = [record]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const page = await portal.get(path)
    seen.set(path, page.status)
    waiting.push(...linksIn(page.text, record))
  }
  return seen
}

describe('no link of a record is dead', () => {
  let app: TestApp
  let portal: PortalSession
  beforeAll(async () => {
    app = await startTestApp({ demo: 8 })
    portal = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
  })
  afterAll(() => app.close())

  it.each(['Callum Reeve', 'Dorothy Ashby', 'Jade Tully'])(
    'whatever of %s is shown, its page opens',
    async (name) => {
      const number = WALKTHROUGH.find((one) => one.name === name)?.nhsNumberShown ?? ''
      const found = await portal.send('/find', { by: 'nhs-number', nhsNumber: number }, '/find')
      const record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
      const pages = await pagesFrom(portal, record)

      expect([...pages].filter(([, status]) => status !== 200)).toEqual([])
      expect([...pages.keys()].filter((path) => path.includes('/items/')).length).toBeGreaterThan(20)
    },
  )

  it('what a source knows of who somebody is has a page too', async () => {
    const number = WALKTHROUGH.find((one) => one.name === 'Callum Reeve')?.nhsNumberShown ?? ''
    const found = await portal.send('/find', { by: 'nhs-number', nhsNumber: number }, '/find')
    const record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const details = await portal.get(`${record}/sections/demographics`)
    const [item = ''] = linksIn(details.text, record).filter((path) => path.includes('/items/'))
    const page = await portal.get(item)

    expect(page.text).toContain('(personal details)')
    expect(page.text).toContain('Told by')
    expect(page.text).toContain('Report that this is another person’s')
  })
})

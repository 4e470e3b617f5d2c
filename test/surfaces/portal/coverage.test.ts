import request from 'supertest'
import { aDelegate } from '../../support/actors.js'
import { GP, HOSPITAL } from './fixtures/joined-records.js'
import { portalApp } from './fixtures/portal-app.js'

const counts = [
  [GP.organisation, 'problems/problem', 412, '2026-01-02', '2026-11-22'],
  [GP.organisation, 'problems/start', 4, '2026-01-02', '2026-03-01'],
  [HOSPITAL.organisation, 'admissions/source', 40, '2026-05-05', '2026-11-23'],
] as const
const app = portalApp({
  readCoverage: async () =>
    counts.map(([organisation, element, sent, firstSent, lastSent]) => ({
      organisation,
      element,
      sent,
      firstSent,
      lastSent,
    })),
})

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('GET /coverage', () => {
  it('says of each heading how much can be shown, and how much each source has ever sent, as bars with words', async () => {
    const page = await request(app).get('/coverage').expect(200)
    const text = textOf(page.text)

    expect(text).toContain('Oak Street Surgery since 02-Jan-2026, last 22-Nov-2026')
    expect(text).toContain('Wey Valley Hospital since 05-May-2026, last 23-Nov-2026')
    expect(text).toMatch(/17\. Problem list 12 of 12 2 of 12 0 of 12/)
    expect(text).toMatch(/13\. Admission details 11 of 12 0 of 12 1 of 12/)
    expect(page.text.match(/<svg class="app-bar"/g)).toHaveLength(39 * 3)
  })

  it('is for staff: who acts for a person finds no such page', async () => {
    await request(portalApp({ actor: aDelegate() }))
      .get('/coverage')
      .expect(404)
    await request(portalApp({ actor: aDelegate() }))
      .get('/coverage/coverage.json')
      .expect(404)
  })

  it('says that nothing is counted yet rather than show empty bars without a word', async () => {
    const page = await request(portalApp()).get('/coverage').expect(200)

    expect(page.text).toContain('Nothing is counted yet')
  })
})

describe('GET /coverage/{heading}', () => {
  it('says of each element who sent it, how often and when last, and of few that they are few', async () => {
    const text = textOf((await request(app).get('/coverage/problems').expect(200)).text)

    expect(text).toContain('problem always yes 412, last 22-Nov-2026 never Condition.code')
    expect(text).toContain('start where known yes fewer than 5, last 01-Mar-2026 never Condition.onset')
  })

  it('says where FHIR has no place for an element', async () => {
    const text = textOf((await request(app).get('/coverage/admissions').expect(200)).text)

    expect(text).toContain('accompanying person where known not yet never never FHIR has no place for it')
  })

  it('has no page for what is no heading', async () => {
    await request(app).get('/coverage/secrets').expect(404)
  })
})

describe('GET /coverage/coverage.json', () => {
  it('says the same to software', async () => {
    const { body } = (await request(app).get('/coverage/coverage.json').expect(200)) as {
      body: { headings: { key: string; elements: { id: string; shown: boolean; sent: object[] }[] }[] }
    }
    const admissions = body.headings.find(({ key }) => key === 'admissions')

    expect(body.headings).toHaveLength(38)
    expect(admissions?.elements.find(({ id }) => id === 'admissions/source')).toMatchObject({
      shown: true,
      sent: [{ organisation: HOSPITAL.organisation, times: '40', first: '2026-05-05', last: '2026-11-23' }],
    })
    expect(JSON.stringify(body)).toContain('fewer than 5')
  })
})

import request from 'supertest'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import { MARGARET } from './fixtures/joined-records.js'
import { anOpenedRecord, portalApp } from './fixtures/portal-app.js'

const SUMMARY = `/patients/${MARGARET}`

describe('GET /patients/{id}', () => {
  it('shows the record with the person in title and banner, why it may be seen, how fresh it is and as of when', async () => {
    const page = await request(portalApp()).get(SUMMARY).expect(200)

    expect(page.text).toContain('<title>Summary: HOLLAND, Margaret (Mrs), NHS number 999 012 3456</title>')
    expect(page.text).toContain(
      'You can see this record because this person is registered with Oak Street Surgery. Your view is recorded.',
    )
    expect(page.text).toContain(
      'Wey Valley Hospital <time datetime="2026-11-23T08:42:00Z">23-Nov-2026 08:42</time> (2 h ago)',
    )
    expect(page.text).toContain('Never sent anything about this person: community health')
    expect(page.text).toMatch(/Shown as of <time[^>]*>23-Nov-2026 10:42<\/time>/)
    expect(page.text).toContain('Apixaban 5 mg tablets')
    expect(page.text).not.toContain('<!--part:')
  })

  it('HZ13: does not say that nobody has said anything where something of the record is withheld, or a source is late', async () => {
    const given = anOpenedRecord()
    if (given.outcome !== 'opened') throw new Error('The record is open.')
    const heard = given.state.sources.filter(({ kind }) => kind !== 'social-care')
    const opened = { ...given, state: { ...given.state, sources: heard } }
    const [whole, partial, late] = await Promise.all(
      [opened, { ...opened, state: { ...opened.state, isPartial: true } }, given].map(async (record) => {
        const page = await request(portalApp({ openRecord: async () => record }))
          .get(SUMMARY)
          .expect(200)
        return /<p id="unsaid">([^<]*)/.exec(page.text)?.[1]
      }),
    )

    expect(whole).toBe('No source has said anything about:')
    expect(partial).toBe('Nothing is shown here about:')
    expect(late).toBe('Nothing is shown here about (▲ a source is late or was refused):')
  })

  it('is kept by nobody', async () => {
    const page = await request(portalApp()).get(SUMMARY).expect(200)

    expect(page.headers['cache-control']).toBe('no-store')
  })

  it('asks for the parts of this page only, and says for the log what goes out', async () => {
    const asked: OpenRecordRequest[] = []
    const app = portalApp({
      openRecord: async (opening) => {
        asked.push(opening)
        return anOpenedRecord()
      },
    })

    await request(app).get(`${SUMMARY}/sections/allergies`).expect(200)

    expect(asked).toMatchObject([
      {
        person: MARGARET,
        parts: ['title', 'banner', 'section:allergies'],
        what: 'section:allergies',
        purpose: 'TREAT',
        query: 'GET /patients/{id}/sections/allergies',
        requestId: 'request-1',
      },
    ])
  })

  it.each([
    ['plans', 'care-plan'],
    ['people', 'professional-contacts'],
  ])('leads whoever kept the address of %s to the heading that took its place', async (old, now) => {
    const moved = await request(portalApp()).get(`${SUMMARY}/sections/${old}`).expect(301)

    expect(moved.headers['location']).toBe(`${SUMMARY}/sections/${now}`)
  })

  it('HZ01: says on a section which of its sources may know more, and not on one that they never tell of', async () => {
    const app = portalApp()
    const [equipment, results] = await Promise.all(
      ['equipment', 'results'].map((key) => request(app).get(`${SUMMARY}/sections/${key}`).expect(200)),
    )

    expect(equipment?.text).toContain(
      'Anything newer is not available: County Social Care was last heard from 26 h ago.',
    )
    expect(equipment?.text).toContain('data-empty-reason="unavailable"')
    expect(results?.text).not.toContain('Anything newer is not available')
  })

  it('fails rather than show half a record when a part is missing', async () => {
    const app = portalApp({ openRecord: async () => anOpenedRecord({ parts: [] }) })

    const page = await request(app).get(SUMMARY).expect(500)

    expect(page.text).not.toContain('Summary')
  })

  it.each([
    '/patients/9990123456',
    `/patients/${MARGARET}/sections/secrets`,
    `/patients/${MARGARET.toUpperCase()}`,
  ])('knows no page %s, and asks nobody', async (address) => {
    const app = portalApp({ openRecord: () => Promise.reject(new Error('The record was asked for.')) })

    await request(app).get(address).expect(404)
  })
})

describe('GET /patients/{id} without a relationship', () => {
  const app = portalApp({
    openRecord: async () => ({ outcome: 'refused', reason: 'no-legitimate-relationship' }),
  })

  it('says so in plain words, what counts as a relationship and what to do, and shows nothing of the record', async () => {
    const page = await request(app).get(SUMMARY).expect(403)

    expect(page.text).toContain('No relationship was found')
    expect(page.text).toContain('This attempt is recorded.')
    expect(page.text).toContain('registered with your practice')
    expect(page.text).not.toMatch(/HOLLAND|999 012 3456|Oak Street/)
    expect(page.text).toContain(`/patients/${MARGARET}/break-glass`)
  })

  it('answers the same for a person who is not there, to the byte', async () => {
    const one = await request(app).get(SUMMARY).expect(403)
    const nobody = await request(app)
      .get(`/patients/${'0'.repeat(32)}`)
      .expect(403)

    expect(nobody.text.replaceAll('0'.repeat(32), MARGARET)).toBe(one.text)
    expect(nobody.headers['content-length']).toBe(one.headers['content-length'])
  })

  it('tells a role without clinical duty that it is the role', async () => {
    const receptionist = portalApp({
      openRecord: async () => ({ outcome: 'refused', reason: 'role-without-right' }),
    })

    const page = await request(receptionist).get(SUMMARY).expect(403)

    expect(page.text).toContain('role that you signed in with does not open people’s records')
  })
})

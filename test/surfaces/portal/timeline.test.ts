import express from 'express'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import { toTimeline } from '../../../src/record/timeline/to-timeline.js'
import { LINES_ON_PAGE } from '../../../src/surfaces/portal/timeline/timeline-page.js'
import { aDelegate } from '../../support/actors.js'
import { aJoinedRecord, anItem, aSection, GP, HOSPITAL, MARGARET } from './fixtures/joined-records.js'
import { margaret } from './fixtures/margaret.js'
import { anOpenedRecord, portalApp, storedParts } from './fixtures/portal-app.js'

const PATH = `/patients/${MARGARET}/timeline`

describe('the timeline', () => {
  const asked: OpenRecordRequest[] = []
  let record = margaret()
  const openRecord = async (request: OpenRecordRequest) => {
    asked.push(request)
    return anOpenedRecord({ parts: storedParts(record) })
  }

  beforeEach(() => {
    asked.splice(0)
    record = margaret()
  })

  async function get(
    address: string,
    app = portalApp({ openRecord }),
  ): Promise<{ readonly status: number; readonly text: string; readonly logged: number | undefined }> {
    const server = express().use(app).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { readonly port: number }
    const answer = await fetch(`http://127.0.0.1:${port}${address}`)
    const text = await answer.text()
    await new Promise((resolve) => server.close(resolve))
    return { status: answer.status, text, logged: asked.at(-1)?.resourcesIn?.(storedParts(record)) }
  }

  const linesIn = (text: string): readonly string[] =>
    [...text.matchAll(/<li class="app-event">[^]*?<\/li>/g)].map(([line]) => line)
  const countOf = (text: string, label: string): number | undefined => {
    const [, count] = new RegExp(`>${label} <span class="app-sections__count">(\\d+)<`).exec(text) ?? []
    return count === undefined ? undefined : Number(count)
  }

  it('has one line for each thing with a date, and says how many have none', async () => {
    const { text } = await get(PATH)
    const events = toTimeline(record)
    const dated = events.filter(({ keys }) => keys.when)

    expect(linesIn(text)).toHaveLength(Math.min(dated.length, LINES_ON_PAGE))
    expect(linesIn(text)[0]).toContain(dated[0]?.item.what)
    const undated = events.length - dated.length
    expect(undated).toBeGreaterThan(0)
    expect(text).toContain(`href="${PATH}?when=undated">${undated} without a date</a>`)
  })

  it('says in the log what went out: the filter, and how many resources', async () => {
    const { text, logged } = await get(`${PATH}?thing=allergies`)

    expect(asked.at(-1)).toMatchObject({
      what: 'timeline',
      query: 'GET /patients/{id}/timeline?thing=allergies',
      purpose: 'TREAT',
    })
    expect(logged).toBe(linesIn(text).length)
  })

  it('sends bytes as they were stored, and parses no resource', async () => {
    await get(PATH)
    expect(asked.at(-1)?.parts).toEqual(
      expect.arrayContaining(['timeline', 'timeline-index', 'timeline-navigation', 'banner', 'title']),
    )
  })

  it('has what is planned apart and first, and a partial date as it was given', async () => {
    record = aJoinedRecord([
      aSection('appointments', {
        current: [anItem('Memory clinic', HOSPITAL, { when: ['on', '2026-12-04'] })],
      }),
      aSection('problems', {
        current: [
          anItem('Stroke', HOSPITAL, { when: ['since', '2019'] }),
          anItem('Gout', GP, { when: ['since', '2019-02'] }),
        ],
      }),
    ])
    const { text } = await get(PATH)

    expect([...text.matchAll(/id="month-\d+">([^<]*?) </g)].map(([, title]) => title)).toEqual([
      'Planned',
      'February 2019',
      '2019, month not given',
    ])
    expect(linesIn(text)[2]).toContain('<time datetime="2019">2019</time>')
    expect(text).not.toContain('01-Jan-2019')
  })

  it('counts for each choice exactly what it then shows', async () => {
    const { text } = await get(PATH)
    const links = [
      ...text.matchAll(/<li><a href="([^"]+\?[^"]+)"[^>]*>[^<]+ <span class="app-sections__count">(\d+)</g),
    ]

    expect(links.length).toBeGreaterThan(10)
    for (const [, href = '', count] of links) {
      const page = await get(href.replaceAll('&amp;', '&'))
      const total = /app-timeline__shown">(?:All|First \d+ of) (\d+)|The only one|Nothing with/.exec(
        page.text,
      )
      const undated = /(\d+) without a date/.exec(page.text)
      expect(Number(total?.[1] ?? Number(total?.[0].includes('only one'))) + Number(undated?.[1] ?? 0)).toBe(
        Number(count),
      )
    }
  })

  it('shows what is filtered for, with one click to take each off and one to clear', async () => {
    const { text } = await get(`${PATH}?source=${HOSPITAL.organisation}&thing=problems`)

    expect(text).toContain(
      `href="${PATH}?thing=problems"><span class="nhsuk-u-visually-hidden">Take off </span>Told by ${HOSPITAL.name}`,
    )
    expect(text).toContain(`<a class="app-filter__clear" href="${PATH}">Clear the filter</a>`)
    for (const line of linesIn(text)) expect(line).toContain(HOSPITAL.name)
  })

  it('HZ13: says under every filter that something is withheld or held back, as the sections do, and never that everything is shown', async () => {
    const problems = aSection('problems', { current: [anItem('Asthma', GP, { when: ['since', '2019'] })] })
    const of = (differs: Parameters<typeof aSection>[1]): typeof record =>
      aJoinedRecord([problems, aSection('medicines', differs)])
    const withheld = 'Some information here is withheld.'
    const heldBack = 'Something here was reported as another person’s and is held back'

    record = of({ withheld: 1 })
    for (const address of [PATH, `${PATH}?thing=problems`, `${PATH}?when=1900`]) {
      const { text } = await get(address)
      expect(text).toContain(withheld)
      expect(text).toContain(`href="/patients/${MARGARET}/withheld"`)
      expect(text).not.toContain(heldBack)
    }
    record = of({ isHeldBack: true })
    expect((await get(PATH)).text).toContain(heldBack)
    record = of({})
    const { text } = await get(PATH)
    expect(text).not.toContain(withheld)
    expect(text).not.toContain(heldBack)
    expect(text).not.toContain('Everything is shown')
    expect(text).toContain('No filter: nothing that you may see is left out.')
  })

  it('names no organisation that the record does not show, whatever is asked for', async () => {
    const { text } = await get(`${PATH}?source=RHX99`)
    expect(text).toContain('Told by must be one of the sources in the list')
    expect(linesIn(text)).toHaveLength(0)
    expect(text).not.toContain('RHX99')
  })

  it('says honestly how much of it a page has', async () => {
    const many = Array.from({ length: 2 * LINES_ON_PAGE + 12 }, (_, index) =>
      anItem(`Visit ${index}`, GP, { when: ['on', `2025-01-${String((index % 28) + 1).padStart(2, '0')}`] }),
    )
    record = aJoinedRecord([aSection('contacts', { current: many })])

    const first = await get(PATH)
    expect(first.text).toContain('First 100 of 212, newest first')
    expect(first.text).toContain(`href="${PATH}?page=2">Older</a>`)
    expect(first.logged).toBe(100)
    const last = await get(`${PATH}?page=3`)
    expect(last.text).toContain('201 to 212 of 212')
    expect(last.text).toContain(`href="${PATH}?page=2">Newer</a>`)
    expect(linesIn(last.text)).toHaveLength(12)
    expect((await get(`${PATH}?page=4`)).text).toContain('Nothing more of 212')
  })

  it('escapes what a source wrote', async () => {
    record = aJoinedRecord([
      aSection('problems', { current: [anItem('<!--line--><b>x</b>', GP, { when: ['on', '2026-01-01'] })] }),
    ])
    const { text } = await get(PATH)
    expect(linesIn(text)).toHaveLength(1)
    expect(text).not.toContain('<b>x</b>')
  })

  it('is open to who acts for the person, for their own purpose', async () => {
    const { status } = await get(PATH, portalApp({ openRecord, actor: aDelegate() }))
    expect(status).toBe(200)
    expect(asked.at(-1)?.purpose).toBe('PATRQT')
  })

  it.each([
    ['?name=Holland', 'other', 'no filter here'],
    ['?when=yesterday', 'when', 'Time must be one of the list'],
    ['?source=a&source=b', 'other', 'one filter twice'],
    ['?source=9990123456', 'source', 'Told by must be one of the sources'],
    ['?area=zz', 'area', 'Clinical area must be one of the list'],
    ['?thing=nonsense', 'thing', 'Kind of thing must be one of the list'],
    ['?kind=zz', 'kind', 'Kind of source must be one of the list'],
  ])(
    'says at the filter what of %s is wrong, lists nothing, and logs none of it',
    async (query, key, words) => {
      const { status, text, logged } = await get(PATH + query)

      expect(status).toBe(200)
      expect(text).toContain('<title>Error: Timeline:')
      expect(text).toMatch(new RegExp(`<a href="#filter-${key}">[^<]*${words}`))
      expect(text).toContain(`id="filter-${key}"`)
      expect(text).toContain('Nothing is listed until the filter is put right.')
      expect(linesIn(text)).toHaveLength(0)
      expect(logged).toBe(0)
      expect(asked.at(-1)?.query).toBe('GET /patients/{id}/timeline')
    },
  )

  it.each([
    ['?from=2026-13-45', 'from-day', 'From must be a real date'],
    ['?from[day]=1&from[month]=13&from[year]=2026', 'from-month', 'From must have a month from 1 to 12'],
    ['?from=2026-03-01&to=2026-02-01', 'to-day', 'To must be the same as or after From, 01-Mar-2026'],
  ])('says at the field of a date what of %s is wrong', async (query, field, words) => {
    const { status, text } = await get(PATH + query)

    expect(status).toBe(200)
    expect(text).toMatch(new RegExp(`<a href="#${field}">\\s*${words}`))
    expect(text).toMatch(new RegExp(`<input class="[^"]*nhsuk-input--error[^"]*" id="${field}"`))
    expect(text).toMatch(/<details class="app-filter__group" open>\s*<summary>Between two dates/)
  })

  it('gives a filter that was typed the address of one that was chosen', async () => {
    const { text } = await get(`${PATH}?thing=problems&from[day]=1&from[month]=1&from[year]=2019`)

    expect(asked.at(-1)?.query).toBe('GET /patients/{id}/timeline?thing=problems&from=2019-01-01')
    expect(text).toContain('From 01-Jan-2019')
  })

  it('stands in the navigation of the record', async () => {
    const { text } = await get(PATH)
    expect(text).toContain(`<a href="${PATH}" aria-current="page">Timeline`)
    expect(countOf(text, 'Last 30 days')).toBeGreaterThan(0)
  })
})

import express from 'express'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import { testId } from '../../../src/record/results/to-tests.js'
import type { ConflictRow, SectionItem } from '../../../src/record/sections/section.js'
import { toContradictionLines } from '../../../src/surfaces/portal/render-record/contradiction-lines.js'
import {
  LINES_ON_PAGE,
  toSectionPages,
  type PagedSection,
} from '../../../src/surfaces/portal/render-record/section-pages.js'
import { createRenderRecord, PORTAL_PARTS } from '../../../src/surfaces/portal/render-record/render-record.js'
import {
  aJoinedRecord,
  anItem,
  aPoint,
  aSection,
  aSeries,
  GP,
  HOSPITAL,
  MARGARET,
} from './fixtures/joined-records.js'
import { anOpenedRecord, portalApp, ROOT, storedParts } from './fixtures/portal-app.js'

function problems(count: number, name: string): readonly SectionItem[] {
  return Array.from({ length: count }, (_, at) => anItem(`${name} ${at + 1}`, GP))
}

function aConflict(id: string, severity: ConflictRow['severity'] = 'moderate'): ConflictRow {
  const sides = [anItem(`one of ${id}`, GP), anItem(`other of ${id}`, HOSPITAL)].map((side) => ({
    ...side,
    age: undefined,
  }))
  return { id, rule: 'told-differently', words: 'Sources differ', severity, sides }
}

function pagesOf(section: ReturnType<typeof aSection>): readonly PagedSection[] {
  return toSectionPages(aJoinedRecord([section]), section)
}

function namesOn(page: PagedSection | undefined): readonly string[] {
  return [...(page?.current ?? []), ...(page?.past ?? [])].map(({ what }) => what)
}

const LONG = aSection('problems', { current: problems(430, 'now'), past: problems(170, 'over') })

describe('the pages of a section', () => {
  it('are one, without a word of pages, where everything has room on it', () => {
    const [only, ...more] = pagesOf(
      aSection('problems', { current: problems(150, 'now'), past: problems(50, 'over') }),
    )

    expect(more).toEqual([])
    expect(only?.pages).toBeUndefined()
    expect(namesOn(only)).toHaveLength(LINES_ON_PAGE)
    expect(only?.resources).toBe(200)
  })

  it('have every line once, in the order in which it stands, what is current before what is over', () => {
    const pages = pagesOf(LONG)

    expect(pages).toHaveLength(3)
    expect(pages.map((page) => namesOn(page).length)).toEqual([200, 200, 200])
    expect(pages.flatMap(namesOn)).toEqual([...LONG.current, ...LONG.past].map(({ what }) => what))
    expect(pages.map(({ resources }) => resources)).toEqual([200, 200, 200])
  })

  it('say which lines of how many they have, on paper too, and where the others are', () => {
    const [first, second, third] = pagesOf(LONG).map(({ pages }) => pages)

    expect(first).toMatchObject({
      words: 'Page 1 of 3: lines 1 to 200 of 600',
      onPaper: 'On this paper: lines 1 to 200 of 600, page 1 of 3. The other pages are not here.',
      previous: undefined,
      next: `/patients/${MARGARET}/sections/problems?page=2`,
      last: `/patients/${MARGARET}/sections/problems?page=3`,
    })
    expect(first?.starts).toEqual([
      { title: 'Current', count: '430', href: `/patients/${MARGARET}/sections/problems` },
      { title: 'Past', count: '170', href: `/patients/${MARGARET}/sections/problems?page=3` },
    ])
    // The first page has one address.
    expect(second?.previous).toBe(`/patients/${MARGARET}/sections/problems`)
    expect(third).toMatchObject({ words: 'Page 3 of 3: lines 401 to 600 of 600', next: undefined })
  })

  it('count of each kind all that there is, and not what stands on them', () => {
    for (const { totals } of pagesOf(LONG)) expect(totals).toMatchObject({ current: 430, past: 170 })
  })

  it('have the newest results of each test, and where all of them are', () => {
    const many = aSeries(
      'Glucose',
      Array.from({ length: 500 }, (_, at) =>
        aPoint(`${2026 - Math.floor(at / 12)}-0${1 + (at % 9)}-11`, '5.4', {
          reference: `Observation/${at}`,
        }),
      ),
    )
    const [page, ...more] = pagesOf(
      aSection('results', { series: [many, aSeries('Sodium', [aPoint('2026-11-03', '140')])] }),
    )

    expect(more).toEqual([])
    expect(page?.results.map(({ rows, more: rest }) => [rows.length, rest])).toEqual([
      [20, 'Newest 20 of 500 results'],
      [1, undefined],
    ])
    expect(page?.resources).toBe(21)
  })

  it('lead a contradiction of the summary to the page on which it stands', () => {
    const conflicts = Array.from({ length: 120 }, (_, at) => aConflict(`c${at}`, 'high'))
    const record = {
      ...aJoinedRecord([aSection('contacts', { current: problems(1, 'seen'), conflicts })]),
      conflicts,
    }

    const { first, folded, elsewhere } = toContradictionLines(record)
    expect(first[0]?.href).toBe(`/patients/${MARGARET}/sections/contacts#conflict-c0`)
    expect([first.length, folded.length]).toEqual([4, 20])
    expect(elsewhere.map(({ words, pages }) => [words, pages.map(({ href }) => href)])).toEqual([
      ['96 more', [`/patients/${MARGARET}/sections/contacts#conflict-c24`]],
    ])
    expect(
      toContradictionLines({ ...record, conflicts: conflicts.slice(-1) }).first.map(({ href }) => href),
    ).toEqual([`/patients/${MARGARET}/sections/contacts?page=2#conflict-c119`])
  })

  it('are parts of their own: the first is no larger because there are more', () => {
    const render = createRenderRecord({ root: ROOT })
    const sizeOf = (count: number): number => {
      const section = aSection('problems', { current: problems(count, 'now') })
      const first = render(aJoinedRecord([section])).find(
        ({ part }) => part === PORTAL_PARTS.section('problems'),
      )
      return first?.html.length ?? 0
    }

    expect(sizeOf(2000)).toBeLessThan(sizeOf(201) * 1.02)
  })
})

describe('a page of a section', () => {
  const asked: OpenRecordRequest[] = []
  const series = aSeries(
    'Glucose',
    Array.from({ length: 450 }, (_, at) =>
      aPoint('2026-11-03', String(at), { reference: `Observation/${at}` }),
    ),
  )
  const parts = storedParts(aJoinedRecord([LONG, aSection('results', { series: [series] })]))
  const openRecord = async (request: OpenRecordRequest) => {
    asked.push(request)
    const found = parts.filter(({ part }) => request.parts.includes(part))
    if (request.wanted && !request.wanted.isIn(found)) return { outcome: 'not-found' as const }
    return anOpenedRecord({ parts: found })
  }

  async function get(path: string): Promise<{ readonly status: number; readonly html: string }> {
    const server = express().use(portalApp({ openRecord })).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { readonly port: number }
    const answer = await fetch(`http://127.0.0.1:${port}/patients/${MARGARET}/${path}`, {
      redirect: 'manual',
    })
    const html = await answer.text()
    await new Promise((resolve) => server.close(resolve))
    return { status: answer.status, html }
  }

  it('is read by its number alone, and the log says which one went out', async () => {
    const { status, html } = await get('sections/problems?page=2')

    expect(status).toBe(200)
    expect(html).toContain('Page 2 of 3: lines 201 to 400 of 600')
    expect(html).toContain('<title>Problems, page 2: ')
    expect(html).toContain('now 201<')
    expect(html).not.toContain('now 200<')
    expect(asked.at(-1)).toMatchObject({
      what: 'section:problems:2',
      query: 'GET /patients/{id}/sections/problems page=2',
    })
    expect(asked.at(-1)?.parts).not.toContain('section:problems')
  })

  it.each(['4', '99999'])('is not there as page %s of three', async (page) => {
    expect((await get(`sections/problems?page=${page}`)).status).toBe(404)
  })

  it.each(['0', '-1', '1.5', 'x', '100000', '1&page=2'])(
    'is none under page=%s, and nothing is read',
    async (page) => {
      const before = asked.length

      expect((await get(`sections/problems?page=${page}`)).status).toBe(404)
      expect((await get(`results/${testId(series)}?page=${page}`)).status).toBe(404)
      expect(asked).toHaveLength(before)
    },
  )

  it('of one test has 200 of its results, and counts them for the log', async () => {
    const { html } = await get(`results/${testId(series)}?page=3`)

    expect(html).toContain('Page 3 of 3: lines 401 to 450 of 450')
    expect(html.match(/<tr role="row"><th scope="row"/g)).toHaveLength(50)
    expect(html).not.toContain('<svg class="app-trend__chart"')
    expect(asked.at(-1)).toMatchObject({
      what: `result:${testId(series)}:3`,
      parts: expect.not.arrayContaining([PORTAL_PARTS.results]) as unknown,
    })
    expect(asked.at(-1)?.resourcesIn?.(parts)).toBe(50)
    expect((await get(`results/${testId(series)}?page=4`)).status).toBe(404)
  })
})

import express from 'express'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import { testId } from '../../../src/record/results/to-tests.js'
import type { ResultSeries } from '../../../src/record/sections/section.js'
import { toSectionPage } from '../../../src/surfaces/portal/render-record/section-page.js'
import { aDelegate } from '../../support/actors.js'
import { aJoinedRecord, aPoint, aSection, aSeries, GP, MARGARET } from './fixtures/joined-records.js'
import { anOpenedRecord, portalApp, storedParts } from './fixtures/portal-app.js'

const GLUCOSE = aSeries('Glucose', [
  aPoint('2026-11-03', '5.4', {
    source: GP,
    flag: 'normal',
    standing: 'not-final',
    marks: [{ text: 'preliminary', tone: 'caution' }],
  }),
  aPoint('2026-10-03', '97', { unit: 'mg/dL', range: '70–110' }),
  aPoint('2026-09-03', '101', { unit: 'mg/dL', range: '70–110' }),
  aPoint('2026-08-03', '6.0'),
])
const CREATININE = aSeries('Creatinine', [aPoint('2026-11-03', '88')])

describe('the page of one test', () => {
  const asked: OpenRecordRequest[] = []
  const record = aJoinedRecord([aSection('results', { series: [GLUCOSE, CREATININE] })])
  const openRecord = async (request: OpenRecordRequest) => {
    asked.push(request)
    return anOpenedRecord({ parts: storedParts(record) })
  }

  async function get(
    series: Pick<ResultSeries, 'key'>,
    app = portalApp({ openRecord }),
  ): Promise<{ readonly status: number; readonly html: string; readonly text: string }> {
    const server = express().use(app).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { readonly port: number }
    const answer = await fetch(`http://127.0.0.1:${port}/patients/${MARGARET}/results/${testId(series)}`)
    const html = await answer.text()
    await new Promise((resolve) => server.close(resolve))
    const [, main = ''] = html.split('<main')
    return { status: answer.status, html, text: main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }
  }

  it('begins with the newest result: value, unit, flag, status, range, date and source', async () => {
    const { text } = await get(GLUCOSE)

    expect(text).toContain(
      'Newest result 5.4 mmol/L normal preliminary · range 3.5–5.3 · 03-Nov-2026 · Oak Street Surgery',
    )
    expect(text).toContain('The newest result is not final')
  })

  it('HZ10: has a chart and a table for each unit, and says that nothing was converted', async () => {
    const { html, text } = await get(GLUCOSE)

    const headings = [...html.matchAll(/class="app-series__name"[^>]*>([^<]*)</g)].map(([, name]) => name)
    expect(headings).toEqual(['Glucose, in mmol/L', 'Glucose, in mg/dL'])
    expect(html.match(/<svg class="app-trend__chart"/g)).toHaveLength(2)
    expect(text).toContain('plotted: 2 of 2')
    expect(text).toContain('nothing was converted')
  })

  it('shows no other test, and says in the log which one went out and how many resources', async () => {
    const { text } = await get(GLUCOSE)

    expect(text).not.toContain('Creatinine')
    expect(asked.at(-1)).toMatchObject({
      what: `result:${testId(GLUCOSE)}`,
      query: 'GET /patients/{id}/results/{test}',
      purpose: 'TREAT',
    })
    expect(asked.at(-1)?.resourcesIn?.(storedParts(record))).toBe(4)
  })

  it('is asked for by somebody who acts for the person as what it is to them', async () => {
    await get(GLUCOSE, portalApp({ openRecord, actor: aDelegate() }))

    expect(asked.at(-1)?.purpose).toBe('PATRQT')
  })

  it('is not there for a test that the record does not show, and nothing of the record goes out', async () => {
    const { status, html } = await get({ key: 'ferritin' })

    expect(status).toBe(404)
    expect(html).not.toContain('Glucose')
    expect(asked.at(-1)?.resourcesIn?.(storedParts(record))).toBe(0)
  })

  it('is one click from its section', () => {
    const section = record.sections.find(({ key }) => key === 'results')
    if (!section) throw new Error('There is no section of results.')

    expect(toSectionPage(record, section).results.map(({ href }) => href)).toEqual([
      `/patients/${MARGARET}/results/${testId(GLUCOSE)}`,
      `/patients/${MARGARET}/results/${testId(CREATININE)}`,
    ])
  })
})

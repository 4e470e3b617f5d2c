import request from 'supertest'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { wholeOrShort } from '../../../src/surfaces/portal/render-record/whole-or-short.js'
import { aJoinedRecord, anItem, aSection, GP, HOSPITAL } from './fixtures/joined-records.js'
import { portalApp, ROOT, anOpenedRecord, storedParts } from './fixtures/portal-app.js'

const PLAIN = ['Pacemaker', 'Hearing aid', 'Key safe', 'Stairs', 'Dog in the house', 'Parking', 'Gate code']
const namesOf = (items: readonly { readonly what: string }[]): readonly string[] =>
  items.map(({ what }) => what)

describe('a list that is long', () => {
  const plain = PLAIN.map((what) => anItem(what, GP))

  it('has its first lines whole, and of the others what they are called: none is left out', () => {
    const { whole, short } = wholeOrShort(plain, 4)

    expect(namesOf(whole)).toEqual(PLAIN.slice(0, 4))
    expect(namesOf(short)).toEqual(PLAIN.slice(4))
  })

  it.each([
    ['a risk', anItem('Risk of falls', HOSPITAL)],
    ['a fear for who comes', anItem('Two to visit', HOSPITAL, { details: ['has been violent to staff'] })],
    ['an assessment of risk', { ...anItem('Frailty', HOSPITAL), reference: 'RiskAssessment/1' }],
    ['whether to resuscitate', anItem('DNACPR in place', HOSPITAL)],
    ['what a letter says and nobody else', { ...anItem('Mistake', HOSPITAL), isKept: true as const }],
  ])('HZ17: has whole, wherever it stands, what somebody may be harmed by: %s', (_what, item) => {
    const { whole, short } = wholeOrShort([...plain, item], 4)

    expect(namesOf(whole)).toEqual([...PLAIN.slice(0, 4), item.what])
    expect(namesOf(short)).not.toContain(item.what)
  })

  it('stands whole where one line alone would be short', () => {
    expect(wholeOrShort(plain.slice(0, 5), 4)).toEqual({ whole: plain.slice(0, 5), short: [] })
  })
})

describe('the alerts of a summary', () => {
  const { panels } = readLenses({ root: ROOT })
  const withAlerts = (count: number) =>
    aJoinedRecord([
      aSection('alerts', {
        current: PLAIN.slice(0, count).map((what) =>
          anItem(what, GP, {
            details: ['by the front door'],
            marks: [{ text: 'sources differ', tone: 'warning' }],
          }),
        ),
      }),
    ])
  const alertsOf = (count: number) =>
    toSummaryPage(withAlerts(count), panels).panels.find(({ key }) => key === 'alerts')

  it('are all counted, those in short too', () => {
    const alerts = alertsOf(7)

    expect([alerts?.items.length, alerts?.inShort.length]).toEqual([4, 3])
    expect(alerts?.shown).toBe('7 current')
    expect(alertsOf(5)).toMatchObject({ inShort: [] })
  })

  it('HZ17: in short have their title and marks in sight, and all else one step away', async () => {
    const app = portalApp({ openRecord: async () => anOpenedRecord({ parts: storedParts(withAlerts(7)) }) })
    const { text } = await request(app).get(`/patients/${withAlerts(7).person}`)
    const panel = /<section class="[^"]*app-panel--at-alerts[^"]*"[^]*?<\/section>/.exec(text)?.[0] ?? ''
    const [inSight = '', fold = ''] = panel.split('<details class="app-fold">')

    expect(inSight).toContain('3 more alerts, in short')
    for (const what of PLAIN) expect(inSight).toContain(`>${what}</a>`)
    expect(inSight.match(/sources differ/g)).toHaveLength(7)
    expect(inSight.match(/by the front door/g)).toHaveLength(4)
    expect(fold.match(/by the front door/g)).toHaveLength(3)
  })
})

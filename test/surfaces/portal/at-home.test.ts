import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { anItem, aJoinedRecord, aSection, GP, SOCIAL_CARE } from './fixtures/joined-records.js'
import { ROOT } from './fixtures/portal-app.js'

const RECORD = aJoinedRecord([
  aSection('social-context', {
    current: [
      anItem('Ex-smoker', GP),
      anItem('Alcohol: 4 units a week', GP),
      anItem('Retired teacher', GP),
      anItem('Has a cat', GP),
      anItem('Lives alone', GP),
      anItem('Key safe to the right of the front door, code from the office', SOCIAL_CARE),
    ],
  }),
])

const FIRST = ['Key safe to the right of the front door, code from the office', 'Lives alone']

describe('the way into the home', () => {
  const { panels, lenses } = readLenses({ root: ROOT })

  it('HZ17: stands first among what is told of the home, and who lives there second', () => {
    const panel = toSummaryPage(RECORD, panels).panels.find(({ key }) => key === 'at-home')

    expect(panel?.items.slice(0, 2).map(({ what }) => what)).toEqual(FIRST)
    expect(panel?.shown).toBe('4 of 6 current shown')
  })

  it('HZ17: is followed by who smokes, which is a danger of fire beside oxygen: it is not what is cut', () => {
    const panel = toSummaryPage(RECORD, panels).panels.find(({ key }) => key === 'at-home')

    expect(panel?.items[2]?.what).toBe('Ex-smoker')
  })

  it('HZ17: stands first on paper too', () => {
    const block = toPrintPage(RECORD).blocks.find(({ key }) => key === 'social-context')

    expect(block?.lines.slice(0, 2).map(({ what }) => what)).toEqual(FIRST)
  })

  it.each(['community-nurse', 'ambulance', 'care-home', 'social-worker'])(
    'is one of the first two panels of a column of whoever goes there: %s',
    (key) => {
      const lens = lenses.find((one) => one.key === key)

      // The last self-harm has a place before it only where there was any.
      const heads = Object.values(lens?.columns ?? {}).flatMap((column) =>
        column.filter((panel) => panel !== 'self-harm').slice(0, 2),
      )
      expect(heads).toContain('at-home')
    },
  )
})

import { shortenLine } from '../../../src/surfaces/portal/render-record/shorten-line.js'
import { toItemLine } from '../../../src/surfaces/portal/render-record/item-line.js'
import { anItem, GP, MARGARET } from './fixtures/joined-records.js'

function shortened(details: readonly string[], most: number): readonly string[] {
  return shortenLine(toItemLine(anItem('Stroke', GP, { details }), MARGARET), most).details
}

describe('a line of the summary', () => {
  it('ends in dots where details are cut', () => {
    expect(shortened(['left', 'mild', 'seen in clinic'], 2)).toEqual(['left', 'mild …'])
    expect(shortened(['left', 'mild'], 2)).toEqual(['left', 'mild'])
    expect(shortened(['left'], 0)).toEqual(['…'])
  })

  it.each([
    'NOT CONFIRMED on MRI',
    'No sign of it since',
    'never treated',
    'unconfirmed',
    'Stopped by the clinic',
    'allergic to the dye',
  ])('HZ16: says what turns it round, though it is cut there: %s', (words) => {
    expect(shortened(['severity: Severe', 'stage: II', `Seen in clinic. ${words}`], 1)).toEqual([
      'severity: Severe …',
      words,
    ])
  })

  it('leaves the steps of a plan to its page', () => {
    const item = {
      ...anItem('Crisis plan', GP, { details: ['at home', 'do not ring the bell'] }),
      groups: [{ title: 'What others do', lines: [{ text: 'do not ring', detail: 'do not ring the bell' }] }],
    }

    expect(shortenLine(toItemLine(item, MARGARET), 1).details).toEqual(['at home …'])
    // In a crisis nobody looks for a page.
    expect(shortenLine(toItemLine(item, MARGARET), Infinity).groups).toHaveLength(1)
  })
})

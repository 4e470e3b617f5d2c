import { isNowhere, nowhereOf } from '../../../../src/access/labels/redaction/nowhere.js'
import { HOSPITAL } from '../../../support/labels.js'

describe('the label of references that lead to nothing of the record', () => {
  it('is kept from all but their sender, and says of nobody that there are any', () => {
    expect(nowhereOf(HOSPITAL)).toMatchObject({ level: 'locked', controller: HOSPITAL })
  })

  it('is told from every other label: what hides no version and no time is this one alone', () => {
    const { sensitivities } = nowhereOf(HOSPITAL)

    expect(sensitivities).not.toEqual([''])
    expect(isNowhere({ sensitivities })).toBe(true)
    expect(isNowhere({ sensitivities: [] })).toBe(false)
    expect(isNowhere({ sensitivities: ['PSY'] })).toBe(false)
    expect(isNowhere({ sensitivities: [...sensitivities, 'PSY'] })).toBe(false)
  })
})

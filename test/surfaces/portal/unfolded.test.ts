import { unfolded } from '../../../src/surfaces/portal/render-record/unfolded.js'

const KEPT = true
const OTHER = false

describe('unfolded', () => {
  it('has as many lines stand as the rule says, and the others folded', () => {
    expect(unfolded([OTHER, OTHER, OTHER, OTHER, OTHER], 2)).toBe(2)
  })

  it('folds none where the fold would take as much room as what is in it', () => {
    expect(unfolded([OTHER, OTHER, OTHER], 2)).toBe(3)
    expect(unfolded([OTHER], 2)).toBe(1)
  })

  it('HZ17: folds nothing that may not be left out, nor what stands before it', () => {
    expect(unfolded([OTHER, OTHER, OTHER, KEPT, OTHER, OTHER], 2)).toBe(4)
  })

  it('folds none where the rule does not ask for it', () => {
    expect(unfolded([OTHER, OTHER, OTHER, OTHER], Infinity)).toBe(4)
  })
})

import { unlabelledOf } from '../../../src/access/labels/unlabelled.js'

describe('what counts as restricted of which nothing says how confidential it is', () => {
  it.each([
    ['acute', { level: 'N', sensitivities: [] }],
    ['mental-health', { level: 'R', sensitivities: ['PSY'] }],
  ] as const)('what a source of the kind %s sends', (kind, label) => {
    expect(unlabelledOf(kind)).toEqual(label)
  })
})

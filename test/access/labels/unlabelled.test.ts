import { unlabelledOf } from '../../../src/access/labels/unlabelled.js'

describe('what a resource counts as of which nothing says how confidential it is', () => {
  it.each([
    ['Condition', 'acute', { level: 'N', sensitivities: [] }],
    ['Condition', 'mental-health', { level: 'R', sensitivities: ['PSY'] }],
    ['Patient', 'mental-health', { level: 'N', sensitivities: [] }],
  ] as const)('a %s of a source of the kind %s', (type, kind, label) => {
    expect(unlabelledOf(type, kind)).toEqual(label)
  })
})

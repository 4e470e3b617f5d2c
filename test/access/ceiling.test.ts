import { createCeiling } from '../../src/access/ceiling.js'
import { aPerson } from '../support/a-record.js'
import { aClinician, aPartner } from '../support/actors.js'

const ceilingOf = (scopes: readonly string[], launched = {}) =>
  createCeiling(aClinician({ scopes, ...launched }))

describe('what scopes leave of a record', () => {
  it('is what may be read, and what may be searched, by type', () => {
    const ceiling = ceilingOf(['user/Observation.r', 'user/Condition.s?category=problem-list-item'])

    expect(ceiling.isWhole).toBe(false)
    expect(ceiling.toRead('Observation').outcome).toBe('allowed')
    expect(ceiling.toSearch('Observation').outcome).toBe('beyond-scope')
    expect(ceiling.toRead('Condition').outcome).toBe('beyond-scope')
    expect(ceiling.toSearch('Condition')).toMatchObject({
      outcome: 'allowed',
      anyOf: [[{ name: 'category', value: 'problem-list-item' }]],
    })
  })

  it('is the whole by one scope, or by two together', () => {
    expect(ceilingOf(['user/*.rs']).isWhole).toBe(true)
    expect(ceilingOf(['user/*.r', 'user/*.s']).isWhole).toBe(true)
    expect(ceilingOf(['user/*.r']).isWhole).toBe(false)
  })

  it('has one name however the scopes are ordered', () => {
    expect(ceilingOf(['a', 'b']).name).toBe(ceilingOf(['b', 'a']).name)
    expect(ceilingOf(['a', 'b']).name).not.toBe(ceilingOf(['a']).name)
  })

  it('counts scopes of one person with an app that was launched for one', () => {
    expect(ceilingOf(['patient/*.rs']).isWhole).toBe(false)
    expect(ceilingOf(['patient/*.rs'], { patient: aPerson() }).isWhole).toBe(true)
    expect(createCeiling(aPartner({ scopes: ['system/*.rs'] })).isWhole).toBe(false)
  })
})

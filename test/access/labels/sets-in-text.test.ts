import { parseCodeSets } from '../../../src/access/labels/code-sets/code-sets.js'
import { setsInText } from '../../../src/access/labels/sets-in-text.js'
import { CODE_SETS } from '../../support/labels.js'
import { someCodeSets } from '../../support/some-code-sets.js'

describe('what a text tells of', () => {
  const idsOf = (sets: readonly { readonly id: string }[]): readonly string[] => sets.map(({ id }) => id)

  it('is found again in a text that was looked through before', () => {
    const inText = setsInText(CODE_SETS)
    const first = idsOf(inText.ofServiceName('Riverside Recovery Service'))
    expect(first).toEqual(['substance-use'])
    expect(idsOf(inText.ofServiceName('Riverside Recovery Service'))).toEqual(first)
  })

  it('is not more because the same text was a name of a service elsewhere', () => {
    const inText = setsInText(CODE_SETS)
    expect(idsOf(inText.ofServiceName('Riverside Recovery Service'))).toEqual(['substance-use'])
    expect(idsOf(inText.ofWords('Riverside Recovery Service'))).toEqual([])
  })

  it('is found in a text that is too long to be remembered', () => {
    const long = `${'Seen in clinic and well. '.repeat(20)}Riverside Recovery Service`
    expect(idsOf(setsInText(CODE_SETS).ofServiceName(long))).toContain('substance-use')
    expect(idsOf(setsInText(CODE_SETS).ofServiceName(long))).toContain('substance-use')
  })

  it('is by the code sets that are asked, whatever others found in it before', () => {
    const one = parseCodeSets(someCodeSets({ codes: ['100000000'] }))
    const other = parseCodeSets(someCodeSets({ codes: ['100001013'] }))
    expect(idsOf(setsInText(one).ofCodeAlone('100000000'))).toEqual(['ours'])
    expect(idsOf(setsInText(other).ofCodeAlone('100000000'))).toEqual([])
    expect(idsOf(setsInText(other).ofWords('100001013'))).toEqual(['ours'])
  })
})

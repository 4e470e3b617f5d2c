import { aResource, aSection, coded, type ResourceContent } from '../../support/a-record.js'

const SYSTEMS = {
  Condition: 'condition-clinical',
  AllergyIntolerance: 'allergyintolerance-clinical',
} as const

function marksOf(type: keyof typeof SYSTEMS, clinicalStatus: object): readonly string[] {
  const content: ResourceContent = { resourceType: type, code: coded('Penicillin reaction'), clinicalStatus }
  const { current } = aSection(type === 'Condition' ? 'problems' : 'allergies', [aResource(content)])
  return current.flatMap(({ marks }) => marks.map(({ text }) => text))
}

describe.each(['Condition', 'AllergyIntolerance'] as const)('whether it is current, of %s', (type) => {
  const coding = (code: string): object => ({
    coding: [{ system: `http://terminology.hl7.org/CodeSystem/${SYSTEMS[type]}`, code }],
  })

  it('HZ14: is said to be unconfirmed where it is in a code or in words that R4 does not have', () => {
    expect(marksOf(type, coding('unknown'))).toContain('unconfirmed whether it is current: “unknown”')
    expect(marksOf(type, { text: 'Quiescent' })).toContain('unconfirmed whether it is current: “Quiescent”')
    expect(marksOf(type, coding('active')).join()).not.toContain('unconfirmed')
  })
})

describe('how sure a source is, told in words without a code', () => {
  const aProblem = (verificationStatus: object): ReturnType<typeof aResource> =>
    aResource({ resourceType: 'Condition', code: coded('Cancer of pancreas'), verificationStatus })

  it('HZ14: is no fact where the words say that it was refuted', () => {
    const { current, past } = aSection('problems', [aProblem({ text: 'Refuted' })])

    expect(current).toEqual([])
    expect(past.flatMap(({ marks }) => marks.map(({ text }) => text))).toEqual(['refuted'])
  })

  it.each([
    ['Provisional', 'provisional'],
    ['Possible', 'how sure is not known: “possible”'],
  ])('HZ14: stands on the line: %s', (text, mark) => {
    const { current } = aSection('problems', [aProblem({ text })])

    expect(current.flatMap(({ marks }) => marks.map((one) => one.text))).toContain(mark)
  })

  it('needs no mark where the words say that it is confirmed', () => {
    const { current } = aSection('problems', [aProblem({ text: 'Confirmed' })])

    expect(current.map(({ marks }) => marks)).toEqual([[]])
  })
})

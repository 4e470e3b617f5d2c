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

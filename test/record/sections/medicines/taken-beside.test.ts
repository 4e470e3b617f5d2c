import { toDose } from '../../../../src/record/sections/medicines/dose.js'
import { takeBeside } from '../../../../src/record/sections/medicines/taken-beside.js'
import { aJoinedRecord, aResource, type ResourceContent } from '../../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../../support/actors.js'

const aTablet = (strength: string, dose: string): ResourceContent => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: `Levothyroxine ${strength} tablets` },
  authoredOn: '2026-11-01',
  dosageInstruction: [{ text: dose }],
})

describe('a strength that says with what a medicine is taken', () => {
  it.each([
    ['one daily (with 100 microgram)'],
    ['one daily with the 100 microgram tablet'],
    ['one daily plus 100 micrograms'],
    ['one a day in addition to 100 mcg'],
    ['one daily, total dose 125 micrograms'],
    ['one daily to make 125 micrograms in total'],
  ])('HZ07: is no dose of this one: %s', (words) => {
    expect(toDose('Levothyroxine 25microgram tablets', words).amounts.get('microgram')).toEqual({
      least: 25,
      most: 25,
    })
  })

  it.each([
    ['the only amount', 'total dose 40 mg'],
    ['how much water', 'one with 100 ml of water'],
    ['its own', '40 mg daily'],
  ])('what is %s stays', (_what, words) => {
    expect(takeBeside(words)).toEqual({ without: words, beside: [] })
  })

  it('HZ07: what is taken beside it stands on the line, whichever telling is shown', () => {
    const record = aJoinedRecord([
      aResource(aTablet('25microgram', 'one daily (with 100 microgram)'), { from: OAK_STREET }),
      aResource(aTablet('25microgram', 'one daily'), { from: WEY_VALLEY }),
    ])
    const [line, ...others] = record.sections.find(({ key }) => key === 'medicines')?.current ?? []
    const said = [...(line?.details ?? []), ...(line?.marks ?? []).map(({ text }) => text)].join(' · ')

    expect(others).toEqual([])
    expect(said).toContain('with 100 microgram')
  })
})

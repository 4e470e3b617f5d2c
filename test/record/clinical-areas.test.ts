import { areasOf, AREA_RULES, CLINICAL_AREAS } from '../../src/record/clinical-areas.js'
import { createLens } from '../../src/access/lens.js'
import { WEY_VALLEY } from '../support/actors.js'
import { AMBULANCE, aJoinedRecord, aResource, coded, DIRECTORY, HOLMWOOD } from '../support/a-record.js'
import { readResource } from '../../src/record/reading/record-view.js'

const ICD10 = 'http://hl7.org/fhir/sid/icd-10'

function areas(content: object, from = WEY_VALLEY): readonly string[] {
  return areasOf(readResource(aResource({ resourceType: 'Condition', ...content }, { from }), DIRECTORY))
}

describe('areasOf', () => {
  it('knows six areas, each with a title', () => {
    expect(CLINICAL_AREAS.map((area) => AREA_RULES[area].title)).toEqual([
      'Urgent care',
      'Mental health',
      'Women and children',
      'Cardiovascular',
      'Musculoskeletal',
      'Cancer',
    ])
  })

  it.each([
    ['a word of its name', { code: coded('Essential hypertension') }, ['cardiovascular']],
    ['a code of SNOMED CT', { code: coded('a finding', '38341003') }, ['cardiovascular']],
    ['a code of ICD-10', { code: { coding: [{ system: ICD10, code: 'C50.9' }] } }, ['cancer']],
    ['a code of ICD-10 that begins alike in another system', { code: { coding: [{ code: 'C50.9' }] } }, []],
    ['a disease of the memory', { code: coded('Alzheimer’s disease') }, ['mental-health']],
    ['an addiction', { title: 'Drug addiction therapy' }, ['mental-health']],
    ['a detoxification', { title: 'Drug detoxification' }, ['mental-health']],
    ['misuse', { code: coded('Alcohol misuse') }, ['mental-health']],
    ['a medicine', { medicationCodeableConcept: coded('Sertraline 50mg tablets') }, ['mental-health']],
    ['a service', { serviceType: coded('Antenatal clinic') }, ['women-and-children']],
    ['the class of a visit', { class: { code: 'EMER' } }, ['urgent-care']],
    ['a title', { title: 'Radiotherapy plan' }, ['cancer']],
    ['two areas at once', { code: coded('Fracture of hip') }, ['urgent-care', 'musculoskeletal']],
    ['nothing that is known', { code: coded('Eczema') }, []],
    ['nothing at all', {}, []],
  ])('goes by %s', (_by, content, found) => {
    expect(areas(content)).toEqual(found)
  })

  it('goes by who sent it: a mental health trust, an ambulance service', () => {
    expect(areas({ code: coded('Review') }, HOLMWOOD)).toEqual(['mental-health'])
    expect(areas({ code: coded('Review') }, AMBULANCE)).toEqual(['urgent-care'])
  })

  it('says nothing of what is withheld', () => {
    const resources = [
      aResource({ resourceType: 'Condition', code: coded('Depression') }, { from: HOLMWOOD }),
    ]
    const lens = createLens(() => 'withheld')
    expect([...aJoinedRecord(resources, { lens }).areas]).toEqual([])
    expect([...aJoinedRecord(resources).areas.values()]).toEqual([['mental-health']])
  })
})

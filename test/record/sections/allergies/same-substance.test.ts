import { isSameSubstance, readSubstance } from '../../../../src/record/sections/allergies/same-substance.js'
import { readResource } from '../../../../src/record/reading/record-view.js'
import { aResource, coded, DIRECTORY } from '../../../support/a-record.js'

function same(one: object, other: object): boolean {
  const { json } = readResource(aResource({ resourceType: 'Basic', one, other }), DIRECTORY)
  return isSameSubstance(readSubstance(json['one']), readSubstance(json['other']))
}

describe('isSameSubstance', () => {
  it.each([
    ['Sodium valproate 200mg tablets', 'Sodium bicarbonate 500mg capsules'],
    ['Insulin aspart', 'Insulin glargine'],
    ['Human insulin', 'Human albumin'],
    ['Potassium chloride', 'Sodium chloride'],
    ['Isosorbide mononitrate', 'Isosorbide dinitrate'],
    ['Vitamin D', 'Vitamin B12'],
    ['Allergy to penicillin', 'Allergy to latex'],
    ['Adverse reaction to aspirin', 'Adverse reaction to codeine'],
    ['Intolerance to lactose', 'Intolerance to gluten'],
    ['Humulin M3 100units/ml', 'Humulin I 100units/ml'],
    ['Humulin M3 Savvio 100units/ml', 'Humulin I Savvio 100units/ml'],
    ['Humulin S', 'Isophane insulin'],
    ['Soluble insulin', 'Insulin glargine'],
    ['NovoRapid', 'Lantus'],
    ['Nurofen Plus', 'Nurofen'],
    ['Seretide 250 Accuhaler', 'Fluticasone propionate'],
  ])('%s is not %s', (one, other) => {
    expect(same(coded(one), coded(other))).toBe(false)
  })

  it.each([
    ['Allergy to penicillin', 'Penicillin'],
    ['Penicillin allergy', 'Penicillin V'],
    ['APIXABAN', 'Apixaban 5 mg tablets'],
    ['Sodium valproate', 'Valproate 500mg'],
    ['Morphine sulfate 10mg', 'Morphine'],
    ['Lithium carbonate', 'Lithium citrate'],
    ['Marevan 3mg tablets', 'Warfarin 1mg tablets'],
    ['Lanoxin 125microgram tablets', 'Digoxin 62.5microgram tablets'],
    ['MST Continus 10mg tablets', 'Morphine 20mg modified-release tablets'],
    ['MST 10mg', 'Morphine sulfate 10mg'],
    ['Priadel 400mg modified-release tablets', 'Lithium carbonate 200mg'],
    ['Frusemide 40mg', 'Furosemide 20mg tablets'],
    ['Adrenaline', 'Epinephrine 1mg/ml injection'],
    ['Ventolin 100micrograms/dose Evohaler', 'Salbutamol 100micrograms/dose inhaler CFC free'],
    ['NovoRapid FlexPen 100units/ml', 'Insulin aspart 100units/ml'],
    ['Lantus SoloStar 100units/ml', 'Insulin glargine'],
    ['Humulin S', 'Soluble insulin'],
    ['Augmentin allergy', 'Allergy to co-amoxiclav (finding)'],
  ])('%s is %s', (one, other) => {
    expect(same(coded(one), coded(other))).toBe(true)
  })

  it('codes of one system that differ are two substances, unless the name is one', () => {
    expect(same(coded('Nut of some kind', '1'), coded('Nut', '2'))).toBe(false)
    expect(same(coded('Allergy to penicillin', '91936005'), coded('Allergy to latex', '300916003'))).toBe(
      false,
    )
    expect(same(coded('Sertraline 50mg tablets', '1'), coded('Sertraline 100mg tablets', '2'))).toBe(true)
    expect(same(coded('Morphine sulfate', '1'), coded('Morphine', '2'))).toBe(true)
  })

  it('codes of one system for a brand and for what is in it are of one substance', () => {
    expect(same(coded('Eliquis 5mg tablets', '1'), coded('Apixaban 2.5mg tablets', '2'))).toBe(true)
  })

  it('a code in common is enough', () => {
    expect(same(coded('Eliquis', '1'), coded('Apixaban', '1'))).toBe(true)
  })
})

import { findConflicts } from '../../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../../src/record/duplicates/find-duplicates.js'
import { toMedicines } from '../../../../src/record/sections/medicines/medicines.js'
import { aView, told } from '../../../support/a-duplicate.js'

interface Told {
  readonly name: string
  readonly dose?: string
  readonly differs?: object
}

function medicine(from: string, { name, dose = 'One to be used daily', differs = {} }: Told, id: string) {
  const resource = {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { text: name },
    dosage: [{ text: dose }],
    ...differs,
  }
  return told({ from, resource }, id)
}

function look(...entries: readonly (readonly [from: string, told: Told])[]) {
  const read = entries.map(([from, entry], index) => medicine(from, entry, `r${index}`))
  const view = aView(read)
  const { groups } = findDuplicates(read, view)
  return {
    groups,
    conflicts: findConflicts(read, view, groups).map(({ rule }) => rule.id),
    marks: toMedicines(read, view).current.map(({ marks }) => marks.map(({ text }) => text)),
  }
}

const byRoute = (text: string): Told['differs'] => ({
  dosage: [{ text: '5 mg when required', route: { text } }],
})

describe('strengths of one medicine at two sources', () => {
  it.each([
    ['insulin by units in a millilitre', 'Insulin glargine 100units/ml', 'Insulin glargine 300units/ml'],
    ['insulin by its brands', 'Lantus', 'Toujeo'],
    ['insulin by brand and in words', 'Toujeo SoloStar', 'Insulin glargine 100 units per mL pre-filled pen'],
    ['insulin of one brand', 'Humalog KwikPen 100units/ml', 'Humalog KwikPen 200units/ml'],
    ['insulin by U', 'Humalog U-100', 'Humalog U200'],
    ['eye drops', 'Timolol 0.25% eye drops', 'Timolol 0.5% eye drops'],
    ['eye drops in two units', 'Timolol 2.5mg/ml eye drops', 'Timolol 0.5% eye drops'],
    ['inhalers by a number', 'Seretide 125 Evohaler', 'Seretide 250 Evohaler'],
    ['inhalers by a number and no form', 'Fostair 100/6', 'Fostair 200/6'],
    [
      'inhalers by the dose',
      'Beclometasone 100micrograms/dose inhaler',
      'Beclometasone 200micrograms/dose inhaler',
    ],
    ['patches', 'Fentanyl 12micrograms/hour transdermal patches', 'Matrifen 25 microgram/hour patch'],
    ['patches per hour', 'Buprenorphine 5 micrograms per hour patch', 'Butec 10micrograms/hr patches'],
    ['morphine to swallow', 'Morphine 10mg/5ml oral solution', 'Morphine sulfate 20 mg/mL oral solution'],
    ['a brand of it', 'Oramorph 10mg/5ml', 'Oramorph 20mg/ml concentrate'],
  ])('differ and stand side by side: %s', (_case, one, other) => {
    const { conflicts, groups, marks } = look(['gp', { name: one }], ['hospital', { name: other }])

    expect(conflicts).toEqual(['strengths-differ'])
    expect(groups).toEqual([])
    expect(marks).toEqual([
      expect.arrayContaining(['strengths differ']),
      expect.arrayContaining(['strengths differ']),
    ])
  })

  it.each([
    ['a percentage and its milligrams', 'Timolol 0.5% eye drops', 'Timolol 5mg/ml eye drops'],
    ['a percentage and grams', 'Hydrocortisone 1% cream 30g', 'Hydrocortisone 10mg/g cream'],
    ['grams and milligrams', 'Metformin 1g tablets', 'Metformin 1000mg tablets'],
    ['micrograms and milligrams', 'Clonazepam 500microgram tablets', 'Clonazepam 0.5mg tablets'],
    ['another volume of it', 'Oramorph 10mg/5ml oral solution', 'Morphine 2mg/ml oral solution'],
    ['another unit', 'Insulin aspart 100units/ml', 'NovoRapid 100 IU per 1 millilitre'],
    ['by the pen', 'Insulin aspart 100units/ml', 'NovoRapid 300 units/3ml FlexPen'],
    ['a brand and its strength', 'Lantus SoloStar', 'Insulin glargine 100units/ml'],
    ['one that says no strength', 'Timolol eye drops', 'Timolol 0.5% eye drops'],
    ['one that leaves the second number out', 'Seretide 125 Evohaler', 'Seretide 125/25'],
    [
      'an inhaler by number and by dose',
      'Seretide 125 Evohaler',
      'Fluticasone 125micrograms/dose / Salmeterol 25micrograms/dose inhaler',
    ],
    ['what is injected and what is swallowed', 'Morphine 10mg/1ml injection', 'Oramorph 10mg/5ml'],
    ['a bottle with its size', 'Latanoprost 50micrograms/ml eye drops 2.5 ml', 'Latanoprost 50micrograms/ml'],
    ['micrograms by their sign', 'Fentanyl 25 µg/h patch', 'Fentanyl 25micrograms/hour patches'],
  ])('do not differ: %s', (_case, one, other) => {
    expect(look(['gp', { name: one }], ['hospital', { name: other }]).conflicts).toEqual([])
  })

  it('do not differ where the two go in by two routes', () => {
    const [swallowed, injected] = ['Oral', 'Subcutaneous'].map((route) => byRoute(route))

    expect(
      look(
        ['gp', { name: 'Midazolam 10mg/2ml', differs: injected ?? {} }],
        ['hospital', { name: 'Midazolam 2mg/ml', differs: swallowed ?? {} }],
      ).conflicts,
    ).toEqual([])
  })

  it('of one list together with one of them alone at another are no disagreement of strength', () => {
    expect(
      look(
        ['gp', { name: 'Fentanyl 12micrograms/hour patch', dose: 'One every 72 hours' }],
        ['gp', { name: 'Fentanyl 25micrograms/hour patch', dose: 'One every 72 hours' }],
        ['hospital', { name: 'Fentanyl 25micrograms/hour patch', dose: 'One every 72 hours' }],
      ).conflicts,
    ).not.toContain('strengths-differ')
  })

  it('that are over, or not to be given, differ from none', () => {
    const stopped = { status: 'stopped' }

    expect(
      look(['gp', { name: 'Lantus' }], ['hospital', { name: 'Toujeo', differs: { ...stopped } }]).conflicts,
    ).not.toContain('strengths-differ')
  })

  it('differ in a supply too', () => {
    const supply = {
      resourceType: 'MedicationDispense',
      status: 'completed',
      whenHandedOver: '2026-11-20',
      daysSupply: { value: 28, unit: 'days' },
    }

    expect(
      look(['gp', { name: 'Lantus' }], ['pharmacy', { name: 'Toujeo', differs: supply }]).conflicts,
    ).toEqual(['strengths-differ'])
  })
})

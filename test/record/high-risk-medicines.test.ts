import { readFileSync } from 'node:fs'
import { HIGH_RISK, riskPlace } from '../../src/record/high-risk-medicines.js'

describe('HZ16: medicines that hurt most when they are overlooked', () => {
  it.each([
    ['Warfarin 3mg tablets', 'Paracetamol 500mg tablets'],
    ['Eliquis 5mg tablets', 'Insulin glargine 300units/ml'],
    ['NovoRapid FlexPen', 'Oramorph 10mg/5ml oral solution'],
    ['MST Continus 10mg', 'Priadel 400mg'],
    ['Lithium carbonate 400mg', 'Methotrexate 2.5mg tablets'],
    ['Clozaril 100mg', 'Ramipril 5mg capsules'],
    ['Dalteparin 5000 units', 'Aspirin 75mg'],
    ['Prednisolone 5mg', 'Sertraline 50mg'],
    ['Capecitabine 500mg', 'Cetirizine 10mg'],
    ['Lamotrigine 100mg tablets', 'Ramipril 5mg capsules'],
    ['Cyclophosphamide 50mg tablets', 'Cetirizine 10mg'],
    ['Co-careldopa 25mg/100mg', 'Simvastatin 20mg'],
  ])('%s is graver than %s', (graver, other) => {
    expect(riskPlace(graver)).toBeLessThan(riskPlace(other))
  })

  it('those of no class have one place, behind all', () => {
    expect(riskPlace('Ramipril 5mg')).toBe(riskPlace('Hydrocortisone 1% cream'))
    expect(riskPlace('')).toBe(riskPlace('Ramipril 5mg'))
  })

  it('each class says who warned of it, and what was not read stands in the document for a clinician', () => {
    const document = readFileSync('docs/high-risk-medicines.md', 'utf8')

    for (const { name, warnings } of HIGH_RISK) {
      expect(document).toContain(`| ${name} |`)
      for (const { source } of warnings) expect(document).toContain(source)
    }
  })
})

import { aResource, aSection, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const aMedicine = (name: string, dose: string): ResourceContent => ({
  resourceType: 'MedicationStatement',
  status: 'active',
  medicationCodeableConcept: { text: name },
  dosage: [{ text: dose }],
})

const marksOf = (name: string, dose: string): string =>
  aSection('medicines', [aResource(aMedicine(name, dose))])
    .current.flatMap(({ marks }) => marks.map(({ text }) => text))
    .join(', ')

describe('a medicine that its source has as active and that its own words end', () => {
  it.each([
    ['Warfarin 3 mg tablets', 'STOPPED', 'may be stopped: its own words say “STOPPED”'],
    [
      'Digoxin 125 microgram tablets',
      'Omit until level back',
      'may be on hold: its own words say “Omit until level back”',
    ],
    ['Lithium 400 mg tablets', 'Suspended: toxic', 'may be on hold: its own words say “Suspended: toxic”'],
    ['Metformin 500 mg tablets', 'Nil', 'may be stopped: its own words say “Nil”'],
    ['Amiodarone 200 mg tablets', '0 tablets daily', 'may be stopped: its own words say “0 tablets daily”'],
    [
      'Spironolactone 25 mg tablets',
      'Patient not taking',
      'may be stopped: its own words say “Patient not taking”',
    ],
    [
      'Simvastatin 40 mg tablets',
      'Not to be restarted',
      'may be stopped: its own words say “Not to be restarted”',
    ],
    [
      'Ramipril 5 mg capsules - STOPPED 25/11/26',
      'One daily',
      'may be stopped: its own words say “Ramipril 5 mg capsules - STOPPED 25/11/26”',
    ],
    [
      'Allopurinol 100 mg tablets (patient declined)',
      'One daily',
      'may be stopped: its own words say “Allopurinol 100 mg tablets (patient declined)”',
    ],
  ])('HZ14: %s, %s says so on its line', (name, dose, mark) => {
    expect(marksOf(name, dose)).toBe(mark)
  })

  it.each([
    ['Prednisolone 5 mg tablets', 'Six a day for 5 days, then stop'],
    ['Co-amoxiclav 250 mg/5 ml oral suspension', 'One spoonful three times a day'],
    ['Warfarin 3 mg tablets', 'One a day, to be stopped 5 days before surgery'],
    ['Insulin', '10 units daily'],
    ['Colestyramine 4 g sachets', 'One sachet suspended in water twice a day'],
    ['Furosemide 40 mg tablets', 'Withhold if systolic below 100'],
    ['Bisoprolol 2.5 mg tablets', 'Omit dose if pulse below 55'],
  ])('%s, %s says nothing of the kind', (name, dose) => {
    expect(marksOf(name, dose)).not.toContain('its own words say')
  })

  it('HZ12: is held against the list of another source that has it', () => {
    const { current } = aSection('medicines', [
      aResource(aMedicine('Ramipril 5 mg capsules - STOPPED 20/11/26', 'One daily')),
      aResource(aMedicine('Ramipril 5 mg capsules', 'One daily'), { from: WEY_VALLEY }),
    ])
    expect(
      current
        .find(({ source }) => source.name === 'Wey Valley Hospital')
        ?.marks.map(({ text }) => text)
        .join(),
    ).toMatch(/stopped by Oak Street Surgery/)
  })
})

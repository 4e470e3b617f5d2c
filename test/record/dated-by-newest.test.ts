import { aResource, aSection, coded } from '../support/a-record.js'
import { WEY_VALLEY } from '../support/actors.js'

const APIXABAN = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: coded('Apixaban 5mg tablets'),
  dosageInstruction: [{ text: 'One tablet twice a day' }],
}

describe('a line that stands for several tellings', () => {
  it('says when it was last told of, and by whom, beside its own date', () => {
    const section = aSection('medicines', [
      aResource({ ...APIXABAN, authoredOn: '2024-06-10' }),
      aResource({ ...APIXABAN, authoredOn: '2026-11-19' }, { from: WEY_VALLEY }),
    ])
    const [line, behind] = section.current

    expect(line).toMatchObject({
      source: { name: 'Oak Street Surgery' },
      when: {
        label: 'prescribed 10-Jun-2024; Wey Valley Hospital: prescribed',
        date: { text: '19-Nov-2026' },
      },
    })
    expect(behind?.when).toMatchObject({ label: 'prescribed', date: { text: '19-Nov-2026' } })
  })
})

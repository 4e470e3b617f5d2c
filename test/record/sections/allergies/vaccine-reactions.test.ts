import { aResource, aSection, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const VACCINATION: ResourceContent = {
  resourceType: 'Immunization',
  status: 'completed',
  vaccineCode: { text: 'Influenza vaccine' },
  occurrenceDateTime: '2026-10-05',
}
const REACTED = { ...VACCINATION, reaction: [{ date: '2026-10-05', detail: { display: 'Anaphylaxis' } }] }

describe('what came after a vaccination', () => {
  it('HZ07: stands among the allergies, as what it was told', () => {
    expect(aSection('allergies', [aResource(REACTED)]).current).toMatchObject([
      {
        what: 'Influenza vaccine',
        details: ['reaction: Anaphylaxis, 05-Oct-2026'],
        marks: [{ text: 'told as a reaction to a vaccination' }],
      },
    ])
  })

  it('HZ07: is said of the vaccination too, and by whom where another source did not tell it', () => {
    const alone = aSection('vaccinations', [aResource(REACTED)]).current[0]
    const both = aSection('vaccinations', [
      aResource(REACTED),
      aResource(
        { ...VACCINATION, doseQuantity: { value: 0.5, unit: 'mL' }, lotNumber: 'A1' },
        { from: WEY_VALLEY },
      ),
    ]).current[0]

    expect(alone?.details).toContain('reaction: Anaphylaxis, 05-Oct-2026')
    expect([...(both?.details ?? []), ...(both?.marks ?? []).map(({ text }) => text)].join()).toContain(
      'Anaphylaxis',
    )
  })

  it('of which nothing is said, is told all the same', () => {
    const unsaid = { ...VACCINATION, reaction: [{ reported: true }] }

    expect(aSection('allergies', [aResource(unsaid)]).current[0]?.details).toEqual([
      'reaction: not said which, told by the person or their family',
    ])
  })

  it('a vaccination without one is no allergy', () => {
    expect(aSection('allergies', [aResource(VACCINATION)]).current).toEqual([])
  })
})

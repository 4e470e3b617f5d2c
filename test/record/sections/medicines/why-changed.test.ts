import { toPrintLine } from '../../../../src/surfaces/portal/render-record/print/print-line.js'
import { toItemLine } from '../../../../src/surfaces/portal/render-record/item-line.js'
import { shortenLine } from '../../../../src/surfaces/portal/render-record/shorten-line.js'
import { aResource, aSection, coded } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const UK = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-'
const LOWERED = 'Lowered to 2.5 mg while creatinine clearance is below 30 mL/min, to be reviewed in clinic.'

function apixaban(differs: object) {
  const section = aSection('medicines', [
    aResource(
      {
        resourceType: 'MedicationStatement',
        status: 'active',
        medicationCodeableConcept: coded('Apixaban 2.5mg tablets'),
        dosage: [{ text: 'One tablet twice a day' }],
        reasonCode: [coded('Atrial fibrillation')],
        informationSource: { display: 'Dr Farah Siddiqui, cardiologist' },
        ...differs,
      },
      { from: WEY_VALLEY },
    ),
  ])
  const [item] = section.current
  if (!item) throw new Error('There is no medicine.')
  return item
}

describe('why a medicine was changed', () => {
  it.each([
    ['in a note', { note: [{ text: LOWERED }] }, LOWERED],
    [
      'as UK Core has it',
      {
        extension: [
          {
            url: `${UK}MedicationChangeSummary`,
            extension: [
              { url: 'status', valueCodeableConcept: coded('Dose lowered') },
              { url: 'indication', valueCodeableConcept: coded('Creatinine clearance below 30') },
              { url: 'dateTime', valueDateTime: '2026-11-15' },
            ],
          },
        ],
      },
      'Dose lowered 15-Nov-2026: Creatinine clearance below 30',
    ],
    [
      'as the reason why it is on hold',
      { status: 'on-hold', statusReason: [coded('Operation on 30 November')] },
      'on hold: Operation on 30 November',
    ],
  ])('stands whole on the summary, told %s', (_told, differs, reason) => {
    const line = shortenLine(toItemLine(apixaban(differs), 'a'), 2)

    expect(line.ungrouped.join(' · ')).toContain(`One tablet twice a day · ${reason} …`)
  })

  it('stands whole on paper, on which a line is cut to two rows', () => {
    const item = apixaban({ note: [{ text: `Seen on the ward round. ${LOWERED} ${'Well. '.repeat(20)}` }] })

    expect(toPrintLine(item, 2).details).toContain(LOWERED)
  })

  it('is not said of a note that tells of no change', () => {
    expect(apixaban({ note: [{ text: 'Takes it with breakfast.' }] }).whole).toBeUndefined()
  })
})

describe('the change summary of UK Core', () => {
  it('says what was changed, when, how and what for, by the names that its parts have now', () => {
    const { details } = apixaban({
      extension: [
        {
          url: `${UK}MedicationChangeSummary`,
          extension: [
            { url: 'status', valueCoding: { code: 'amended', display: 'Amended' } },
            { url: 'indicationForChange', valueCodeableConcept: { text: 'Rising ALT' } },
            { url: 'dateChanged', valueDateTime: '2026-10-15' },
            { url: 'detailsOfAmendment', valueString: 'Dose halved from 30 mg to 15 mg weekly' },
          ],
        },
      ],
    })

    expect(details).toContain('Amended 15-Oct-2026: Dose halved from 30 mg to 15 mg weekly, Rising ALT')
  })
})

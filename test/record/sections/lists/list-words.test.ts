import { aJoinedRecord, aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const UK_CORE = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ListWarningCode'
const GP_CONNECT = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ListWarningCode-1'

const IBUPROFEN = 'Ibuprofen 400 mg'
const REPEAT: ResourceContent = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-02-01',
  medicationCodeableConcept: coded(IBUPROFEN),
  dosageInstruction: [{ text: 'One three times a day' }],
}
const ALLERGY: ResourceContent = { resourceType: 'AllergyIntolerance', code: coded('Bisoprolol') }

function aList(title: string, differs: object): ResourceContent {
  return { resourceType: 'List', status: 'current', title, date: '2026-11-20', ...differs }
}

function warned(code: string): object {
  return { extension: [{ url: UK_CORE, valueCodeableConcept: { coding: [{ code }] } }] }
}

describe('a list of which its source says that it is not whole', () => {
  it.each([
    [
      'data-in-transit',
      'Not all medicines may be here: the record is still on its way from the practice before',
    ],
    ['confidential-items', 'Not all medicines may be here: the source left out what is confidential'],
    ['data-awaiting-filing', 'Not all medicines may be here: the source has data that is not filed yet'],
    ['something-new', 'Not all medicines may be here: (code something-new)'],
  ])('HZ30: says so before all its medicines: %s', (code, words) => {
    const list = aList('Medications and medical devices', {
      ...warned(code),
      entry: [{ item: { reference: 'MedicationRequest/1' } }],
    })

    const [first, second] = aSection('medicines', [aResource(REPEAT), aResource(list)]).current

    expect(first).toMatchObject({ what: words, marks: [{ text: 'may not be complete', tone: 'warning' }] })
    expect(second?.what).toBe(IBUPROFEN)
  })

  it.each([
    ['by the extension of GP Connect', { extension: [{ url: GP_CONNECT, valueCode: 'confidential-items' }] }],
    [
      'by its note alone',
      { note: [{ text: 'Items excluded due to confidentiality and/or patient preferences.' }] },
    ],
  ])('HZ30: says so before all its allergies, told %s', (_case, told) => {
    const list = aList('Allergies and adverse reactions', { ...told, entry: [{ item: { display: 'x' } }] })

    const [first] = aSection('allergies', [aResource(ALLERGY), aResource(list)]).current

    expect(first?.what).toBe('Not all allergies may be here: the source left out what is confidential')
  })

  it('is counted as no medicine, and not a second time under Everything else', () => {
    const list = aList('Medications', { ...warned('data-in-transit'), entry: [{ item: { display: 'x' } }] })
    const record = aJoinedRecord([aResource(REPEAT), aResource(list)])

    expect(
      record.sections.find(({ key }) => key === 'medicines')?.current.map(({ statesNone }) => statesNone),
    ).toEqual(['unavailable', undefined])
    expect(record.sections.find(({ key }) => key === 'other')?.current).toEqual([])
  })
})

describe('a list of changes', () => {
  const CHANGES = aList('Medicines changed at discharge', {
    mode: 'changes',
    entry: [
      { deleted: true, date: '2026-11-19', flag: { text: 'Stopped' }, item: { display: IBUPROFEN } },
      { deleted: true, date: '2026-11-19', flag: { text: 'Stopped' }, item: { display: 'Senna' } },
      { item: { display: 'Ramipril 5 mg' } },
    ],
  })

  it('HZ12: stops what it takes off, against the repeat of another source', () => {
    const section = aSection('medicines', [aResource(REPEAT), aResource(CHANGES, { from: WEY_VALLEY })])

    expect(section.current.map(({ what, marks }) => [what, marks.map(({ text }) => text)])).toEqual([
      [IBUPROFEN, ['sources differ: stopped by Wey Valley Hospital']],
    ])
    expect(section.past.map(({ what, columns }) => [what, columns?.standing])).toEqual([
      [IBUPROFEN, 'stopped 19-Nov-2026'],
      ['Senna', 'stopped 19-Nov-2026'],
    ])
  })

  it('HZ12: names in the contradiction what it takes off, and not another of its entries', () => {
    const { conflicts } = aJoinedRecord([aResource(REPEAT), aResource(CHANGES, { from: WEY_VALLEY })])

    expect(conflicts.map(({ rule, sides }) => [rule, ...sides.map(({ what }) => what)])).toEqual([
      ['stopped-against-current', IBUPROFEN, IBUPROFEN],
    ])
  })

  it('of allergies tells which of them its source has no longer', () => {
    const list = aList('Allergies', {
      mode: 'changes',
      entry: [{ deleted: true, item: { display: 'Penicillin' } }],
    })

    expect(aSection('allergies', [aResource(list)]).current.map(({ what }) => what)).toEqual([
      'Taken off the list of allergies: Penicillin',
    ])
  })
})

import { sayIncompleteLists } from '../../../../src/record/freshness/say-incomplete-lists.js'
import { readResource } from '../../../../src/record/reading/record-view.js'
import { incompleteLists } from '../../../../src/record/sections/lists/incomplete-lists.js'
import { aResource, DIRECTORY, status, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const URL = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ListWarningCode'

function aList(title: string, differs: object = {}): ResourceContent {
  return { resourceType: 'List', status: 'current', title, ...differs }
}

function warned(...codes: readonly string[]): object {
  return { extension: codes.map((code) => ({ url: URL, valueCodeableConcept: { coding: [{ code }] } })) }
}

const IN_TRANSIT = warned('data-in-transit')
const MEDICINES = aList('Medications', { ...IN_TRANSIT, entry: [{ item: { display: 'Senna' } }] })

function read(...contents: readonly ResourceContent[]) {
  return incompleteLists(contents.map((content) => readResource(aResource(content), DIRECTORY)))
}

describe('a list that its source calls incomplete', () => {
  it('HZ30: says whose it is, why and of which types more may be lacking, with the words of its source', () => {
    const note = [{ text: 'Patient record transfer from previous GP practice not yet complete.' }]

    expect(read({ ...MEDICINES, note })).toEqual([
      {
        types: ['MedicationAdministration', 'MedicationDispense', 'MedicationRequest', 'MedicationStatement'],
        things: 'medicines',
        text: `Oak Street Surgery: Not all medicines may be here: the record is still on its way from the practice before; “${note[0]?.text ?? ''}”`,
        isWithheld: false,
      },
    ])
  })

  it.each([
    ['that is confidential is withheld', aList('Allergies', warned('confidential-items')), true],
    [
      'of which a part is not filed is not',
      aList('Allergies', warned('confidential-items', 'data-awaiting-filing')),
      false,
    ],
    ['that is withheld whole is withheld', aList('Allergies', { emptyReason: status('withheld') }), true],
    [
      'that was not available is not withheld',
      aList('Allergies', { emptyReason: status('unavailable') }),
      false,
    ],
    [
      'that knows of none while data is on its way is not withheld',
      aList('Allergies', { ...IN_TRANSIT, emptyReason: status('nilknown') }),
      false,
    ],
  ])('HZ13: of allergies %s', (_case, list, isWithheld) => {
    expect(read(list)).toMatchObject([{ things: 'allergies', isWithheld }])
  })

  it.each([
    ['whole', aList('Medications', { entry: [{ item: { display: 'Senna' } }] })],
    ['empty because none are known', aList('Medications', { emptyReason: status('nilknown') })],
    ['no longer kept', { ...MEDICINES, status: 'retired' }],
    ['taken back', { ...MEDICINES, status: 'entered-in-error' }],
    ['of an unknown modifier', { ...MEDICINES, modifierExtension: [{ url: 'urn:not' }] }],
    ['no list', { ...MEDICINES, resourceType: 'Basic' }],
  ])('is none that is %s', (_case, list) => {
    expect(read(list)).toEqual([])
  })

  it('is about what its entries name too, and about nothing that can be told where it has none', () => {
    const consultation = aList('Consultation', {
      ...IN_TRANSIT,
      entry: [{ item: { reference: 'Observation/1' } }, { item: { reference: 'urn:uuid:1' } }, {}],
    })

    expect(read(consultation)).toMatchObject([{ types: ['Observation'], things: undefined }])
    expect(read(aList('Consultation', IN_TRANSIT))).toMatchObject([{ types: [], things: undefined }])
  })

  it('says the same thing once, and a long one in short', () => {
    const [only, ...others] = read(
      { ...MEDICINES, note: [{ text: 'x'.repeat(9_000) }] },
      MEDICINES,
      MEDICINES,
    )

    expect(others).toHaveLength(1)
    expect([only, ...others].every((one) => (one?.text.length ?? 0) < 450)).toBe(true)
  })
})

describe('what software is told of incomplete lists', () => {
  const told = incompleteLists([
    readResource(aResource(MEDICINES, { from: WEY_VALLEY }), DIRECTORY),
    readResource(aResource(aList('Vaccines', warned('confidential-items'))), DIRECTORY),
    readResource(aResource(aList('Anything', IN_TRANSIT)), DIRECTORY),
  ])
  const say = (asked: Parameters<typeof sayIncompleteLists>[1]) =>
    sayIncompleteLists({ incompleteLists: told }, asked).map(({ text }) => text)

  it('is what is asked for, and what may be about that', () => {
    expect(say({ isNarrowed: false, isAsked: (type) => type === 'Immunization' })).toEqual([
      'Oak Street Surgery: Not all Anything may be here: the record is still on its way from the practice before.',
      'Oak Street Surgery: Not all vaccinations may be here: the source left out what is confidential.',
    ])
    expect(say({ isNarrowed: false, isAsked: (type) => type === 'List' })).toHaveLength(3)
    expect(say({ isNarrowed: false })).toHaveLength(3)
  })

  it('is under narrow scopes no more than that a list is not whole: neither whose it is, nor why, nor a word of it', () => {
    expect(say({ isNarrowed: true, isAsked: (type) => type === 'Immunization' })).toEqual([
      'Not all vaccinations may be here: a source says so of its list.',
    ])
    expect(say({ isNarrowed: true, isAsked: (type) => type === 'List' })).toEqual([])
  })

  it('names twenty and counts the others', () => {
    const many = read(
      ...Array.from({ length: 23 }, (_, index) => ({ ...MEDICINES, note: [{ text: `list ${index}` }] })),
    )
    const said = sayIncompleteLists({ incompleteLists: many }, { isNarrowed: false })

    expect(said).toHaveLength(21)
    expect(said.at(-1)?.text).toBe('3 more lists are called incomplete by their sources.')
  })

  it('is nothing where there are none', () => {
    expect(sayIncompleteLists({}, { isNarrowed: false })).toEqual([])
  })
})

import { statedNone } from '../../../../src/record/sections/nothing/stated-none.js'
import {
  aResource,
  aSection,
  asTable,
  coded,
  status,
  type ResourceContent,
} from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const IPS = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips'
const ips = (code: string): object => ({ coding: [{ system: IPS, code }] })
const allergy = (code: object, differs: object = {}): ResourceContent => ({
  resourceType: 'AllergyIntolerance',
  clinicalStatus: status('active'),
  code,
  ...differs,
})
const medicine = (medicationCodeableConcept: object, differs: object = {}): ResourceContent => ({
  resourceType: 'MedicationStatement',
  status: 'active',
  medicationCodeableConcept,
  dateAsserted: '2026-10-01',
  ...differs,
})
const problem = (code: object): ResourceContent => ({
  resourceType: 'Condition',
  clinicalStatus: status('active'),
  code,
})

function saidBy(content: ResourceContent): string {
  const said = statedNone({ type: content.resourceType, json: content as never })
  return said === undefined ? 'something' : [said.says, ...(said.only ?? [])].join(' ')
}

describe('HZ13: what says that there is none is told from what there is', () => {
  it.each([
    ['NKDA', 'none-known medication'],
    ['N.K.D.A.', 'none-known medication'],
    ['NKDA - No known drug allergies', 'none-known medication'],
    ['NKA', 'none-known'],
    ['Nil known', 'none-known'],
    ['None known', 'none-known'],
    ['Nil', 'none-known'],
    ['No known allergies', 'none-known'],
    ['No known allergy (situation)', 'none-known'],
    ['No allergies', 'none-known'],
    ['Allergies: nil known', 'none-known'],
    ['No allergies recorded by patient', 'none-known'],
    ['Denies any allergies', 'none-known'],
    ['No known allergies or intolerances', 'none-known'],
    ['No known allergies to medicines', 'none-known medication'],
    ['No known medication allergies', 'none-known medication'],
    ['No known food or drug allergies', 'none-known food medication'],
    ['No known latex allergy', 'none-known latex'],
    ['Not allergic to penicillin', 'none-known penicillin'],
    ['No known allergy to penicillin', 'none-known penicillin'],
    ['No information about allergies', 'no-information'],
    ['Allergies not known', 'no-information'],
    ['Allergy status unknown', 'no-information'],
    ['Not asked', 'no-information'],
    ['No allergies recorded', 'no-information'],
    ['Unable to assess', 'no-information'],
    ['NKDA, penicillin', 'something'],
    ['NKDA except penicillin', 'something'],
    ['No known allergies except penicillin', 'something'],
    ['Not allergic to penicillin but allergic to latex', 'something'],
    ['No known allergies apart from nuts', 'something'],
    ['Allergies', 'something'],
    ['Nickel', 'something'],
    ['Nonoxinol', 'something'],
    ['Nilstat', 'something'],
    ['Unknown antibiotic', 'something'],
    ['NSAIDs', 'something'],
  ])('allergies: %s', (text, said) => {
    expect(saidBy(allergy({ text }))).toBe(said)
  })

  it.each([
    ['No known medications', 'none-known'],
    ['Nil regular medication', 'none-known'],
    ['Not on any medication', 'none-known'],
    ['No current medicines', 'none-known'],
    ['No information about medications', 'no-information'],
    ['Medication not known', 'no-information'],
    ['No more than 8 tablets', 'something'],
    ['Nonacog alfa', 'something'],
    ['Norethisterone 5mg tablets', 'something'],
  ])('medicines: %s', (text, said) => {
    expect(saidBy(medicine({ text }))).toBe(said)
  })

  it.each([
    ['No known problems', 'none-known'],
    ['No current problems or disability', 'none-known'],
    ['No past medical history', 'none-known'],
    ['Nil of note', 'none-known'],
    ['No information about current problems', 'no-information'],
    ['No family history of diabetes', 'something'],
    ['Unable to weight bear', 'something'],
    ['No fixed abode', 'something'],
    ['Non-insulin dependent diabetes', 'something'],
  ])('problems: %s', (text, said) => {
    expect(saidBy(problem({ text }))).toBe(said)
  })

  it.each([
    [allergy(ips('no-known-allergies')), 'none-known'],
    [allergy(ips('no-known-medication-allergies')), 'none-known medication'],
    [allergy(ips('no-known-food-allergies')), 'none-known food'],
    [allergy(ips('no-known-environmental-allergies')), 'none-known environment'],
    [allergy(ips('no-allergy-info')), 'no-information'],
    [medicine(ips('no-known-medications')), 'none-known'],
    [medicine(ips('no-medication-info')), 'no-information'],
    [problem(ips('no-known-problems')), 'none-known'],
    [problem(ips('no-problem-info')), 'no-information'],
    [allergy(coded('No known allergy', '716186003')), 'none-known'],
    [allergy(coded('No known food allergy', '429625007')), 'none-known food'],
    [medicine(coded('No known medications', '787481004')), 'none-known'],
    [problem(coded('No current problems or disability', '160245001')), 'none-known'],
    [problem(coded('No known allergies', '716186003')), 'none-known'],
    // A code counts in its own system alone, and against words that name something nothing counts.
    [allergy({ coding: [{ system: 'urn:local', code: '716186003' }], text: 'Penicillin' }), 'something'],
    [
      allergy({ coding: [{ system: 'http://snomed.info/sct', code: '716186003' }], text: 'Latex' }),
      'something',
    ],
    [
      allergy({ coding: [{ system: 'http://snomed.info/sct', code: '1', display: 'Latex' }], text: 'NKDA' }),
      'something',
    ],
    [allergy({ text: 'NKDA' }, { reaction: [{ manifestation: [{ text: 'Rash' }] }] }), 'something'],
    [{ resourceType: 'Flag', code: { text: 'NKDA' } }, 'something'],
  ])('by code and system: %j', (content, said) => {
    expect(saidBy(content)).toBe(said)
  })

  it('stands behind every allergy, and says which nothing it is', () => {
    const section = aSection('allergies', [
      aResource(allergy({ text: 'NKDA' }, { recordedDate: '2026-11-01' }), { from: WEY_VALLEY }),
      aResource(allergy(ips('no-allergy-info')), { from: WEY_VALLEY }),
      aResource(allergy({ text: 'Penicillin' })),
    ])

    expect(section.current.map(({ what, statesNone }) => [what, statesNone])).toEqual([
      ['Penicillin', undefined],
      ['NKDA', 'none-of-a-kind'],
      ['no allergy info', 'not-asked'],
    ])
    expect(section.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['sources differ'],
      ['sources differ'],
      [],
    ])
    expect(section.emptyReason).toBeUndefined()
  })

  it.each([
    [[allergy({ text: 'Nil known' })], 'none-known'],
    [[allergy(ips('no-allergy-info'))], 'not-asked'],
    [[allergy({ text: 'No known food allergies' })], undefined],
    [[allergy({ text: 'Nil known' }, { verificationStatus: status('refuted') })], undefined],
  ])('HZ13: the reason for which a section is empty: %j', (contents, reason) => {
    expect(
      aSection(
        'allergies',
        contents.map((one) => aResource(one)),
      ).emptyReason,
    ).toBe(reason)
  })

  it('is no medicine among the medicines of others, and says that sources differ', () => {
    const section = aSection('medicines', [
      aResource(medicine({ text: 'No known medications' }), { from: WEY_VALLEY }),
      aResource(medicine({ text: 'Warfarin 1mg tablets' }, { dosage: [{ text: 'As directed' }] })),
    ])

    expect(asTable(section)).toEqual([
      'Warfarin 1mg tablets | As directed | recorded 01-Oct-2026 | Oak Street Surgery',
      'No known medications | recorded 01-Oct-2026 | sources differ | Wey Valley Hospital',
    ])
    expect(section.current.map(({ columns }) => columns === undefined)).toEqual([false, true])
    expect(section.conflicts.map(({ rule }) => rule)).toEqual(['medicine-against-none-known'])
  })

  it('is no problem among the problems of others, and one contradiction however many there are', () => {
    const section = aSection('problems', [
      aResource(problem({ text: 'No known problems' }), { from: WEY_VALLEY }),
      aResource(problem({ text: 'Asthma' })),
      aResource(problem({ text: 'Gout' })),
    ])

    expect(section.current.map(({ what }) => what).at(-1)).toBe('No known problems')
    expect(section.conflicts.map(({ rule }) => rule)).toEqual(['problem-against-none-known'])
  })

  it('contradicts nothing of its own source, nor what is over', () => {
    const ended = { ...problem({ text: 'Gout' }), clinicalStatus: status('resolved') }
    const section = aSection('problems', [
      aResource(problem({ text: 'No known problems' })),
      aResource(problem({ text: 'Asthma' })),
      aResource(ended, { from: WEY_VALLEY }),
    ])

    expect(section.conflicts).toEqual([])
    expect(section.current.flatMap(({ marks }) => marks)).toEqual([])
  })
})

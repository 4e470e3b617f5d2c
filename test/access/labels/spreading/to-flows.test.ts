import { toFlows } from '../../../../src/access/labels/spreading/to-flows.js'
import { JOINED_TAG, RECEIVED_TAG, RECORD_TAG_SYSTEM } from '../../../../src/fhir/profiles.js'
import { inRecord } from '../../../support/labels.js'

const tagged = (code: string, system: string | undefined = RECORD_TAG_SYSTEM): object => ({
  meta: { tag: [{ system, code }] },
})
const whole = (from: string, to: string): object => ({ from, to, takes: 'told', raises: 'whole' })

describe('toFlows, by a reference of which no rule speaks', () => {
  const refersTo = (target: string, differs: object = {}): readonly object[] =>
    toFlows([inRecord('Flag/1', { detail: [{ reference: target, ...differs }] }), inRecord(target)])

  it.each(['Condition', 'Observation', 'DocumentReference', 'Binary', 'CarePlan'])(
    'tells all of what it leads to: %s',
    (type) => {
      expect(refersTo(`${type}/9`)).toEqual([whole(`${type}/9`, 'Flag/1')])
    },
  )

  it.each([
    'CareTeam',
    'Device',
    'Endpoint',
    'Group',
    'Patient',
    'Person',
    'Practitioner',
    'RelatedPerson',
    'Encounter',
    'EpisodeOfCare',
    'Appointment',
    'Slot',
    'Schedule',
    'HealthcareService',
    'Location',
    'Organization',
    'PractitionerRole',
  ])('tells nothing of who and where: %s', (type) => {
    expect(refersTo(`${type}/9`)).toEqual([])
  })

  it('tells all of what it names by its identifier, and nothing of what is not in the record', () => {
    const identifier = { system: 'https://x.example/ids', value: '1' }
    const flag = inRecord('Flag/1', { detail: [{ identifier }] })
    expect(toFlows([flag, inRecord('Condition/9', { identifier: [identifier] })])).toEqual([
      whole('Condition/9', 'Flag/1'),
    ])
    expect(toFlows([flag])).toEqual([])
    expect(toFlows([inRecord('Flag/1', { detail: [{ reference: 'Condition/9' }] })])).toEqual([])
  })

  it('tells all of what it may name, also where somebody has the same identifier', () => {
    const identifier = { system: 'https://x.example/ids', value: '1' }
    const flag = inRecord('Flag/1', { detail: [{ identifier }] })
    const both = ['Practitioner/8', 'Condition/9'].map((one) => inRecord(one, { identifier: [identifier] }))
    expect(toFlows([flag, ...both])).toContainEqual(whole('Condition/9', 'Flag/1'))
  })

  it('tells nothing by what is more than a reference', () => {
    expect(refersTo('Condition/9', { valueString: 'x' })).toEqual([])
  })
})

describe('toFlows, by the address of a document', () => {
  it('makes a document and its content as confidential as each other', () => {
    const letter = inRecord('DocumentReference/1', { content: [{ attachment: { url: 'Binary/9' } }] })
    const flows = toFlows([letter, inRecord('Binary/9')])
    expect(flows).toContainEqual(whole('Binary/9', 'DocumentReference/1'))
    expect(flows).toContainEqual(whole('DocumentReference/1', 'Binary/9'))
  })

  it('makes whatever else holds a content as confidential as that, and follows no other address', () => {
    const consent = inRecord('Consent/1', { sourceAttachment: { url: 'Binary/9' } })
    expect(toFlows([consent, inRecord('Binary/9')])).toEqual([whole('Binary/9', 'Consent/1')])
    const extended = inRecord('Consent/1', { extension: [{ url: 'Condition/9', valueBoolean: true }] })
    expect(toFlows([extended, inRecord('Condition/9')])).toEqual([])
  })
})

describe('toFlows, of a person', () => {
  const provenance = (differs: object = {}): ReturnType<typeof inRecord> =>
    inRecord('Provenance/1', { target: [{ reference: 'Patient/9' }], ...differs })

  it('makes the Provenance as confidential as what a source says of who somebody is', () => {
    expect(toFlows([provenance(), inRecord('Patient/9')])).toEqual([
      { ...whole('Patient/9', 'Provenance/1'), takes: 'told' },
    ])
    expect(toFlows([provenance(), inRecord('Patient/9', tagged('gp'))])).toHaveLength(1)
    expect(
      toFlows([provenance(), inRecord('Patient/9', tagged(JOINED_TAG, 'https://x.example'))]),
    ).toHaveLength(1)
  })

  it('makes no Provenance so by the person having told it', () => {
    const told = provenance({ target: [], agent: [{ who: { reference: 'Patient/9' } }] })
    expect(toFlows([told, inRecord('Patient/9')])).toEqual([])
  })

  it('takes nothing from the person who is joined of all sources', () => {
    expect(toFlows([provenance(), inRecord('Patient/9', tagged(JOINED_TAG))])).toEqual([])
  })

  it('takes nothing from a person to anything else, and nothing to a person', () => {
    const patient = inRecord('Patient/9', { link: [{ other: { reference: 'Condition/1' } }] })
    const condition = inRecord('Condition/1', { evidence: [{ detail: [{ reference: 'Patient/9' }] }] })
    expect(toFlows([patient, condition])).toEqual([])
  })

  it('takes nothing by what the record itself says that it received', () => {
    const named = { target: [{ reference: 'Condition/9' }] }
    const condition = inRecord('Condition/9')
    expect(toFlows([inRecord('Provenance/1', named), condition])).toEqual([
      { ...whole('Condition/9', 'Provenance/1'), takes: 'told' },
    ])
    expect(toFlows([inRecord('Provenance/1', { ...named, ...tagged(RECEIVED_TAG) }), condition])).toEqual([])
  })
})

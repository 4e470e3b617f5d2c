import { gatheredIn, mayRepeat, withoutRepeated } from '../../../../src/access/labels/spreading/gathered.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../../src/fhir/profiles.js'
import { aResource, confidentiality, inRecord, strictnessIn, variantsOf } from '../../../support/labels.js'

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
const to = (reference: string): object => ({ reference })
const V = { meta: confidentiality('V') }
const LOCKED = { meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] } }

/** A note with a label of its own. */
const note = (system: string, code: string): object => ({
  note: [{ text: 'CANARY', extension: [{ url: INLINE_LABEL_URL, valueCoding: { system, code } }] }],
})
const HAEMOGLOBIN = inRecord('Observation/1', { code: { text: 'Haemoglobin' } })
const SODIUM = { code: { text: 'Sodium' } }

/** A full blood count in which the laboratory repeats what it found. */
const REPORT = {
  status: 'final',
  code: { text: 'Bloods' },
  issued: '2026-11-01T10:00:00Z',
  text: { status: 'generated', div: '<div>CANARY</div>' },
  conclusion: 'CANARY',
  _conclusion: { id: 'CANARY' },
  conclusionCode: [{ text: 'CANARY' }],
  extension: [{ url: 'https://x.example', valueString: 'CANARY' }],
  media: [{ comment: 'CANARY' }],
  contained: [
    { resourceType: 'Practitioner', id: 'p', name: [{ family: 'Applewhite' }] },
    { resourceType: 'Specimen', id: 's', type: { text: 'CANARY' } },
  ],
  performer: [to('#p')],
  basedOn: [{ reference: '#s', display: 'CANARY order' }],
  result: [to('Observation/1'), to('Observation/2')],
}

/** The report as those see it who do not see what is stricter. */
function shownOf(sodium: object, report: object = REPORT, ...others: readonly ReturnType<typeof inRecord>[]) {
  const held = [
    HAEMOGLOBIN,
    inRecord('Observation/2', { ...SODIUM, ...sodium }),
    inRecord('DiagnosticReport/1', report),
    ...others,
  ]
  return { strict: strictnessIn(held), report: variantsOf(held)['DiagnosticReport/1'] ?? [] }
}

describe('what a resource gathers', () => {
  it('are the results of a report and the members of a panel, and nothing that it belongs to', () => {
    const links = {
      encounter: to('Encounter/1'),
      basedOn: [to('ServiceRequest/1')],
      subject: to('Patient/1'),
    }
    const gathered = (resource: object): readonly unknown[] =>
      gatheredIn(aResource({ ...links, ...resource }))

    expect(gathered({ resourceType: 'DiagnosticReport', result: [to('Observation/1')] })).toEqual([
      to('Observation/1'),
    ])
    expect(gathered({ resourceType: 'Observation', hasMember: [to('Observation/1')] })).toEqual([
      to('Observation/1'),
    ])
    for (const resourceType of ['Appointment', 'MedicationRequest', 'Composition', 'Encounter', 'Procedure'])
      expect(gathered({ resourceType })).toEqual([])
    expect(gatheredIn({})).toEqual([])
  })
})

describe('a report of which one result is stricter than the report', () => {
  it('stays with its other results, and says that something is left out', () => {
    const { strict, report } = shownOf(V)
    expect(strict['DiagnosticReport/1']).toBe('N with V / N without V')
    expect(report[1]?.json).toEqual({
      resourceType: 'DiagnosticReport',
      id: '1',
      status: 'final',
      code: { text: 'Bloods' },
      issued: '2026-11-01T10:00:00Z',
      contained: [{ resourceType: 'Practitioner', id: 'p', name: [{ family: 'Applewhite' }] }],
      performer: [to('#p')],
      result: [to('Observation/1')],
      meta: { security: [expect.objectContaining({ code: 'REDACTED' })] },
    })
    expect(JSON.parse(report[0]?.text ?? '')).toMatchObject({ conclusion: 'CANARY' })
  })

  it('stays with both where a note of one is stricter, without what may repeat the note', () => {
    const { report } = shownOf(note(CONFIDENTIALITY, 'V'))
    expect(report[1]?.json['result']).toEqual(REPORT.result)
    expect(report[1]?.text).not.toContain('CANARY')
    expect(report[1]?.text).toContain('REDACTED')
  })

  it('tells nothing of a result that is sealed and locked, nor that there is one', () => {
    const { strict, report } = shownOf(LOCKED)
    expect(strict['DiagnosticReport/1']).toBe('N with locked / N without locked')
    expect(report[1]?.json['result']).toEqual([to('Observation/1')])
    expect(report[1]?.text).not.toMatch(/CANARY|REDACTED/)
  })

  it('is as it was where a note of one is sealed and locked, which nothing repeats that others see', () => {
    const { strict } = shownOf(note(LABEL_SYSTEM, 'sealed-and-locked'))
    expect(strict['DiagnosticReport/1']).toBe('N')
  })

  it('goes where no other result is shown with it: it would tell of that one alone', () => {
    const of = (result: readonly object[]): object => ({ ...REPORT, result })
    expect(shownOf(V, of([to('Observation/2')])).strict['DiagnosticReport/1']).toBe('V')
    expect(shownOf(V, of([to('Observation/2'), to('Observation/9')])).strict['DiagnosticReport/1']).toBe('V')
    const both = [to('Observation/2'), to('Observation/3')]
    expect(shownOf(V, of(both), inRecord('Observation/3', V)).strict['DiagnosticReport/1']).toBe('V')
    expect(shownOf({}, of([to('Observation/2')])).strict['DiagnosticReport/1']).toBe('N')
  })

  it('makes its sheet, and a letter that refers to it, as confidential as that result', () => {
    const report = { ...REPORT, presentedForm: [{ url: 'Binary/1' }] }
    const letter = inRecord('Composition/1', { section: [{ entry: [to('DiagnosticReport/1')] }] })
    const { strict, report: shown } = shownOf(V, report, inRecord('Binary/1'), letter)
    expect(strict).toMatchObject({
      'Binary/1': 'V',
      'Composition/1': 'V',
      'DiagnosticReport/1': 'N with V / N without V',
    })
    expect(shown[1]?.json).not.toHaveProperty('presentedForm')
  })

  it('goes with its sheet where it has nothing else', () => {
    const report = { status: 'final', code: { text: 'Scan' }, presentedForm: [{ url: 'Binary/1' }] }
    expect(shownOf({}, report, inRecord('Binary/1', V)).strict['DiagnosticReport/1']).toBe('V')
    expect(shownOf({}, report, inRecord('Binary/1')).strict['DiagnosticReport/1']).toBe('N')
  })

  it('is labelled by itself as before', () => {
    expect(shownOf(V, { ...REPORT, ...V }).strict['DiagnosticReport/1']).toBe('V')
  })
})

describe('a panel of which one member is stricter', () => {
  it('stays with its other members, without the value that is made of all', () => {
    const held = [
      HAEMOGLOBIN,
      inRecord('Observation/2', V),
      inRecord('Observation/3', {
        status: 'final',
        code: { text: 'Score' },
        valueInteger: 7,
        interpretation: [{ text: 'CANARY' }],
        note: [{ text: 'CANARY' }],
        component: [{ code: { text: 'CANARY' } }],
        hasMember: [to('Observation/1'), to('Observation/2')],
      }),
    ]
    expect(strictnessIn(held)['Observation/3']).toBe('N with V / N without V')
    expect(variantsOf(held)['Observation/3']?.[1]?.json).toEqual({
      ...aResource({ resourceType: 'Observation', id: '3', status: 'final', code: { text: 'Score' } }),
      hasMember: [to('Observation/1')],
      meta: { security: [expect.objectContaining({ code: 'REDACTED' })] },
    })
  })
})

describe('what may repeat what was found', () => {
  it.each([
    ['DiagnosticReport', 'conclusion', true],
    ['DiagnosticReport', '_conclusion', true],
    ['DiagnosticReport', 'specimen', true],
    ['DiagnosticReport', 'result', false],
    ['DiagnosticReport', '_status', false],
    ['DiagnosticReport', 'modifierExtension', false],
    ['Observation', 'valueQuantity', true],
    ['Observation', 'effectiveDateTime', false],
    ['Condition', 'note', false],
    [undefined, 'note', false],
  ])('is, in %s, %s: %s', (type, key, may) => {
    expect(mayRepeat(type, key)).toBe(may)
  })
})

describe('what cannot be told of what gathers others', () => {
  it('is nothing where it does not say of what type it is', () => {
    expect(gatheredIn({ result: [{ reference: 'Observation/1' }] })).toEqual([])
    expect(withoutRepeated({ conclusion: 'x' })).toEqual({ conclusion: 'x' })
  })

  it('is whatever it contains that does not say what it is, by whatever name', () => {
    const report = aResource({
      resourceType: 'DiagnosticReport',
      status: 'final',
      contained: [
        { text: 'CANARY' },
        { resourceType: 'Practitioner' },
        { resourceType: 'Specimen', id: 's' },
      ],
      performer: [{ display: 'Dr B' }],
    })
    expect(withoutRepeated(report)).not.toHaveProperty('contained')
    expect(withoutRepeated(report)).toMatchObject({ performer: [{ display: 'Dr B' }] })
  })
})

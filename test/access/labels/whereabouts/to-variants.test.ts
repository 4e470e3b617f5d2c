import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../../src/fhir/profiles.js'
import { confidentiality, inRecord, strictnessIn, variantsOf } from '../../../support/labels.js'

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

/** A note with a label of its own. */
const note = (system: string, code: string): object => ({
  text: 'CANARY',
  extension: [{ url: INLINE_LABEL_URL, valueCoding: { system, code } }],
})

describe('a resource of which one note is sealed and locked and another is sensitive', () => {
  it('hides the first from who may see the second by no more than that it is locked', () => {
    const notes = { note: [note(LABEL_SYSTEM, 'sealed-and-locked'), note(ACT_CODE, 'HIV')] }
    expect(strictnessIn([inRecord('Condition/1', notes)])['Condition/1']).toBe(
      [
        'N with R HIV with locked',
        'N with R HIV without locked',
        'N without R HIV with locked',
        'N without R HIV without locked',
      ].join(' / '),
    )
  })
})

describe('a report that names somebody who is withheld', () => {
  const result = inRecord('Observation/1', { code: { text: 'Haemoglobin' } })
  const team = inRecord('CareTeam/1', { meta: confidentiality('V') })

  it('keeps its conclusion where all its results are shown: that repeats nothing of who it was', () => {
    const report = inRecord('DiagnosticReport/1', {
      conclusion: 'Normal.',
      performer: [{ reference: 'CareTeam/1' }],
      result: [{ reference: 'Observation/1' }],
    })
    const without = variantsOf([result, team, report])['DiagnosticReport/1']?.[1]
    expect(without?.json).toMatchObject({ conclusion: 'Normal.', result: [{ reference: 'Observation/1' }] })
    expect(without?.json).not.toHaveProperty('performer')
  })
})

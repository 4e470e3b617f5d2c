import { aJoinedRecord, aResource, coded, status, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const aProblem = (text: string, onsetDateTime = '2026-11-08'): ResourceContent => ({
  resourceType: 'Condition',
  clinicalStatus: status('active'),
  verificationStatus: status('confirmed'),
  code: { text },
  onsetDateTime,
})
const aFlag = (text: string): ResourceContent => ({
  resourceType: 'Flag',
  status: 'active',
  code: coded(text),
  period: { start: '2026-09-29' },
})

function foundIn(practice: ResourceContent, hospital: ResourceContent): readonly string[] {
  return aJoinedRecord([aResource(practice), aResource(hospital, { from: WEY_VALLEY })]).conflicts.map(
    ({ rule }) => rule,
  )
}

describe('what two sources tell of one body', () => {
  it('HZ12: one fracture of one day is of one side', () => {
    expect(
      foundIn(aProblem('Fracture of left neck of femur'), aProblem('Fracture of right neck of femur')),
    ).toEqual(['side-told-differently'])
  })

  it.each([
    ['of two days', aProblem('Deep vein thrombosis of right leg', '2026-11-07')],
    ['of half a year', aProblem('Deep vein thrombosis of right leg', '2026-05-08')],
    ['of the same year, told no closer', aProblem('Deep vein thrombosis of right leg', '2026')],
  ])('HZ12: one problem %s may be one of two sides', (_what, told) => {
    expect(foundIn(aProblem('Deep vein thrombosis of left leg'), told)).toEqual(['side-told-differently'])
  })

  it.each([
    ['of one side', aProblem('Fracture of left neck of femur')],
    ['of another day', aProblem('Fracture of right neck of femur', '2019-02-03')],
    ['of another bone', aProblem('Fracture of right wrist')],
    ['of no side', aProblem('Fracture of neck of femur')],
  ])('one %s is no contradiction', (_what, told) => {
    expect(foundIn(aProblem('Fracture of left neck of femur'), told)).toEqual([])
  })

  it('HZ12: that there is no pacemaker contradicts one that is in use', () => {
    const device = {
      resourceType: 'Device',
      status: 'active',
      type: { text: 'Pacemaker' },
      safety: [{ text: 'MR unsafe' }],
    }

    expect(foundIn(aFlag('No pacemaker; safe for MRI'), device)).toEqual(['implant-told-differently'])
    expect(foundIn(aFlag('Listed for a pacemaker, no date'), device)).toEqual([])
  })

  it('in the words of the Act, not to lack capacity is to have it', () => {
    expect(foundIn(aFlag('Lacks capacity'), aFlag('Does not lack capacity'))).toContain(
      'capacity-told-differently',
    )
  })
})

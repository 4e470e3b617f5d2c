import { toldOnce } from '../../../src/surfaces/portal/render-record/told-once.js'
import { aResource, aSection, coded } from '../../support/a-record.js'

describe('who is in a team in two roles', () => {
  it('is told in both, so that the key worker stays one', () => {
    const member = { display: 'Ada Okonkwo' }
    const { current } = aSection('professional-contacts', [
      aResource({
        resourceType: 'CareTeam',
        status: 'active',
        participant: [
          { role: [coded('Key worker')], member },
          { role: [coded('Nurse prescriber')], member },
        ],
      }),
    ])

    expect(
      toldOnce(current, new Set()).map(({ what, details, marks }) => [what, details[0], marks.length]),
    ).toEqual([
      ['Ada Okonkwo', 'Key worker', 1],
      ['Ada Okonkwo', 'Nurse prescriber', 0],
    ])
  })
})

import { aResource, aSection, asTable, coded, type ResourceContent } from '../../support/a-record.js'

const CENTRE = { display: 'North Shore Medical Center' }

/** As Synthea sends it: the person, their doctor, and the organisation that runs the team. */
const aTeam = (participant: readonly object[], differs: object = {}): ResourceContent => ({
  resourceType: 'CareTeam',
  status: 'active',
  participant,
  managingOrganization: [CENTRE],
  ...differs,
})

const THE_PERSON = {
  role: [coded('Patient')],
  member: { reference: 'Patient/a', display: 'Mrs Vera Chkone' },
}
const THE_DOCTOR = { role: [coded('Doctor')], member: { display: 'Dr Ana Ruiz' } }

const lines = (team: ResourceContent): readonly string[] =>
  asTable(aSection('professional-contacts', [aResource(team)]))

describe('a team in which the person is', () => {
  it.each([
    ['by reference', THE_PERSON],
    ['by type', { role: [coded('Patient')], member: { type: 'Patient', display: 'Mrs Vera Chkone' } }],
  ])('does not make a professional of them: %s', (_case, person) => {
    expect(lines(aTeam([person, THE_DOCTOR]))).toEqual([
      'Dr Ana Ruiz | Doctor; team: North Shore Medical Center | Oak Street Surgery',
    ])
  })

  it('stands for itself where nobody else of it is named', () => {
    expect(lines(aTeam([THE_PERSON], { name: 'Memory team' }))).toEqual([
      'Memory team | of: North Shore Medical Center | Oak Street Surgery',
    ])
  })

  it('says of somebody for whom they are only where that is told: who runs the team runs the team', () => {
    const sent = { ...THE_DOCTOR, onBehalfOf: { display: 'Oak Street Surgery' } }

    expect(lines(aTeam([sent], { name: 'Memory team' }))).toEqual([
      'Dr Ana Ruiz | Doctor; of: Oak Street Surgery; team: Memory team, North Shore Medical Center | Oak Street Surgery',
    ])
    expect(lines(aTeam([{ ...THE_DOCTOR, onBehalfOf: CENTRE }]))).toEqual([
      'Dr Ana Ruiz | Doctor; of: North Shore Medical Center | Oak Street Surgery',
    ])
  })
})

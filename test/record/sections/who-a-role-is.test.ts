import { WEY_VALLEY } from '../../support/actors.js'
import { ODS_CODE_SYSTEM } from '../../../src/fhir/ods-code.js'
import { aLens } from '../../support/a-lens.js'
import { aResource, aSection, asTable, coded, type ResourceContent } from '../../support/a-record.js'

const shared = { shared: true }
const ada = aResource(
  {
    resourceType: 'Practitioner',
    name: [
      { use: 'maiden', family: 'Eze', given: ['Ada'] },
      { use: 'official', family: 'Okonkwo', given: ['Ada'] },
    ],
  },
  shared,
)
const team = aResource(
  {
    resourceType: 'Organization',
    name: 'Crisis Team',
    telecom: [{ system: 'phone', value: '01632 960901' }],
  },
  shared,
)
const to = ({ type, id }: { readonly type: string; readonly id: string }): object => ({
  reference: `${type}/${id}`,
})
const aRole = (differs: object = {}): ReturnType<typeof aResource> =>
  aResource(
    {
      resourceType: 'PractitionerRole',
      practitioner: to(ada),
      organization: to(team),
      code: [coded('Nurse prescriber')],
      ...differs,
    },
    shared,
  )
const prescribedBy = (requester: object): ReturnType<typeof aResource> =>
  aResource({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: coded('Lithium carbonate 400mg tablets'),
    requester,
  })
const prescriber = (
  requester: object,
  resources: readonly ReturnType<typeof aResource>[],
): string | undefined =>
  aSection('medicines', [prescribedBy(requester), ...resources]).current[0]?.columns?.prescriber

describe('who somebody’s role is', () => {
  it.each([
    ['the person, what they are, and for whom', {}, {}, 'Ada Okonkwo, Nurse prescriber, Crisis Team'],
    ['the person and for whom, where it has no code', { code: [] }, {}, 'Ada Okonkwo, Crisis Team'],
    [
      'the person in the words of the reference, with the rest beside them',
      {},
      { display: 'Sister Ada Okonkwo' },
      'Sister Ada Okonkwo, Nurse prescriber, Crisis Team',
    ],
    [
      'the person beside words that name only the post',
      {},
      { display: 'Nurse prescriber' },
      'Nurse prescriber, Ada Okonkwo, Crisis Team',
    ],
    [
      'nothing twice',
      {},
      { display: 'Ada Okonkwo, Nurse prescriber, Crisis Team' },
      'Ada Okonkwo, Nurse prescriber, Crisis Team',
    ],
    [
      'the speciality, where no code says what they are',
      { code: [], specialty: [coded('Liaison psychiatry')] },
      {},
      'Ada Okonkwo, Liaison psychiatry, Crisis Team',
    ],
    [
      'the person as the role calls them',
      { practitioner: { display: 'A. Okonkwo' }, organization: { display: 'Holmwood' } },
      {},
      'A. Okonkwo, Nurse prescriber, Holmwood',
    ],
    [
      'an organisation that is named by its code alone',
      { organization: { identifier: { system: ODS_CODE_SYSTEM, value: WEY_VALLEY } } },
      {},
      'Ada Okonkwo, Nurse prescriber, Wey Valley Hospital',
    ],
  ])('is told as %s', (_case, differs, reference, words) => {
    const role = aRole(differs)

    expect(prescriber({ ...to(role), ...reference }, [ada, team, role])).toBe(words)
  })

  it('is read within what contains it, and within itself', () => {
    const own = aRole({
      contained: [{ resourceType: 'Practitioner', id: 'p', name: [{ text: 'Dr Ben Achebe' }] }],
      practitioner: { reference: '#p' },
    })

    expect(prescriber(to(own), [team, own])).toBe('Dr Ben Achebe, Nurse prescriber, Crisis Team')
  })

  it('names nobody who is withheld from the reader', () => {
    const hidden = { ...ada, labelClass: 'V' }
    const role = aRole()

    const [line] = aSection('medicines', [prescribedBy(to(role)), hidden, team, role], {
      lens: aLens(),
    }).current

    expect(line?.columns?.prescriber).toBe('Nurse prescriber, Crisis Team')
    expect(JSON.stringify(line)).not.toContain('Okonkwo')
  })

  it('is told of a contact and of a member of a team', () => {
    const role = aRole({ code: [coded('Care coordinator')] })
    const told: readonly ResourceContent[] = [
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'AMB' },
        period: { start: '2026-11-01' },
        participant: [{ individual: to(role) }],
      },
      {
        resourceType: 'CareTeam',
        status: 'active',
        name: 'North',
        participant: [{ role: [coded('Community nurse')], member: to(role) }],
      },
    ]
    const resources = [...told.map((one) => aResource(one)), ada, team, role]

    expect(asTable(aSection('contacts', resources))).toEqual([
      'GP contact | seen by: Ada Okonkwo, Care coordinator, Crisis Team | from 01-Nov-2026 | Oak Street Surgery',
    ])
    expect(asTable(aSection('professional-contacts', resources))).toEqual([
      'Ada Okonkwo | Community nurse; Care coordinator; telephone of Crisis Team: 01632 960901; of: Crisis Team; team: North | key worker | Oak Street Surgery',
    ])
  })
})

describe('how somebody is reached whose role has', () => {
  const phone = (value: string, use?: string): object => ({
    telecom: [{ system: 'phone', value, ...(use && { use }) }],
  })
  const bea = aResource(
    { resourceType: 'Practitioner', name: [{ text: 'Bea Lund' }], ...phone('07700 900111', 'mobile') },
    shared,
  )
  const teamOf = (role: ReturnType<typeof aRole>): ReturnType<typeof aResource> =>
    aResource({
      resourceType: 'CareTeam',
      status: 'active',
      participant: [{ role: [coded('Key worker')], member: to(role) }],
    })
  const reached = (role: ReturnType<typeof aRole>): string =>
    asTable(aSection('professional-contacts', [teamOf(role), role, bea, team])).join()

  it('a number of its own: by that, and by their own number', () => {
    const told = reached(aRole({ practitioner: to(bea), ...phone('01632 960888') }))

    expect(told).toContain('telephone: 01632 960888; own telephone: 07700 900111')
  })

  it('the same number: by that one', () => {
    const told = reached(aRole({ practitioner: to(bea), ...phone('07700900111') }))

    expect(told).not.toContain('own telephone')
  })

  it('no number: by the person, and of a practice by the organisation too', () => {
    const role = aRole({ practitioner: to(bea) })
    const patient = aResource({ resourceType: 'Patient', generalPractitioner: [to(role)] })

    expect(reached(role)).toContain('telephone: 07700 900111')
    expect(aSection('gp-practice', [patient, role, bea, team]).current[0]?.details).toEqual([
      'practice code: not recorded',
      'telephone: 01632 960901',
      'telephone (mobile): 07700 900111',
    ])
  })
})

describe('a care manager', () => {
  const manager = aResource(
    {
      resourceType: 'Practitioner',
      name: [{ text: 'Tolu Adeyemi' }],
      telecom: [{ system: 'phone', value: '01632 960703' }],
    },
    shared,
  )
  const anEpisode = (differs: object = {}): ReturnType<typeof aResource> =>
    aResource({
      resourceType: 'EpisodeOfCare',
      status: 'active',
      type: [coded('Home care')],
      period: { start: '2026-06-01' },
      careManager: to(manager),
      managingOrganization: to(team),
      ...differs,
    })

  it('is among those who are involved, with how to reach them; the service stays where it was', () => {
    const told = [anEpisode(), manager, team]

    expect(asTable(aSection('professional-contacts', told))).toEqual([
      'Tolu Adeyemi | Care manager; telephone: 01632 960703; of: Crisis Team; for: Home care | since 01-Jun-2026 | Oak Street Surgery',
    ])
    expect(asTable(aSection('services', told))).toEqual([
      'Home care | care manager: Tolu Adeyemi; provided by: Crisis Team; state: active | since 01-Jun-2026 | Oak Street Surgery',
    ])
  })

  it('without a number is reached by the organisation, and without any that is said', () => {
    const named = { careManager: { display: 'Ms Quist' } }

    expect(aSection('professional-contacts', [anEpisode(named), team]).current[0]?.details).toContain(
      'telephone of Crisis Team: 01632 960901',
    )
    expect(
      aSection('professional-contacts', [anEpisode({ ...named, managingOrganization: undefined })]).current[0]
        ?.details,
    ).toContain('telephone: not known')
  })

  it('of an episode that is over is one of those who were', () => {
    const { current, past } = aSection('professional-contacts', [anEpisode({ status: 'finished' }), manager])

    expect([current.length, past.map(({ what }) => what)]).toEqual([0, ['Tolu Adeyemi']])
  })

  it('is named once where a team has them as a member, and again where that team is over', () => {
    const role = aRole({ practitioner: to(manager) })
    const aTeam = (status: string): ReturnType<typeof aResource> =>
      aResource({ resourceType: 'CareTeam', status, participant: [{ member: to(role) }] })
    const names = (status: string): readonly string[] =>
      aSection('professional-contacts', [anEpisode(), aTeam(status), role, manager]).current.map(
        ({ what }) => what,
      )

    expect(names('active')).toEqual(['Tolu Adeyemi'])
    expect(names('inactive')).toEqual(['Tolu Adeyemi'])
  })

  it('who is withheld is named nowhere, and their episode stays', () => {
    const told = [anEpisode(), { ...manager, labelClass: 'V' }]

    expect(asTable(aSection('services', told))).toEqual([
      'Home care | state: active | since 01-Jun-2026 | Oak Street Surgery',
    ])
    expect(aSection('professional-contacts', told).current).toEqual([])
  })
})

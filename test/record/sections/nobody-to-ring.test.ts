import { aResource, aSection, coded, type ResourceContent } from '../../support/a-record.js'

const wife = (relationship: string, name = 'Ann Reeve'): ResourceContent => ({
  resourceType: 'RelatedPerson',
  active: true,
  name: [{ text: name }],
  relationship: [coded(relationship)],
  telecom: [{ system: 'phone', value: '01632 960036' }],
})

describe('HZ20: a relative who is said to have died', () => {
  it.each([
    wife('Wife (deceased 2024), next of kin'),
    wife('Late wife'),
    wife('Wife, died 2019'),
    wife('Next of kin', 'Ann Reeve (deceased)'),
  ])('is nobody to ring, and says so', (relative) => {
    const { current, past } = aSection('personal-contacts', [aResource(relative)])

    expect(current).toEqual([])
    expect(past.map(({ marks }) => marks.map(({ text }) => text))).toEqual([['said to have died']])
  })

  it.each([
    wife('Sister-in-law, widow of his deceased brother'),
    wife('Wife, rung late'),
    wife('Next of kin', 'Ann Dead'),
  ])('is nobody who is alive', (relative) => {
    expect(aSection('personal-contacts', [aResource(relative)]).current).toHaveLength(1)
  })
})

describe('a professional who does not work there any more', () => {
  const GONE = { resourceType: 'Practitioner', active: false, name: [{ text: 'Dr Gone' }] }
  const person = aResource(GONE, { id: '1'.repeat(32), shared: true })
  const role = aResource(
    { resourceType: 'PractitionerRole', practitioner: { reference: `Practitioner/${person.id}` } },
    { id: '2'.repeat(32), shared: true },
  )
  const STAYS = { role: [coded('Care coordinator')], member: { display: 'Kay Stays' } }

  const team = (reference: string) =>
    aSection('professional-contacts', [
      aResource({
        resourceType: 'CareTeam',
        status: 'active',
        participant: [{ role: [coded('Key worker')], member: { reference } }, STAYS],
      }),
      person,
      role,
    ])

  it.each([
    ['by themselves', `Practitioner/${person.id}`],
    ['in a role of theirs', `PractitionerRole/${role.id}`],
  ])('is not among those involved now, and leads nobody: named %s', (_case, reference) => {
    const { current, past } = team(reference)

    expect(current.map(({ what, marks }) => [what, ...marks.map(({ text }) => text)])).toEqual([
      ['Kay Stays', 'key worker'],
    ])
    expect(past.map(({ what, marks }) => [what, ...marks.map(({ text }) => text)])).toEqual([
      ['Dr Gone', 'said not to work there any more'],
    ])
  })

  it('manages no care', () => {
    const episode = {
      resourceType: 'EpisodeOfCare',
      status: 'active',
      careManager: { reference: `Practitioner/${person.id}` },
    }
    const { current, past } = aSection('professional-contacts', [aResource(episode), person])

    expect([current.length, past.map(({ what }) => what)]).toEqual([0, ['Dr Gone']])
  })
})

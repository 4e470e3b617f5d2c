import { whoToCall } from '../../../src/surfaces/portal/render-record/print/who-to-call.js'
import { aJoinedRecord, aResource, HOLMWOOD, type ResourceContent } from '../../support/a-record.js'

const aTeam = (name: string, differs: object, role = 'Key worker', member: object = {}): ResourceContent => ({
  resourceType: 'CareTeam',
  status: 'active',
  participant: [{ role: [{ text: role }], member: { display: name }, ...member }],
  ...differs,
})

const NURSE = aTeam('Bo Now', {}, 'District nurse')

const firstToCall = (...teams: readonly ResourceContent[]): string | undefined =>
  whoToCall(aJoinedRecord(teams.map((team) => aResource(team, { from: HOLMWOOD })))).map(({ what, marks }) =>
    [what, ...marks.map(({ text }) => text)].join(' | '),
  )[0]

describe('the key worker of a team', () => {
  it('HZ36: stands first where the team goes on', () => {
    expect(firstToCall(NURSE, aTeam('Ada Key', {}))).toBe('Ada Key | key worker')
  })

  it.each([
    ['is on hold', { status: 'suspended' }],
    ['is proposed', { status: 'proposed' }],
    ['is inactive', { status: 'inactive' }],
    ['begins after today', { period: { start: '2026-12-08' } }],
    ['is over by its dates', { period: { end: '2026-11-01' } }],
  ])('HZ36: is nobody whom to ring first where the team %s', (_case, differs) => {
    expect(firstToCall(aTeam('Ada Key', differs), NURSE)).toBe('Bo Now')
  })

  it.each([
    ['has not begun', { period: { start: '2026-12-08' } }],
    ['has left', { period: { end: '2026-11-01' } }],
  ])('HZ36: is nobody who %s, and who coordinates leads instead', (_case, member) => {
    const team = aTeam('Ada Key', {}, 'Key worker', member)
    const participant = [
      ...(team['participant'] as readonly object[]),
      { role: [{ text: 'Care coordinator' }], member: { display: 'Cy Leads' } },
    ]

    expect(firstToCall({ ...team, participant })).toBe('Cy Leads | key worker')
  })

  it('HZ36: on whom only a team on hold is agreed, who manages the care that goes on is told in their own place', () => {
    const role = { reference: 'Practitioner/ada', display: 'Ada Key' }
    const episode = { resourceType: 'EpisodeOfCare', status: 'active', careManager: role }
    const onHold = aTeam('Ada Key', { status: 'suspended' }, 'Key worker', { member: role })

    expect(firstToCall(onHold, episode)).toBe('Ada Key')
    expect(firstToCall({ ...episode, status: 'onhold' }, NURSE)).toBe('Bo Now')
  })
})

import { aJoinedRecord, aResource, type ResourceContent } from '../support/a-record.js'
import { WEY_VALLEY } from '../support/actors.js'

const anAttendance = (went: string, differs: object = {}): ResourceContent => ({
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'EMER' },
  type: [{ text: 'ED attendance' }],
  period: { start: '2026-11-22T10:00:00Z', end: '2026-11-22T14:00:00Z' },
  reasonCode: [{ text: 'Chest pain' }],
  hospitalization: { dischargeDisposition: { text: went } },
  ...differs,
})
const PATIENT = { resourceType: 'Patient', name: [{ family: 'LETTERBY', given: ['Ivo'] }] }

function recordOf(practice: ResourceContent, hospital: ResourceContent) {
  return aJoinedRecord([
    aResource(PATIENT, { shared: true }),
    aResource(practice),
    aResource(hospital, { from: WEY_VALLEY }),
  ])
}

describe('who left a hospital dead by the words of one source, and went home by those of another', () => {
  const record = recordOf(anAttendance('Home'), anAttendance('Died'))

  it('HZ20: is a contradiction of the two, on both lines', () => {
    const contacts = record.sections.find(({ key }) => key === 'contacts')

    expect(record.conflicts.map(({ rule }) => rule)).toEqual(['attendance-end-told-differently'])
    expect(
      contacts?.current.concat(contacts.past).flatMap(({ marks }) => marks.map(({ text }) => text)),
    ).toEqual(expect.arrayContaining(['sources differ', 'sources differ']))
  })

  it('HZ20: is said beside who the person is, as the word of its source', () => {
    expect(record.banner.died).toBeUndefined()
    expect(record.banner.disagreements).toContain(
      'death: Wey Valley Hospital tells of a discharge of 22-Nov-2026 14:00 that the person died; no source says so of the person',
    )
  })

  it('HZ07: came once', () => {
    expect(record.urgentCare).toContain('1 ED attendance ')
  })

  it('nothing is said of death where nobody tells of it, nor twice where the person is said to have died', () => {
    const home = recordOf(anAttendance('Home'), anAttendance('Usual residence'))
    const died = aJoinedRecord([
      aResource({ ...PATIENT, deceasedDateTime: '2026-11-22' }),
      aResource(anAttendance('Died'), { from: WEY_VALLEY }),
    ])

    expect(home.banner.disagreements.join()).not.toContain('death')
    expect(died.banner.disagreements.join()).not.toContain('tells of a discharge')
  })

  it('two that came at other times are two', () => {
    const later = anAttendance('Home', { period: { start: '2026-11-21T10:00:00Z' } })

    expect(recordOf(later, anAttendance('Home')).urgentCare).toContain('2 ED attendances')
  })
})

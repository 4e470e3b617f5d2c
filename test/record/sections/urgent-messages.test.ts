import { aJoinedRecord, aResource, aSection, type ResourceContent } from '../../support/a-record.js'

const POTASSIUM: ResourceContent = {
  resourceType: 'Communication',
  status: 'completed',
  priority: 'stat',
  sent: '2026-11-20T18:00:00Z',
  sender: { display: 'Dr Lee, biochemistry' },
  payload: [{ contentString: 'Potassium 7.2: please send her to ED tonight' }],
}
const INTERACTION: ResourceContent = {
  resourceType: 'DetectedIssue',
  status: 'final',
  severity: 'high',
  code: { text: 'Methotrexate with trimethoprim: marrow suppression' },
  identifiedDateTime: '2026-11-02',
}

describe('what a source sends as urgent', () => {
  it('stands among the alerts with its words, and not as a count under Everything else', () => {
    const { sections } = aJoinedRecord([aResource(POTASSIUM), aResource(INTERACTION)])
    const of = (key: string) =>
      sections.find((section) => section.key === key)?.current.map(({ what }) => what)

    expect(of('alerts')).toEqual([
      'Urgent message: Potassium 7.2: please send her to ED tonight',
      'Danger found by software: Methotrexate with trimethoprim: marrow suppression',
    ])
    expect(of('other')).toEqual([])
  })

  it.each([
    ['a message that is older than a month', { ...POTASSIUM, sent: '2026-10-01' }],
    ['a message that was stopped', { ...POTASSIUM, status: 'stopped' }],
    ['a danger that was cancelled', { ...INTERACTION, status: 'cancelled' }],
  ])('is no longer in force where it is %s', (_case, told) => {
    const { current, past } = aSection('alerts', [aResource(told)])

    expect([current.length, past.length]).toEqual([0, 1])
  })

  it.each([
    ['a message that is not urgent', { ...POTASSIUM, priority: 'routine' }],
    ['a danger that is not high', { ...INTERACTION, severity: 'low' }],
  ])('is no alert where it is %s', (_case, told) => {
    expect(aSection('alerts', [aResource(told)]).current).toEqual([])
  })
})

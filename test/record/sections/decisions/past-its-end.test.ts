import { aJoinedRecord, aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const NOT_FOR = coded('Not for attempted cardiopulmonary resuscitation', '450476008')
const FOR = coded('For attempted cardiopulmonary resuscitation', '450475007')
const OVER = { start: '2026-10-20', end: '2026-11-20' }
const SAYS = 'was to end or to be reviewed 20-Nov-2026: its source still has it as in force'

const aFlag = (code: object, period: object): ResourceContent => ({
  resourceType: 'Flag',
  status: 'active',
  code,
  period,
})

const aPlan = (title: string, differs: object = {}): ResourceContent => ({
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  title,
  period: OVER,
  ...differs,
})

const aConsent: ResourceContent = {
  resourceType: 'Consent',
  status: 'active',
  scope: coded('Advance care directive'),
  category: [coded('DNACPR')],
  dateTime: '2026-10-20',
  provision: { type: 'deny', period: OVER },
}

function lines(key: Parameters<typeof aSection>[0], ...told: readonly ResourceContent[]): readonly string[] {
  const { current, past } = aSection(
    key,
    told.map((one) => aResource(one)),
  )
  return [
    ...current.map(({ what, marks }) => `${what}: ${marks.map(({ text }) => text).join(', ')}`),
    ...past.map(({ what, marks }) => `past: ${what}: ${marks.map(({ text }) => text).join(', ')}`),
  ]
}

describe('a decision whose date is over and that its source still has as in force', () => {
  it.each<[string, ResourceContent]>([
    ['an alert', aFlag(NOT_FOR, OVER)],
    ['a ReSPECT plan', aPlan('ReSPECT plan', { description: 'CPR attempts not recommended' })],
    ['an escalation plan', aPlan('Treatment escalation plan')],
    ['an advance care plan', aPlan('Advance care plan')],
    ['a Consent', aConsent],
  ])('HZ34: %s stands among the decisions, and says that it was to be looked at again', (_what, told) => {
    const [line = '', ...others] = lines('end-of-life', told)
    expect(others).toEqual([])
    expect(line).not.toMatch(/^past/)
    expect(line).toContain(SAYS)
  })

  it.each<[string, ResourceContent]>([
    ['an alert', { ...aFlag(NOT_FOR, OVER), status: 'inactive' }],
    ['a plan', aPlan('ReSPECT plan', { status: 'completed' })],
    ['a Consent', { ...aConsent, status: 'inactive' }],
  ])('ends %s that its source has ended', (_what, told) => {
    const [line = ''] = lines('end-of-life', told)
    expect(line).toMatch(/^past/)
    expect(line).not.toContain(SAYS)
  })

  it('HZ34: stands among the alerts as it does at the end of life', () => {
    expect(lines('alerts', aFlag(NOT_FOR, OVER))).toEqual([
      `Not for attempted cardiopulmonary resuscitation: ${SAYS}`,
    ])
  })

  it('HZ12: is held against what others say, on both lines and as one contradiction', () => {
    const told = [
      aResource(aFlag(NOT_FOR, OVER)),
      aResource(aFlag(FOR, { start: '2026-08-20' }), { from: WEY_VALLEY }),
    ]
    const record = aJoinedRecord(told)
    const section = record.sections.find(({ key }) => key === 'end-of-life')
    expect(section?.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['disagrees with what Wey Valley Hospital has of 20-Aug-2026', SAYS],
      ['disagrees with what Oak Street Surgery has of 20-Oct-2026'],
    ])
    expect(record.conflicts).toHaveLength(1)
  })

  it('HZ34: gives way to a newer one of its owner, and takes the place of none that has no such date', () => {
    const newer = aFlag(FOR, { start: '2026-11-21' })
    expect(lines('end-of-life', aFlag(NOT_FOR, OVER), newer)).toEqual([
      'For attempted cardiopulmonary resuscitation: ',
      `past: Not for attempted cardiopulmonary resuscitation: superseded by the one of 21-Nov-2026, ${SAYS}`,
    ])
    const older = aFlag(FOR, { start: '2026-01-02' })
    expect(lines('end-of-life', aFlag(NOT_FOR, OVER), older)).toEqual([
      `Not for attempted cardiopulmonary resuscitation: disagrees with what Oak Street Surgery has of 02-Jan-2026, ${SAYS}`,
      'For attempted cardiopulmonary resuscitation: disagrees with what Oak Street Surgery has of 20-Oct-2026',
    ])
  })
})

describe('what else is past its date while its source has it as active', () => {
  it('HZ34: a plan stands behind those in force, and says that it was to end', () => {
    expect(
      lines(
        'care-plan',
        aPlan('Covert medicines plan'),
        aPlan('Leg ulcer plan', { period: { start: '2026-01-02' } }),
      ),
    ).toEqual([
      'Leg ulcer plan: ',
      'Covert medicines plan: was to end 20-Nov-2026: its source still has it as in force',
    ])
  })

  it('an alert is over, and says that its source still has it as in force', () => {
    expect(lines('alerts', aFlag(coded('Falls risk'), OVER))).toEqual([
      'past: Falls risk: ended 20-Nov-2026: its source still has it as in force',
    ])
  })
})

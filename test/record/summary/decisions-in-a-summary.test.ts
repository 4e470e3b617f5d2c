import { readResource } from '../../../src/record/reading/record-view.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import { aJoinedRecord, aResource, coded, DIRECTORY } from '../../support/a-record.js'

describe('a decision about resuscitation that is a plan', () => {
  it('is an entry of the summary, where the profile lets a plan be one', () => {
    const decision = aResource({
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title: 'ReSPECT: not for CPR',
      category: [coded('ReSPECT')],
    })
    const { sections } = toSummaryPlan(aJoinedRecord([decision]), [readResource(decision, DIRECTORY)])
    const entriesOf = (key: string): readonly (string | undefined)[] =>
      sections
        .find((section) => section.key === key)
        ?.lines.flatMap((line) => line.map(({ entry }) => entry)) ?? []

    expect(entriesOf('plan-of-care')).toEqual([`CarePlan/${decision.id}`])
    expect(entriesOf('advance-directives')).toEqual([undefined])
  })
})

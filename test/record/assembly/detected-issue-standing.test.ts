import { toDerivedResources } from '../../../src/record/assembly/derived-resources.js'
import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

describe('a contradiction as a DetectedIssue', () => {
  it('HZ12: says which of two tellings is stopped, and why', () => {
    const ramipril = {
      resourceType: 'MedicationRequest',
      intent: 'order',
      medicationCodeableConcept: coded('Ramipril 5mg capsules'),
      dosageInstruction: [{ text: 'One each day' }],
    }
    const record = aJoinedRecord([
      aResource({ ...ramipril, status: 'active', authoredOn: '2020-03-01' }),
      aResource(
        {
          ...ramipril,
          status: 'stopped',
          statusReason: coded('Acute kidney injury'),
          authoredOn: '2026-11-18',
        },
        { from: WEY_VALLEY },
      ),
    ])

    const [issue] = toDerivedResources(
      { person: record.person, groups: [], conflicts: record.conflicts },
      {
        cover: 'N',
        lastUpdated: '2026-11-23T09:00:00Z',
        today: '2026-11-23',
        baseUrl: 'https://record.example',
      },
    )

    expect(issue?.json['detail']).toContain(
      'Wey Valley Hospital: Ramipril 5mg capsules, One each day, stopped: Acute kidney injury (prescribed 18-Nov-2026)',
    )
    expect(issue?.json['detail']).toContain(
      'Oak Street Surgery: Ramipril 5mg capsules, One each day (prescribed 01-Mar-2020)',
    )
  })
})

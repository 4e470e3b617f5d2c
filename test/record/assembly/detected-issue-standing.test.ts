import { toDerivedResources } from '../../../src/record/assembly/derived-resources.js'
import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const FACTS = {
  cover: 'N',
  lastUpdated: '2026-11-23T09:00:00Z',
  today: '2026-11-23',
  baseUrl: 'https://record.example',
}

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
      { person: record.person, groups: [], conflicts: record.conflicts, sections: record.sections },
      FACTS,
    )

    expect(issue?.json['detail']).toContain(
      'Wey Valley Hospital: Ramipril 5mg capsules, One each day, stopped, day not told: Acute kidney injury (prescribed 18-Nov-2026)',
    )
    expect(issue?.json['detail']).toContain(
      'Oak Street Surgery: Ramipril 5mg capsules, One each day (prescribed 01-Mar-2020)',
    )
  })

  it.each([
    ['Procedure', 'Left below knee amputation', 'procedures'],
    ['Condition', 'Fracture of left tibia', 'problems'],
    ['ServiceRequest', 'Left total knee replacement', 'referrals'],
  ] as const)(
    'HZ15: a %s that names one side and has the other as its site says so, and is one',
    (type, name, key) => {
      const record = aJoinedRecord([
        aResource({
          resourceType: type,
          status: type === 'ServiceRequest' ? 'active' : 'completed',
          ...(type === 'ServiceRequest' ? { intent: 'order' } : {}),
          code: coded(name),
          bodySite: [coded('Right leg')],
        }),
      ])
      const line = record.sections.flatMap(({ current }) => current).find(({ what }) => what === name)
      const [issue] = toDerivedResources({ ...record, groups: [], conflicts: [] }, FACTS)

      expect(record.sections.find((one) => one.key === key)?.current).toContain(line)
      expect(line?.marks).toContainEqual({
        text: 'name and site contradict: one says left, the other right',
        tone: 'warning',
      })
      expect(issue?.json).toMatchObject({
        code: { coding: [{ code: 'name-and-site-contradict' }] },
        implicated: [{ reference: line?.reference }],
      })
    },
  )

  it.each([
    ['of one side', 'Left below knee amputation', 'Left leg'],
    ['of both sides', 'Bilateral knee replacement', 'Right knee'],
    ['of a site without a side', 'Left below knee amputation', 'Lower leg'],
    ['of a name without a side', 'Below knee amputation', 'Right leg'],
  ])('is none of an operation %s', (_what, name, site) => {
    const record = aJoinedRecord([
      aResource({
        resourceType: 'Procedure',
        status: 'completed',
        code: coded(name),
        bodySite: [coded(site)],
      }),
    ])

    expect(toDerivedResources(record, FACTS)).toEqual([])
  })
})

import { toDerivedResources } from '../../../src/record/assembly/derived-resources.js'
import { textAt } from '../../../src/record/reading/element.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, aSection, status } from '../../support/a-record.js'
import type { RecordedResource } from '../../../src/record/record-store.js'

function aProblem(text: string, sure?: string, differs: object = {}): Parameters<typeof aResource>[0] {
  return {
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    ...(sure !== undefined && { verificationStatus: status(sure) }),
    code: { text },
    recordedDate: '2026-11-10',
    ...differs,
  }
}

type Content = ReturnType<typeof aProblem>

function bothOf(ofPractice: Content, ofHospital: Content): readonly RecordedResource[] {
  return [aResource(ofPractice), aResource(ofHospital, { from: WEY_VALLEY })]
}

function rulesOf(one: Content, other: Content): readonly string[] {
  return aJoinedRecord(bothOf(one, other)).conflicts.map(({ rule }) => rule)
}

describe('HZ14: a problem of which one source is sure and another is not', () => {
  it.each([
    ['provisional', aProblem('Lung cancer', 'provisional'), aProblem('Lung cancer', 'confirmed')],
    ['unconfirmed', aProblem('Dementia', 'unconfirmed'), aProblem('Dementia', 'confirmed')],
    [
      'one of several',
      aProblem('Pulmonary embolism', 'differential'),
      aProblem('Pulmonary embolism', 'confirmed'),
    ],
    [
      'provisional, where the other says no more than that it is',
      aProblem('Lung cancer', 'provisional'),
      aProblem('Lung cancer'),
    ],
    [
      'suspected in its words',
      aProblem('Suspected pulmonary embolism'),
      aProblem('Pulmonary embolism', 'confirmed'),
    ],
    ['asked in its words', aProblem('?PE'), aProblem('Pulmonary embolism', 'confirmed')],
    ['suspected behind its name', aProblem('Asthma (suspected)'), aProblem('Asthma')],
  ])('is told as such, whichever is the practice’s: %s', (_case, one, other) => {
    expect(rulesOf(one, other)).toEqual(['problem-certainty-told-differently'])
    expect(rulesOf(other, one)).toEqual(['problem-certainty-told-differently'])
  })

  it('stays two lines, each with its own word and that the other says otherwise', () => {
    const { current } = aSection(
      'problems',
      bothOf(aProblem('Lung cancer', 'provisional'), aProblem('Lung cancer', 'confirmed')),
    )

    expect(current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['provisional', 'sources differ: how sure'],
      ['sources differ: how sure'],
    ])
  })

  it('is a DetectedIssue that says which of them is not sure', () => {
    const record = aJoinedRecord(
      bothOf(aProblem('Lung cancer', 'provisional'), aProblem('Lung cancer', 'confirmed')),
    )
    const [issue] = toDerivedResources(
      { ...record, groups: [] },
      { cover: 'N', lastUpdated: '2026-11-23T09:00:00.000Z', today: '2026-11-23', baseUrl: 'https://x' },
    )

    expect(textAt(issue?.json, 'detail')).toContain('Oak Street Surgery: Lung cancer, provisional')
    expect(textAt(issue?.json, 'detail')).toContain('Wey Valley Hospital: Lung cancer (')
  })

  it.each([
    ['neither is sure', aProblem('Dementia', 'provisional'), aProblem('Dementia', 'unconfirmed')],
    [
      'they are two episodes',
      aProblem('Pulmonary embolism', 'provisional', { onsetDateTime: '2020-11-01' }),
      aProblem('Pulmonary embolism', 'confirmed', { onsetDateTime: '2026-11-01' }),
    ],
    [
      'they are two problems',
      aProblem('Suspected asthma'),
      aProblem('Chronic obstructive pulmonary disease'),
    ],
    ['it is of the family', aProblem('Family history of asthma', 'provisional'), aProblem('Asthma')],
    [
      'they are of two sides',
      aProblem('Suspected fracture of left wrist'),
      aProblem('Fracture of right wrist', 'confirmed'),
    ],
  ])('is not claimed where %s', (_why, one, other) => {
    expect(rulesOf(one, other)).not.toContain('problem-certainty-told-differently')
  })

  it('is told as over or ruled out where it is that', () => {
    expect(
      rulesOf(
        aProblem('Asthma', 'provisional'),
        aProblem('Asthma', 'confirmed', { clinicalStatus: status('resolved') }),
      ),
    ).toEqual(['problem-told-differently'])
    expect(rulesOf(aProblem('Suspected asthma'), aProblem('Asthma excluded'))).toEqual([])
  })

  it('is one line with both words where both say since when', () => {
    const { current } = aJoinedRecord(
      bothOf(
        aProblem('Lung cancer', 'provisional', { onsetDateTime: '2026-09-01' }),
        aProblem('Lung cancer', 'confirmed', { onsetDateTime: '2026-09-03' }),
      ),
    ).sections.find(({ key }) => key === 'problems') ?? { current: [] }

    expect(current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['provisional', 'sources differ: how sure: provisional / confirmed', '2 sources'],
    ])
  })
})

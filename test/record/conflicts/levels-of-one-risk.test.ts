import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

type Content = { readonly resourceType: string } & Record<string, unknown>
type Sent = readonly [from: string, resource: Content]

function conflictsOf(...sent: readonly Sent[]): readonly string[] {
  const read = sent.map(([from, resource], index) => told({ from, resource }, `r${index}`))
  const view = aView(read)
  return findConflicts(read, view, findDuplicates(read, view).groups).map(({ rule }) => rule.id)
}

const assessed = (
  from: string,
  code: string,
  predictions: readonly (readonly [string, string])[],
  on = '2026-11-08',
): Sent => [
  from,
  {
    resourceType: 'RiskAssessment',
    status: 'final',
    code: { text: code },
    occurrenceDateTime: on,
    prediction: predictions.map(([outcome, level]) => ({
      ...(outcome === '' ? {} : { outcome: { text: outcome } }),
      qualitativeRisk: { text: level },
    })),
  },
]
const alert = (from: string, text: string): Sent => [
  from,
  { resourceType: 'Flag', status: 'active', code: { text } },
]
const finding = (from: string, name: string, value: string): Sent => [
  from,
  {
    resourceType: 'Observation',
    status: 'final',
    code: { text: name },
    effectiveDateTime: '2026-11-20',
    valueString: value,
  },
]

const SUICIDE = assessed('gp', 'Risk of suicide', [['Suicide', 'Low']], '2026-11-20')

describe('levels of one risk', () => {
  it.each([
    ['two assessments', SUICIDE, assessed('hospital', 'Risk of suicide', [['Suicide', 'High']])],
    ['one that names no outcome', SUICIDE, assessed('hospital', 'Risk of self-harm', [['', 'High']])],
    [
      'one of several of an assessment',
      SUICIDE,
      assessed('hospital', 'Risk assessment', [
        ['Harm to others', 'Low'],
        ['Suicide', 'High'],
      ]),
    ],
    ['an alert', SUICIDE, alert('hospital', 'High risk of suicide')],
    ['a finding', alert('hospital', 'Falls risk: low'), finding('community', 'Risk of falls', 'High')],
    [
      'a moderate one',
      alert('hospital', 'Low risk of pressure ulcers'),
      finding('community', 'Pressure ulcer risk', 'Moderate'),
    ],
  ] as const)('contradict each other where sources give different ones: %s', (_case, one, other) => {
    expect(conflictsOf(one, other)).toEqual(['risk-told-differently'])
  })

  it.each([
    ['of the same level', SUICIDE, assessed('hospital', 'Risk of suicide', [['Suicide', 'low']])],
    ['of another risk', SUICIDE, assessed('hospital', 'Risk of falls', [['Fall', 'High']])],
    [
      'of half a year before',
      SUICIDE,
      assessed('hospital', 'Risk of suicide', [['Suicide', 'High']], '2026-04-01'),
    ],
    ['of no level', SUICIDE, alert('hospital', 'Risk of suicide: low mood, see plan')],
    ['that depends', SUICIDE, alert('hospital', 'Risk of suicide high when drinking')],
    ['of two levels at once', SUICIDE, alert('hospital', 'Suicide risk: low, was high')],
    [
      'of one source, of which the later is its newer word',
      SUICIDE,
      assessed('gp', 'Risk of suicide', [['Suicide', 'High']]),
    ],
  ] as const)('say nothing against one %s', (_case, one, other) => {
    expect(conflictsOf(one, other)).toEqual([])
  })
})

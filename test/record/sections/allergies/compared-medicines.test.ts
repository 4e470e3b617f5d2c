import { toDerivedResources } from '../../../../src/record/assembly/derived-resources.js'
import { at, textAt } from '../../../../src/record/reading/element.js'
import { readResource } from '../../../../src/record/reading/record-view.js'
import { chooseSections } from '../../../../src/record/summary/choose-lines.js'
import { toSummaryPlan } from '../../../../src/record/summary/to-summary-plan.js'
import { readLenses } from '../../../../src/surfaces/portal/lenses/read-lenses.js'
import { toPrintPage } from '../../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSectionPage } from '../../../../src/surfaces/portal/render-record/section-page.js'
import { toSummaryPage } from '../../../../src/surfaces/portal/render-record/summary-page.js'
import { aJoinedRecord, aResource, DIRECTORY } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'
import { ROOT } from '../../../surfaces/portal/fixtures/portal-app.js'

const { panels } = readLenses({ root: ROOT })

const aMedicine = (text: string, differs: object = {}): ReturnType<typeof aResource> =>
  aResource(
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      authoredOn: '2026-11-20',
      medicationCodeableConcept: { text },
      ...differs,
    },
    { from: WEY_VALLEY },
  )
const ALLERGY = aResource({ resourceType: 'AllergyIntolerance', code: { text: 'Penicillin' } })
const MEDICINES = [
  aMedicine('Ramipril 5mg capsules'),
  aMedicine('Zzyxin 600 mg'),
  aMedicine('Metformin 500 mg tablets'),
  aMedicine('Quorvital 1 g'),
  aMedicine('Oldname 5 mg', { status: 'stopped' }),
]
const told = [ALLERGY, ...MEDICINES]
const record = aJoinedRecord(told)
const COUNT = 'Allergies are compared with 2 of 4 medicines'

function leadOf(key: 'medicines' | 'allergies', of = record): string | undefined {
  const section = of.sections.find((one) => one.key === key)
  if (!section) throw new Error('Every record has it.')
  return toSectionPage(of, section).lead
}

describe('HZ12: which medicines are held against no allergy, because nobody knows here what is in them', () => {
  it('is said before the medicines and before the allergies', () => {
    for (const key of ['medicines', 'allergies'] as const) {
      const lead = leadOf(key) ?? ''
      const panel = toSummaryPage(record, panels).panels.find((one) => one.key === key)?.lead

      expect(lead.startsWith(`${COUNT}; not with: `)).toBe(true)
      expect(lead).toContain('Zzyxin 600 mg')
      expect(lead).toContain('Quorvital 1 g')
      expect(panel).toBe(lead)
    }
  })

  it('is said on paper, and in the summary by name, each once', () => {
    const block = toPrintPage(record).blocks.find(({ title }) => title === 'Current medicines')
    const plan = toSummaryPlan(
      record,
      told.map((one) => readResource(one, DIRECTORY)),
    )
    const section = chooseSections(plan, new Set()).find((one) => one.section.key === 'medicines')

    expect(block?.lead).toContain(COUNT)
    expect(section?.notes).toContain(`${COUNT}; not with: Quorvital 1 g; Zzyxin 600 mg.`)
  })

  it('is a DetectedIssue that names them', () => {
    const issues = toDerivedResources(record, {
      cover: 'N',
      lastUpdated: '2026-11-23T09:00:00.000Z',
      today: '2026-11-23',
      baseUrl: 'https://x',
    })
    const issue = issues.find(
      ({ json }) => textAt(json['code'], 'coding', 'code') === 'medicines-not-compared',
    )

    expect(textAt(issue?.json, 'detail')).toContain('Zzyxin 600 mg')
    expect(at(issue?.json, 'implicated')).toHaveLength(2)
  })

  it.each([
    ['there is no allergy to a medicine', MEDICINES],
    ['all of them are known', [ALLERGY, aMedicine('Ramipril 5mg capsules')]],
  ])('nothing is said where %s', (_where, resources) => {
    expect(leadOf('medicines', aJoinedRecord(resources))).toBeUndefined()
  })

  it.each(['Etoricoxib 60 mg tablets', 'Parecoxib 40 mg'])('%s is known as one of the NSAIDs', (name) => {
    const nsaids = aResource({ resourceType: 'AllergyIntolerance', code: { text: 'NSAIDs' } })
    const marks = aJoinedRecord([nsaids, aMedicine(name)]).sections.flatMap(({ current }) =>
      current.flatMap((item) => item.marks.map(({ text }) => text)),
    )

    expect(marks).toContain('allergy recorded: NSAIDs (NSAIDs)')
  })
})

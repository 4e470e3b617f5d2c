import type { SourceKind } from '../../../../src/fhir/source-kind.js'
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
import { OAK_STREET, WEY_VALLEY } from '../../../support/actors.js'
import { ROOT } from '../../../surfaces/portal/fixtures/portal-app.js'

const { panels } = readLenses({ root: ROOT })

function anAllergy(text: string, from = OAK_STREET, differs: object = {}): ReturnType<typeof aResource> {
  return aResource(
    { resourceType: 'AllergyIntolerance', code: { text }, recordedDate: '2026-02-03', ...differs },
    { from },
  )
}

const ramipril = aResource({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: 'Ramipril 5mg capsules' },
})

/** Clip-on wash by two sources is one allergy. */
const ALLERGIES = [
  anAllergy('Penicillin'),
  anAllergy('Clip-on wash'),
  anAllergy('Clip-on wash', WEY_VALLEY),
  anAllergy('Blue dressing pack', WEY_VALLEY),
]
const record = aJoinedRecord([...ALLERGIES, ramipril])
const TOLD = '2 of 3 allergies are not compared with medicines'
const WORDS = `${TOLD}: Clip-on wash; Blue dressing pack.`

describe('HZ12: how many allergies nobody compares with the medicines', () => {
  it('stands before the list of medicines, which alone would look as if all were', () => {
    const medicines = record.sections.find(({ key }) => key === 'medicines')
    if (!medicines) throw new Error('Every record has medicines.')

    expect(toSectionPage(record, medicines).lead).toBe(WORDS)
  })

  it('stands before the medicines of the summary and of the paper', () => {
    expect(toSummaryPage(record, panels).panels.find(({ key }) => key === 'medicines')?.lead).toBe(WORDS)
    expect(toPrintPage(record).blocks.find(({ title }) => title === 'Current medicines')?.lead).toBe(WORDS)
  })

  it('is a DetectedIssue that names each telling of them', () => {
    const [issue] = toDerivedResources(
      {
        person: record.person,
        groups: [],
        conflicts: record.conflicts,
        sections: record.sections,
        comparedAllergies: record.comparedAllergies,
      },
      { cover: 'N', lastUpdated: '2026-11-23T09:00:00.000Z', today: '2026-11-23', baseUrl: 'https://x' },
    )

    expect(textAt(issue?.json['code'], 'coding', 'code')).toBe('allergies-not-compared')
    expect(textAt(issue?.json, 'detail')).toBe(WORDS)
    expect(at(issue?.json, 'implicated')).toHaveLength(3)
  })

  const notesOf = (leftOut: readonly SourceKind[]): Readonly<Record<string, readonly string[]>> => {
    const resources = [...ALLERGIES, ramipril].map((one) => readResource(one, DIRECTORY))
    const chosen = chooseSections(toSummaryPlan(record, resources), new Set(leftOut))
    return Object.fromEntries(chosen.map(({ section, notes }) => [section.key, notes]))
  }

  it('is a note of both sections of `$summary`, and counts none that is left out', () => {
    expect(notesOf([])).toMatchObject({
      allergies: [`${TOLD}: Clip-on wash; Blue dressing pack.`],
      medicines: [`${TOLD}: Clip-on wash; Blue dressing pack.`],
    })
    expect(notesOf(['acute'])).toMatchObject({
      medicines: [expect.stringMatching(/^1 of 2 allergies is not compared with medicines: [^;]+\.$/)],
    })
    expect(notesOf(['acute', 'primary-care'])['medicines']).toEqual([])
  })

  it.each([
    ['all of them are compared', [anAllergy('Penicillin'), ramipril]],
    ['there are no medicines', ALLERGIES],
    ['it is to food', [anAllergy('Nuts', OAK_STREET, { category: ['food'] }), ramipril]],
  ])('is not told where %s', (_why, resources) => {
    expect(aJoinedRecord(resources).comparedAllergies).toBeUndefined()
  })

  it('says that those to food are not counted, where there are some', () => {
    const withFood = aJoinedRecord([
      anAllergy('Nuts', OAK_STREET, { category: ['food'] }),
      anAllergy('Clip-on wash'),
      ramipril,
    ])

    expect(toPrintPage(withFood).blocks.find(({ title }) => title === 'Current medicines')?.lead).toBe(
      '1 of 1 allergy (food and surroundings apart) is not compared with medicines: Clip-on wash.',
    )
  })

  it('names no more than four, and counts the others', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => anAllergy(`Wash of maker ${letter}`))
    const lead = toPrintPage(aJoinedRecord([...many, ramipril])).blocks.find(
      ({ title }) => title === 'Current medicines',
    )?.lead

    expect(lead).toMatch(
      /^6 of 6 allergies are not compared with medicines: (?:Wash of maker .; ){4}and 2 more\.$/,
    )
  })
})

import { toChoices } from '../../../src/surfaces/portal/timeline/filter-choices.js'
import { toTimeline } from '../../../src/record/timeline/to-timeline.js'
import { toSectionPage } from '../../../src/surfaces/portal/render-record/section-page.js'
import { aJoinedRecord, aResource, coded, HOLMWOOD, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const aFlag = (text: string, period: object, status = 'active'): ResourceContent => ({
  resourceType: 'Flag',
  status,
  code: coded(text),
  period,
})
const STAY: ResourceContent = {
  resourceType: 'Encounter',
  status: 'in-progress',
  class: { code: 'IMP' },
  period: { start: '2026-11-20' },
  extension: [
    {
      url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-LegalStatus',
      extension: [{ url: 'legalStatusClassification', valueCodeableConcept: coded('Informal') }],
    },
  ],
}
const record = aJoinedRecord([
  aResource(aFlag('Mental Health Act section 3', { start: '2026-10-01' }), { from: HOLMWOOD }),
  aResource(aFlag('Mental Health Act section 2', { start: '2026-09-03', end: '2026-10-01' }, 'inactive'), {
    from: HOLMWOOD,
  }),
  aResource(STAY, { from: WEY_VALLEY }),
  aResource(aFlag('Lasting power of attorney for health and welfare', { start: '2019-05-01' })),
])

describe('the law in order of time', () => {
  it('is one list of what all sources told, acute and mental health, in force and over', () => {
    const section = record.sections.find(({ key }) => key === 'legal')
    if (!section) throw new Error('Every record has it.')

    expect(
      toSectionPage(record, section).inTime.map(
        ({ line, standing }) => `${line.date?.text ?? ''} ${line.what}, ${line.source.name}: ${standing}`,
      ),
    ).toEqual([
      '20-Nov-2026 Informal, Wey Valley Hospital: current',
      '01-Oct-2026 Mental Health Act section 3, Holmwood Mental Health: current',
      '03-Sep-2026 until 01-Oct-2026 Mental Health Act section 2, Holmwood Mental Health: not in force',
      '01-May-2019 Lasting power of attorney for health and welfare, Oak Street Surgery: current',
    ])
  })

  it('can be chosen on the timeline, though an order that came as an alert is one too', () => {
    const lines = toTimeline(record).map(({ keys }) => ({ ...keys, at: 0, size: 0 }))
    const things = toChoices(lines, '2026-11-23').find(({ key }) => key === 'thing')

    expect(things?.choices.map(({ value }) => value)).toContain('legal')
  })
})

it('HZ12: an acute stay that is informal and a section elsewhere differ on both lines, though the stay says no more than the word', () => {
  const legal = record.sections.find(({ key }) => key === 'legal')
  const marked = legal?.current.filter(({ marks }) => marks.some(({ text }) => text === 'sources differ'))

  expect(marked?.map(({ what }) => what)).toEqual(['Informal', 'Mental Health Act section 3'])
})

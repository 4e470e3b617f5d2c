import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { toSummaryPage, type SummaryPanel } from '../../../src/surfaces/portal/render-record/summary-page.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, coded, type ResourceContent } from '../../support/a-record.js'
import { ROOT } from './fixtures/portal-app.js'

const { panels } = readLenses({ root: ROOT })

const NOT_FOR = coded('Not for attempted CPR', '450476008')

const aFlag: ResourceContent = {
  resourceType: 'Flag',
  status: 'active',
  code: NOT_FOR,
  period: { start: '2026-11-02' },
}
const aFinding: ResourceContent = {
  resourceType: 'Observation',
  status: 'final',
  code: coded('Resuscitation status'),
  effectiveDateTime: '2026-11-02T10:00:00Z',
  valueCodeableConcept: NOT_FOR,
}
const aPlace: ResourceContent = {
  resourceType: 'Observation',
  status: 'final',
  code: coded('Preferred place of death'),
  effectiveDateTime: '2026-11-20',
  valueCodeableConcept: coded('Home'),
}
const aPlan: ResourceContent = {
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  title: 'End of life care plan',
  created: '2026-11-21',
  description: 'Wants to stay at home',
}
const aMedicine = (name: string): ResourceContent => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: coded(name),
  reasonCode: [coded('Just in case: last days of life')],
  authoredOn: '2026-11-22',
})

const MEDICINES = ['Midazolam 10mg/2ml injection', 'Morphine 10mg/1ml injection'].map(aMedicine)

function recordOf(contents: readonly ResourceContent[]): ReturnType<typeof aJoinedRecord> {
  return aJoinedRecord(contents.map((content): RecordedResource => aResource(content)))
}

const record = recordOf([...MEDICINES, aPlan, aPlace, aFinding, aFlag])

function panelOf(joined: typeof record): SummaryPanel | undefined {
  return toSummaryPage(joined, panels).panels.find(({ key }) => key === 'legal')
}

describe('the end of life', () => {
  it('has whether to resuscitate first, then where to be, the plan, and the medicines that are kept at hand', () => {
    const html =
      createRenderRecord({ root: ROOT })(record).find(({ part }) => part === 'section:end-of-life')?.html ??
      ''
    const places = [
      'Not for attempted CPR',
      'Preferred place of death: Home',
      'End of life care plan',
      'Medicines kept at hand',
      'Midazolam',
    ].map((words) => html.indexOf(words))

    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('tells an alert and a finding of one decision on one line', () => {
    const section = record.sections.find(({ key }) => key === 'end-of-life')
    const [first] = section?.current ?? []

    expect(first?.together?.others).toHaveLength(1)
    expect(first?.together?.words).toBe(
      'one decision about resuscitation, as an alert and as a finding of the same day',
    )
  })

  it.each([
    ['of another day', { effectiveDateTime: '2026-11-09' }],
    ['of no day', { effectiveDateTime: undefined }],
    ['that says the contrary', { valueCodeableConcept: coded('For attempted CPR', '450475007') }],
  ])('tells an alert and a finding %s on two lines', (_case, differs) => {
    const { sections } = recordOf([aFlag, { ...aFinding, ...differs }])
    const lines = sections.find(({ key }) => key === 'end-of-life')?.current ?? []

    expect(lines.map(({ together }) => together)).toEqual([undefined, undefined])
  })

  it('on the summary is what was decided, the plan with its first words, and how much more there is', () => {
    const panel = panelOf(record)

    expect(panel?.items.map(({ what, details }) => [what, details])).toEqual([
      [expect.stringContaining('Not for attempted CPR'), []],
      ['Preferred place of death: Home', []],
      ['End of life care plan', ['Wants to stay at home']],
    ])
    expect(panel?.shown).toBe('3 of 5 current shown')
    expect(panel?.resources).toBe(4)
  })

  it('has on the summary what a plan for treatment says, not its title alone', () => {
    const plan = {
      ...aPlan,
      title: 'ReSPECT: treatment escalation plan',
      description: 'Not for hospital for a chest infection; hospital for a broken hip',
    }

    expect(panelOf(recordOf([plan]))?.items[0]?.details).toEqual([plan.description])
  })

  it('stands before legal status there, and leaves that as it is', () => {
    const detained: ResourceContent = {
      resourceType: 'Flag',
      status: 'active',
      code: coded('Mental Health Act section 3'),
      category: [coded('Legal status')],
      period: { start: '2026-11-22' },
    }
    const legal = aJoinedRecord([aResource(detained), aResource(aFinding, { from: WEY_VALLEY })])

    expect(panelOf(legal)?.items.map(({ what }) => what)[0]).toBe(
      'Resuscitation status: Not for attempted CPR',
    )
  })

  it('says that medicines are kept at hand where nothing was decided', () => {
    expect(panelOf(recordOf(MEDICINES))).toMatchObject({
      items: [],
      shown: '0 of 2 current shown',
      nothing: 'Nothing in force.',
    })
  })

  it('on paper is in the same order, and medicines kept at hand stand with all the others', () => {
    const block = toPrintPage(record).blocks.find(({ key }) => key === 'end-of-life')

    expect(block?.lines.map(({ what }) => what)).toEqual([
      expect.stringContaining('Not for attempted CPR'),
      'Preferred place of death: Home',
      'End of life care plan',
    ])
    const medicines = toPrintPage(record).blocks.find(({ key }) => key === 'medicines')
    expect(medicines?.lines.filter(({ what }) => what.includes('injection'))).toHaveLength(2)
  })

  it('of two organisations that decided the same on one day is one decision', () => {
    const both = aJoinedRecord([
      aResource(aFlag, { from: OAK_STREET }),
      aResource(aFinding, { from: WEY_VALLEY }),
    ])

    expect(both.sections.find(({ key }) => key === 'end-of-life')?.current).toHaveLength(1)
  })
})

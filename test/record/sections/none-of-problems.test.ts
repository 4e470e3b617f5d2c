import { pregnancySaid } from '../../../src/record/sections/pregnancy-said.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSectionPage } from '../../../src/surfaces/portal/render-record/section-page.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, aSection, status } from '../../support/a-record.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { ROOT } from '../../surfaces/portal/fixtures/portal-app.js'

const { panels } = readLenses({ root: ROOT })

function aProblem(text: string, differs: object = {}): RecordedResource {
  return aResource({
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    code: { text },
    recordedDate: '2026-10-01',
    ...differs,
  })
}

function aFinding(text: string, value: object = {}, on = '2026-11-01'): RecordedResource {
  return aResource(
    { resourceType: 'Observation', status: 'final', code: { text }, effectiveDateTime: on, ...value },
    { from: WEY_VALLEY },
  )
}

function pageOf(
  key: 'problems' | 'pregnancy',
  resources: readonly RecordedResource[],
): ReturnType<typeof toSectionPage> {
  const record = aJoinedRecord(resources)
  const section = record.sections.find((one) => one.key === key)
  if (!section) throw new Error(`There is no section ${key}.`)
  return toSectionPage(record, section)
}

describe('HZ13: that somebody has no problems', () => {
  it.each([
    ['No known problems'],
    ['No PMH'],
    ['PMH: nil'],
    ['PMHx nil'],
    ['Past medical history: none'],
    ['No significant past medical history'],
    ['Nil of note'],
    ['Nothing significant'],
  ])('is said by a problem of that name, which is none: “%s”', (name) => {
    const page = pageOf('problems', [aProblem(name)])

    expect(page.current).toEqual([])
    expect(page.noneStated.map(({ what }) => what)).toEqual([name])
    expect(page.emptyReason).toBe('nilknown')
  })

  it.each([
    ['PMH: Nil of note', aFinding('PMH', { valueString: 'Nil of note' })],
    ['Known problems: no', aFinding('Known problems', { valueBoolean: false })],
    [
      'Past medical history: None',
      aFinding('Past medical history', { valueCodeableConcept: { text: 'None' } }),
    ],
    ['No known problems', aFinding('No known problems')],
  ])('is said by a finding, which stands among the problems as none: “%s”', (words, finding) => {
    expect(pageOf('problems', [finding]).noneStated.map(({ what }) => what)).toEqual([words])
  })

  it.each([
    ['says of what there is', aFinding('PMH', { valueString: 'Asthma' })],
    ['is of another list', aFinding('Smoking history', { valueString: 'none' })],
    ['denies something that is to be done', aFinding('Problem list reconciled', { valueBoolean: false })],
    ['says that nobody knows', aFinding('Past medical history', { valueString: 'unknown' })],
  ])('is not said by a finding that %s', (_why, finding) => {
    expect(aSection('problems', [finding]).current).toEqual([])
  })

  it('contradicts what another source had before that day, and nothing that is known since', () => {
    const rules = (recordedDate: string): readonly string[] =>
      aJoinedRecord([
        aProblem('Asthma', { recordedDate }),
        aFinding('PMH', { valueString: 'Nil of note' }),
      ]).conflicts.map(({ rule }) => rule)

    expect(rules('2020-01-01')).toEqual(['problem-against-none-known'])
    expect(rules('2026-11-20')).toEqual([])
  })
})

describe('that somebody is not pregnant', () => {
  const asthma = aProblem('Asthma')

  it('is no pregnancy and no active problem: it is counted as neither, and stands behind what there is', () => {
    const notPregnant = aFinding('Pregnant', { valueBoolean: false })
    const page = pageOf('pregnancy', [notPregnant])
    const panel = toSummaryPage(aJoinedRecord([notPregnant, asthma]), panels).panels.find(
      ({ key }) => key === 'problems',
    )
    const paper = toPrintPage(aJoinedRecord([notPregnant, asthma])).blocks.find(
      ({ title }) => title === 'Active problems',
    )

    expect([page.current, page.noneStated.map(({ what }) => what)]).toEqual([[], ['Pregnant: no']])
    expect(panel?.shown).toBe('1 current')
    expect(panel?.items.map(({ what }) => what)).toEqual(['Asthma', 'Pregnant: no'])
    expect(paper?.lines.map(({ what }) => what)).toEqual(['Asthma', 'Pregnant: no'])
  })

  it.each([
    ['Pregnant', { valueBoolean: false }, 'no'],
    ['Pregnancy status', { valueCodeableConcept: { text: 'Not pregnant' } }, 'no'],
    ['Pregnancy status', { valueString: 'Not currently pregnant' }, 'no'],
    ['Pregnant', { valueBoolean: true }, 'yes'],
    ['Pregnancy status', { valueString: 'Pregnant' }, 'yes'],
    ['Pregnancy status', { valueString: 'Not known' }, undefined],
    ['Pregnancy status', { valueString: 'No longer sure: test on Monday' }, undefined],
    ['Pregnancy test', { valueString: 'No' }, undefined],
    ['Weeks of pregnancy', { valueString: 'no' }, undefined],
    ['Previous pregnancy', { valueBoolean: false }, undefined],
  ])('is read of “%s” %j: %s', (text, value, said) => {
    const json = { code: { text }, ...value }

    expect(pregnancySaid({ type: 'Observation', json })).toBe(said)
  })
})

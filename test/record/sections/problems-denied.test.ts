import { WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, aSection, coded, DIRECTORY, status } from '../../support/a-record.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSectionPage } from '../../../src/surfaces/portal/render-record/section-page.js'

function problem(text: string, differs: object = {}): RecordedResource {
  return aResource({
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    verificationStatus: status('confirmed'),
    code: { text },
    ...differs,
  })
}

const epilepsy = aResource(
  {
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    verificationStatus: status('confirmed'),
    code: coded('Epilepsy', '84757009'),
  },
  { from: WEY_VALLEY },
)

describe('a problem that its own name denies', () => {
  it.each([
    ['Epilepsy excluded', 'said not to be so'],
    ['HIV negative', 'said not to be so'],
    ['No evidence of dementia', 'said not to be so'],
    ['Asthma: no', 'said not to be so'],
    ['Pregnant: no', 'said not to be so'],
    ['MRSA cleared', 'said to be cleared'],
  ])('HZ14: “%s” is no current problem, and stands by its own words', (name, mark) => {
    const { current, past } = aSection('problems', [problem(name)])

    expect(current).toEqual([])
    expect(past).toMatchObject([{ what: name, isSaidNotSo: true }])
    expect(past[0]?.marks.map(({ text }) => text)).toContain(mark)
  })

  it.each([
    ['it may mean something else', problem('Chest pain PE excluded')],
    [
      'its code says otherwise',
      problem('', { code: { text: 'Epilepsy', coding: [{ display: 'Epilepsy excluded' }] } }),
    ],
    ['its status says that it came back', problem('MRSA cleared', { clinicalStatus: status('recurrence') })],
    ['its source is not sure', problem('Epilepsy excluded', { verificationStatus: status('provisional') })],
  ])('stays a problem, its words whole, where %s', (_why, resource) => {
    const { current, past } = aSection('problems', [resource])

    expect([current.length, past.length]).toEqual([1, 0])
  })

  it('is denied beside the code of what it denies', () => {
    const said = { coding: [{ system: 'http://snomed.info/sct', code: '84757009', display: 'Epilepsy' }] }
    const { past } = aSection('problems', [problem('', { code: { ...said, text: 'Epilepsy excluded' } })])

    expect(past).toMatchObject([{ what: 'Epilepsy excluded', isSaidNotSo: true }])
  })

  it('HZ12: stands beside what another source has, and both say so', () => {
    const { current, past, conflicts } = aSection('problems', [problem('Epilepsy excluded'), epilepsy])

    const marks = [...current, ...past].map((item) => item.marks.map(({ text }) => text))
    expect(marks).toEqual([
      expect.arrayContaining(['sources differ']),
      expect.arrayContaining(['sources differ', 'said not to be so']),
    ])
    expect(conflicts.map(({ rule }) => rule)).toEqual(['problem-against-denial'])
  })

  it('HZ12: by an answer of no, is never told together with what another source has', () => {
    const { current, past } = aSection('problems', [problem('Epilepsy - no'), epilepsy])

    expect(current.map(({ what }) => what)).toEqual(['Epilepsy'])
    expect(past.map(({ what }) => what)).toEqual(['Epilepsy - no'])
    expect(aJoinedRecord([problem('Epilepsy - no'), epilepsy]).groups).toEqual([])
  })

  it('stands on its page and on paper under “Said not to be so”, and not with what is over', () => {
    const over = problem('Appendicitis', { clinicalStatus: status('resolved') })
    const record = aJoinedRecord([problem('HIV negative'), over])
    const section = record.sections.find(({ key }) => key === 'problems')
    if (!section) throw new Error('There is no section of problems.')

    const page = toSectionPage(record, section)
    const paper = toPrintPage(record).blocks.find(({ title }) => title === 'Problems said not to be so')

    expect(page.saidNotSo.map(({ what }) => what)).toEqual(['HIV negative'])
    expect(page.past.map(({ what }) => what)).toEqual(['Appendicitis'])
    expect(JSON.stringify(paper)).toContain('HIV negative')
  })

  it('is told in words in a summary, and is no Condition of it', () => {
    const resources = [problem('HIV negative'), epilepsy]
    const plan = toSummaryPlan(
      aJoinedRecord(resources),
      resources.map((resource) => readResource(resource, DIRECTORY)),
    )
    const told = plan.sections.flatMap(({ key, lines }) =>
      lines.flat().map(({ what, entry, marks }) => [key, what, entry !== undefined, marks.join()]),
    )

    expect(told).toEqual([
      ['problems', 'Epilepsy', true, ''],
      ['past-problems', 'HIV negative', false, 'said not to be so'],
    ])
  })
})

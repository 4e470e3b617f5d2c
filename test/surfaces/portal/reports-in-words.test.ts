import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import type { JoinedRecord } from '../../../src/record/sections/section.js'
import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { ROOT } from './fixtures/portal-app.js'

const RECORD = aJoinedRecord([
  aResource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: coded('Sodium'),
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value: 140, unit: 'mmol/L' },
  }),
  aResource({
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: coded('CT head'),
    effectiveDateTime: '2026-11-22',
    conclusion: 'Acute subdural haematoma, neurosurgery informed',
  }),
  aResource({
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: coded('Full blood count'),
    effectiveDateTime: '2026-11-22',
    result: [{ display: 'Haemoglobin' }],
  }),
])

describe('a report in words', () => {
  it('HZ17: stands on the summary beside the tests', () => {
    const { panels } = readLenses({ root: ROOT })
    const panel = toSummaryPage(RECORD, panels).panels.find(({ key }) => key === 'results')

    expect(panel?.items.map(({ what, details }) => [what, details[0]])).toEqual([
      ['CT head', 'conclusion: Acute subdural haematoma, neurosurgery informed'],
    ])
    expect(panel?.shown).toBe('1 test, 1 report, 1 other result')
  })

  it('HZ17: stands on paper among the results', () => {
    const { blocks } = toPrintPage(RECORD)
    const lines = blocks.flatMap(({ key, lines: told }) => (key === 'results' ? told : []))

    expect(lines.map(({ what, details }) => `${what}: ${details}`)).toContain(
      'CT head: conclusion: Acute subdural haematoma, neurosurgery informed',
    )
  })
})

describe('reports in words of which there are many', () => {
  const SODIUM = aResource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: coded('Sodium'),
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value: 140, unit: 'mmol/L' },
  })
  const report = (name: string, day: string, said: object): ReturnType<typeof aResource> =>
    aResource({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded(name),
      effectiveDateTime: day,
      ...said,
    })
  const ORDINARY = ['22', '21', '20', '19'].map((day) =>
    report(`X-ray of the ${day}th`, `2026-11-${day}`, { conclusion: 'No fracture' }),
  )
  const resultsOf = (resources: readonly ReturnType<typeof aResource>[]) => {
    const record = aJoinedRecord([SODIUM, ...ORDINARY, ...resources])
    const { panels } = readLenses({ root: ROOT })
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'results')
    const paper = toPrintPage(record).blocks.flatMap(({ key, lines }) => (key === 'results' ? lines : []))
    return {
      shown: panel?.shown,
      names: panel?.items.map(({ what }) => what),
      paper: paper.map(({ what }) => what),
    }
  }

  it('HZ16: says of how many reports it shows some, apart from the tests', () => {
    const { shown, names } = resultsOf([])

    expect(names).toEqual(['X-ray of the 22th', 'X-ray of the 21th', 'X-ray of the 20th'])
    expect(shown).toBe('1 test, 3 of 4 reports shown')
  })

  const request = aResource({
    resourceType: 'ServiceRequest',
    status: 'completed',
    intent: 'order',
    priority: 'urgent',
    code: coded('CT chest'),
  })
  const finding = aResource({
    resourceType: 'Observation',
    status: 'final',
    code: coded('Growth'),
    valueString: 'Gram-negative rods',
    interpretation: [{ coding: [{ code: 'A' }] }],
  })
  it.each<readonly [string, object]>([
    ['names what is grave', { conclusion: 'Invasive ductal carcinoma grade 3' }],
    ['names it behind what was not found', { conclusion: 'No fracture. Cord compression at T8' }],
    ['asks for another look', { conclusion: '5 mm nodule, follow up in 12 months' }],
    ['cannot exclude it', { conclusion: 'No mass seen, embolism cannot be excluded' }],
    ['asks for something urgent', { conclusion: '6.1 cm AAA. Needs urgent vascular referral' }],
    [
      'is concluded in a code',
      { conclusionCode: [{ coding: [{ display: 'Malignant neoplasm of pancreas' }] }] },
    ],
    [
      'was asked for as urgent',
      { conclusion: 'See text', basedOn: [{ reference: `ServiceRequest/${request.id}` }] },
    ],
    [
      'has a finding in words that is flagged',
      { conclusion: 'See text', result: [{ reference: `Observation/${finding.id}` }] },
    ],
  ])('HZ17: shows one that %s before later ones that do not, on the summary and on paper', (_what, said) => {
    const { names, paper } = resultsOf([report('The one', '2026-11-10', said), request, finding])

    expect(names?.[0]).toBe('The one')
    expect(paper).toContain('The one')
  })

  it('HZ17: leaves none of them out, however many there are', () => {
    const grave = ['01', '02', '03', '04', '05'].map((day) =>
      report(`CT of the ${day}th`, `2026-11-${day}`, { conclusion: 'Metastases' }),
    )
    const { shown, names } = resultsOf(grave)

    expect(names).toHaveLength(5)
    expect(shown).toBe('1 test, 5 of 9 reports shown')
  })

  it.each<readonly [string, string, object]>([
    ['found nothing', '2026-11-10', { conclusion: 'No evidence of malignancy' }],
    [
      'is concluded in a code for nothing',
      '2026-11-10',
      { conclusionCode: [{ coding: [{ display: 'Normal' }] }] },
    ],
    ['is of more than three months ago', '2026-08-01', { conclusion: 'Metastases' }],
  ])('is chosen by its date alone where it %s', (_what, day, said) => {
    expect(resultsOf([report('The one', day, said)]).names).not.toContain('The one')
  })

  it('HZ16: stands on paper as long as there is room, all of them', () => {
    expect(resultsOf([]).paper).toEqual(
      expect.arrayContaining([
        'X-ray of the 22th',
        'X-ray of the 21th',
        'X-ray of the 20th',
        'X-ray of the 19th',
      ]),
    )
  })

  it('says its conclusion in words where it has a code for it alone', () => {
    const { panels } = readLenses({ root: ROOT })
    const code = { conclusionCode: [{ coding: [{ display: 'Malignant neoplasm of pancreas' }] }] }
    const record = aJoinedRecord([report('CT abdomen', '2026-11-10', code)])
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'results')

    expect(panel?.items[0]?.details).toContain('conclusion: Malignant neoplasm of pancreas')
  })
})

describe('a report that is a document', () => {
  const XRAY = {
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: coded('Chest X-ray'),
    effectiveDateTime: '2026-10-29',
    presentedForm: [{ contentType: 'text/plain', data: 'UmlnaHQgdXBwZXIgbG9iZSBtYXNz' }],
  }

  const onSummary = (record: JoinedRecord): readonly string[] => {
    const { panels } = readLenses({ root: ROOT })
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'results')
    return (panel?.items ?? []).map(({ what, details, date, source }) =>
      [what, details[0], date?.text, source.name].join(' | '),
    )
  }

  const onPaper = (record: JoinedRecord): readonly string[] =>
    toPrintPage(record).blocks.flatMap(({ key, lines }) =>
      key === 'results' ? lines.map(({ what, details }) => `${what}: ${details}`) : [],
    )

  it('HZ16: is said on the summary and on paper, with its date and source, and that it is to be opened', () => {
    const record = aJoinedRecord([aResource(XRAY)])

    expect(onSummary(record)).toEqual([
      'Chest X-ray | a report: open to read | 29-Oct-2026 | Oak Street Surgery',
    ])
    expect(onPaper(record)).toContain('Chest X-ray: a report: open to read')
  })

  it('is told by the results that belong to it where they are there', () => {
    const sodium = aResource({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: coded('Sodium'),
      effectiveDateTime: '2026-10-29',
      valueQuantity: { value: 140, unit: 'mmol/L' },
    })
    const notHere = { ...XRAY, result: [{ display: 'Sodium' }] }
    const withResult = { ...XRAY, result: [{ reference: `Observation/${sodium.id}` }] }

    expect(onSummary(aJoinedRecord([sodium, aResource(withResult)]))).toEqual([])
    expect(onSummary(aJoinedRecord([aResource(notHere)]))).toEqual(
      onSummary(aJoinedRecord([aResource(XRAY)])),
    )
  })

  it('is not to be read where it was cancelled', () => {
    const [line] = onSummary(aJoinedRecord([aResource({ ...XRAY, status: 'cancelled' })]))

    expect(line).toBe('Chest X-ray | a document belongs to it | 29-Oct-2026 | Oak Street Surgery')
  })
})

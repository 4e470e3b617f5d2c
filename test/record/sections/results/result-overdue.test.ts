import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import { aLens } from '../../../support/a-lens.js'
import { RESULT_TIMES } from '../../../../src/record/sections/results/result-times.js'

const NUMBERS = 'https://oak.example/requests'

function aRequest(differs: object = {}): ResourceContent {
  return {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    category: [coded('Laboratory procedure', '108252007')],
    code: coded('Full blood count'),
    requester: { display: 'Dr Asha Rahman' },
    authoredOn: '2026-11-10',
    identifier: [{ system: NUMBERS, value: '17' }],
    ...differs,
  }
}

function marksOf(differs: object, others: readonly ResourceContent[] = [], today = '2026-11-23'): string {
  const section = aSection(
    'requests',
    [aResource(aRequest(differs), { id: 'request' }), ...others.map((one) => aResource(one))],
    { today },
  )
  return (section.current[0] ?? section.past[0])?.marks.map(({ text }) => text).join('; ') ?? ''
}

const aReport = (differs: object): ResourceContent => ({
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: coded('Full blood count'),
  effectiveDateTime: '2026-11-11',
  ...differs,
})

describe('tests asked for without a result', () => {
  it('marks one as overdue, from the day after it is due, and says who asked and since when', () => {
    const [line] = aSection('requests', [aResource(aRequest())]).current

    expect(marksOf({})).toBe('overdue: no result is shown, due by 17-Nov-2026')
    expect(marksOf({}, [], '2026-11-17')).toBe('')
    expect(line?.details).toContain('by: Dr Asha Rahman')
    expect(line?.when).toEqual({ label: 'asked', date: { text: '10-Nov-2026', iso: '2026-11-10' } })
  })

  it('says of one that was done elsewhere which result there is, and leaves it to the reader whether it answers', () => {
    const potassium = {
      resourceType: 'Observation',
      status: 'final',
      code: coded('Serum potassium'),
      effectiveDateTime: '2026-11-12T09:00:00Z',
    } as const
    const asked = { code: coded('U&E') }
    expect(marksOf(asked, [potassium])).toBe(
      'overdue: no result names this request (there is Serum potassium of 12-Nov-2026, Oak Street Surgery), due by 17-Nov-2026',
    )
    expect(marksOf({}, [aReport({})])).toContain(
      '(there is Full blood count of 11-Nov-2026, Oak Street Surgery)',
    )
    for (const other of [
      { ...potassium, effectiveDateTime: '2026-11-09' },
      { ...potassium, status: 'cancelled' },
      { ...potassium, code: coded('Serum ferritin') },
    ])
      expect(marksOf(asked, [other])).toBe('overdue: no result is shown, due by 17-Nov-2026')
  })

  it.each([
    ['an urgent blood test', { priority: 'urgent' }, '12-Nov-2026'],
    ['a biopsy', { code: coded('Skin biopsy'), authoredOn: '2026-11-01' }, '15-Nov-2026'],
    ['a culture', { code: coded('Urine culture') }, '20-Nov-2026'],
    ['a scan', { category: [coded('Imaging', '363679005')], authoredOn: '2026-10-01' }, '12-Nov-2026'],
    ['a month as precise as it was given', { authoredOn: '2026-10' }, '07-Nov-2026'],
    ['a year as precise as it was given', { authoredOn: '2025' }, '07-Jan-2026'],
    ['one that is to be done later', { occurrenceDateTime: '2026-11-15' }, '22-Nov-2026'],
  ])('gives %s its own time', (_kind, differs, due) => {
    expect(marksOf(differs)).toMatch(new RegExp(`(?:^|; )overdue: no result is shown, due by ${due}$`))
  })

  it('does not mark what is answered, by reference or by number, over, or no order', () => {
    expect(marksOf({}, [aReport({ basedOn: [{ reference: 'ServiceRequest/request' }] })])).toBe('')
    expect(marksOf({}, [aReport({ basedOn: [{ identifier: { system: NUMBERS, value: '17' } }] })])).toBe('')
    expect(marksOf({ status: 'completed' })).toBe('')
    expect(marksOf({ intent: 'proposal' })).toBe('proposal, not an order')
    expect(marksOf({ authoredOn: '2026-11' })).toBe('')
  })

  it('is not answered by a number alone, by another request, or by a report that is only registered', () => {
    const there = '(there is Full blood count of 11-Nov-2026, Oak Street Surgery)'
    const overdue = `overdue: no result names this request ${there}, due by 17-Nov-2026`

    expect(marksOf({}, [aReport({ basedOn: [{ identifier: { value: '17' } }] })])).toBe(overdue)
    expect(marksOf({}, [aReport({ basedOn: [{ reference: 'ServiceRequest/another' }] })])).toBe(overdue)
    expect(
      marksOf({}, [aReport({ status: 'registered', basedOn: [{ reference: 'ServiceRequest/request' }] })]),
    ).toBe('overdue: no result is shown, due by 17-Nov-2026')
  })

  it('says so where it is not known since when', () => {
    expect(marksOf({ authoredOn: undefined })).toBe('no result is shown, and since when is not known')
    expect(marksOf({ authoredOn: 'last week' })).toBe('no result is shown, and since when is not known')
  })

  it('reads the same whether a result is withheld or there is none', () => {
    const answer = aReport({ basedOn: [{ reference: 'ServiceRequest/request' }] })
    const request = aResource(aRequest(), { id: 'request' })
    const lens = aLens(['N', 'R'])
    const kept = aSection(
      'requests',
      [
        request,
        aResource({
          ...answer,
          meta: {
            security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }],
          },
        }),
      ],
      { lens },
    )

    expect(kept.current).toEqual(aSection('requests', [request], { lens }).current)
  })

  it('marks a referral never: it asks for no result', () => {
    const referral = aRequest({
      category: [coded('Patient referral', '3457005')],
      code: coded('Dermatology'),
    })

    expect(aSection('referrals', [aResource(referral)]).current[0]?.marks).toEqual([])
  })
})

describe('reports that are not final', () => {
  it.each([
    ['registered', '2026-11-01', 'overdue: no final report is shown, due by 08-Nov-2026; no result yet'],
    ['partial', '2026-11-01', 'overdue: no final report is shown, due by 08-Nov-2026; partial result'],
    ['preliminary', '2026-11-01', 'overdue: no final report is shown, due by 08-Nov-2026; preliminary'],
    ['preliminary', '2026-11-20', 'preliminary'],
    ['final', '2026-11-01', ''],
    ['corrected', '2026-11-01', 'corrected'],
  ])('%s of %s', (status, on, marks) => {
    const [line] = aSection('results', [aResource(aReport({ status, effectiveDateTime: on }))]).current

    expect(line?.marks.map(({ text }) => text).join('; ')).toBe(marks)
  })
})

describe('the times', () => {
  it('each name where they are from, are shorter for what is urgent, and the last fits everything', () => {
    for (const { source, routine, urgent } of RESULT_TIMES) {
      expect(source).not.toBe('')
      expect(urgent).toBeLessThan(routine)
    }
    expect(RESULT_TIMES.at(-1)?.words.test('Ferritin')).toBe(true)
  })
})

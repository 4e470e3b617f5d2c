import { aJoinedRecord, aResource, aSection, coded } from '../../support/a-record.js'
import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { ROOT } from '../../surfaces/portal/fixtures/portal-app.js'

const TODAY = '2026-11-23'
const renderRecord = createRenderRecord({ root: ROOT })

/** What a reader reads of a part of the record. */
function readOf(record: ReturnType<typeof aJoinedRecord>, name: string): string {
  const html = renderRecord(record).find(({ part }) => part === name)?.html ?? ''
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

function aTask(description: string, due: string | undefined, differs: object = {}) {
  return aResource({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    description,
    authoredOn: '2026-11-20',
    ...(due === undefined ? {} : { restriction: { period: { end: due } } }),
    ...differs,
  })
}

function aRequest(text: string, differs: object = {}) {
  return aResource({
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    code: coded(text),
    authoredOn: '2026-11-20',
    ...differs,
  })
}

function aStep(description: string, day: string, differs: object = {}) {
  return aResource({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    title: 'Wound plan',
    period: { start: '2026-11-10' },
    activity: [
      {
        detail: { status: 'scheduled', description, scheduledPeriod: { start: day, end: day }, ...differs },
      },
    ],
  })
}

describe('by when something is to be done', () => {
  it('is the first that is said of it, before its status and its kind', () => {
    const [task] = aSection('actions', [aTask('Check bloods', '2026-12-02')]).current
    const [request] = aSection('requests', [
      aRequest('Potassium', {
        category: [coded('Laboratory procedure', '108252007')],
        occurrenceDateTime: TODAY,
      }),
    ]).current
    const [plan] = aSection('care-plan', [aStep('Change dressing', TODAY)]).current

    expect(task?.details[0]).toBe('by 02-Dec-2026')
    expect(request?.details[0]).toBe('due today')
    expect(plan?.details).toContain('due today: Change dressing (scheduled)')
  })

  it('is told of a step that is done as the day that it was for', () => {
    const [plan] = aSection('care-plan', [
      aStep('Change dressing', '2026-11-20', { status: 'completed' }),
    ]).current

    expect(plan?.details).toContain('for 20-Nov-2026: Change dressing (completed)')
  })

  it('puts a step of a plan among what is to be done while it is due within a fortnight', () => {
    const record = aJoinedRecord([
      aStep('Change dressing', TODAY),
      aStep('Look at the heel', '2026-12-07'),
      aStep('Change catheter', '2027-01-12'),
      aStep('Measure the leg', TODAY, { status: 'completed' }),
      aTask('Check bloods', '2026-12-02'),
    ])

    expect(record.dueSteps?.map(({ what, details }) => [what, details[0]])).toEqual([
      ['Change dressing', 'due today'],
      ['Look at the heel', 'by 07-Dec-2026'],
    ])
    expect(readOf(record, 'panel:actions')).toMatch(
      /Change dressing due today [^]*Check bloods by 02-Dec-2026[^]*Look at the heel by 07-Dec-2026/,
    )
    expect(readOf(record, 'print-page')).toMatch(
      /What is next[^]*Change dressing · due today[^]*Check bloods · by 02-Dec-2026/,
    )
  })
})

describe('what was asked for and is not late', () => {
  function openLoops(...resources: Parameters<typeof aJoinedRecord>[0]): string {
    return readOf(aJoinedRecord(resources), 'panel:loops')
  }

  it('is counted with the next day, and never is it said that nothing waits', () => {
    const words = openLoops(
      aTask('Repeat film', '2027-01-05'),
      aTask('Check bloods', '2026-12-02'),
      aRequest('Vitamin B12'),
      aTask('Ring the daughter', '2026-11-28', { status: 'completed' }),
    )

    expect(words).toContain('3 asked for, the next by 02-Dec-2026; of what is shown here, none is overdue.')
    expect(words).not.toContain('nothing waits')
  })

  it('is counted where none has a day', () => {
    expect(openLoops(aRequest('Vitamin B12'))).toContain('1 asked for, none with a day by which;')
  })

  it('does not count what was answered', () => {
    const request = aRequest('Vitamin B12')
    const answer = aResource({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded('Vitamin B12'),
      basedOn: [{ reference: `ServiceRequest/${request.id}` }],
    })

    expect(openLoops(request, answer)).toContain('nothing waits for an answer that should be here')
  })
})

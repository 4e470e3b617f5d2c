import type { SectionItem } from '../../../src/record/sections/section.js'
import { HOLMWOOD, aJoinedRecord, aResource, coded, type ResourceContent } from '../../support/a-record.js'
import { createLens } from '../../../src/access/lens.js'

const TODAY = '2026-11-23'
const CODE = { code: coded('Ultrasound of kidneys') }

function aRequest(differs: object = {}): ResourceContent {
  return { resourceType: 'ServiceRequest', status: 'active', intent: 'order', ...CODE, ...differs }
}

function loopsOf(contents: readonly ResourceContent[], ids: readonly string[] = []): readonly string[] {
  const resources = contents.map((content, index) => {
    const id = ids[index]
    return aResource(content, id === undefined ? {} : { id })
  })
  return aJoinedRecord(resources, { today: TODAY }).loops.map(words)
}

const words = ({ what, marks }: SectionItem): string => `${what}: ${marks[0]?.text ?? ''}`

const ID = '0'.repeat(31) + 'a'

describe('what nobody has closed', () => {
  it.each([
    [
      'a request of three weeks ago without a result',
      aRequest({ authoredOn: '2026-11-01' }),
      'no result here',
    ],
    [
      'a request whose day is over',
      aRequest({ authoredOn: '2026-11-20', occurrenceDateTime: '2026-11-22' }),
      'no result',
    ],
    ['a request of a month that is over', aRequest({ occurrenceDateTime: '2026-10' }), 'no result here'],
    [
      'a stay that ended without a summary',
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'IMP' },
        period: { start: '2026-11-10', end: '2026-11-18' },
      },
      'no discharge summary here since 18-Nov-2026',
    ],
    [
      'an urgent one of eight days ago',
      aRequest({ authoredOn: '2026-11-15', priority: 'urgent' }),
      'no result',
    ],
    [
      'one as soon as possible of three days ago',
      aRequest({ authoredOn: '2026-11-20', priority: 'asap' }),
      'no result',
    ],
    [
      'one at once of two days ago',
      aRequest({ authoredOn: '2026-11-21', priority: 'stat' }),
      'no result here',
    ],
    [
      'a stay of somebody who is fit to leave',
      {
        resourceType: 'Encounter',
        status: 'in-progress',
        class: { code: 'IMP' },
        period: { start: '2026-11-04' },
        type: [{ text: 'Seen in ward' }, { text: 'Medically fit to leave: waiting for a package of care' }],
      },
      'still there: Medically fit to leave: waiting for a package of care',
    ],
    [
      'an appointment that was not attended',
      { resourceType: 'Appointment', status: 'noshow', start: '2026-11-12T09:00:00Z' },
      'did not attend',
    ],
  ])('is %s', (_case, content, text) => {
    expect(loopsOf([content])).toEqual([expect.stringContaining(text)])
  })

  it.each([
    ['an urgent request of yesterday', aRequest({ authoredOn: '2026-11-22', priority: 'urgent' })],
    [
      'a stay of somebody who is not yet fit to leave',
      {
        resourceType: 'Encounter',
        status: 'in-progress',
        class: { code: 'IMP' },
        type: [{ text: 'Not yet medically fit' }],
      },
    ],
    ['a request of last week', aRequest({ authoredOn: '2026-11-16' })],
    ['a request of a month that goes on', aRequest({ occurrenceDateTime: '2026-11' })],
    ['a request that is done', aRequest({ status: 'completed', authoredOn: '2026-10-01' })],
    ['a request not to do something', aRequest({ doNotPerform: true, authoredOn: '2026-10-01' })],
    ['a request without any date', aRequest()],
    [
      'an appointment that was attended',
      { resourceType: 'Appointment', status: 'fulfilled', start: '2026-11-12T09:00:00Z' },
    ],
    [
      'an appointment missed long ago',
      { resourceType: 'Appointment', status: 'noshow', start: '2026-01-12T09:00:00Z' },
    ],
    ['a stay that goes on', { resourceType: 'Encounter', status: 'in-progress', class: { code: 'IMP' } }],
    [
      'a visit',
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'AMB' },
        period: { end: '2026-11-18' },
      },
    ],
  ])('is not %s', (_case, content) => {
    expect(loopsOf([content])).toEqual([])
  })

  it('is a referral of which nobody says when it was made', () => {
    const referral = { ...aRequest(), code: coded('Referral to memory clinic') }

    expect(loopsOf([referral])).toEqual([
      'Referral to memory clinic: no outcome here, and since when is not known',
    ])
  })

  it('is said to be overdue once', () => {
    const [loop] = aJoinedRecord([aResource(aRequest({ authoredOn: '2026-01-01' }))], { today: TODAY }).loops

    expect(loop?.marks.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^overdue: no result is shown, due by /),
    ])
  })

  it('is closed by what says that it is based on it', () => {
    const request = aRequest({ authoredOn: '2026-10-01' })
    const result = {
      resourceType: 'Observation',
      status: 'final',
      code: coded('Ultrasound'),
      basedOn: [{ reference: `ServiceRequest/${ID}` }],
    }
    expect(loopsOf([request], [ID])).toHaveLength(1)
    expect(loopsOf([request, result], [ID])).toEqual([])
  })

  describe('a discharge summary', () => {
    const stay = (end = '2026-11-18T12:00:00Z'): ResourceContent => ({
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'IMP' },
      period: { start: '2026-11-10', end },
    })
    const letter = (differs: object): ResourceContent => ({
      resourceType: 'DocumentReference',
      status: 'current',
      type: coded('Discharge summary'),
      content: [],
      ...differs,
    })
    const ofStay = (id: string): object => ({ context: { encounter: [{ reference: `Encounter/${id}` }] } })
    const OTHER = '0'.repeat(31) + 'b'

    it.each([
      ['a document that names the stay', letter(ofStay(ID))],
      [
        'a Composition that names it',
        {
          resourceType: 'Composition',
          status: 'final',
          title: 'Discharge summary',
          encounter: { reference: `Encounter/${ID}` },
        },
      ],
      ['one of its organisation, of the day after, that names none', letter({ date: '2026-11-19' })],
      ['one that was written on the day before', letter({ date: '2026-11-17T18:00:00Z' })],
      [
        'one by its code alone, dated by when it was made',
        letter({
          type: { coding: [{ system: 'http://loinc.org', code: '18842-5' }] },
          content: [{ attachment: { creation: '2026-11-20T09:00:00Z' } }],
        }),
      ],
    ])('closes the stay: %s', (_case, content) => {
      expect(loopsOf([stay(), content], [ID])).toEqual([])
    })

    it.each([
      [
        'a letter of another kind that names it',
        letter({ type: coded('Consent form for endoscopy'), ...ofStay(ID) }),
      ],
      ['one of another stay', letter({ date: '2026-11-19', ...ofStay(OTHER) })],
      ['one of long before', letter({ date: '2026-11-01' })],
      ['one without any date', letter({})],
    ])('is missing still where there is %s', (_case, content) => {
      expect(loopsOf([stay(), content], [ID])).toHaveLength(1)
    })

    it('of another organisation is of another stay', () => {
      const resources = [aResource(stay()), aResource(letter({ date: '2026-11-19' }), { from: HOLMWOOD })]
      expect(aJoinedRecord(resources, { today: TODAY }).loops).toHaveLength(1)
    })

    it('that names no stay is of the last one before it alone', () => {
      const first = stay('2026-10-02T12:00:00Z')
      expect(loopsOf([first, stay(), letter({ date: '2026-11-19' })])).toEqual([
        expect.stringContaining('no discharge summary here since 02-Oct-2026'),
      ])
    })
  })

  it('tells nothing of what is withheld: neither what waits, nor what has answered', () => {
    const request = aResource(aRequest({ authoredOn: '2026-10-01' }), { id: ID })
    const answer = aResource(
      {
        resourceType: 'DiagnosticReport',
        status: 'final',
        code: coded('Ultrasound'),
        basedOn: [{ reference: `ServiceRequest/${ID}` }],
      },
      { from: HOLMWOOD },
    )
    const lens = createLens(({ controller }) => (controller === HOLMWOOD ? 'withheld' : 'shown'))
    expect(aJoinedRecord([request, answer], { today: TODAY, lens }).loops.map(words)).toEqual(
      aJoinedRecord([request], { today: TODAY, lens }).loops.map(words),
    )
  })

  it('puts first what waits longest', () => {
    const later = aRequest({ authoredOn: '2026-11-01', code: coded('Later') })
    const first = aRequest({ authoredOn: '2026-09-01', code: coded('First') })
    expect(loopsOf([later, first]).map((one) => one.split(':')[0])).toEqual(['First', 'Later'])
  })
})

describe('what was turned down', () => {
  const aTask = (status: string, differs: object = {}): ResourceContent => ({
    resourceType: 'Task',
    status,
    intent: 'order',
    description: 'Remove sutures by day 10',
    authoredOn: '2026-11-16',
    ...differs,
  })

  it.each<readonly [string, ResourceContent, string]>([
    [
      'an action, with its reason',
      aTask('rejected', { statusReason: { text: 'Not our patch' } }),
      'turned down: Not our patch',
    ],
    [
      'an action, by its note',
      aTask('rejected', { note: [{ text: 'No capacity' }] }),
      'turned down: No capacity',
    ],
    ['an action that was not achieved', aTask('failed'), 'not achieved: no reason given'],
    [
      'a referral, by its note alone',
      aRequest({ status: 'revoked', authoredOn: '2026-11-08', note: [{ text: 'Rejected: wrong form' }] }),
      'Rejected: wrong form',
    ],
  ])('HZ17: is open: %s', (_what, content, words) => {
    expect(loopsOf([content])).toEqual([expect.stringContaining(words)])
  })

  it.each<readonly [string, ResourceContent]>([
    ['withdrawn by who asked for it', aTask('cancelled')],
    [
      'withdrawn, and its note speaks of no refusal',
      aRequest({ status: 'revoked', authoredOn: '2026-11-08', note: [{ text: 'Ordered twice' }] }),
    ],
    ['of more than three months ago', aTask('rejected', { authoredOn: '2026-08-01' })],
  ])('is over where it was %s', (_what, content) => {
    expect(loopsOf([content])).toEqual([])
  })

  it('is over where something else is based on it', () => {
    const again: ResourceContent = {
      resourceType: 'Appointment',
      status: 'booked',
      start: '2026-12-01T09:00:00Z',
      basedOn: [{ reference: `ServiceRequest/${ID}` }],
    }
    const refused = aRequest({
      status: 'revoked',
      authoredOn: '2026-11-08',
      note: [{ text: 'Rejected: wrong form' }],
    })

    expect(loopsOf([refused, again], [ID])).toEqual([])
  })
})

describe('a part of a report', () => {
  const report = (status: string): ResourceContent => ({
    resourceType: 'DiagnosticReport',
    status,
    code: coded('MRI spine'),
    basedOn: [{ reference: `ServiceRequest/${ID}` }],
    conclusion: 'Cord compression, full report follows',
  })

  it('HZ17: leaves its request open until the report is whole', () => {
    const urgent = aRequest({ authoredOn: '2026-11-10', priority: 'urgent' })

    expect(loopsOf([urgent, report('partial')], [ID])).toContainEqual(
      expect.stringContaining('overdue: no full report here'),
    )
    expect(loopsOf([urgent, report('final')], [ID])).toEqual([])
  })
})

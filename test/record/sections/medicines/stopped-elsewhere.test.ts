import { aJoinedRecord, aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const ATORVASTATIN = { medicationCodeableConcept: coded('Atorvastatin 20 mg tablets') }

/** A repeat of the practice, prescribed on 29-Oct-2026. */
function aRepeat(differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'plan',
    authoredOn: '2026-10-29',
    dosageInstruction: [{ text: 'One daily' }],
    dispenseRequest: { validityPeriod: { start: '2026-10-29' }, numberOfRepeatsAllowed: 6 },
    ...ATORVASTATIN,
    ...differs,
  }
}

const STATEMENT = { resourceType: 'MedicationStatement', status: 'stopped', ...ATORVASTATIN }
const ORDER = { resourceType: 'MedicationRequest', status: 'stopped', intent: 'order', ...ATORVASTATIN }
const CHANGED = (day: string): object => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-MedicationRequest.statusChanged',
      valueDateTime: day,
    },
  ],
})

function marksBeside(stop: ResourceContent, repeat = aRepeat()): readonly string[] {
  const section = aSection('medicines', [aResource(stop, { from: WEY_VALLEY }), aResource(repeat)])
  return section.current.flatMap(({ marks }) => marks.map(({ text }) => text))
}

describe('a medicine that another source stopped', () => {
  it.each([
    ['by the end of its period alone', { ...STATEMENT, effectivePeriod: { end: '2026-11-09' } }],
    [
      'by the end of a period that began long before the repeat',
      { ...STATEMENT, effectivePeriod: { start: '2026-02-01', end: '2026-11-09' } },
    ],
    [
      'by the end of the supply of an order that was made long before the repeat',
      { ...ORDER, authoredOn: '2026-05-12', dispenseRequest: { validityPeriod: { end: '2026-11-09' } } },
    ],
    [
      'by the end of its dosage',
      {
        ...ORDER,
        authoredOn: '2026-05-12',
        dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2026-11-09' } } } }],
      },
    ],
    [
      'by the day on which its status changed',
      { ...ORDER, authoredOn: '2026-05-12', ...CHANGED('2026-11-09') },
    ],
    [
      'by the day in its note',
      { ...ORDER, authoredOn: '2026-05-12', note: [{ text: 'Stopped 09-Nov-2026: muscle pain' }] },
    ],
    [
      'by the month, which may end after the repeat was prescribed',
      { ...STATEMENT, effectivePeriod: { end: '2026-10' } },
    ],
    [
      'on the day of the repeat, nobody knows which came first',
      { ...STATEMENT, effectivePeriod: { end: '2026-10-29' } },
    ],
  ])('HZ12: is marked on the repeat of the practice where it was stopped %s', (_case, stop) => {
    expect(marksBeside(stop)).toEqual(['sources differ: stopped by Wey Valley Hospital'])
  })

  it.each([
    [
      'the end of its period',
      { ...STATEMENT, effectivePeriod: { end: '2026-10-28' }, dateAsserted: '2026-11-09' },
    ],
    ['the day on which its status changed', { ...ORDER, ...CHANGED('2026-10-28') }],
    ['the day on which a list had it as stopped', { ...STATEMENT, dateAsserted: '2026-10-28' }],
  ])('is no difference where the practice prescribed it after %s', (_case, stop) => {
    expect(marksBeside(stop)).toEqual([])
  })

  it.each([
    ['where no date was sent at all', STATEMENT],
    ['where the day of its order alone was sent', { ...ORDER, authoredOn: '2026-05-12' }],
    [
      'where it began before, and its end was not sent',
      { ...STATEMENT, effectivePeriod: { start: '2026-05-12' } },
    ],
    [
      'where the end of the supply is still to come',
      { ...ORDER, authoredOn: '2026-05-12', dispenseRequest: { validityPeriod: { end: '2027-05-12' } } },
    ],
  ])(
    'HZ12: of which the day was not sent may have been stopped after the repeat, and both say so, %s',
    (_case, stop) => {
      const record = [aResource(stop, { from: WEY_VALLEY }), aResource(aRepeat())]
      const { current, past } = aSection('medicines', record)

      expect(current.flatMap(({ marks }) => marks.map(({ text }) => text))).toEqual([
        'sources differ: stopped by Wey Valley Hospital, day not told',
      ])
      expect(past.flatMap(({ marks }) => marks.map(({ text }) => text))).toContain(
        'stopped, day not told: current at Oak Street Surgery',
      )
      expect(aJoinedRecord(record).conflicts.map(({ rule }) => rule)).toEqual(['stopped-against-current'])
    },
  )

  it('orders a stop and a prescription of one day by their times, where both have one', () => {
    const stop = { ...STATEMENT, effectivePeriod: { end: '2026-10-29T09:00:00Z' } }

    expect(marksBeside(stop, aRepeat({ authoredOn: '2026-10-29T15:00:00Z' }))).toEqual([])
    expect(marksBeside(stop, aRepeat({ authoredOn: '2026-10-29T08:00:00Z' }))).toEqual([
      'sources differ: stopped by Wey Valley Hospital',
    ])
  })
})

describe('a medicine of which another source says in another way that it ended', () => {
  const ENDED = { ...STATEMENT, effectivePeriod: { start: '2026-02-01', end: '2026-11-09' } }

  it.each([
    ['was completed', { ...ENDED, status: 'completed' }],
    ['is active, with an end that is over', { ...ENDED, status: 'active' }],
    [
      'is active, with the end in the month before',
      { ...ENDED, status: 'active', effectivePeriod: { end: '2026-10' } },
    ],
  ])('HZ12: is marked on the repeat of the practice where it %s', (_case, ended) => {
    expect(marksBeside(ended)).toEqual(['sources differ: ended, says Wey Valley Hospital'])
  })

  it('is no difference where the practice prescribed it after that', () => {
    expect(marksBeside({ ...ENDED, status: 'completed' }, aRepeat({ authoredOn: '2026-11-10' }))).toEqual([])
  })

  it('is no difference where the same source has it as taken beside what ended: it was changed', () => {
    const section = aSection('medicines', [
      aResource({ ...ENDED, status: 'completed' }, { from: WEY_VALLEY }),
      aResource(
        { ...STATEMENT, status: 'active', effectivePeriod: { start: '2026-11-09' } },
        { from: WEY_VALLEY },
      ),
      aResource(aRepeat()),
    ])

    expect(section.current.flatMap(({ marks }) => marks.map(({ text }) => text))).not.toContain(
      'sources differ: ended, says Wey Valley Hospital',
    )
  })

  it('is not said by an order that is completed: a supply was made, and the taking may go on', () => {
    expect(marksBeside({ ...ORDER, status: 'completed', authoredOn: '2026-11-09' })).toEqual([])
  })
})

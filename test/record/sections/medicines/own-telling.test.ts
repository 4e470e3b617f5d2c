import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

function aRepeat(name: string, text: string, differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'plan',
    authoredOn: '2026-10-29',
    medicationCodeableConcept: coded(name),
    dosageInstruction: [{ text }],
    dispenseRequest: { validityPeriod: { start: '2026-10-29' }, numberOfRepeatsAllowed: 6 },
    ...differs,
  }
}

function aStatement(name: string, text: string, differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: coded(name),
    dosage: [{ text }],
    effectivePeriod: { start: '2026-11-09' },
    ...differs,
  }
}

/** The marks of each current line, all told by one practice. */
function marksOf(...told: readonly ResourceContent[]): readonly (readonly string[])[] {
  return aSection(
    'medicines',
    told.map((one) => aResource(one)),
  ).current.map(({ marks }) => marks.map(({ text }) => text))
}

describe('a repeat and a statement of one practice that contradict each other', () => {
  it.each([
    [
      'one tablet and two',
      'Furosemide 40 mg tablets',
      'One in the morning',
      'Furosemide 40 mg tablets',
      'Two in the morning',
    ],
    [
      'as many tablets of another strength, where nobody takes two strengths',
      'Methotrexate 2.5 mg tablets',
      'Six tablets once a week',
      'Methotrexate 10 mg tablets',
      'Six tablets once a week',
    ],
  ])('HZ07: both bear that doses differ: %s', (_case, repeat, dose, statement, other) => {
    expect(marksOf(aRepeat(repeat, dose), aStatement(statement, other))).toEqual([
      ['doses differ'],
      ['doses differ'],
    ])
  })

  it('is none of two repeats of one medicine, each with its statement at its dose', () => {
    const name = 'Furosemide 40 mg tablets'

    expect(
      marksOf(
        aRepeat(name, 'Two in the morning'),
        aRepeat(name, 'One at midday'),
        aStatement(name, 'Two in the morning'),
        aStatement(name, 'One at midday'),
      ).flat(),
    ).toEqual([])
  })

  it('is none of a statement that is based on another order', () => {
    const basedOn = [{ reference: 'MedicationRequest/elsewhere' }]

    expect(
      marksOf(
        aRepeat('Furosemide 40 mg tablets', 'One in the morning'),
        aStatement('Furosemide 40 mg tablets', 'Two in the morning', { basedOn }),
      ).flat(),
    ).toEqual([])
  })

  it('HZ12: what the practice stopped since it prescribed it says so on the repeat that goes on', () => {
    const stopped = { status: 'stopped', effectivePeriod: { end: '2026-11-09' } }

    expect(
      marksOf(
        aRepeat('Bisoprolol 2.5 mg tablets', 'One daily'),
        aStatement('Bisoprolol 2.5 mg tablets', '', stopped),
      ),
    ).toEqual([['one source says both: stopped by Oak Street Surgery']])
  })

  it('HZ12: what the practice says is not taken says so on both lines', () => {
    const name = 'Levothyroxine 50 micrograms tablets'

    expect(
      marksOf(aRepeat(name, 'One daily'), aStatement(name, '', { status: 'not-taken' }))
        .flat()
        .filter((mark) => mark.startsWith('one source')),
    ).toEqual(
      expect.arrayContaining([
        'one source says both: not taken, says Oak Street Surgery',
        'one source says both: current at Oak Street Surgery',
      ]),
    )
  })

  it.each([
    ['a course before', { effectivePeriod: { end: '2026-10-01' } }],
    ['a stop of the day on which it was prescribed', { effectivePeriod: { end: '2026-10-29' } }],
    ['a stop of no day', { effectivePeriod: {} }],
  ])('is none of %s', (_case, statement) => {
    const name = 'Bisoprolol 2.5 mg tablets'
    const marks = marksOf(
      aRepeat(name, 'One daily'),
      aStatement(name, '', { status: 'stopped', ...statement }),
    ).flat()

    expect(marks).toEqual([])
  })

  it.each([
    ['on the day on which it was prescribed', '2026-10-29', true],
    ['before it was prescribed again', '2026-10-28', false],
  ])('HZ12: a statement that names the repeat and was stopped %s is told: %s', (_case, end, says) => {
    const name = 'Bisoprolol 2.5 mg tablets'
    const repeat = aResource(aRepeat(name, 'One daily'))
    const statement = aResource(
      aStatement(name, '', {
        status: 'stopped',
        effectivePeriod: { end },
        basedOn: [{ reference: `${repeat.type}/${repeat.id}` }],
      }),
    )
    const marks = aSection('medicines', [repeat, statement]).current.flatMap((line) =>
      line.marks.map(({ text }) => text),
    )

    expect(marks).toEqual(says ? ['one source says both: stopped by Oak Street Surgery'] : [])
  })
})

describe('warfarin that one practice has as current and as stopped', () => {
  const warfarin = (differs: object): ResourceContent =>
    aRepeat('Warfarin 3 mg tablets', 'One daily', { authoredOn: '2026-09-01', ...differs })
  const stopped = (end: string): ResourceContent =>
    warfarin({ status: 'stopped', authoredOn: '2026-01-05', dispenseRequest: { validityPeriod: { end } } })

  it('HZ07: bears it by two orders of one strength, the one stopped weeks after the other was made', () => {
    expect(marksOf(warfarin({}), stopped('2026-11-10'))).toEqual([
      ['one source says both: stopped by Oak Street Surgery'],
    ])
  })

  it('is none where the one took the place of the other', () => {
    expect(marksOf(warfarin({}), stopped('2026-09-03'))).toEqual([[]])
  })

  it('HZ07: bears it by a statement that names no strength', () => {
    const statement = aStatement('Warfarin', 'None', {
      status: 'stopped',
      effectivePeriod: { end: '2026-11-10' },
    })

    expect(marksOf(warfarin({}), statement)).toEqual([
      ['one source says both: stopped by Oak Street Surgery'],
    ])
  })

  it('HZ07: bears that doses differ where a statement has two tablets of it', () => {
    expect(marksOf(warfarin({}), aStatement('Warfarin 3 mg tablets', 'Two daily'))).toEqual([
      ['doses differ'],
      ['doses differ'],
    ])
  })
})

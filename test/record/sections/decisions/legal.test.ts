import {
  aResource,
  aSection,
  asTable,
  coded,
  HOLMWOOD,
  type ResourceContent,
} from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const aFlag = (text: string, start: string, differs: object = {}): ResourceContent => ({
  resourceType: 'Flag',
  status: 'active',
  code: coded(text),
  period: { start },
  ...differs,
})

describe('legal status', () => {
  it('stands in one order of time across sources, in force apart from what is over, with its end', () => {
    const section = aSection('legal', [
      aResource(aFlag('Lasting power of attorney for health and welfare', '2019-05-01')),
      aResource(
        aFlag('Mental Health Act section 3', '2026-06-05', {
          period: { start: '2026-06-05', end: '2026-12-04' },
        }),
        { from: HOLMWOOD },
      ),
      aResource(
        aFlag('Mental Health Act section 2', '2026-05-10', {
          status: 'inactive',
          period: { start: '2026-05-10', end: '2026-06-05' },
        }),
        { from: HOLMWOOD },
      ),
      aResource(
        aFlag('Deprivation of liberty safeguards', '2025-11-01', {
          period: { start: '2025-11-01', end: '2026-11-01' },
        }),
        { from: WEY_VALLEY },
      ),
      aResource({
        resourceType: 'Observation',
        status: 'final',
        code: coded('Mental capacity to decide on discharge'),
        valueString: 'lacks capacity',
        effectiveDateTime: '2026-09-01',
      }),
    ])

    expect(asTable({ ...section, past: [] })).toEqual([
      'Mental capacity to decide on discharge: lacks capacity | on 01-Sep-2026 | Oak Street Surgery',
      'Mental Health Act section 3 | since 05-Jun-2026 until 04-Dec-2026 | in force, ends in 11 days | Holmwood Mental Health',
      'Lasting power of attorney for health and welfare | since 01-May-2019 | in force | Oak Street Surgery',
    ])
    expect(section.past.map(({ what, marks }) => [what, marks.map(({ text }) => text)])).toEqual([
      ['Mental Health Act section 2', ['ended 05-Jun-2026', 'no longer in force']],
      ['Deprivation of liberty safeguards', ['ended 01-Nov-2026: its source still has it as in force']],
    ])
  })

  it.each([
    ['2026-11-23', 'in force, ends today'],
    ['2026-11-24', 'in force, ends tomorrow'],
    ['2026-12-21', 'in force, ends in 28 days'],
    ['2026-12-22', 'in force'],
    ['2026-11', 'in force'],
    ['2026', 'in force'],
  ])('ends %s: %s', (end, marks) => {
    const flag = aFlag('Community treatment order', '2026-06-01', { period: { start: '2026-06-01', end } })

    expect(
      aSection('legal', [aResource(flag)])
        .current[0]?.marks.map(({ text }) => text)
        .join(', '),
    ).toBe(marks)
  })

  it('HZ17: is not said to be in force before it begins, and stays in sight behind what is', () => {
    const section = aSection('legal', [
      aResource(aFlag('Community treatment order', '2026-12-01')),
      aResource(aFlag('Detained under section 3 MHA', '2026-06-01')),
    ])

    expect(section.past).toEqual([])
    expect(section.current.map(({ what, marks }) => [what, marks.map(({ text }) => text)])).toEqual([
      ['Detained under section 3 MHA', ['in force']],
      ['Community treatment order', ['not in force yet, or a wrong date']],
    ])
  })
})

describe('legal words that speak of an end', () => {
  const lineOf = (text: string) => {
    const { current, past } = aSection('legal', [aResource(aFlag(text, '2026-06-01'))])
    return {
      isPast: past.length > 0,
      marks: [...current, ...past].flatMap(({ marks }) => marks.map((mark) => mark.text)),
    }
  }

  it.each([
    'DoLS ended',
    'Section 3 MHA discharged by tribunal',
    'Section 2 rescinded',
    'Section 2 MHA expired 01-Nov-2026',
    'Lasting power of attorney revoked',
    'No longer detained under section 2 of the Mental Health Act',
    'Community treatment order no longer in force',
    'Discharged from section 2 on 12-Nov-2026 by Dr A Hall',
    'DoLS standard authorisation expired 1 November 2026',
  ])('are over: %s', (text) => {
    expect(lineOf(text)).toEqual({ isPast: true, marks: ['over by its own words'] })
  })

  it.each([
    'Section 3 not rescinded',
    'Section 3 conditionally discharged',
    'Section 3 MHA: appeal withdrawn',
    'DoLS to be revoked',
    'Section 2 expired, now section 3',
    'Discharged on community treatment order',
    'Section 3 MHA renewed 20-Nov-2026; previous authority expired',
    'DoLS standard authorisation granted; urgent authorisation expired',
    'LPA health and welfare registered (Ann Lee). EPA revoked',
    'CTO revoked, recalled to hospital section 3',
    'CTO revoked',
    'Section 2 regraded to section 3',
    'DoLS not authorised',
    'DoLS application pending',
    'Section 2 ended by consultant in error',
  ])('may not be in force, and are not over for sure: %s', (text) => {
    expect(lineOf(text)).toEqual({
      isPast: false,
      marks: ['may not be in force: read its words and ask its source'],
    })
  })

  it.each([
    'DoLS authorised',
    'Detained under section 3 MHA',
    'Lasting power of attorney for health and welfare',
    'Section 117 aftercare',
    'Advance decision not to be ventilated',
    'Section 3, not to leave the ward',
  ])('speak of none: %s', (text) => {
    expect(lineOf(text)).toEqual({ isPast: false, marks: ['in force'] })
  })
})

describe('an order that its source has as in force beside a later alert of its own', () => {
  const marksOf = (earlier: string, later: string, from = HOLMWOOD) => {
    const { current } = aSection('legal', [
      aResource(aFlag(earlier, '2026-08-20'), { from: HOLMWOOD }),
      aResource(aFlag(later, '2026-11-20'), { from }),
    ])
    return current.find(({ what }) => what === earlier)?.marks.map(({ text }) => text)
  }
  const DOUBTED = ['its source also has a later word that this may be over: read both']

  it.each([
    ['Community treatment order', 'CTO revoked, recalled to hospital section 3'],
    ['Community treatment order', 'Community treatment order ended'],
    ['Section 2 MHA', 'Section 2 rescinded'],
    ['LPA for health', 'LPA revoked'],
  ])('HZ12: is not said to be in force where that one may end it: %s / %s', (earlier, later) => {
    expect(marksOf(earlier, later)).toEqual(DOUBTED)
  })

  it.each([
    ['of another section', 'Detained under section 3', 'Section 2 rescinded'],
    ['of another attorney', 'LPA for health', 'LPA for property revoked'],
    ['that speaks of no end', 'Community treatment order', 'Community treatment order extended'],
  ])('is in force beside one %s', (_of, earlier, later) => {
    expect(marksOf(earlier, later)).toEqual(['in force'])
  })

  it('is in force beside that of another source: the two contradict each other', () => {
    expect(marksOf('Section 2 MHA', 'Section 2 rescinded', WEY_VALLEY)).toEqual([
      'in force',
      'sources differ',
    ])
  })
})

describe('alerts whose words speak of an end of an order', () => {
  it.each(['No longer detained', 'LPA revoked'])('stand with the past: %s', (text) => {
    const { current, past } = aSection('alerts', [aResource(aFlag(text, '2026-06-01'))])
    expect([current.length, past.length]).toEqual([0, 1])
  })

  it.each(['Discharged from ward 4', 'Falls risk ended', 'Violence: police bail expired'])(
    'stand where they stood if they are of no order: %s',
    (text) => {
      const { current } = aSection('alerts', [aResource(aFlag(text, '2026-06-01'))])
      expect(current[0]?.marks).toEqual([])
    },
  )
})

describe('plans and actions that are overdue', () => {
  const aPlan = (review: string, differs: object = {}): ResourceContent => ({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    title: 'ReSPECT plan',
    extension: [
      { url: 'https://neighbourhood-record.example/StructureDefinition/review-date', valueDate: review },
    ],
    ...differs,
  })

  it.each([
    ['2026-11-22', {}, 'review overdue since 22-Nov-2026'],
    ['2026-11-23', {}, ''],
    ['2026-10', {}, 'review overdue since Oct-2026'],
    ['2026-11', {}, ''],
    ['2026', {}, ''],
    ['2026-10-01', { status: 'revoked' }, 'revoked'],
  ])('a plan to be reviewed by %s', (review, differs, marks) => {
    const { current, past } = aSection('end-of-life', [aResource(aPlan(review, differs))])

    expect([...current, ...past][0]?.marks.map(({ text }) => text).join(', ')).toBe(marks)
  })

  it('an action whose day is past, unless it is done', () => {
    const anAction = (status: string): ResourceContent => ({
      resourceType: 'Task',
      status,
      intent: 'order',
      description: 'Ring the hospice',
      restriction: { period: { end: '2026-11-01' } },
    })
    const marksOf = (status: string): readonly string[] => {
      const { current, past } = aSection('actions', [aResource(anAction(status))])
      return [...current, ...past][0]?.marks.map(({ text }) => text) ?? []
    }

    expect(marksOf('requested')).toEqual(['action overdue since 01-Nov-2026'])
    expect(marksOf('completed')).toEqual([])
  })
})

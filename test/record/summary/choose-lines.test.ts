import fc from 'fast-check'
import { SOURCE_KINDS, type SourceKind } from '../../../src/fhir/source-kind.js'
import type { ConflictRow, Mark, Section, SectionItem } from '../../../src/record/sections/section.js'
import { chooseEntries, chooseSections } from '../../../src/record/summary/choose-lines.js'
import { SUMMARY_SECTIONS } from '../../../src/record/summary/summary-sections.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import { aBanner, anItem, aSection, GP, HOSPITAL } from '../../surfaces/portal/fixtures/joined-records.js'

const MOST = SUMMARY_SECTIONS.find(({ key }) => key === 'problems')?.most ?? 0

function toldBy(kinds: readonly SourceKind[], index: number): SectionItem {
  const tellings = kinds.map((kind) => ({
    ...anItem(`Problem ${index} by ${kind}`, { ...GP, kind }),
    reference: `Condition/${index}-${kind}`,
  }))
  const [first, ...others] = tellings
  if (!first) throw new Error('Somebody tells of it.')
  return {
    ...first,
    ...(others.length > 0 ? { together: { group: 'g', words: '', certainty: 'probable', others } } : {}),
  }
}

function planOf(
  sections: readonly Section[],
  { safe = true, conflicts = [] }: { safe?: boolean; conflicts?: readonly ConflictRow[] } = {},
) {
  const references = sections
    .flatMap(({ current, past }) => [...current, ...past])
    .flatMap((item) => [item, ...(item.together?.others ?? [])])
    .map(({ reference, source }) => ({ reference, source, type: 'Condition', isSafe: safe, json: {} }))
  return toSummaryPlan({ banner: aBanner(), sections, conflicts }, references)
}

function problemsOf(plan: ReturnType<typeof planOf>, leftOut: readonly SourceKind[] = []) {
  const found = chooseSections(plan, new Set(leftOut)).find(({ section }) => section.key === 'problems')
  if (!found) throw new Error('Every summary has problems.')
  return found
}

const kinds = fc.uniqueArray(fc.constantFrom(...SOURCE_KINDS), { minLength: 1, maxLength: 3 })

describe('what stands in a section when kinds of source are left out', () => {
  it('is what would stand there had they never told of it, though the plan holds a part of the list', () => {
    fc.assert(
      fc.property(
        fc.array(kinds, { maxLength: 4 * MOST }),
        fc.subarray([...SOURCE_KINDS], { maxLength: SOURCE_KINDS.length - 1 }),
        (told, leftOut) => {
          const items = told.map(toldBy)
          const chosen = problemsOf(planOf([aSection('problems', { current: items })]), leftOut)

          const without = told
            .map((all, index) => ({ index, kinds: all.filter((kind) => !leftOut.includes(kind)) }))
            .filter((one) => one.kinds.length > 0)
          expect(chosen.entries).toEqual(
            without.slice(0, MOST).map((one) => `Condition/${one.index}-${one.kinds[0]}`),
          )
          expect(chosen.notes.join()).toBe(
            without.length > MOST ? `${MOST} of ${without.length} shown: ask the record for the others.` : '',
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('holds a plan of a bounded size, whatever there is', () => {
    const current = Array.from({ length: 5000 }, (_, index) => toldBy([index % 2 ? 'acute' : 'vcse'], index))

    expect(planOf([aSection('problems', { current })]).sections[0]?.lines).toHaveLength(2 * MOST)
  })
})

describe('what a line is marked with when kinds of source are left out', () => {
  const differ = { text: 'sources differ', tone: 'warning' } as const
  const draft = { text: 'preliminary', tone: 'caution' } as const

  /** A problem as `collapse` leaves it: the line has the marks of all, and how many they are. */
  function aLine(told: readonly SourceKind[], marks: readonly Mark[], index = 1): SectionItem {
    const line = toldBy(told, index)
    const count = { text: `${told.length} sources`, tone: 'plain' } as const
    return { ...line, marks: told.length > 1 ? [...marks, count] : marks }
  }

  function aConflict(...sides: readonly SectionItem[]): ConflictRow {
    const rows = sides.map((side) => ({ ...side, age: undefined }))
    return { id: 'c', rule: 'r', words: '', severity: 'high', sides: rows }
  }

  function marksOf(
    items: readonly SectionItem[],
    leftOut: readonly SourceKind[],
    conflicts: readonly ConflictRow[] = [],
  ) {
    const plan = planOf([aSection('problems', { current: items })], { conflicts })
    return problemsOf(plan, leftOut).lines.map(([first]) => first?.marks)
  }

  it('says how many tell it that are left, and nothing of one alone', () => {
    const line = aLine(['acute', 'primary-care', 'pharmacy'], [])
    expect(marksOf([line], [])).toEqual([['3 sources']])
    expect(marksOf([line], ['ambulance'])).toEqual([['3 sources']])
    expect(marksOf([line], ['acute', 'pharmacy'])).toEqual([[]])
  })

  it('counts anew whoever of them stands for the line', () => {
    const other = { ...anItem('Problem 1 again', HOSPITAL), reference: 'Condition/2' }
    const line = aLine(['primary-care', 'acute'], [draft])
    const together = line.together && { ...line.together, others: [...line.together.others, other] }
    const both = { ...line, ...(together && { together }) }

    expect(marksOf([both], ['primary-care'])).toEqual([['2 sources']])
    expect(marksOf([both], ['acute'])).toEqual([['preliminary']])
  })

  it('says that it differs from what is left out, where nothing else tells otherwise', () => {
    const [one, other, third] = [
      aLine(['primary-care'], [differ], 1),
      aLine(['acute'], [differ], 2),
      aLine(['pharmacy'], [differ], 3),
    ] as const
    const conflicts = [aConflict(one, other)]
    expect(marksOf([one, other], ['acute'], conflicts)).toEqual([['differs from what is left out']])
    expect(marksOf([one, other], ['vcse'], conflicts)).toEqual([['sources differ'], ['sources differ']])
    expect(marksOf([one, other, third], ['acute'], [...conflicts, aConflict(one, third)])[0]).toEqual([
      'sources differ',
    ])
  })

  it('says so too where it was another telling of the line that differs', () => {
    const line = aLine(['primary-care', 'acute'], [differ])
    const other = line.together?.others[0] ?? line
    const outside = aLine(['pharmacy'], [], 5)

    expect(marksOf([line], ['acute'], [aConflict(other, outside)])).toEqual([
      ['differs from what is left out'],
    ])
    expect(marksOf([line], ['ambulance'])).toEqual([['sources differ', '2 sources']])
  })
})

describe('the entries of a section', () => {
  it('are of the types that its profile names; the others are told in words', () => {
    const flag = { ...anItem('Lives alone', GP), reference: 'Flag/1' }
    const problems = problemsOf(planOf([aSection('problems', { current: [toldBy(['acute'], 1), flag] })]))

    expect(problems.entries).toEqual(['Condition/1-acute'])
    expect(problems.lines).toHaveLength(2)
    expect(problems.emptyReason).toBeUndefined()
  })

  it('do not hold what cannot be understood safely, and a required section says that it has none', () => {
    const problems = problemsOf(
      planOf([aSection('problems', { current: [toldBy(['acute'], 1)] })], { safe: false }),
    )

    expect(problems).toMatchObject({ entries: [], emptyReason: 'unavailable', nothing: undefined })
  })

  it('come with what goes along with them, each once', () => {
    const [section] = chooseSections(
      planOf([aSection('problems', { current: [toldBy(['acute'], 1), toldBy(['acute'], 2)] })]),
      new Set(),
    )
    const entry = (reference: string, goesWith: readonly string[] = []) => ({
      reference,
      at: 0,
      size: 1,
      goesWith,
    })
    const entries = [
      entry('Patient/a'),
      entry('Condition/1-acute', ['Practitioner/1']),
      entry('Condition/2-acute', ['Practitioner/1']),
      entry('Condition/3-acute'),
      entry('Practitioner/1'),
    ]

    expect(chooseEntries({ entries }, section ? [section] : []).map(({ reference }) => reference)).toEqual([
      'Patient/a',
      'Condition/1-acute',
      'Condition/2-acute',
      'Practitioner/1',
    ])
  })
})

describe('sections that may be left out', () => {
  const optional = (sections: readonly Section[], leftOut: readonly SourceKind[] = []) =>
    chooseSections(planOf(sections), new Set(leftOut)).map(({ section }) => section.key)

  it('stand there as soon as there is something, or something is withheld', () => {
    expect(optional([])).toEqual([
      'problems',
      'allergies',
      'medicines',
      'immunizations',
      'results',
      'procedures',
      'devices',
    ])
    expect(optional([aSection('about-me', { current: [anItem('My dog', HOSPITAL)] })])).toContain(
      'patient-story',
    )
    expect(optional([aSection('about-me', { withheld: 1 })])).toContain('patient-story')
  })

  it('stay when all of it is left out: who asked for less is told that there is more', () => {
    const sections = [aSection('about-me', { current: [anItem('My dog', HOSPITAL)] })]

    expect(optional(sections, ['acute'])).toContain('patient-story')
  })
})

describe('which nothing a section is', () => {
  const medicine = { ...anItem('Ramipril', GP), reference: 'MedicationRequest/1' }
  const stick = { ...anItem('Walking stick', GP), reference: 'DeviceRequest/1' }
  const notAsked = { kind: 'not-asked', text: 'No source has said anything about it.' } as const
  const sectionOf = (plan: ReturnType<typeof planOf>, key: string, leftOut: readonly SourceKind[] = []) =>
    chooseSections(plan, new Set(leftOut)).find(({ section }) => section.key === key)

  it('of devices hangs on devices alone: a medicine under the same heading is none', () => {
    const plan = planOf([
      aSection('medicines', { current: [medicine] }),
      aSection('equipment', { nothing: notAsked }),
    ])

    expect(sectionOf(plan, 'devices')).toMatchObject({ nothing: notAsked.text, emptyReason: 'not-asked' })
  })

  it('of medicines is not that there are none now, where there are devices alone', () => {
    const plan = planOf([
      aSection('medicines', { current: [{ ...stick, reference: 'DeviceUseStatement/1' }] }),
      aSection('equipment', { current: [stick] }),
    ])

    expect(sectionOf(plan, 'medicines')).toMatchObject({
      nothing: 'Medicines: nothing is shown.',
      emptyReason: 'not-asked',
    })
    expect(sectionOf(plan, 'devices')?.nothing).toBeUndefined()
  })

  it('is that all is over where there was something', () => {
    const plan = planOf([
      aSection('medicines', { current: [medicine] }),
      aSection('equipment', { past: [stick] }),
    ])

    expect(sectionOf(plan, 'devices')?.emptyReason).toBe('nothing-current')
    expect(sectionOf(plan, 'devices', ['primary-care'])?.emptyReason).toBe('unavailable')
  })

  it('of a section that need not be there is said, where what it has is left out', () => {
    const flag = { ...anItem('Risk of suicide', { ...GP, kind: 'mental-health' }), reference: 'Flag/1' }
    const plan = planOf([aSection('alerts', { current: [flag] })])

    expect(sectionOf(plan, 'alerts', ['mental-health'])).toMatchObject({
      lines: [],
      nothing: 'Nothing is shown: what there is comes from sources that were left out, as asked.',
      emptyReason: 'unavailable',
    })
    expect(sectionOf(plan, 'pregnancy', ['mental-health'])).toBeUndefined()
  })

  it('has none of the words that a source adds to the line of another, where its kind is left out', () => {
    const line: SectionItem = {
      ...toldBy(['primary-care', 'acute'], 1),
      marks: [
        { text: 'sources differ: Wey Valley Hospital adds: Withhold', tone: 'warning' },
        { text: '2 sources', tone: 'plain' },
      ],
    }
    const hospital = { ...HOSPITAL, name: 'Wey Valley Hospital' }
    const others = line.together?.others.map((one) => ({ ...one, source: hospital })) ?? []
    const told = { ...line, together: { group: 'g', words: '', certainty: 'probable' as const, others } }
    const plan = planOf([aSection('problems', { current: [told] })])

    expect(problemsOf(plan).lines[0]?.[0]?.marks.join()).toContain('Withhold')
    expect(problemsOf(plan, ['acute']).lines[0]?.[0]?.marks.join()).not.toContain('Withhold')
  })
})

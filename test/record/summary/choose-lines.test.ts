import fc from 'fast-check'
import { SOURCE_KINDS, type SourceKind } from '../../../src/fhir/source-kind.js'
import type { Section, SectionItem } from '../../../src/record/sections/section.js'
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

function planOf(sections: readonly Section[], safe = true) {
  const references = sections
    .flatMap(({ current, past }) => [...current, ...past])
    .flatMap((item) => [item, ...(item.together?.others ?? [])])
    .map(({ reference }) => ({ reference, isSafe: safe }))
  return toSummaryPlan({ banner: aBanner(), sections }, references)
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

describe('the entries of a section', () => {
  it('are of the types that its profile names; the others are told in words', () => {
    const flag = { ...anItem('Lives alone', GP), reference: 'Flag/1' }
    const problems = problemsOf(planOf([aSection('problems', { current: [toldBy(['acute'], 1), flag] })]))

    expect(problems.entries).toEqual(['Condition/1-acute'])
    expect(problems.lines).toHaveLength(2)
    expect(problems.emptyReason).toBeUndefined()
  })

  it('do not hold what cannot be understood safely, and a required section says that it has none', () => {
    const problems = problemsOf(planOf([aSection('problems', { current: [toldBy(['acute'], 1)] })], false))

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

  it('go when all of it is left out', () => {
    const sections = [aSection('about-me', { current: [anItem('My dog', HOSPITAL)] })]

    expect(optional(sections, ['acute'])).not.toContain('patient-story')
  })
})

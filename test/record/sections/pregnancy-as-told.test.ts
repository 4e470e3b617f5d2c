import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { ROOT } from '../../surfaces/portal/fixtures/portal-app.js'
import { COUNTY, aJoinedRecord, aResource, aSection, coded, status } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import type { RecordedResource } from '../../../src/record/record-store.js'

type From = typeof WEY_VALLEY

const problem = (
  text: string,
  code: string | undefined,
  on: string,
  from: From = OAK_STREET,
): RecordedResource =>
  aResource(
    {
      resourceType: 'Condition',
      clinicalStatus: status('active'),
      verificationStatus: status('confirmed'),
      code: coded(text, code),
      onsetDateTime: on,
    },
    { from },
  )

const finding = (code: object, differs: object, on: string, from: From = OAK_STREET): RecordedResource =>
  aResource(
    { resourceType: 'Observation', status: 'final', code, effectiveDateTime: on, ...differs },
    { from },
  )

const loinc = (code: string, display: string): object => ({
  coding: [{ system: 'http://loinc.org', code, display }],
  text: display,
})
const STATUS = loinc('82810-3', 'Pregnancy status')
const PREGNANCY = problem('Pregnancy', '77386006', '2026-05-12')
const MISCARRIAGE = problem('Miscarriage', '17369002', '2026-11-07', COUNTY)
const NOT_PREGNANT = finding(
  STATUS,
  { valueCodeableConcept: coded('Not pregnant', '60001007') },
  '2026-11-18',
  COUNTY,
)

describe('what tells of a pregnancy', () => {
  it('HZ13: stands under it as a problem too, with its end, the newest first', () => {
    const { current, nothing } = aSection('pregnancy', [PREGNANCY, MISCARRIAGE])

    expect(current.map(({ what }) => what)).toEqual(['Miscarriage', 'Pregnancy'])
    expect(nothing).toBeUndefined()
  })

  it('HZ17: is over where it was told more than a year ago, so that it stands before no problem of now', () => {
    const { current, past } = aSection('pregnancy', [
      problem('Pregnancy', '77386006', '1983'),
      problem('Miscarriage', '17369002', '1979-03'),
      problem('Stillbirth', undefined, '2025-11-01'),
      problem('Antenatal care', undefined, '2025'),
    ])

    expect(current.map(({ what }) => what)).toEqual(['Antenatal care'])
    expect(past.map(({ what }) => what)).toEqual(['Stillbirth', 'Pregnancy', 'Miscarriage'])
  })

  it.each(['Twin pregnancy', 'Stillbirth', 'Ectopic pregnancy', 'Antenatal care', 'Pre-eclampsia'])(
    'is known by words alone: %s',
    (words) => {
      expect(aSection('pregnancy', [problem(words, undefined, '2026-11-01')]).current).toHaveLength(1)
    },
  )

  it.each(['Fear of pregnancy', 'Partner pregnant', 'Asthma'])('is not: %s', (words) => {
    expect(aSection('pregnancy', [problem(words, undefined, '2026-11-01')]).current).toEqual([])
  })

  it('has the estimated date of delivery as a line', () => {
    const { current } = aSection('pregnancy', [
      finding(loinc('11778-8', 'Delivery date Estimated'), { valueDateTime: '2027-01-27' }, '2026-08-20'),
    ])

    expect(current.map(({ what }) => what)).toEqual(['Delivery date Estimated: 27-Jan-2027'])
  })

  it('has the operation that ended it', () => {
    const { current, past } = aSection('pregnancy', [
      aResource({
        resourceType: 'Procedure',
        status: 'completed',
        code: coded('Caesarean section', '11466000'),
        performedDateTime: '2026-10-01',
      }),
    ])

    expect([...current, ...past].map(({ what }) => what)).toEqual(['Caesarean section'])
  })

  it('stands once on the summary', () => {
    const { panels } = readLenses({ root: ROOT })
    const panel = toSummaryPage(aJoinedRecord([PREGNANCY]), panels).panels.find(
      ({ key }) => key === 'problems',
    )

    expect(panel?.items.map(({ what }) => what)).toEqual(['Pregnancy'])
  })
})

describe('pregnant by one source, and not by another', () => {
  const marks = (lines: readonly { readonly marks: readonly { readonly text: string }[] }[]) =>
    lines.map((line) => line.marks.map(({ text }) => text).filter((text) => text === 'sources differ'))

  it('HZ12: is told side by side where somebody has miscarried since, and is a contradiction', () => {
    const { current, conflicts } = aSection('pregnancy', [PREGNANCY, MISCARRIAGE])

    expect(conflicts.map(({ rule }) => rule)).toEqual(['pregnancy-told-differently'])
    expect(marks(current)).toEqual([['sources differ'], ['sources differ']])
  })

  it('HZ14: tells that somebody is not pregnant where they stand as pregnant, and folds it nowhere', () => {
    const { current } = aSection('pregnancy', [PREGNANCY, NOT_PREGNANT])

    expect(current.map(({ what, statesNone }) => [what, statesNone])).toEqual([
      ['Pregnancy status: Not pregnant', undefined],
      ['Pregnancy', undefined],
    ])
    expect(marks(current)).toEqual([['sources differ'], ['sources differ']])
  })

  it.each([
    ['a miscarriage before it', [PREGNANCY, problem('Miscarriage', '17369002', '2020-01-01', COUNTY)]],
    ['a threatened one', [PREGNANCY, problem('Threatened miscarriage', undefined, '2026-11-07', COUNTY)]],
    [
      'what the same source has taken back itself',
      [
        finding(STATUS, { valueCodeableConcept: coded('Pregnant') }, '2026-08-20', WEY_VALLEY),
        problem('Miscarriage', '17369002', '2026-11-07', WEY_VALLEY),
        NOT_PREGNANT,
      ],
    ],
    [
      'what is said more than forty weeks later',
      [problem('Pregnancy', '77386006', '2025-12-01'), NOT_PREGNANT],
    ],
  ])('is no contradiction for %s', (_why, told) => {
    expect(aJoinedRecord(told).conflicts.map(({ rule }) => rule)).toEqual([])
  })
})

describe('a pregnancy that is withheld', () => {
  it('HZ24: is counted as any problem is: no second part of the record tells what it is of', () => {
    const withheldOf = (text: string) =>
      aJoinedRecord([
        aResource(
          { resourceType: 'Condition', clinicalStatus: status('active'), code: coded(text) },
          { labelClass: 'V' },
        ),
      ]).sections.map(({ key, withheld }) => [key, withheld])

    expect(withheldOf('Miscarriage')).toEqual(withheldOf('Asthma'))
  })
})

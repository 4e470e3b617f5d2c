import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { ROOT } from '../../surfaces/portal/fixtures/portal-app.js'
import { aJoinedRecord, aResource, aSection, coded, status } from '../../support/a-record.js'
import type { RecordedResource } from '../../../src/record/record-store.js'

const { panels } = readLenses({ root: ROOT })

const problem = (text: string, onsetDateTime: string | undefined, differs: object = {}): RecordedResource =>
  aResource({
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    verificationStatus: status('confirmed'),
    code: coded(text),
    ...(onsetDateTime !== undefined && { onsetDateTime }),
    ...differs,
  })

const named = (problems: readonly RecordedResource[]): readonly string[] =>
  aSection('problems', problems).current.map(({ what }) => what)

const OLD = [
  ...['Hypertension', 'Osteoarthritis of knee', 'Type 2 diabetes', 'Asthma', 'Glaucoma'],
  ...['Hypothyroidism', 'Gout attack', 'Obesity', 'Tinnitus', 'Eczema'],
].map((name, index) => problem(name, `20${String(10 + index)}-01-01`))

describe('a problem that began within ninety days', () => {
  it.each(['2026-11-12', '2026-08-25', '2026-08', '2026'])(
    'stands before what somebody has lived with for years, though no list of words knows it: since %s',
    (since) => {
      expect(named([problem('Hypertension', '1998'), problem('Oddly named failure', since)])).toEqual([
        'Oddly named failure',
        'Hypertension',
      ])
    },
  )

  it('is new by the day on which it was recorded where nobody says when it began', () => {
    const recorded = problem('Oddly named failure', undefined, { recordedDate: '2026-11-12' })

    expect(named([problem('Hypertension', '1998'), recorded])[0]).toBe('Oddly named failure')
  })

  it.each([
    ['longer ago', problem('Oddly named failure', '2026-08-24')],
    ['after today', problem('Oddly named failure', '2027-01-01')],
    ['denied', problem('Epilepsy excluded', '2026-11-12')],
    ['no problem', problem('Full-time employment', '2026-11-12')],
  ])('is not what is %s', (_what, other) => {
    expect(named([other, problem('Hypertension', '1998')])[0]).toBe('Hypertension')
  })

  it('HZ17: is cut on no summary and no paper, and what is cut is named in one line', () => {
    const late = Array.from({ length: 9 }, (_, index) =>
      problem(`Oddly named failure ${index}`, '2026-11-12'),
    )
    const record = aJoinedRecord([...OLD, ...late])
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'problems')

    expect(panel?.items.slice(0, 9).map(({ what }) => what)).toEqual(
      expect.arrayContaining(late.map((_, index) => `Oddly named failure ${index}`)),
    )
    expect(panel?.leftOut).toMatch(/^\d more: .*Tinnitus.*\.$/)
    const block = toPrintPage(record).blocks.find(({ key }) => key === 'problems')
    expect(block?.lines.slice(0, 9).every(({ what }) => what.startsWith('Oddly'))).toBe(true)
  })

  it('leaves no line where nothing is cut', () => {
    const panel = toSummaryPage(aJoinedRecord(OLD.slice(0, 3)), panels).panels.find(
      ({ key }) => key === 'problems',
    )

    expect(panel?.leftOut).toBeUndefined()
  })
})

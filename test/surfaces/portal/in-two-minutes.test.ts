import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { allInTime } from '../../../src/surfaces/portal/patient-record/freshness-in-brief.js'
import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import { ROOT } from './fixtures/portal-app.js'

const renderRecord = createRenderRecord({ root: ROOT })
type Stored = ReturnType<typeof aResource>

function partOf(resources: readonly Stored[], name: string): string {
  return renderRecord(aJoinedRecord(resources)).find(({ part }) => part === name)?.html ?? ''
}

/** What a reader reads. */
function readOf(resources: readonly Stored[], name: string): string {
  return partOf(resources, name)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

function aMedicine(text: string, differs: object = {}, from = OAK_STREET): Stored {
  return aResource(
    {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: coded(text),
      dosage: [{ text: 'One in the morning' }],
      ...differs,
    },
    { from },
  )
}

function aNumber(name: string, value: number, when: string, differs: object = {}): Stored {
  return aResource(
    {
      resourceType: 'Observation',
      status: 'final',
      category: [
        {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
          ],
        },
      ],
      code: coded(name),
      effectiveDateTime: when,
      valueQuantity: { value, unit: 'mmol/L' },
      ...differs,
    },
    { from: WEY_VALLEY },
  )
}

describe('what is asked for in two minutes', () => {
  it('HZ12: has on an allergy one mark for all current medicines that it is against', () => {
    const allergy = aResource({ resourceType: 'AllergyIntolerance', code: coded('Amoxicillin') })
    const words = readOf(
      [allergy, aMedicine('Amoxicillin 500mg capsules'), aMedicine('Amoxicillin 250mg/5ml suspension')],
      'panel:allergies',
    )

    expect(words).toMatch(/against 2 current medicines: Amoxicillin [^·]*, Amoxicillin /)
    expect(words).not.toContain('two records of')
  })

  it('has the rule by which a line was joined behind how many tell it, to open without JavaScript', () => {
    const problem = (from: typeof OAK_STREET) =>
      aResource(
        { resourceType: 'Condition', code: coded('Asthma', '195967001'), onsetDateTime: '2001-04-02' },
        { from },
      )
    const html = partOf([problem(OAK_STREET), problem(WEY_VALLEY)], 'panel:problems')

    expect(html).toMatch(
      /<details class="app-same">\s*<summary><strong class="nhsuk-tag nhsuk-tag--grey">2 sources<\/strong><span class="nhsuk-u-visually-hidden"> of Asthma<\/span><\/summary>\s*<p>Probably the same: /,
    )
    expect(html.match(/2 sources/g)).toHaveLength(1)
  })

  it('HZ34: tells a decision that stands among the alerts once, and says so among the decisions', () => {
    const flag = aResource({
      resourceType: 'Flag',
      status: 'active',
      code: coded('Not for attempted CPR'),
      period: { start: '2026-11-20' },
    })

    expect(readOf([flag], 'panel:alerts')).toContain('Not for attempted CPR')
    expect(readOf([flag], 'panel:legal')).toContain('Shown above, under Alerts: Not for attempted CPR.')
  })

  it('HZ09: says of a medicine what was changed and why before who prescribed it, and why it was stopped elsewhere', () => {
    const stopped = {
      status: 'stopped',
      statusReason: [coded('Acute kidney injury')],
      dateAsserted: '2026-11-20',
    }
    const words = readOf(
      [
        aMedicine('Ramipril 5mg capsules', { dateAsserted: '2026-10-01' }),
        aMedicine('Ramipril 5mg capsules', stopped, WEY_VALLEY),
        aMedicine('Linagliptin 5mg tablets', {
          note: [{ text: 'Taken at breakfast' }, { text: 'New: for metformin' }],
        }),
      ],
      'panel:medicines',
    )

    expect(words).toMatch(/stopped by Wey Valley Hospital: Acute kidney injury/)
    expect(words).toMatch(/Linagliptin 5mg tablets One in the morning New: for metformin/)
  })

  it('is told of sources in one sentence while each of them is in time, and of each where one is not', () => {
    const source = (name: string, iso: string, isLate = false) => ({
      name,
      at: { iso, text: iso },
      ago: iso === '1' ? '3 h ago' : '10 min ago',
      isLate,
      isInPartRefused: false,
      lacking: undefined,
    })
    const of = (isLate: boolean) =>
      ({
        sources: [source('Oak Street', '2'), source('Wey Valley', '1', isLate)],
        refused: [],
        never: ['ambulance'],
        isPartial: false,
      }) as unknown as Parameters<typeof allInTime>[0]

    expect(allInTime(of(false))).toBe(
      'all 2 in time, the oldest 3 h ago · never sent anything about this person: ambulance',
    )
    expect(allInTime(of(true))).toBeUndefined()
  })
})

describe('on paper', () => {
  const DAY = '2026-11-20T08:00:00Z'
  const NUMBERS = [
    aNumber('eGFR', 29, DAY),
    aNumber('Potassium', 5, DAY),
    aNumber('Sodium', 137, DAY),
    aNumber('Haemoglobin', 103, '2026-08-01'),
  ]

  it('HZ16: has the key numbers of one day and laboratory on one line, before reports in words', () => {
    const report = aResource({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded('CT head'),
      effectiveDateTime: DAY,
      conclusion: 'No bleed.',
    })

    expect(readOf([...NUMBERS, report], 'print-page')).toMatch(
      /eGFR 29 mmol\/L, Potassium 5 mmol\/L, Sodium 137 mmol\/L · 20-Nov-2026, Wey Valley Hospital \(hospital\) CT head [^]* Haemoglobin 103/,
    )
  })

  it('HZ16: leaves a number that may not hold on a line of its own', () => {
    const draft = aNumber('Creatinine', 140, DAY, { status: 'preliminary' })

    expect(readOf([...NUMBERS, draft], 'print-page')).toMatch(/Creatinine 140 mmol\/L \[/)
  })

  it('has no procedure from years before the latest result, and counts it', () => {
    const old = aResource({
      resourceType: 'Procedure',
      status: 'completed',
      code: coded('Cholecystectomy'),
      performedDateTime: '1987',
    })
    const words = readOf([...NUMBERS, old], 'print-page')

    expect(words).not.toContain('Cholecystectomy')
    expect(words).toMatch(/Not on these pages: [^.]*Procedures 1/)
    expect(readOf([old], 'print-page')).toContain('Cholecystectomy')
  })

  it('names the problems for which there is no room, each with its marks', () => {
    const problems = Array.from({ length: 150 }, (_, index) =>
      aResource({ resourceType: 'Condition', code: coded(`Problem number ${index + 1}`) }),
    )

    expect(readOf(problems, 'print-page')).toMatch(/\d+ left out for lack of room: Problem number \d+; /)
  })
})

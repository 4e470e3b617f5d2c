import { latestScores, latestVitalSigns } from '../../../src/surfaces/portal/render-record/latest-measured.js'
import { createRenderRecord, PORTAL_PARTS } from '../../../src/surfaces/portal/render-record/render-record.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import type { JoinedRecord } from '../../../src/record/sections/section.js'
import { AMBULANCE, aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { ROOT } from './fixtures/portal-app.js'

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'
const VITAL = [{ coding: [{ system: CATEGORY, code: 'vital-signs' }] }]
const SURVEY = [{ coding: [{ system: CATEGORY, code: 'survey' }] }]
const LABORATORY = [{ coding: [{ system: CATEGORY, code: 'laboratory' }] }]
const TODAY = '2026-11-23T13:10:00Z'

interface Told {
  readonly at?: string | undefined
  readonly code?: string
  readonly category?: readonly object[] | undefined
  readonly from?: typeof AMBULANCE
}

function measured(
  name: string,
  value: object,
  { at = TODAY, code, category = VITAL, from = AMBULANCE }: Told = {},
) {
  return aResource(
    {
      resourceType: 'Observation',
      status: 'final',
      ...(category.length > 0 && { category }),
      code: coded(name, code),
      effectiveDateTime: at,
      ...value,
    },
    { from },
  )
}

const of = (value: number, unit: string) => ({ valueQuantity: { value, unit } })

/** A reading of systolic and diastolic pressure as one, of three weeks ago. */
const OLD_PRESSURE = aResource(
  {
    resourceType: 'Observation',
    status: 'final',
    category: VITAL,
    code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }], text: 'Blood pressure' },
    effectiveDateTime: '2026-11-03T10:00:00Z',
    component: [
      { code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] }, ...of(128, 'mmHg') },
      { code: { coding: [{ system: 'http://loinc.org', code: '8462-4' }] }, ...of(70, 'mmHg') },
    ],
  },
  { from: WEY_VALLEY },
)

const whats = (record: JoinedRecord) => latestVitalSigns(record).lines.map(({ what }) => what)

describe('what an ambulance measured an hour ago', () => {
  const record = aJoinedRecord([
    OLD_PRESSURE,
    measured('Body temperature', of(36.6, 'Cel'), { at: '2026-11-03T10:00:00Z', code: '386725007' }),
    measured('Glucose', of(5.4, 'mmol/L'), {
      at: '2026-09-24T10:00:00Z',
      code: '1010671000000102',
      category: LABORATORY,
      from: WEY_VALLEY,
    }),
    measured('Systolic blood pressure', of(84, 'mmHg'), { code: '271649006' }),
    measured('Diastolic blood pressure', of(40, 'mmHg'), { code: '271650006' }),
    measured('Glasgow coma score', of(9, '{score}'), { code: '248241002' }),
    measured('Core body temperature', of(39.6, 'Cel'), { code: '276885007' }),
    measured('Blood glucose level', of(1.9, 'mmol/L'), { code: '997671000000106' }),
  ])

  it('is told by its codes in the order in which it is asked for, and no older blood pressure or temperature beside it', () => {
    expect(whats(record)).toEqual([
      'Systolic blood pressure 84 mmHg',
      'Diastolic blood pressure 40 mmHg',
      'Core body temperature 39.6 °C',
      'Glasgow coma score 9',
      'Blood glucose level 1.9 mmol/L',
    ])
  })

  it('stands so on the summary and on paper', () => {
    const parts = new Map(createRenderRecord({ root: ROOT })(record).map(({ part, html }) => [part, html]))
    const panel = parts.get(PORTAL_PARTS.panel('observations')) ?? ''
    const paper = parts.get(PORTAL_PARTS.print) ?? ''

    expect(panel).toContain('Blood glucose level 1.9 mmol/L')
    expect(panel).toContain('Systolic blood pressure 84 mmHg')
    expect(panel).not.toContain('128/70')
    expect(paper).toContain(
      'Systolic blood pressure 84 mmHg, Diastolic blood pressure 40 mmHg, Core body temperature 39.6 °C',
    )
    expect(paper).toContain('Blood glucose level 1.9 mmol/L')
    expect(paper).not.toContain('128/70')
    expect(paper).not.toContain('Glucose 5.4')
  })

  it('is told by the names that crews write where there are no codes', () => {
    const spoken = aJoinedRecord([
      OLD_PRESSURE,
      measured('Resps', of(34, '/min')),
      measured('GCS total', of(9, '')),
      measured('Temp', of(39.6, 'C')),
      measured('Systolic', of(84, 'mmHg')),
      measured('Sats on air', of(86, '%')),
      measured('Obs: BP', { valueString: '84/40' }, { at: '2026-11-23T13:12:00Z' }),
    ])

    expect(whats(spoken)).toEqual([
      'Resps 34 /min',
      'Sats on air 86 %',
      'Obs: BP 84/40',
      'Temp 39.6 C',
      'GCS total 9',
    ])
  })
})

describe('the latest of a vital sign', () => {
  it('of what was measured on oxygen and on air on one day is both', () => {
    const record = aJoinedRecord([
      measured('Sats on air', of(86, '%')),
      measured('Sats on oxygen', of(94, '%'), { at: '2026-11-23T13:20:00Z' }),
    ])

    expect(whats(record)).toEqual(['Sats on oxygen 94 %', 'Sats on air 86 %'])
  })

  it('of a whole and its parts at one time is the whole for a pressure, and all of them for a coma score', () => {
    const record = aJoinedRecord([
      measured('BP', { valueString: '120/80' }),
      measured('Systolic', of(120, 'mmHg')),
      measured('GCS', of(9, '')),
      measured('GCS eye', of(2, '')),
    ])

    expect(whats(record)).toEqual(['BP 120/80', 'GCS 9', 'GCS eye 2'])
  })

  it('is not taken away by a date that cannot be, nor by what was cancelled', () => {
    const record = aJoinedRecord([
      measured('Pulse', of(118, '/min')),
      measured('Skin temperature', of(20, 'C'), { at: '2027-11-23T13:10:00Z' }),
      measured('Temp', of(36.5, 'C'), { at: '2026-11-20' }),
      measured('Core temperature', { ...of(20, 'C'), status: 'cancelled' }),
    ])

    expect(whats(record)).toContain('Pulse 118 /min')
    expect(whats(record)).toContain('Temp 36.5 C')
  })

  it('that a laboratory measured long before stands among the results alone', () => {
    const record = aJoinedRecord([
      measured('Pulse', of(80, '/min')),
      measured('Glucose', of(5.4, 'mmol/L'), { at: '2026-09-24', category: LABORATORY, from: WEY_VALLEY }),
    ])

    expect(whats(record)).toEqual(['Pulse 80 /min'])
  })
})

describe('what else was examined of late', () => {
  const nurse = { category: [], from: WEY_VALLEY }
  const record = aJoinedRecord([
    measured('Pulse', of(80, '/min'), { at: '2026-11-20T10:00:00Z' }),
    measured(
      'Wound measurement, sacrum',
      { valueString: '4.5 x 3 cm, slough' },
      { at: '2026-11-21', ...nurse },
    ),
    measured('Body weight', of(43.9, 'kg'), { at: '2026-11-19', code: '27113001' }),
    measured('Body weight', of(51, 'kg'), { at: '2026-08-10', code: '27113001' }),
    measured('Body height', of(160, 'cm'), { at: '2020-01-01', code: '50373000' }),
    measured('Capillary refill time', of(4, 's'), { at: '2026-11-20T10:00:00Z' }),
  ])

  it('stands behind the vital signs, the latest first, and a weight with the one before it', () => {
    expect(latestVitalSigns(record).lines.map(({ what, details }) => [what, ...details])).toEqual([
      ['Pulse 80 /min'],
      ['Wound measurement, sacrum 4.5 x 3 cm, slough'],
      ['Capillary refill time 4 s'],
      ['Body weight 43.9 kg', 'before: 51 kg, 10-Aug-2026'],
    ])
  })

  it('is counted with what is not shown, so that nobody takes the panel for all there is', () => {
    const parts = new Map(createRenderRecord({ root: ROOT })(record).map(({ part, html }) => [part, html]))

    expect(parts.get(PORTAL_PARTS.panel('observations'))).toContain('4 of 5 current shown')
  })
})

describe('the latest scores', () => {
  const record = aJoinedRecord([
    measured(
      'Waterlow score',
      { valueInteger: 16 },
      { at: '2026-10-01', code: '278897004', category: SURVEY },
    ),
    measured('Abbey pain scale', { valueInteger: 8 }, { at: '2026-11-21', category: SURVEY }),
    measured('AKPS', { valueInteger: 20 }, { at: '2026-11-22', category: [] }),
    measured('HoNOS', { valueInteger: 12 }, { at: '2026-06-01', category: SURVEY }),
    measured('Carer strain', { valueString: 'up four times a night' }, { at: '2026-11-22', category: [] }),
  ])

  it('are those with published bands, then every other assessment of the last fortnight, the latest first', () => {
    expect(latestScores(record).lines.map(({ what }) => what)).toEqual([
      'Waterlow score 16',
      'AKPS 20',
      'Abbey pain scale 8',
    ])
  })

  it('are counted with those that are older', () => {
    const parts = new Map(createRenderRecord({ root: ROOT })(record).map(({ part, html }) => [part, html]))

    expect(parts.get(PORTAL_PARTS.panel('scores'))).toContain('3 of 4 current shown')
  })

  it('are no place for the strain of a carer: it stands in the social context, on the summary and on paper', () => {
    const social = record.sections.find(({ key }) => key === 'social-context')

    expect(social?.current.map(({ what }) => what).join()).toContain('Carer strain')
    expect(latestVitalSigns(record).lines).toEqual([])
    expect(JSON.stringify(toPrintPage(record))).toContain('Carer strain')
  })
})

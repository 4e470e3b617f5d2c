import { aJoinedRecord, aResource, coded, COUNTY, HOLMWOOD } from '../support/a-record.js'
import { aLens } from '../support/a-lens.js'
import { OAK_STREET, WEY_VALLEY } from '../support/actors.js'

function aStay(period: object, differs: object = {}, from = WEY_VALLEY, labelClass = 'N') {
  return aResource(
    {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'IMP' },
      period,
      reasonCode: [coded('Fall with acute kidney injury')],
      ...differs,
    },
    { from, labelClass },
  )
}

const GOES_ON = { status: 'in-progress' }

/** On 23 November 2026. */
function told(...resources: ReturnType<typeof aResource>[]): string | undefined {
  return aJoinedRecord(resources).whereNow
}

describe('where the person is', () => {
  it('is in hospital now, since when, what for and by whom it is told', () => {
    expect(told(aStay({ start: '2026-11-09T18:00:00Z' }, GOES_ON))).toBe(
      'In hospital now: Wey Valley Hospital since 09-Nov-2026: Fall with acute kidney injury',
    )
  })

  it.each([
    [
      '2026-11-20T15:30:00Z',
      'Left hospital 20-Nov-2026 (3 days ago): Fall with acute kidney injury · Wey Valley Hospital · discharged to: Own home',
    ],
    [
      '2026-11-09',
      'Left hospital 09-Nov-2026 (14 days ago): Fall with acute kidney injury · Wey Valley Hospital · discharged to: Own home',
    ],
    ['2026-11-08', undefined],
    [
      '2026-11',
      'Left hospital Nov-2026 (day not sent): Fall with acute kidney injury · Wey Valley Hospital · discharged to: Own home',
    ],
    ['2026', undefined],
  ])('is out of hospital for no more than a fortnight: left on %s', (end, words) => {
    const home = { hospitalization: { dischargeDisposition: coded('Own home') } }
    expect(told(aStay({ start: '2026-11-01', end }, home))).toBe(words)
  })

  it('is the last stay that ended, and no planned or cancelled one, nor an attendance', () => {
    expect(
      told(
        aStay({ start: '2026-11-10', end: '2026-11-12' }),
        aStay({ start: '2026-11-14', end: '2026-11-21' }, { reasonCode: [coded('Pneumonia')] }),
        aStay({ start: '2026-11-22', end: '2026-11-22' }, { class: { code: 'EMER' } }),
        aStay({ start: '2026-11-22', end: '2026-11-22' }, { status: 'cancelled' }),
        aStay({ start: '2026-12-01' }, { status: 'planned' }),
      ),
    ).toBe('Left hospital 21-Nov-2026 (2 days ago): Pneumonia · Wey Valley Hospital')
  })

  it('is on leave from hospital where its source says so', () => {
    expect(told(aStay({ start: '2026-11-02' }, { status: 'onleave', reasonCode: [] }, HOLMWOOD))).toBe(
      'On leave from hospital: Holmwood Mental Health since 02-Nov-2026',
    )
  })

  it('is no hospital where a home tells of a stay', () => {
    expect(told(aStay({ start: '2026-11-02' }, { ...GOES_ON, reasonCode: [] }, COUNTY))).toBe(
      'Staying there now: County Social Care since 02-Nov-2026',
    )
  })

  it('names the hospital of which somebody else tells, and who that is', () => {
    const elsewhere = { ...GOES_ON, reasonCode: [], serviceProvider: { display: 'St Elsewhere' } }
    expect(told(aStay({ start: '2026-11-09' }, elsewhere, OAK_STREET))).toBe(
      'In hospital now: St Elsewhere, told by Oak Street Surgery since 09-Nov-2026',
    )
  })

  it('says that it is not sure where a stay that goes on does not go with what was told after it', () => {
    const goesOn = aStay({ start: '2026-11-01' }, { ...GOES_ON, reasonCode: [] })
    const later = aStay({ start: '2026-11-12', end: '2026-11-15' }, {}, HOLMWOOD)
    const visit = aStay({ start: '2026-11-21' }, { class: { code: 'HH' } }, COUNTY)

    expect(told(goesOn, later)).toBe(
      'In hospital now: Wey Valley Hospital since 01-Nov-2026. Not sure: a later stay ended 15-Nov-2026',
    )
    expect(told(goesOn, visit)).toBe(
      'In hospital now: Wey Valley Hospital since 01-Nov-2026. Not sure: County Social Care tells of a home visit on 21-Nov-2026',
    )
    expect(told(goesOn, aStay({ start: '2026-11-20' }, { ...GOES_ON, reasonCode: [] }, HOLMWOOD))).toMatch(
      /^In hospital now: Holmwood Mental Health since 20-Nov-2026; Wey Valley Hospital since 01-Nov-2026\. Not sure: sources tell of more than one stay that goes on$/,
    )
  })

  it('is not told of a stay that is withheld from the reader', () => {
    const secret = aStay({ start: '2026-11-09' }, GOES_ON, WEY_VALLEY, 'V')
    const lens = aLens(['N'])

    expect(aJoinedRecord([secret], { lens }).whereNow).toBeUndefined()
  })

  it('is nothing where no stay of now or of late is told', () => {
    expect(told()).toBeUndefined()
    expect(told(aStay({ start: '2019-11-01', end: '2019-11-04' }))).toBeUndefined()
  })
})

import { AMBULANCE, aJoinedRecord, aResource, coded, HOLMWOOD } from '../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../support/actors.js'

function aContact(start: string | undefined, differs: object = {}, from = WEY_VALLEY) {
  return aResource(
    {
      resourceType: 'Encounter',
      status: 'in-progress',
      class: { code: 'EMER' },
      ...(start === undefined ? {} : { period: { start } }),
      reasonCode: [coded('Fall')],
      ...differs,
    },
    { from },
  )
}

/** On 23 November 2026, when the clocks of London show the time of Greenwich. */
function told(...resources: ReturnType<typeof aResource>[]): string | undefined {
  return aJoinedRecord(resources).whereNow
}

const CALL = { status: 'finished', period: { start: '2026-11-23T14:25:00Z', end: '2026-11-23T15:05:00Z' } }

describe('who is in an emergency department now', () => {
  it.each(['in-progress', 'arrived', 'triaged'])('is told to be there: %s', (status) => {
    expect(told(aContact('2026-11-23T12:00:00Z', { status }))).toBe(
      'In the emergency department now: Wey Valley Hospital since 12:00 today: Fall',
    )
  })

  it('is told so with the day where it began before today', () => {
    expect(told(aContact('2026-11-22T23:40:00Z'))).toBe(
      'In the emergency department now: Wey Valley Hospital since 22-Nov-2026 23:40: Fall',
    )
    expect(told(aContact(undefined))).toBe(
      'In the emergency department now: Wey Valley Hospital (since when was not sent): Fall',
    )
  })

  it('is told before a leave of a stay and before a stay that began earlier, and behind a stay that began later', () => {
    const attendance = aContact('2026-11-23T12:00:00Z')
    const stay = (start: string, status: string) =>
      aContact(start, { class: { code: 'IMP' }, status, reasonCode: [] }, HOLMWOOD)

    expect(told(attendance, stay('2026-11-02', 'onleave'))).toBe(
      'In the emergency department now: Wey Valley Hospital since 12:00 today: Fall. On leave from hospital: Holmwood Mental Health since 02-Nov-2026',
    )
    expect(told(attendance, stay('2026-11-02', 'in-progress'))).toMatch(/^In the emergency department now/)
    expect(told(attendance, stay('2026-11-23T14:00:00Z', 'in-progress'))).toMatch(
      /^In hospital now: .*\. In the emergency department now: /,
    )
  })

  it('is not sure where it began days ago and no end was sent, or where something later is told', () => {
    const visit = aContact(
      '2026-11-21T10:00:00Z',
      { class: { code: 'HH' }, status: 'finished', reasonCode: [] },
      OAK_STREET,
    )

    expect(told(aContact('2026-11-19T12:00:00Z'), visit)).toBe(
      'In the emergency department now: Wey Valley Hospital since 19-Nov-2026 12:00: Fall. Not sure: it began 4 days ago, and no end was sent; Oak Street Surgery tells of a later contact on 21-Nov-2026',
    )
  })

  it('is not told of an attendance that ended, was cancelled, or was forgotten for more than a fortnight', () => {
    expect(told(aContact('2026-11-23T12:00:00Z', { status: 'finished' }))).toBeUndefined()
    expect(told(aContact('2026-11-23T12:00:00Z', { status: 'cancelled' }))).toBeUndefined()
    expect(told(aContact('2026-11-08T12:00:00Z'))).toBeUndefined()
  })
})

describe('to whom an ambulance came', () => {
  it('is told so on that day, with the time and that nobody knows where the person went', () => {
    expect(told(aContact(undefined, CALL, AMBULANCE))).toBe(
      'Ambulance today 14:25 to 15:05: Fall · North Downs Ambulance · where the person went was not sent',
    )
  })

  it('is told how it ended as far as the crew says it', () => {
    const stayed = { ...CALL, hospitalization: { dischargeDisposition: coded('Left at home with advice') } }

    expect(told(aContact(undefined, stayed, AMBULANCE))).toBe(
      'Ambulance today 14:25 to 15:05: Fall · North Downs Ambulance · Left at home with advice',
    )
  })

  it('has the ambulance with them while it goes on', () => {
    expect(told(aContact('2026-11-23T14:25:00Z', {}, AMBULANCE))).toBe(
      'With an ambulance now: North Downs Ambulance since 14:25 today: Fall',
    )
  })

  it.each([
    ['2026-11-22T23:10:00Z', 'Ambulance yesterday 23:10'],
    ['2026-11-22T09:00:00Z', undefined],
    ['2026-11-20T23:10:00Z', undefined],
  ])('is told of it until noon of the next day at least: %s', (start, words) => {
    const line = told(aContact(start, { status: 'finished' }, AMBULANCE))

    expect(line?.slice(0, words?.length)).toBe(words)
  })

  it('is told of it no more once the emergency department, or anybody else, tells of something after it', () => {
    const call = aContact(undefined, CALL, AMBULANCE)

    expect(told(call, aContact('2026-11-23T15:10:00Z'))).toBe(
      'In the emergency department now: Wey Valley Hospital since 15:10 today: Fall',
    )
    expect(told(call, aContact('2026-11-23T15:10:00Z', { status: 'finished' }))).toBeUndefined()
    expect(told(call, aContact('2026-11-23T09:00:00Z', { status: 'finished' }, OAK_STREET))).toMatch(
      /^Ambulance today/,
    )
  })
})

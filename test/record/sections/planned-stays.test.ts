import { COUNTY, aResource, aSection, asTable, coded } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const planned = (differs: object): Parameters<typeof aResource>[0] => ({
  resourceType: 'Encounter',
  status: 'planned',
  ...differs,
})

describe('a stay that is planned', () => {
  it('says what for, where, from when and to when', () => {
    const stay = planned({
      class: { code: 'IMP' },
      type: [coded('Elective admission for hip replacement'), coded('Bring two sticks')],
      period: { start: '2026-12-20T07:30:00Z', end: '2026-12-24' },
      reasonCode: [coded('Osteoarthritis')],
      serviceProvider: { display: 'Epsom' },
      location: [{ location: { display: 'Derby ward' } }],
    })

    expect(asTable(aSection('appointments', [aResource(stay, { from: WEY_VALLEY })]))).toEqual([
      'Inpatient stay, planned: Elective admission for hip replacement | Osteoarthritis; Bring two sticks; at: Epsom; with: Derby ward | from 20-Dec-2026 07:30 to 24-Dec-2026 | Wey Valley Hospital',
    ])
  })

  it('of days away from home is no home visit, whatever its class', () => {
    const respite = planned({
      class: { code: 'HH' },
      type: [coded('Respite stay')],
      period: { start: '2026-12-20', end: '2027-01-03' },
    })
    const visit = planned({
      class: { code: 'HH' },
      type: [coded('Wound care')],
      period: { start: '2026-12-21T09:00:00Z', end: '2026-12-21T09:30:00Z' },
    })

    expect(
      asTable(aSection('appointments', [aResource(respite, { from: COUNTY }), aResource(visit)])),
    ).toEqual([
      'Respite stay, planned | from 20-Dec-2026 to 03-Jan-2027 | County Social Care',
      'Home visit, planned: Wound care | on 21-Dec-2026 09:00 | Oak Street Surgery',
    ])
  })

  it('is not over before its end', () => {
    const stay = (end: string): ReturnType<typeof aResource> =>
      aResource(planned({ class: { code: 'IMP' }, period: { start: '2026-11-20', end } }))

    expect(aSection('appointments', [stay('2026-11-30')]).past).toEqual([])
    expect(aSection('appointments', [stay('2026-11-22')]).current).toEqual([])
  })
})

describe('where somebody is to go', () => {
  const reception = aResource(
    {
      resourceType: 'Location',
      name: 'UTC reception',
      telecom: [
        { system: 'phone', value: '01632 960600', period: { end: '2020-01-01' } },
        { system: 'phone', value: '01632 960602' },
      ],
      address: { line: ['Poplar Road'], city: 'Leatherhead', postalCode: 'KT22 9XX' },
      description: 'Door code 1123',
    },
    { shared: true },
  )
  const service = aResource(
    {
      resourceType: 'HealthcareService',
      name: 'Leatherhead UTC',
      telecom: [{ system: 'phone', value: '01632 960601' }],
      comment: 'Side entrance after 8pm',
      location: [{ reference: `Location/${reception.id}` }],
    },
    { shared: true },
  )
  const appointment = (start: string): ReturnType<typeof aResource> =>
    aResource({
      resourceType: 'Appointment',
      status: 'booked',
      description: 'UTC slot',
      start,
      participant: [
        { actor: { reference: `HealthcareService/${service.id}` } },
        { actor: { reference: `Location/${reception.id}` } },
      ],
    })

  it('is told with its telephone and its address, each place once', () => {
    const { current } = aSection('appointments', [appointment('2026-11-23T19:00:00Z'), service, reception])

    expect(current[0]?.details).toEqual([
      'with: Leatherhead UTC, UTC reception',
      'Leatherhead UTC: telephone 01632 960601, Side entrance after 8pm',
      'UTC reception: telephone 01632 960602, Poplar Road, Leatherhead, KT22 9XX, Door code 1123',
    ])
  })

  it('is told no longer when they were there, and not of a place that is withheld', () => {
    const { past } = aSection('appointments', [appointment('2026-11-10T19:00:00Z'), service, reception])
    const hidden = { ...reception, labelClass: 'V' }
    const { current } = aSection('appointments', [appointment('2026-11-23T19:00:00Z'), service, hidden])

    expect(past[0]?.details).toEqual(['with: Leatherhead UTC, UTC reception'])
    expect(JSON.stringify(current)).not.toContain('Poplar Road')
  })
})

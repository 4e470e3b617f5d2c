import { aJoinedRecord, aResource, coded, HOLMWOOD, type ResourceContent } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import type { OdsCode } from '../../../src/fhir/ods-code.js'

const anAppointment = (differs: object = {}): ResourceContent => ({
  resourceType: 'Appointment',
  status: 'booked',
  serviceType: [coded('Heart failure clinic')],
  start: '2026-10-03T09:30:00Z',
  participant: [{ status: 'accepted' }],
  ...differs,
})

function loopsOf(...told: readonly (readonly [ResourceContent, OdsCode?])[]): readonly string[] {
  const resources = told.map(([content, from = OAK_STREET]) => aResource(content, { from }))
  return aJoinedRecord(resources).loops.map(({ what, marks }) => `${what}: ${marks[0]?.text ?? ''}`)
}

const UNTOLD = 'Heart failure clinic: booked for 03-Oct-2026: whether it took place is not told'

describe('an appointment whose day is long over', () => {
  it('HZ09: is an open loop while it is booked and nobody says what came of it', () => {
    expect(loopsOf([anAppointment()])).toEqual([UNTOLD])
  })

  it('says of one that is pending that it was never accepted here', () => {
    expect(loopsOf([anAppointment({ status: 'pending' })])[0]).toBe(
      'Heart failure clinic: asked for, and not accepted here, for 03-Oct-2026: whether it took place is not told',
    )
  })

  it.each([
    ['is to come', anAppointment({ start: '2026-12-03T09:30:00Z' })],
    ['is of today', anAppointment({ start: '2026-11-23T08:30:00Z' })],
    ['is of last week, and may still be told', anAppointment({ start: '2026-11-16T08:30:00Z' })],
    ['took place', anAppointment({ status: 'fulfilled' })],
    ['was cancelled', anAppointment({ status: 'cancelled' })],
    ['was of more than a year ago', anAppointment({ start: '2025-10-03T09:30:00Z' })],
  ])('is none where it %s', (_what, appointment) => {
    expect(loopsOf([appointment])).toEqual([])
  })

  const aContact = (differs: object = {}): ResourceContent => ({
    resourceType: 'Encounter',
    status: 'finished',
    class: { code: 'AMB' },
    period: { start: '2026-10-03T09:40:00Z' },
    ...differs,
  })

  it('is none where whoever booked it has a contact on its day', () => {
    expect(loopsOf([anAppointment()], [aContact()])).toEqual([])
  })

  it.each([
    ['a contact of a later day', aContact({ period: { start: '2026-11-02T09:40:00Z' } }), OAK_STREET],
    ['a contact by somebody else', aContact(), HOLMWOOD],
    ['another appointment that is booked', anAppointment({ serviceType: [coded('Eye clinic')] }), WEY_VALLEY],
  ])('is not closed by %s', (_what, other, from) => {
    expect(loopsOf([anAppointment()], [other, from])).toContain(UNTOLD)
  })

  it('is closed by another source that says that it was attended or missed', () => {
    expect(loopsOf([anAppointment()], [anAppointment({ status: 'fulfilled' }), WEY_VALLEY])).toEqual([])
    expect(loopsOf([anAppointment()], [anAppointment({ status: 'noshow' }), WEY_VALLEY])).not.toContain(
      UNTOLD,
    )
  })

  it('HZ17: stands behind what is late', () => {
    const late: ResourceContent = {
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      code: coded('Ultrasound of kidneys'),
      authoredOn: '2026-11-01',
    }

    expect(loopsOf([anAppointment()], [late])[1]).toBe(UNTOLD)
  })
})

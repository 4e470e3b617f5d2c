import type { Encounter, FhirResource, MedicationRequest } from 'fhir/r4.js'
import { createCalendar } from '../../src/demo/writing/calendar.js'
import { aNeighbourhood, TODAY } from './a-neighbourhood.js'

const told = aNeighbourhood()
const all = <T extends FhirResource['resourceType']>(type: T) =>
  told.flatMap(({ partner, person, resources }) =>
    resources.flatMap((one) =>
      one.resourceType === type
        ? [{ partner, person, resource: one as Extract<FhirResource, { resourceType: T }> }]
        : [],
    ),
  )
const medicines = all('MedicationRequest').map(({ resource }) => resource)
const lastDay = ({ dosageInstruction }: MedicationRequest) =>
  dosageInstruction?.[0]?.timing?.repeat?.boundsPeriod?.end
const isShort = ({ courseOfTherapyType: course }: MedicationRequest) => course?.coding?.[0]?.code === 'acute'

describe('what a clinician would not believe', () => {
  it('has no course that is over and still active, or completed before its last day', () => {
    const courses = medicines.filter((one) => lastDay(one) !== undefined)

    expect(courses.length).toBeGreaterThan(20)
    expect(courses.filter((one) => !isShort(one))).toEqual([])
    expect(courses.filter((one) => (one.status === 'completed') !== (lastDay(one) ?? '') < TODAY)).toEqual([])
    expect(medicines.filter((one) => one.status === 'completed' && lastDay(one) === undefined)).toEqual([])
  })

  it.each([
    ['Promethazine hydrochloride 25mg tablets', 'discharged-without-follow-up', '2026-11-26'],
    ['Apixaban 2.5mg tablets', 'medically-fit', '2026-12-10'],
  ])('takes %s for a short course that says its last day', (medicine, story, end) => {
    const [order] = all('MedicationRequest')
      .filter(({ person }) => person === `story ${story}`)
      .map(({ resource }) => resource)
      .filter(({ medicationCodeableConcept: one }) => one?.text === medicine)

    expect(order?.courseOfTherapyType?.text ?? order?.courseOfTherapyType?.coding?.[0]?.display).toContain(
      'Short course',
    )
    expect(order && lastDay(order)).toBe(end)
  })

  it('has thiamine that was supplied for longer than since discharge', () => {
    const thiamine = medicines.find(({ medicationCodeableConcept: one }) => one?.text?.startsWith('Thiamine'))

    expect(thiamine?.status).toBe('active')
    expect((thiamine?.dispenseRequest?.quantity?.value ?? 0) / 3).toBeGreaterThan(21)
  })

  it('counts tablets in the plural', () => {
    const quantities = [
      ...medicines.map(({ dispenseRequest }) => dispenseRequest?.quantity),
      ...all('MedicationDispense').map(({ resource }) => resource.quantity),
    ].flatMap((one) => (one === undefined ? [] : [`${String(one.value)} ${one.unit ?? ''}`]))

    expect(quantities).toEqual(expect.arrayContaining(['7 tablets', '1 inhaler']))
    expect(quantities.filter((text) => text.startsWith('1 ') === text.endsWith('s'))).toEqual([])
  })

  it('says of each step of a plan how far it is, and nothing of standing advice', () => {
    const steps = new Map(
      all('CarePlan').flatMap(({ resource }) =>
        (resource.activity ?? []).map(({ detail }) => [detail?.description ?? '', detail?.status] as const),
      ),
    )

    expect(steps.get('Deliver bed and commode')).toBe('completed')
    expect(steps.get('Find a provider for four visits a day')).toBe('in-progress')
    expect(steps.get('Follow-up face to face within 72 hours of discharge')).toBe('not-started')
    expect(steps.get('Not for resuscitation: form is behind the kitchen door')).toBe('unknown')
  })

  it('tells of a liaison assessment as one, and counts no second emergency attendance for it', () => {
    const liaison = all('Encounter').filter(({ resource }) => typeOf(resource).includes('Liaison'))

    expect(liaison.map(({ partner, resource }) => `${partner} ${resource.class.code ?? ''}`)).toEqual(
      Array.from({ length: 3 }, () => 'holmwood-mental-health AMB'),
    )
  })

  it('says of every ambulance attendance whether the person was conveyed, in words and where to', () => {
    const callOuts = all('Encounter').filter(({ partner }) => partner === 'northdowns-ambulance')

    expect(callOuts.length).toBeGreaterThan(15)
    for (const { resource } of callOuts) {
      const stayed = resource.type?.at(-1)?.text?.startsWith('Not conveyed')
      const to = resource.hospitalization?.dischargeDisposition?.text
      expect([resource.class.code, typeOf(resource)]).toEqual(['EMER', 'Ambulance attendance'])
      expect(to === 'Stayed where seen, not conveyed').toBe(stayed)
    }
  })

  it.each([0, 3, 6, 9, 12, 15, 18, 21])('plans no call at night when it is made at %i:32', (hour) => {
    const now = `2026-11-23T${String(hour).padStart(2, '0')}:32:05Z`
    const calendar = createCalendar(TODAY, now)
    const call = calendar.workingTime(-20)

    expect(call.slice(11, 16) >= '09:00' && call.slice(11, 16) <= '17:00').toBe(true)
    expect(Date.parse(call)).toBeLessThan(Date.parse(now))
    expect(Date.parse(call)).toBeGreaterThan(Date.parse(calendar.hours(-60)))
  })
})

function typeOf({ type }: Encounter): string {
  return type?.[0]?.text ?? ''
}

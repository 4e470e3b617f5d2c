import type { FhirResource } from 'fhir/r4.js'
import { PARTNER_ORGANISATIONS, type PartnerId } from '../../src/demo/organisations.js'
import { STORIES } from '../../src/demo/stories/stories.js'
import { howShown } from '../../src/record/documents/how-shown.js'
import { aResource, aSection } from '../support/a-record.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { aNeighbourhood, TODAY, type ToldBundle } from './a-neighbourhood.js'

const told = aNeighbourhood({ patients: STORIES.length })
const NOON = Date.parse(`${TODAY}T12:00:00Z`)

function bundlesOf(key: string): readonly ToldBundle[] {
  return told.filter(({ person }) => person === `story ${key}`)
}

/** Resources of one type that a partner (or anybody) told about a story. */
function tellings<T extends FhirResource['resourceType']>(
  key: string,
  type: T,
  partner?: PartnerId,
): readonly Extract<FhirResource, { resourceType: T }>[] {
  return bundlesOf(key)
    .filter((bundle) => partner === undefined || bundle.partner === partner)
    .flatMap(({ resources }) => resources)
    .filter((one): one is Extract<FhirResource, { resourceType: T }> => one.resourceType === type)
}

function valuesOf(key: string, test: string): readonly number[] {
  return tellings(key, 'Observation')
    .filter(({ code }) => code.text === test)
    .sort((one, other) => Date.parse(one.effectiveDateTime ?? '') - Date.parse(other.effectiveDateTime ?? ''))
    .map(({ valueQuantity }) => valueQuantity?.value ?? Number.NaN)
}

const daysAgo = (date: string | undefined): number => (NOON - Date.parse(date ?? '')) / 86_400_000
const emergencyVisits = (key: string, days: number) =>
  tellings(key, 'Encounter', 'wey-valley-hospital').filter(
    ({ class: kind, period }) => kind.code === 'EMER' && daysAgo(period?.start) <= days,
  )

describe('the stories', () => {
  it('are at least fourteen, each by a person of its own', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(14)
    expect(new Set(STORIES.map(({ person }) => person.nhsNumber)).size).toBe(STORIES.length)
    expect(WALKTHROUGH.map(({ nhsNumberShown }) => nhsNumberShown)[0]).toBe('999 000 1014')
  })

  it('has somebody who left a mental health ward 60 hours ago and has no follow-up booked', () => {
    const key = 'discharged-without-follow-up'
    const [stay] = tellings(key, 'Encounter', 'holmwood-mental-health').filter(
      ({ class: { code } }) => code === 'IMP',
    )

    expect(stay?.status).toBe('finished')
    expect((NOON - Date.parse(stay?.period?.end ?? '')) / 3_600_000).toBe(60)
    expect(tellings(key, 'Appointment')).toEqual([])
  })

  it('has somebody who is medically fit and still in a bed, waiting for a package of care', () => {
    const [stay] = tellings('medically-fit', 'Encounter', 'wey-valley-hospital').filter(
      ({ class: { code } }) => code === 'IMP',
    )

    expect(stay?.status).toBe('in-progress')
    expect(stay?.period?.end).toBeUndefined()
    expect(JSON.stringify(stay)).toContain('Medically fit to leave for 6 days')
    expect(tellings('medically-fit', 'CarePlan', 'county-social-care')[0]?.title).toContain('no provider yet')
  })

  it('has two lists of medicines that disagree about apixaban and bisoprolol', () => {
    const list = (partner: PartnerId) =>
      tellings('medicines-disagree', 'MedicationRequest', partner).map(
        ({ status, medicationCodeableConcept: medicine }) => `${medicine?.text ?? ''} ${status}`,
      )

    expect(list('mill-lane-surgery')).toEqual(
      expect.arrayContaining(['Apixaban 5mg tablets active', 'Bisoprolol 2.5mg tablets active']),
    )
    expect(list('wey-valley-hospital')).toEqual(
      expect.arrayContaining(['Apixaban 2.5mg tablets active', 'Bisoprolol 2.5mg tablets stopped']),
    )
    expect(
      tellings('medicines-disagree', 'MedicationDispense').map(
        ({ medicationCodeableConcept: medicine }) => medicine?.text,
      ),
    ).toContain('Bisoprolol 2.5mg tablets')
  })

  it('has somebody who came to the emergency department nine times in 90 days and has a crisis plan', () => {
    expect(emergencyVisits('crisis-plan', 90)).toHaveLength(9)
    const [plan] = tellings('crisis-plan', 'CarePlan').filter(({ title }) => title === 'My crisis plan')
    expect(plan?.activity?.length).toBeGreaterThanOrEqual(4)
  })

  it('has a penicillin allergy at the practice against no known allergies at the hospital', () => {
    const said = (partner: PartnerId) =>
      tellings('penicillin-conflict', 'AllergyIntolerance', partner).map(({ code }) => code?.text)

    expect(said('oak-street-surgery')).toEqual(['Allergy to penicillin'])
    expect(said('wey-valley-hospital')).toEqual(['No known allergy'])
  })

  it('has a kidney that fails while the pharmacy sells ibuprofen', () => {
    const egfr = valuesOf('falling-kidneys', 'eGFR (CKD-EPI)')

    expect(egfr[0]).toBe(71)
    expect(egfr.at(-1)).toBe(38)
    expect([...egfr].sort((one, other) => other - one)).toEqual(egfr)
    expect(tellings('falling-kidneys', 'MedicationDispense', 'high-street-pharmacy')).toHaveLength(4)
    expect(
      JSON.stringify(tellings('falling-kidneys', 'MedicationRequest', 'mill-lane-surgery')),
    ).not.toContain('Ibuprofen')
  })

  it('has clozapine with a four-weekly blood count that is overdue', () => {
    const latest = Math.min(
      ...tellings('clozapine-overdue', 'Observation')
        .filter(({ code }) => code.text === 'Neutrophil count')
        .map(({ effectiveDateTime }) => daysAgo(effectiveDateTime)),
    )

    expect(latest).toBeGreaterThan(28)
    expect(
      tellings('clozapine-overdue', 'Appointment').filter(({ status }) => status === 'noshow'),
    ).toHaveLength(2)
    expect(
      JSON.stringify(tellings('clozapine-overdue', 'MedicationRequest', 'oak-street-surgery')),
    ).not.toContain('Clozapine')
  })

  it('has somebody on a community treatment order that ends soon, with what was in force before, of two hospitals', () => {
    const legal = tellings('clozapine-overdue', 'Flag').filter(({ code }) =>
      /Act|liberty/.test(code.text ?? ''),
    )

    expect(legal.map(({ status, code }) => [status, code.text?.slice(0, 24)])).toEqual([
      ['inactive', 'Deprivation of liberty s'],
      ['inactive', 'Detained under Mental He'],
      ['active', 'Community treatment orde'],
    ])
    expect(-daysAgo(legal[2]?.period?.end)).toBeLessThan(28)
  })

  it('has a very frail person whom ambulance crews left at home as her plan says', () => {
    expect(valuesOf('anticipatory-care', 'Rockwood Clinical Frailty Scale').at(-1)).toBe(7)
    const outcomes = tellings('anticipatory-care', 'Encounter', 'northdowns-ambulance').map(
      ({ type }) => type?.at(-1)?.text,
    )
    expect(outcomes.filter((text) => text?.startsWith('Not conveyed'))).toHaveLength(2)
  })

  it('has a child with asthma, three emergency visits and six relievers to one preventer', () => {
    expect(emergencyVisits('asthma-in-childhood', 70)).toHaveLength(3)
    const inhalers = tellings('asthma-in-childhood', 'MedicationDispense').map(
      ({ medicationCodeableConcept: one }) => one?.text?.split(' ')[0],
    )
    expect(inhalers.filter((name) => name === 'Salbutamol')).toHaveLength(6)
    expect(inhalers.filter((name) => name === 'Beclometasone')).toHaveLength(1)
  })

  it('has a pregnancy whose hospital does not know of the gestational diabetes before', () => {
    expect(JSON.stringify(tellings('pregnancy-after-diabetes', 'Condition', 'mill-lane-surgery'))).toContain(
      'History of gestational diabetes',
    )
    expect(
      JSON.stringify(
        bundlesOf('pregnancy-after-diabetes').find(({ partner }) => partner === 'wey-valley-hospital')
          ?.resources,
      ),
    ).not.toContain('diabetes')
    expect(JSON.stringify(tellings('pregnancy-after-diabetes', 'Appointment'))).not.toContain('lucose')
  })

  it('has a carer whose own HbA1c rises while the carer’s assessment waits', () => {
    expect(valuesOf('carer-strain', 'HbA1c').at(-1)).toBe(74)
    expect(tellings('carer-strain', 'ServiceRequest').map(({ status }) => status)).toEqual([
      'active',
      'active',
    ])
    expect(JSON.stringify(tellings('carer-strain', 'EpisodeOfCare'))).toContain('waiting list')
  })

  it('has a housebound man whose HbA1c rises under daily visits', () => {
    expect(valuesOf('housebound-diabetic', 'HbA1c')).toEqual([56, 58, 66, 74, 86, 97])
    expect(tellings('housebound-diabetic', 'Encounter', 'downs-community').length).toBeGreaterThanOrEqual(10)
  })

  it('has seven ambulance call-outs for alcohol, four not conveyed, and thiamine on one list only', () => {
    const outcomes = tellings('alcohol-and-ambulances', 'Encounter', 'northdowns-ambulance').map(
      ({ type }) => type?.at(-1)?.text ?? '',
    )

    expect(outcomes).toHaveLength(7)
    expect(outcomes.filter((text) => text.startsWith('Not conveyed'))).toHaveLength(4)
    expect(
      JSON.stringify(tellings('alcohol-and-ambulances', 'MedicationRequest', 'wey-valley-hospital')),
    ).toContain('Thiamine')
    expect(
      JSON.stringify(tellings('alcohol-and-ambulances', 'MedicationRequest', 'oak-street-surgery')),
    ).not.toContain('Thiamine')
  })

  it('has somebody with a learning disability whose adjustments are flagged', () => {
    expect(JSON.stringify(tellings('reasonable-adjustments', 'Flag'))).toContain(
      'Needs reasonable adjustments',
    )
    expect(
      tellings('reasonable-adjustments', 'QuestionnaireResponse')[0]?.item?.map(({ linkId }) => linkId),
    ).toEqual(['what-matters', 'how-to-communicate', 'please-do', 'please-do-not'])
  })

  it('has somebody at the end of life with a preferred place of death and medicines in the house', () => {
    const wishes = tellings('end-of-life', 'Observation').flatMap(({ code, valueCodeableConcept: value }) =>
      value ? [`${code.text ?? ''}: ${value.text ?? ''}`] : [],
    )

    expect(wishes).toEqual(
      expect.arrayContaining([
        'Preferred place of death, first choice: Home',
        'Resuscitation decision: Not for attempted cardiopulmonary resuscitation',
      ]),
    )
    expect(
      tellings('end-of-life', 'MedicationRequest').filter(({ reasonCode }) =>
        reasonCode?.[0]?.text?.startsWith('Just in case'),
      ),
    ).toHaveLength(3)
  })

  it('has somebody whose older end-of-life plan is superseded, and whose newer one should have been reviewed', () => {
    const plans = tellings('anticipatory-care', 'CarePlan').filter(({ title }) =>
      title?.startsWith('End of life'),
    )
    const section = aSection(
      'end-of-life',
      plans.map((plan) => aResource({ ...plan })),
      { today: TODAY },
    )

    expect(section.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      [expect.stringMatching(/^review overdue since/)],
    ])
    expect(section.past.map(({ marks }) => marks[0]?.text)).toEqual([
      expect.stringMatching(/^superseded by the one of/),
    ])
  })

  it('has letters in each of the forms in which they are shown, the PDF with the places of its objects', () => {
    const contents = STORIES.flatMap(({ key }) => tellings(key, 'DocumentReference')).flatMap(({ content }) =>
      content.map(({ attachment }) => ({
        type: attachment.contentType ?? '',
        bytes: Buffer.from(attachment.data ?? '', 'base64'),
      })),
    )

    expect(new Set(contents.map(({ type, bytes }) => howShown(type, bytes).as))).toEqual(
      new Set(['html', 'pdf', 'text']),
    )
    const pdf = contents.find(({ type }) => type === 'application/pdf')?.bytes.toString('latin1') ?? ''
    const [table = ''] = /xref[^]*trailer/.exec(pdf) ?? []
    const places = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place))
    expect(places.map((place) => /^\d+ 0 obj/.exec(pdf.slice(place))?.[0])).toEqual(
      places.map((_place, index) => `${index + 1} 0 obj`),
    )
    expect(pdf).toContain('Bisoprolol stopped')
  })

  it('has somebody who died, of which one hospital has not heard', () => {
    const died = (partner: PartnerId) => tellings('recently-died', 'Patient', partner)[0]?.deceasedDateTime

    expect(died('oak-street-surgery')).toBe('2026-11-11')
    expect(died('st-annes-hospital')).toBeUndefined()
    expect(tellings('recently-died', 'Appointment', 'st-annes-hospital')[0]?.status).toBe('booked')
  })

  it('has somebody whom two sources know, and neither of them is a practice', () => {
    expect(bundlesOf('known-to-few').map(({ partner }) => PARTNER_ORGANISATIONS[partner].kind)).toEqual([
      'acute',
      'ambulance',
    ])
  })

  it('has one item that is very restricted and one that is restricted', () => {
    const labels = bundlesOf('restricted-items').flatMap(({ resources }) =>
      resources.flatMap(({ meta }) => meta?.security?.map(({ code }) => code) ?? []),
    )

    expect(labels.sort()).toEqual(['R', 'V'])
  })
})

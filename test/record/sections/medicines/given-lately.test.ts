import type { JoinedRecord, SectionKey } from '../../../../src/record/sections/section.js'
import { toPrintPage } from '../../../../src/surfaces/portal/render-record/print/print-page.js'
import {
  createRenderRecord,
  PORTAL_PARTS,
} from '../../../../src/surfaces/portal/render-record/render-record.js'
import { AMBULANCE, aJoinedRecord, aResource, coded } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'
import { ROOT } from '../../../surfaces/portal/fixtures/portal-app.js'

const sectionOf = ({ sections }: JoinedRecord, key: SectionKey) => {
  const section = sections.find((one) => one.key === key)
  if (!section) throw new Error(`there is no section ${key}`)
  return section
}

function aDose(name: string, effectiveDateTime: string, differs: object = {}) {
  return aResource(
    {
      resourceType: 'MedicationAdministration',
      status: 'completed',
      medicationCodeableConcept: coded(name),
      effectiveDateTime,
      ...differs,
    },
    { from: AMBULANCE },
  )
}

function taken(name: string) {
  return aResource({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: coded(name),
    dateAsserted: '2026-11-01',
    dosage: [{ text: 'One a day' }],
  })
}

const MIDAZOLAM = aDose('Midazolam 10 mg oromucosal solution', '2026-11-23T14:22:00Z', {
  dosage: { text: '10 mg buccal' },
})

/** On 23 November 2026. */
const current = (...resources: ReturnType<typeof aResource>[]) =>
  sectionOf(aJoinedRecord(resources), 'medicines').current.map(({ what }) => what)

describe('a medicine that was given a while ago', () => {
  it('stands before what is to be taken, with the time, the dose and who gave it', () => {
    const [first, ...others] = sectionOf(
      aJoinedRecord([taken('Apixaban 5 mg tablets'), MIDAZOLAM]),
      'medicines',
    ).current

    expect(first).toMatchObject({
      what: 'given today 14:22: Midazolam 10 mg oromucosal solution',
      details: ['10 mg buccal'],
      source: { name: 'North Downs Ambulance' },
    })
    expect(others.map(({ what }) => what)).toEqual(['Apixaban 5 mg tablets'])
  })

  it('stands so on the summary and on paper, however many medicines there are', () => {
    const many = Array.from({ length: 60 }, (_, place) => taken(`Medicine ${place} tablets`))
    const record = aJoinedRecord([...many, MIDAZOLAM])
    const parts = new Map(createRenderRecord({ root: ROOT })(record).map(({ part, html }) => [part, html]))
    const paper = toPrintPage(record).blocks.find(({ title }) => title === 'Current medicines')

    expect(parts.get(PORTAL_PARTS.panel('medicines'))).toContain(
      'given today 14:22: Midazolam 10 mg oromucosal solution',
    )
    expect(paper?.lines[0]?.what).toBe('given today 14:22: Midazolam 10 mg oromucosal solution')
  })

  it.each([
    ['2026-11-22T22:00:00Z', 'given yesterday 22:00: Midazolam'],
    ['2026-11-23', 'given today: Midazolam'],
    ['2026-11-21T22:00:00Z', undefined],
    ['2026-11-24T08:00:00Z', undefined],
    ['2026-11', undefined],
  ])('is told of today and of the day before: %s', (at, line) => {
    expect(current(aDose('Midazolam', at))[0]).toBe(line)
  })

  it('is told on one line with the other doses of its name, of which the latest leads', () => {
    const record = aJoinedRecord([
      aDose('Paracetamol 1 g', '2026-11-22T22:00:00Z'),
      aDose('Paracetamol 1 g', '2026-11-23T10:05:00Z'),
      aDose('Paracetamol 1 g', '2026-11-23T06:00:00Z'),
    ])
    const { current: lines, past } = sectionOf(record, 'medicines')

    expect(lines.map(({ what, details }) => [what, ...details])).toEqual([
      ['given today 10:05: Paracetamol 1 g', 'also given today 06:00, yesterday 22:00'],
    ])
    expect(past).toHaveLength(2)
  })

  it('is one dose where two sources tell it, and names who told another one', () => {
    const hospital = { from: WEY_VALLEY }
    const again = (at: string) =>
      aResource(
        {
          resourceType: 'MedicationAdministration',
          status: 'completed',
          medicationCodeableConcept: coded('Midazolam 10 mg oromucosal solution'),
          effectiveDateTime: at,
          dosage: { text: '10 mg buccal' },
        },
        hospital,
      )
    const twice = sectionOf(aJoinedRecord([MIDAZOLAM, again('2026-11-23T14:22:00Z')]), 'medicines')
    const after = sectionOf(aJoinedRecord([MIDAZOLAM, again('2026-11-23T16:00:00Z')]), 'medicines')

    expect(twice.current.flatMap(({ details }) => details).join()).not.toContain('also given')
    expect(twice.current[0]?.together?.others).toHaveLength(1)
    expect(after.current.map(({ what, details }) => [what, ...details])).toEqual([
      [
        'given today 16:00: Midazolam 10 mg oromucosal solution',
        '10 mg buccal',
        'also given today 14:22 (North Downs Ambulance)',
      ],
    ])
  })

  it('is told for three days of a syringe driver, and of what is still being given', () => {
    expect(
      current(
        aDose('Syringe driver: morphine 40 mg, midazolam 10 mg', '2026-11-20T10:30:00Z'),
        aDose('Vancomycin infusion', '2026-11-21T08:00:00Z', { status: 'in-progress' }),
      ),
    ).toEqual([
      'being given since 21-Nov-2026 08:00: Vancomycin infusion',
      'given 20-Nov-2026 10:30: Syringe driver: morphine 40 mg, midazolam 10 mg',
    ])
  })

  it('is no vaccine, and nothing that was not given', () => {
    expect(
      current(
        aDose('Influenza vaccine', '2026-11-23T09:00:00Z'),
        aDose('Midazolam', '2026-11-23T09:00:00Z', { status: 'entered-in-error' }),
      ),
    ).toEqual([])
  })

  it('says that somebody is allergic to it', () => {
    const allergy = aResource({
      resourceType: 'AllergyIntolerance',
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: coded('Midazolam'),
    })
    const [first] = sectionOf(aJoinedRecord([allergy, MIDAZOLAM]), 'medicines').current

    expect(first?.marks.map(({ text }) => text).join()).toMatch(/allergy recorded: Midazolam/)
  })
})

describe('a dose of what has a line among the current medicines', () => {
  const ORDER = 'b'.repeat(32)
  const hospital = { from: WEY_VALLEY }

  function ordered(name: string, words: string, differs: object = {}) {
    return {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      authoredOn: '2026-11-22',
      medicationCodeableConcept: coded(name),
      dosageInstruction: [{ text: words }],
      ...differs,
    }
  }

  function dose(name: string, at: string, differs: object = {}) {
    return {
      resourceType: 'MedicationAdministration',
      status: 'completed',
      medicationCodeableConcept: coded(name),
      effectiveDateTime: at,
      ...differs,
    }
  }

  const linesOf = (...told: ReturnType<typeof aResource>[]) =>
    sectionOf(aJoinedRecord(told), 'medicines').current.map(({ what, details, marks }) =>
      [what, ...details, ...marks.map(({ text, tone }) => `[${tone}: ${text}]`)].join(' '),
    )

  it('is told on the order that it names, all doses on one line, and stands nowhere else', () => {
    const request = {
      request: { reference: `MedicationRequest/${ORDER}` },
      dosage: { text: '1 g four times a day' },
    }

    expect(
      linesOf(
        aResource(ordered('Paracetamol 1 g', '1 g four times a day'), { ...hospital, id: ORDER }),
        aResource(dose('Paracetamol 1 g', '2026-11-23T06:00:00Z', request), hospital),
        aResource(dose('Paracetamol 1 g', '2026-11-23T14:00:00Z', request), hospital),
        aResource(dose('Paracetamol 1 g', '2026-11-22T22:00:00Z', request), hospital),
      ),
    ).toEqual([
      'Paracetamol 1 g 1 g four times a day also given today 06:00, yesterday 22:00 [plain: last given today 14:00]',
    ])
  })

  it('does not stand before a medicine with a warning: each line keeps its place', () => {
    const names = linesOf(
      aResource(ordered('Omeprazole 20 mg capsules', 'One daily'), hospital),
      aResource(ordered('Apixaban 5 mg tablets', 'One twice a day'), hospital),
      aResource(ordered('Enoxaparin 40 mg injection', '40 mg once daily'), hospital),
      aResource(dose('Omeprazole 20 mg capsules', '2026-11-23T08:00:00Z'), hospital),
    )

    expect(names.map((line) => line.split(' ')[0])).toEqual(['Apixaban', 'Enoxaparin', 'Omeprazole'])
    expect(names[2]).toContain('[plain: last given today 08:00]')
  })

  it('names what was given, how much and by whom where its line does not say so', () => {
    const [line, ...others] = linesOf(
      aResource(ordered('Insulin glargine 100 units/ml', '20 units at night')),
      aResource(
        dose('Insulin glargine 100 units/ml', '2026-11-22T22:00:00Z', { dosage: { text: '18 units' } }),
        hospital,
      ),
    )

    expect(line).toContain('[plain: last given yesterday 22:00: 18 units, by Wey Valley Hospital]')
    expect(others).toEqual([])
  })

  it('is told where practice and ward have the medicine on one line', () => {
    const lines = linesOf(
      aResource(ordered('Ramipril 5 mg capsules', 'One daily')),
      aResource(ordered('Ramipril 5 mg capsules', 'One daily'), hospital),
      aResource(dose('Ramipril 5 mg capsules', '2026-11-23T08:00:00Z'), hospital),
    )

    expect(lines.join()).toContain('last given today 08:00')
  })

  it.each([
    [
      'an ambulance gave it of itself',
      ordered('Midazolam 2.5 mg', '2.5 mg twice a day'),
      { from: AMBULANCE },
    ],
    [
      'another has it for when it is needed',
      ordered('Buccolam 10 mg', '10 mg', { dosageInstruction: [{ text: '10 mg', asNeededBoolean: true }] }),
      hospital,
    ],
    [
      'another has it for a seizure, in its own words',
      ordered('Buccolam 10 mg', '10 mg for a seizure longer than 5 minutes, or three in an hour'),
      hospital,
    ],
    ['the order is on hold', ordered('Midazolam 10 mg', '10 mg at night', { status: 'on-hold' }), hospital],
    ['the order is over', ordered('Midazolam 10 mg', '10 mg at once', { status: 'completed' }), hospital],
  ])('has its own line before all others: %s', (_case, order, from) => {
    const [first, ...others] = linesOf(
      aResource(order),
      aResource(ordered('Apixaban 5 mg tablets', 'One twice a day')),
      aResource(dose('Midazolam 10 mg', '2026-11-23T14:22:00Z'), from),
    )

    expect(first).toContain('given today 14:22: Midazolam 10 mg')
    expect(others.join()).not.toContain('last given')
  })

  it('a syringe driver is no dose of what is given when needed', () => {
    const [first] = linesOf(
      aResource(ordered('Morphine 10 mg/ml injection', '2.5 mg hourly if needed'), hospital),
      aResource(dose('Syringe driver: morphine 40 mg', '2026-11-23T10:30:00Z'), hospital),
    )

    expect(first).toContain('given today 10:30: Syringe driver: morphine 40 mg')
  })
})

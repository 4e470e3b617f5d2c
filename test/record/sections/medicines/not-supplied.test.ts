import { isNotInUse } from '../../../../src/surfaces/portal/render-record/is-not-in-use.js'
import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

const METHADONE = { medicationCodeableConcept: coded('Methadone 1 mg/ml oral solution') }
const DAILY: ResourceContent = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-10-20',
  ...METHADONE,
  dosageInstruction: [{ text: '60 ml daily supervised' }],
}

function aSupply(status: string, day: string | undefined, differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationDispense',
    status,
    ...METHADONE,
    ...(day === undefined ? {} : { whenPrepared: `${day}T10:00:00Z` }),
    statusReasonCodeableConcept: { text: 'Did not collect for 4 days: do not supply' },
    ...differs,
  }
}

function medicines(...told: readonly ResourceContent[]) {
  return aSection(
    'medicines',
    told.map((one) => aResource(one)),
  )
}

/** Of the order. */
function marksOf(...told: readonly ResourceContent[]): readonly string[] {
  const line = medicines(...told).current.find(({ reference }) => reference.startsWith('MedicationRequest/'))
  return (line?.marks ?? []).map(({ text, tone }) => `${tone}: ${text}`)
}

describe('HZ26: a medicine that a pharmacy did not supply', () => {
  it.each([
    ['declined', 'not supplied'],
    ['cancelled', 'supply cancelled'],
    ['stopped', 'not all of it supplied'],
    ['on-hold', 'supply on hold'],
  ])('says so on the line of which it is taken, with the reason: %s', (status, words) => {
    expect(marksOf(DAILY, aSupply(status, '2026-11-22'))).toContain(
      `warning: ${words} 22-Nov-2026 10:00 by Oak Street Surgery: Did not collect for 4 days: do not supply`,
    )
  })

  it('stands before everything but what is not to be given, by whatever name', () => {
    const anticoagulant = { ...DAILY, medicationCodeableConcept: coded('Apixaban 5 mg tablets') }
    const [first] = medicines(anticoagulant, DAILY, aSupply('declined', '2026-11-22')).current

    expect(first?.what).toBe('Methadone 1 mg/ml oral solution')
  })

  it.each([
    ['with no day, which may be today', undefined, 'not supplied, day not sent, by'],
    ['four weeks ago', '2026-10-26', 'not supplied 26-Oct-2026 10:00 by'],
  ])('is told: %s', (_case, day, words) => {
    expect(marksOf(DAILY, aSupply('declined', day)).join('\n')).toContain(words)
  })

  it.each([
    ['longer ago than a supply lasts', [aSupply('declined', '2026-10-20')]],
    [
      'supplied on a later day',
      [
        aSupply('declined', '2026-11-20'),
        aSupply('completed', '2026-11-22', { whenHandedOver: '2026-11-22T10:00:00Z' }),
      ],
    ],
    [
      'supplied later that day by the same pharmacy',
      [
        aSupply('cancelled', '2026-11-22'),
        aSupply('completed', undefined, { whenHandedOver: '2026-11-22T10:05:00Z' }),
      ],
    ],
  ])('is not told any more: %s', (_case, supplies) => {
    expect(marksOf(DAILY, ...supplies).join('\n')).not.toMatch(/not supplied|supply cancelled/)
  })

  it.each([
    ['before it that day', '2026-11-22T09:00:00Z'],
    ['that day, at a time that was not sent', '2026-11-22'],
  ])('is told where one was supplied: %s', (_case, whenHandedOver) => {
    expect(
      marksOf(
        DAILY,
        aSupply('cancelled', '2026-11-22'),
        aSupply('completed', undefined, { whenHandedOver }),
      ).join(),
    ).toContain('supply cancelled 22-Nov-2026 10:00')
  })

  it.each([
    ['on-hold', 'Owing 14 tablets'],
    ['cancelled', 'Label printed twice'],
  ])('is no supply of which a part is owed, or whose label was printed again: %s, %s', (status, text) => {
    const { current } = medicines(
      DAILY,
      aSupply(status, '2026-11-22', { statusReasonCodeableConcept: { text } }),
    )
    const marks = current.flatMap((line) => line.marks.map((mark) => `${mark.tone}: ${mark.text}`))

    expect(marks.join()).not.toMatch(/warning|: on hold|supply cancelled/)
    expect(current.filter(isNotInUse)).toEqual([])
  })

  it('is told where all of it is owed', () => {
    const owed = { statusReasonCodeableConcept: { text: 'Owing: out of stock, none supplied' } }

    expect(marksOf(DAILY, aSupply('on-hold', '2026-11-22', owed)).join()).toContain(
      'supply on hold 22-Nov-2026',
    )
  })

  it('is a supply that is on hold, and no medicine that is', () => {
    const { current } = medicines(aSupply('on-hold', '2026-11-22'))

    expect(current.flatMap(({ marks }) => marks.map(({ text }) => text)).join()).not.toMatch(/(^|,)on hold/)
    expect(current.filter(isNotInUse)).toEqual([])
  })

  it('stands among what is taken where no list has it', () => {
    const [line] = medicines(aSupply('declined', '2026-11-22')).current

    expect(line?.columns?.standing).toBe('supply without an order here')
    expect(line?.marks.map(({ text }) => text)).toEqual([
      'not supplied 22-Nov-2026 10:00 by Oak Street Surgery: Did not collect for 4 days: do not supply',
    ])
  })

  it('is told on the order that it names alone', () => {
    const other = { ...DAILY, dosageInstruction: [{ text: '20 ml daily supervised' }] }
    const named = aResource(DAILY, { id: 'a'.repeat(32) })
    const reference = `MedicationRequest/${named.id}`
    const { current } = aSection('medicines', [
      named,
      aResource(other),
      aResource(aSupply('declined', '2026-11-22', { authorizingPrescription: [{ reference }] })),
    ])

    const told = current.filter(({ marks }) => marks.some(({ text }) => text.startsWith('not supplied')))
    expect(told.map((line) => line.reference)).toEqual([reference])
  })
})

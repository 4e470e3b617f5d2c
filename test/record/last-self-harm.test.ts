import { toSummaryPage } from '../../src/surfaces/portal/render-record/summary-page.js'
import { aLens } from '../support/a-lens.js'
import { readLenses } from '../../src/surfaces/portal/lenses/read-lenses.js'
import { aJoinedRecord, aResource, type ResourceContent } from '../support/a-record.js'

const SNOMED = 'http://snomed.info/sct'
const condition = (text: string, on: string | undefined, differs: object = {}): ResourceContent => ({
  resourceType: 'Condition',
  code: { text },
  ...(on === undefined ? {} : { onsetDateTime: on }),
  ...differs,
})
const encounter = (reason: string, on: string, differs: object = {}): ResourceContent => ({
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'EMER' },
  reasonCode: [{ text: reason }],
  period: { start: on },
  ...differs,
})
const finding = (name: string, on: string, differs: object = {}): ResourceContent => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: name },
  effectiveDateTime: on,
  ...differs,
})
const flag = (text: string, on: string): ResourceContent => ({
  resourceType: 'Flag',
  status: 'active',
  code: { text },
  period: { start: on },
})

function lastOf(...resources: readonly ResourceContent[]) {
  const [last] = aJoinedRecord(resources.map((one) => aResource(one))).lastSelfHarm
  return last && [last.what, last.when?.date.text]
}

describe('the last self-harm or overdose', () => {
  const aWard = encounter('Mania with overdose', '2026-09-16T02:00:00Z', {
    class: { code: 'IMP' },
    period: { start: '2026-09-16T02:00:00Z', end: '2026-10-06T13:00:00Z' },
  })

  it('is dated by the day on which a stay because of it began, never by that of the discharge', () => {
    expect(lastOf(aWard)?.[1]).toBe('16-Sep-2026 03:00')
  })

  it('is what was told of in the days before such a stay: it has the day, and what was done', () => {
    expect(lastOf(aWard, encounter('Overdose: paracetamol 32 tablets', '2026-09-14T21:00:00Z'))).toEqual([
      'ED attendance: Overdose: paracetamol 32 tablets',
      '14-Sep-2026 22:00',
    ])
  })

  it('is the stay where what was told of before is another, of long before', () => {
    expect(lastOf(aWard, encounter('Overdose of ibuprofen', '2026-08-01T21:00:00Z'))?.[1]).toBe(
      '16-Sep-2026 03:00',
    )
  })

  it('HZ17: of two of one day is the one that says that it was meant, in whatever order they came', () => {
    const vague = condition('Drug overdose', '2026-06-07T23:37:54Z')
    const telling = condition('Suicidal deliberate poisoning', '2026-06-07T23:37:54Z')

    expect(lastOf(vague, telling)?.[0]).toBe('Suicidal deliberate poisoning')
    expect(lastOf(telling, vague)?.[0]).toBe('Suicidal deliberate poisoning')
    expect(lastOf(vague, condition('Self-harm', '2026-06-06'))?.[0]).toBe('Drug overdose')
  })

  it('has the words of a finding beside its name, so that they can be read', () => {
    const incident = finding('Incident', '2026-10-02', { valueString: 'Head banging against wall x 10' })
    const [line] = aJoinedRecord([aResource(incident)]).lastSelfHarm

    expect([line?.what, line?.details, line?.marks.map(({ text }) => text)]).toEqual([
      'Incident',
      ['Head banging against wall x 10'],
      ['may be: read its words'],
    ])
  })

  it.each([
    ['a problem', condition('Intentional overdose of medicine', '2026-10-02'), '02-Oct-2026'],
    [
      'a problem by its code',
      condition('', '2026-10-02', { code: { coding: [{ system: SNOMED, code: '82313006' }] } }),
      '02-Oct-2026',
    ],
    [
      'a problem of ICD-10',
      condition('', '2026-10-02', {
        code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'X61.0' }] },
      }),
      '02-Oct-2026',
    ],
    ['an attendance', encounter('Self-harm, superficial cuts', '2026-10-02'), '02-Oct-2026'],
    ['a finding', finding('Suicide attempt', '2026-10-02'), '02-Oct-2026'],
    [
      'the value of a finding',
      finding('Presenting complaint', '2026-10-02', { valueCodeableConcept: { text: 'Overdose' } }),
      '02-Oct-2026',
    ],
    ['an alert', flag('Overdose of paracetamol', '2026-10-02'), '02-Oct-2026'],
  ])('is found in %s', (_case, resource, date) => {
    expect(lastOf(resource)?.[1]).toBe(date)
  })

  it.each([
    ['thoughts', condition('Suicidal thoughts', '2026-10-02')],
    ['a risk', flag('Risk of self-harm', '2026-10-02')],
    ['what did not happen', finding('Self-harm', '2026-10-02', { valueBoolean: false })],
    ['what was denied', finding('Self-harm', '2026-10-02', { valueString: 'Denies any' })],
    ['none of it', finding('Episodes of self-harm', '2026-10-02', { valueInteger: 0 })],
    ['what a relative did', condition('Family history of suicide attempt', '2026-10-02')],
    [
      'what was ruled out',
      condition('Overdose', '2026-10-02', { verificationStatus: { coding: [{ code: 'refuted' }] } }),
    ],
    ['an attendance that was cancelled', encounter('Overdose', '2026-10-02', { status: 'cancelled' })],
    ['what is dated after today', condition('Overdose', '2027-10-02')],
  ])('is not %s', (_case, resource) => {
    expect(lastOf(resource)).toBeUndefined()
  })

  it.each([
    'Overdose of 40 paracetamol with intent to die',
    'Intentional overdose after argument with mother',
    'DSH, lacerations to forearm',
    'Paracetamol OD',
    'Attempted hanging',
    'Jumped from bridge',
    'Overdose, plan to discharge to crisis team',
    'Cut both wrists',
    'Ligature, found by mother',
    'Found by mother after overdose',
    'Not known to services. Took 30 tablets of amitriptyline',
    'Stabbed herself',
    'Accidental overdose of insulin',
    'Deliberate OD of fluoxetine',
    'Overdose No LOC',
    'Took all her insulin to end life',
    'Hanging',
    'Stabbed self in abdomen',
    'Took 30 of her sertraline',
    'Overdose not staggered',
  ])('is found in an emergency attendance in the words that departments use: %s', (words) => {
    expect(lastOf(condition('Overdose', '2012-05-01'), encounter(words, '2026-11-20'))?.[1]).toBe(
      '20-Nov-2026',
    )
  })

  it.each([
    ['Thoughts of overdose', {}],
    ['Suicidal thoughts with plan to jump from bridge', {}],
    ['Overdose risk assessment', {}],
    ['Accidentally cut his arm', {}],
    ['Denies self-harm', {}],
    ['Fell, aspirin 75 mg OD', {}],
    ['Review after overdose', { class: { code: 'AMB' } }],
    ['Mother took an overdose', { class: { code: 'AMB' } }],
    ['Cut left hand on glass', {}],
    ['Attempted strangulation by partner', {}],
    ['Burnt herself with kettle', {}],
    ['Took 2 paracetamol, still in pain', {}],
    ['Jumped off trampoline, ankle injury', {}],
    ['Self-harm: none', {}],
  ])('is not found in a contact for: %s', (words, differs) => {
    expect(lastOf(encounter(words, '2026-11-20', differs))).toBeUndefined()
  })

  it('is the latest, whoever told it, and one without a date only where nothing has one', () => {
    const without = condition('Overdose', undefined)

    expect(lastOf(condition('Overdose', '2024'), encounter('Self-harm', '2026-03-01'), without)?.[1]).toBe(
      '01-Mar-2026',
    )
    expect(lastOf(without)).toEqual(['Overdose', undefined])
  })

  const panelOf = (resources: readonly ReturnType<typeof aResource>[], lens = aLens()) => {
    const { panels } = readLenses({ root: process.cwd() })
    const panel = toSummaryPage(aJoinedRecord(resources, { lens }), panels).panels.find(
      ({ key }) => key === 'self-harm',
    )
    return (
      panel && { isAbsent: panel.isAbsent, shown: panel.shown, items: panel.items.map(({ what }) => what) }
    )
  }

  describe('what may be one', () => {
    const overdose = condition('Overdose', '2012-05-01')
    const may = encounter('Jumped from moving car', '2026-11-20')
    const told = (...resources: readonly ResourceContent[]) =>
      aJoinedRecord(resources.map((one) => aResource(one))).lastSelfHarm.map(({ when, marks }) => [
        when?.date.text,
        marks.map(({ text }) => text),
      ])

    it('stands behind the latest that surely is one, and asks to be read', () => {
      expect(told(overdose, may)).toEqual([
        ['01-May-2012', []],
        ['20-Nov-2026', ['may be: read its words']],
      ])
    })

    it('is not told where it is the earlier one', () => {
      expect(told(condition('Overdose', '2026-11-21'), may)).toEqual([['21-Nov-2026', []]])
    })

    it('stands alone where nothing surely is one', () => {
      expect(told(may)).toEqual([['20-Nov-2026', ['may be: read its words']]])
    })

    it('is a mishap of a child under ten, and may be one on the tenth birthday', () => {
      const swallowed = encounter('Swallowed battery', '2026-11-20')
      const child = (birthDate: string) => ({ resourceType: 'Patient', birthDate })

      expect(told(child('2016-11-21'), swallowed)).toEqual([])
      expect(told(child('2016-11-20'), swallowed)).toHaveLength(1)
      expect(told(child('2016-11-21'), encounter('Overdose', '2026-11-20'))).toHaveLength(1)
    })

    it('of a child under ten hides no surer or earlier one of later years', () => {
      const asChild = encounter('Drank bleach', '2020-11-20')

      expect(told({ resourceType: 'Patient', birthDate: '2012-01-01' }, asChild, may)).toEqual([
        ['20-Nov-2026', ['may be: read its words']],
      ])
    })

    it('is not told as the day of self-harm by a lens that has its panel closed', () => {
      expect(panelOf([aResource(may)])?.shown).toBe('may be: 20-Nov-2026')
      expect(panelOf([aResource(overdose), aResource(may)])).toMatchObject({ shown: '01-May-2012' })
      expect(panelOf([aResource(overdose), aResource(may)])?.items).toHaveLength(2)
    })
  })

  it('has a panel of its own, and none of it where there is nothing', () => {
    expect(panelOf([aResource(condition('Overdose', '2026-10-02'))])).toEqual({
      isAbsent: false,
      shown: '02-Oct-2026',
      items: ['Overdose'],
    })
    expect(panelOf([])).toEqual({ isAbsent: true, shown: '', items: [] })
  })

  it('of what is withheld it says nothing: the one before it stands, as if it were the last', () => {
    const before = aResource(condition('Overdose', '2024-03-01'))
    const withheld = aResource(condition('Overdose', '2026-10-02'), { labelClass: 'V' })

    expect(panelOf([before, withheld])).toEqual(panelOf([before]))
    expect(panelOf([withheld])).toEqual(panelOf([]))
    expect(aJoinedRecord([withheld]).sections.find(({ key }) => key === 'problems')?.withheld).toBe(1)
  })

  it.each(['gp', 'ed', 'ambulance', 'all'])('its panel is first of those of the lens %s', (key) => {
    const { lenses } = readLenses({ root: process.cwd() })

    expect(lenses.find((lens) => lens.key === key)?.panels[0]).toBe('self-harm')
  })
})

import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { toPairKey } from '../../../src/record/duplicates/pair-key.js'
import { DUPLICATE_RULES } from '../../../src/record/duplicates/rules.js'
import type { ReadResource } from '../../../src/record/reading/record-view.js'
import { aView, told } from '../../support/a-duplicate.js'

let serial = 0
function a(
  from: string,
  resource: { readonly resourceType: string } & Record<string, unknown>,
): ReadResource {
  serial += 1
  return told({ from, resource }, `r${serial}`)
}

function aResult(from: string, effectiveDateTime: string, value = 4.9, more: object = {}): ReadResource {
  return a(from, {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'Potassium' },
    effectiveDateTime,
    valueQuantity: { value, unit: 'mmol/L' },
    ...more,
  })
}

function aRepeat(from: string, dose: string, more: object = {}): ReadResource {
  return a(from, {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'Apixaban 5mg tablets' },
    ...(dose === '' ? {} : { dosageInstruction: [{ text: dose }] }),
    ...more,
  })
}

function groupsOf(
  resources: readonly ReadResource[],
  toldApart: ReadonlySet<string> = new Set(),
): readonly (readonly string[])[] {
  return findDuplicates(resources, aView(resources), { toldApart }).groups.map(({ members }) =>
    members.map(({ source }) => source.name),
  )
}

describe('findDuplicates', () => {
  it('HZ10: a value with a code of another unit than its words is not that of either unit', () => {
    const at = '2026-11-20T08:15:00Z'
    const inTwo = { valueQuantity: { value: 6, unit: 'mmol/L', code: 'mg/dL' } }

    for (const unit of ['mmol/L', 'mg/dL']) {
      const inOne = { valueQuantity: { value: 6, unit, code: unit } }
      expect(groupsOf([aResult('hospital', at, 6, inTwo), aResult('gp', at, 6, inOne)])).toEqual([])
      expect(groupsOf([aResult('hospital', at, 6, inOne), aResult('gp', at, 6, inOne)])).toHaveLength(1)
    }
  })

  it('finds the twin of a result among many that one source alone has at one time', () => {
    const at = '2026-11-20T08:15:00Z'
    const ofOne = Array.from({ length: 200 }, (_, serial) => aResult('hospital', at, serial))
    const resources = [...ofOne.slice(0, 150), aResult('gp', at, 170), ...ofOne.slice(150)]

    expect(groupsOf(resources)).toHaveLength(1)
  })

  it('joins what a practice sends as a repeat and, by its own word, as what is taken of it, whatever their numbers', () => {
    const number = (value: string): object => ({ identifier: [{ system: 'urn:gp:medication', value }] })
    const repeat = aRepeat('gp', 'One twice a day', { intent: 'plan', ...number('1') })
    const taken = (basedOn: object, text = 'Apixaban 5mg tablets'): ReadResource =>
      a('gp', {
        resourceType: 'MedicationStatement',
        status: 'active',
        medicationCodeableConcept: { text },
        dosage: [{ text: 'One twice a day' }],
        ...basedOn,
        ...number('2'),
      })
    const of = { basedOn: [{ reference: repeat.reference }] }

    expect(groupsOf([repeat, taken(of)])).toHaveLength(1)
    expect(groupsOf([repeat, taken({})])).toEqual([])
    expect(groupsOf([repeat, taken(of, 'Warfarin 1mg tablets')])).toEqual([])
  })

  it('joins what three sources say of one thing', () => {
    const resources = [
      aRepeat('gp', 'One twice a day'),
      aRepeat('hospital', '5 mg BD'),
      a('pharmacy', {
        resourceType: 'MedicationDispense',
        status: 'completed',
        medicationCodeableConcept: { text: 'Apixaban 5mg tablets' },
        whenHandedOver: '2026-11-02',
      }),
    ]

    expect(groupsOf(resources)).toHaveLength(1)
    expect(groupsOf(resources)[0]).toHaveLength(3)
  })

  it('no chain joins ends that contradict each other', () => {
    const lists = [
      aRepeat('gp', 'One twice a day'),
      aRepeat('pharmacy', ''),
      aRepeat('hospital', 'One daily'),
    ]

    for (const order of [lists, [...lists].reverse(), [lists[1], lists[0], lists[2]]]) {
      const found = groupsOf(order.filter((one) => one !== undefined))
      expect(found).toHaveLength(1)
      expect(found[0]).not.toEqual(expect.arrayContaining(['Oak Street Surgery', 'Wey Valley Hospital']))
    }
  })

  it('two items of one source stay two, whatever lies between them', () => {
    const day = aResult('gp', '2026-10-12')
    const morning = aResult('hospital', '2026-10-12T09:10:00Z')

    expect(groupsOf([morning, aResult('hospital', '2026-10-12T09:10:00Z')])).toEqual([])
    expect(groupsOf([day, morning])).toHaveLength(1)
  })

  it('what may be either of two is joined with neither', () => {
    const day = aResult('gp', '2026-10-12')

    expect(
      groupsOf([
        day,
        aResult('hospital', '2026-10-12T09:10:00Z'),
        aResult('hospital', '2026-10-12T17:40:00Z'),
      ]),
    ).toEqual([])
  })

  it('an identifier that both carry is certain, of one source too; one number of two systems is nothing', () => {
    const number = (system: string): object => ({ identifier: [{ system, value: '7' }] })
    const relayed = [
      aResult('hospital', '2026-10-12', 4.9, number('urn:lab')),
      aResult('gp', '2026-10-13', 5.1, number('urn:lab')),
    ]

    expect(findDuplicates(relayed, aView(relayed)).groups).toMatchObject([
      { certainty: 'certain', rule: { id: 'same-identifier' } },
    ])
    expect(
      groupsOf([
        aResult('hospital', '2026-10-12', 4.9, number('urn:lab')),
        aResult('gp', '2026-10-13', 4.9, number('urn:other')),
      ]),
    ).toEqual([])
  })

  it('what somebody has told apart is apart, and nothing else is', () => {
    const [gp, hospital, pharmacy] = [
      aRepeat('gp', 'One twice a day'),
      aRepeat('hospital', '5 mg BD'),
      aRepeat('pharmacy', 'One twice a day'),
    ]
    const apart = new Set([toPairKey(gp.reference, hospital.reference)])

    expect(groupsOf([gp, hospital], apart)).toEqual([])
    expect(groupsOf([gp, hospital, pharmacy], apart)).toHaveLength(1)
    expect(groupsOf([gp, hospital, pharmacy], apart)[0]).toHaveLength(2)
  })

  it('the same groups come out, with the same ids, in whatever order things came in', () => {
    const resources = [
      aRepeat('gp', 'One twice a day'),
      aRepeat('hospital', '5 mg BD'),
      aResult('gp', '2026-10-12'),
      aResult('hospital', '2026-10-12T09:10:00Z'),
    ]
    const ids = (some: readonly ReadResource[]): readonly string[] =>
      findDuplicates(some, aView(some))
        .groups.map(({ id, members }) => `${id} ${members.map(({ reference }) => reference).join()}`)
        .sort()

    expect(ids([...resources].reverse())).toEqual(ids(resources))
    expect(ids(resources)).toHaveLength(2)
  })

  it('the organisation that did it stands first, before whoever tells more of it', () => {
    const gp = aResult('gp', '2026-10-12T09:10:00Z', 4.9, {
      performer: [{ display: 'Wey Valley Hospital' }],
      note: [{ text: 'Seen by Dr Rahman' }],
      interpretation: [{ text: 'normal' }],
    })
    const hospital = aResult('hospital', '2026-10-12T09:10:00Z')

    expect(groupsOf([gp, hospital])).toEqual([['Wey Valley Hospital', 'Oak Street Surgery']])
  })

  it('what was taken back, cannot be read safely or is about nobody is in no group', () => {
    const gp = aResult('gp', '2026-10-12')

    expect(groupsOf([gp, aResult('hospital', '2026-10-12', 4.9, { status: 'entered-in-error' })])).toEqual([])
    expect(
      groupsOf([gp, aResult('hospital', '2026-10-12', 4.9, { modifierExtension: [{ url: 'urn:x' }] })]),
    ).toEqual([])
    expect(groupsOf([gp, { ...aResult('hospital', '2026-10-12'), shared: true }])).toEqual([])
  })

  it.each([1_000, 10_000])('%i resources are compared some times each, not each with each', (count) => {
    const many = Array.from({ length: count / 2 }, (_, index) => {
      const at = new Date(Date.UTC(2026, 0, 1) + index * 600_000).toISOString()
      return [aResult('hospital', at, 60 + (index % 40)), aResult('gp', at, 60 + (index % 40))]
    }).flat()

    const { groups, comparisons } = findDuplicates(many, aView(many))

    expect(groups).toHaveLength(count / 2)
    expect(comparisons).toBeLessThan(count * 5)
  })

  it('two thousand items that nothing tells apart are compared a bounded number of times each', () => {
    const same = Array.from({ length: 1_000 }, () => [
      aResult('hospital', '2026-10-12'),
      aResult('gp', '2026-10-12'),
    ])
    const many = same.flat()

    expect(findDuplicates(many, aView(many)).comparisons).toBeLessThanOrEqual(many.length * 40)
  })
})

describe('the rules', () => {
  it('have each an id and words of their own, and only an identifier makes certain', () => {
    const ids = DUPLICATE_RULES.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(DUPLICATE_RULES.map(({ words }) => words)).size).toBe(ids.length)
    expect(DUPLICATE_RULES.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id)).toEqual([
      'same-identifier',
    ])
    expect(DUPLICATE_RULES.filter(({ withinSource }) => withinSource).map(({ id }) => id)).toEqual([
      'same-identifier',
      'statement-of-order',
      'same-decision',
    ])
    expect(DUPLICATE_RULES.every(({ meet }) => meet.length > 0)).toBe(true)
  })
})

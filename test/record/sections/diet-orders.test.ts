import { WEY_VALLEY } from '../../support/actors.js'
import {
  aJoinedRecord,
  aResource,
  aSection,
  asTable,
  coded,
  type ResourceContent,
} from '../../support/a-record.js'

const ALLERGY = '0'.repeat(31) + 'a'

function anOrder(differs: object): ResourceContent {
  return {
    resourceType: 'NutritionOrder',
    status: 'active',
    intent: 'order',
    dateTime: '2026-11-20',
    ...differs,
  }
}

const PUREE = {
  oralDiet: {
    type: [coded('Diabetic diet')],
    texture: [{ modifier: coded('IDDSI level 4 pureed') }],
    fluidConsistencyType: [coded('IDDSI level 2 mildly thick')],
    instruction: 'Sit upright, one spoon at a time',
  },
}

describe('a diet order', () => {
  const told = (differs: object): readonly string[] =>
    aSection('individual-requirements', [aResource(anOrder(differs), { from: WEY_VALLEY })]).current.map(
      ({ what }) => what,
    )

  it('stands among adjustments and needs, with its day and its source', () => {
    const section = aSection('individual-requirements', [aResource(anOrder(PUREE), { from: WEY_VALLEY })])

    expect(asTable(section)).toEqual([
      expect.stringMatching(
        /Diet order: Diabetic diet; food: IDDSI level 4 pureed; fluids: IDDSI level 2 mildly thick.*Sit upright, one spoon at a time.*ordered 20-Nov-2026.*Wey Valley Hospital/,
      ),
    ])
  })

  it('is counted under everything else no longer', () => {
    const { sections } = aJoinedRecord([aResource(anOrder(PUREE))])

    expect(sections.find(({ key }) => key === 'other')?.current).toEqual([])
  })

  it.each([
    [
      'of which food it is the texture',
      { oralDiet: { texture: [{ modifier: coded('Minced'), foodType: coded('Meat') }] } },
      'Diet order: food: Minced (Meat)',
    ],
    [
      'a texture of one food',
      { oralDiet: { texture: [{ foodType: coded('Meat') }] } },
      'Diet order: food: Meat',
    ],
    ['its instruction alone', { oralDiet: { instruction: 'Nil by mouth' } }, 'Diet order: Nil by mouth'],
    [
      'what is not to be given',
      { excludeFoodModifier: [coded('Nuts'), coded('Grapefruit')] },
      'Diet order: not to be given: Nuts, Grapefruit',
    ],
    [
      'an allergy by the words of the order',
      { allergyIntolerance: [{ display: 'Peanut' }] },
      'Diet order: allergies: Peanut',
    ],
    [
      'nothing of an allergy that the reader does not see',
      { allergyIntolerance: [{ reference: `AllergyIntolerance/${ALLERGY}` }] },
      'Diet order: what it orders is not shown here',
    ],
    [
      'a supplement',
      { supplement: [{ type: coded('Energy drink'), quantity: { value: 200, unit: 'ml' } }] },
      'Diet order: supplement: Energy drink 200 ml',
    ],
    [
      'a feed by tube',
      { enteralFormula: { baseFormulaProductName: 'Feed 1.5', routeofAdministration: coded('Gastrostomy') } },
      'Diet order: by tube: Feed 1.5, Gastrostomy',
    ],
    [
      'that it names nothing',
      { note: [{ text: 'See plan' }] },
      'Diet order: what it orders is not shown here',
    ],
  ])('says %s', (_case, differs, words) => {
    expect(told(differs)).toEqual([words])
  })

  it('names an allergy of the record', () => {
    const allergy = aResource({ resourceType: 'AllergyIntolerance', code: coded('Egg') }, { id: ALLERGY })
    const order = anOrder({ allergyIntolerance: [{ reference: `AllergyIntolerance/${ALLERGY}` }] })
    const { sections } = aJoinedRecord([allergy, aResource(order)])

    expect(
      sections.find(({ key }) => key === 'individual-requirements')?.current.map(({ what }) => what),
    ).toEqual(['Diet order: allergies: Egg'])
  })

  it('says how much, when, and what somebody prefers beside it', () => {
    const order = anOrder({
      oralDiet: { nutrient: [{ modifier: coded('Sodium'), amount: { value: 2, unit: 'g' } }] },
      foodPreferenceModifier: [coded('Halal')],
      enteralFormula: {
        administration: [{ rateQuantity: { value: 60, unit: 'ml/h' } }],
        maxVolumeToDeliver: { value: 1500, unit: 'ml' },
      },
    })

    expect(aSection('individual-requirements', [aResource(order)]).current[0]?.details).toEqual([
      'Sodium 2 g',
      '60 ml/h',
      'at most: 1500 ml',
      'prefers: Halal',
    ])
  })

  it('is past when it is completed or revoked, and no order where it is a proposal', () => {
    const { current, past } = aSection('individual-requirements', [
      aResource(anOrder({ ...PUREE, status: 'completed' })),
      aResource(anOrder({ ...PUREE, intent: 'proposal', dateTime: '2026-11-21' })),
    ])

    expect(past).toHaveLength(1)
    expect(current[0]?.marks.map(({ text }) => text)).toContain('proposal, not an order')
  })
})

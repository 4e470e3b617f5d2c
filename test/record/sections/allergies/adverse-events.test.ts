import { aResource, aSection, type ResourceContent } from '../../../support/a-record.js'

function anEvent(text: string, differs: object = {}): ResourceContent {
  return {
    resourceType: 'AdverseEvent',
    actuality: 'actual',
    event: { text },
    severity: { text: 'Severe' },
    date: '2026-10-01',
    ...differs,
  }
}

function allergies(event: ResourceContent): readonly string[] {
  return aSection('allergies', [aResource(event)]).current.map(
    ({ what, details, marks }) => `${what} | ${details.join()} | ${marks.map(({ text }) => text).join()}`,
  )
}

describe('an adverse event', () => {
  it('HZ12: that was a reaction stands among the allergies, as what it was told', () => {
    expect(allergies(anEvent('Anaphylaxis to co-amoxiclav on ward'))).toEqual([
      'Anaphylaxis to co-amoxiclav on ward | severity: Severe | told as an adverse event',
    ])
  })

  it('HZ12: of which a medicine is suspected is one, whatever its words', () => {
    const suspected = { suspectEntity: [{ instance: { reference: 'Medication/1', display: 'Heparin' } }] }

    expect(allergies(anEvent('Bleeding', suspected))).toEqual([
      'Bleeding | severity: Severe,suspected: Heparin | told as an adverse event',
    ])
  })

  it.each([
    ['a fall', anEvent('Fall from bed')],
    ['one that might have happened', anEvent('Allergic reaction', { actuality: 'potential' })],
  ])('is no reaction where it is %s', (_case, event) => {
    expect(allergies(event)).toEqual([])
  })
})

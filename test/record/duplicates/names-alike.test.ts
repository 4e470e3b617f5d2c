import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { areNamedAlike, type NameReading } from '../../../src/record/duplicates/words/names-alike.js'
import { toCalled } from '../../../src/record/duplicates/words/called.js'
import { aView, told } from '../../support/a-duplicate.js'

type Resource = Parameters<typeof told>[0]['resource']

const PLAINLY: NameReading = {
  shorten: (name) => name,
  saysNothing: new Set(['total', 'score', 'form']),
  general: new Set(['plan', 'scale']),
}

function isOne(one: Resource, other: Resource): boolean {
  const resources = [
    told({ from: 'gp', resource: one }, '1'),
    told({ from: 'community', resource: other }, '2'),
  ]
  return findDuplicates(resources, aView(resources)).groups.length > 0
}

const score = (text: string, more: object = { valueInteger: 9 }): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text },
  effectiveDateTime: '2026-09-14',
  ...more,
})

describe('two names of one thing', () => {
  it.each([
    ['SWLS total', 'Satisfaction With Life Scale', 'the letters of the one are the words of the other'],
    ['HoNOS', 'Health of the Nation Outcome Scale', 'small words stand for a letter or for none'],
    ['WEMWBS', 'Warwick-Edinburgh Mental Wellbeing Scale', 'one word may be of two letters'],
    ['Newborn bloodspot', 'Newborn blood spot', 'what is written as two words is written as one'],
    ['ReSPECT form v3', 'ReSPECT', 'the print of a form is not what stands in it'],
    ['Risk of choking (level 4 diet)', 'Risk of choking', 'what stands in brackets and divides nothing'],
    ['Perching stool', 'Perching stool, kitchen', 'a word that no table knows'],
  ])('%s is %s: %s', (one, other) => {
    expect(areNamedAlike(one, other, PLAINLY)).toBe(true)
    expect(areNamedAlike(other, one, PLAINLY)).toBe(true)
  })

  it.each([
    ['Wound care left leg', 'Wound care', 'a side'],
    ['Pressure area care sacrum', 'Pressure area care', 'a place of the body'],
    ['PHQ-9', 'PHQ', 'a number'],
    ['Epilepsy plan sister', 'Epilepsy plan', 'a relative'],
    ['MRSA cleared', 'MRSA', 'a denial'],
    ['Sodium urine', 'Sodium', 'a specimen'],
    ['Gentamicin trough vancomycin', 'Gentamicin trough', 'a medicine'],
    ['Brixworth scale', 'Camden scale', 'what each has for itself'],
    ['Plan for Maple House', 'Plan', 'a word that alone is no name'],
  ])('%s is not %s: %s divides', (one, other) => {
    expect(areNamedAlike(one, other, PLAINLY)).toBe(false)
  })

  it('needs the same moment and the same value, and no part of a scale', () => {
    expect(isOne(score('Lubben total'), score('Lubben score'))).toBe(true)
    expect(isOne(score('Lubben total'), score('Lubben score', { valueInteger: 10 }))).toBe(false)
    expect(
      isOne(score('Lubben total'), score('Lubben', { valueInteger: 9, effectiveDateTime: '2026-09-15' })),
    ).toBe(false)
    expect(isOne(score('Lubben'), score('Lubben friends'))).toBe(false)
  })

  it('a finding as a name is the same as the answer to a question, and not as its opposite', () => {
    const answer = (valueString: string): Resource => score('Smoking status', { valueString })

    expect(isOne(score('Smoker', {}), answer('Current smoker, 20 cigarettes a day'))).toBe(true)
    expect(isOne(score('Ex-smoker', {}), answer('Current smoker'))).toBe(false)
    expect(
      isOne(
        score('Newborn screen: galactosaemia not suspected', {}),
        score('Newborn screen: galactosaemia', { valueString: 'Suspected' }),
      ),
    ).toBe(false)
  })
})

describe('the name of a worker', () => {
  it.each([
    ['Maria Quinn, RMN', 'maria', 'quinn'],
    ['Quinn, Maria', 'maria', 'quinn'],
    ['Dr M Quinn', 'm', 'quinn'],
    ['Priya Nair, BA (Hons) SW', 'priya', 'nair'],
    ['MARIA QUINN', 'maria', 'quinn'],
  ])('%s is %s %s', (text, first, family) => {
    expect(toCalled(text)).toEqual({ first, family })
  })
})

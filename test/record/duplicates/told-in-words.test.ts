import { doseNumberIn, withoutDoseNumber } from '../../../src/record/duplicates/words/dose-number.js'
import { gradeIn } from '../../../src/record/duplicates/words/grade.js'
import { placesIn } from '../../../src/record/duplicates/words/places.js'
import { toReactions } from '../../../src/record/duplicates/words/reactions.js'
import { takeAdditions } from '../../../src/record/duplicates/words/dose-additions.js'
import { inDigits } from '../../../src/record/sections/medicines/dose-rate.js'
import { readMeanings } from '../../../src/record/duplicates/words/meanings.js'

describe('doseNumberIn', () => {
  it.each([
    ['MMR 1', '1'],
    ['6-in-1 (2)', '2'],
    ['HPV vaccine 1st dose', '1'],
    ['Meningococcal B vaccine - second dose', '2'],
    ['Pneumovax 23', undefined],
    ['PCV13', undefined],
    ['6 in 1', undefined],
    ['Covid-19', undefined],
  ])('reads which dose %s was', (words, number) => {
    expect(doseNumberIn(words)).toBe(number)
  })

  it('leaves the name of the vaccine', () => {
    expect(withoutDoseNumber('MMR 1').trim()).toBe('MMR')
    expect(withoutDoseNumber('6 in 1').trim()).toBe('6 in 1')
  })
})

describe('gradeIn', () => {
  it.each([
    ['Category II pressure ulcer', '2'],
    ['Pressure ulcer grade 2', '2'],
    ['stage G3b', '3b'],
    ['CKD stage 4', '4'],
    ['Type 2 diabetes', undefined],
  ])('reads how far %s is', (words, grade) => {
    expect(gradeIn(words)).toBe(grade)
  })
})

describe('placesIn', () => {
  it('names the greater place with the smaller one, and keeps the heel apart from the sacrum', () => {
    expect(placesIn('Left heel')).toContain('foot')
    expect(placesIn('Left heel').some((place) => placesIn('Sacrum').includes(place))).toBe(false)
  })
})

describe('toReactions', () => {
  it('names each of several reactions, and what an upset of the stomach may be', () => {
    expect(toReactions('Nausea and vomiting')).toEqual(['nausea', 'vomiting'])
    expect(toReactions('Stomach upset')).toContain('vomiting')
    expect(toReactions('Anaphylaxis')).toEqual(['anaphylaxis'])
  })
})

describe('how long a course is', () => {
  it.each([
    ['One three times a day for 7 days', '7 days'],
    ['500mg TDS 7/7', '7 days'],
    ['1 g QDS for 2 weeks', '14 days'],
    ['One daily for a week', '7 days'],
    ['Eight daily for 5 days then reduce', undefined],
    ['One every 7 days', undefined],
    ['Review in 7 days', undefined],
    ['5 days a week', undefined],
  ])('is read in %s', (words, length) => {
    expect(takeAdditions(inDigits(words)).added['length']?.[0]).toBe(length)
  })
})

describe('readMeanings', () => {
  it('takes what is left of two names for neither of them', () => {
    const table = readMeanings('left block; lb\nright block; rb', (name) => name.replace(/left|right/, ''))
    expect(table.of([], ['block'])).toEqual([])
    expect(table.of([], ['lb'])).toEqual(['left block'])
  })
})

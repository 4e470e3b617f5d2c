import { restOfDose } from '../../../src/record/duplicates/words/rest-of-dose.js'
import { areReasonsApart } from '../../../src/record/duplicates/words/reason-in-dose.js'

const OWN = new Set(['sertraline'])

it.each([
  ['50mg daily at CMHT clinic', ['clinic']],
  ['50mg daily, supervised consumption', ['supervised', 'consumption']],
  ['50mg daily - from hospital', ['from', 'hospital']],
  ['50mg daily, take one sertraline tablet', ['sertraline']],
])('what no table knows divides nothing and is kept to be shown: %s', (text, more) => {
  const told = restOfDose(text, OWN)

  expect(told.rest).toEqual([])
  expect(told.more).toEqual(expect.arrayContaining(more))
})

it.each([
  ['50mg daily, increase at review'],
  ['50mg daily if pulse over 60'],
  ['50mg daily but takes half'],
  ['50mg daily with lithium'],
  ['50mg daily via syringe driver'],
  ['50mg daily via McKinley pump'],
  ['50mg daily before dressing change'],
  ['50mg daily not yet commenced'],
  ['50mg daily days 2 to 4'],
  ['?50mg daily'],
])('what is known to make another dose divides: %s', (text) => {
  expect(restOfDose(text, OWN).rest).not.toEqual([])
})

it('beside what divides every word counts', () => {
  expect(restOfDose('40mg daily until mobile').rest).not.toEqual(restOfDose('40mg daily until seen').rest)
})

it.each([
  ['50mg daily. May cause drowsiness. If affected do not drive or operate machinery'],
  ['50mg daily. Do not take anything containing aspirin while taking this medicine'],
  ['50mg daily with a full glass of water, an hour before food or on an empty stomach'],
  ['50mg daily, complete the course'],
])('what a label says of every dose divides nothing: %s', (text) => {
  expect(restOfDose(text).rest).toEqual([])
})

it.each([
  ['for agitation', 'for terminal agitation and restlessness', false],
  ['for pain', 'for breakthrough pain', false],
  ['for agitation', 'for seizures', true],
  ['for shingles', 'for shingles prophylaxis', true],
  ['for hallucinations', 'for hiccups', true],
])('"%s" against "%s": two reasons are apart is %s', (one, other, isApart) => {
  const [own, others] = [one, other].map((text) => restOfDose(`2.5mg PRN ${text}`).reasons)

  expect(areReasonsApart(own ?? [], others ?? [])).toBe(isApart)
})

import { whoToCall } from '../../../src/surfaces/portal/render-record/print/who-to-call.js'
import { aJoinedRecord, aResource, coded, type ResourceContent } from '../../support/a-record.js'

const PHONE = [{ system: 'phone', value: '01632 960036' }]

const aRelative = (name: string, differs: object): ResourceContent => ({
  resourceType: 'RelatedPerson',
  name: [{ text: name }],
  relationship: [coded('Child')],
  ...differs,
})

const SISTER = aRelative('Mel Sister', { relationship: [coded('Sister')], telecom: PHONE })

const called = (...told: readonly ResourceContent[]): readonly string[] =>
  whoToCall(aJoinedRecord(told.map((one) => aResource(one)))).map(({ what, marks }) =>
    [what, ...marks.map(({ text }) => text)].join(' | '),
  )

describe('a child among the person’s own people', () => {
  it.each([
    ['called a child, with no number to ring', {}],
    ['a foster child', { relationship: [coded('Foster child')] }],
    ['born less than sixteen years ago', { relationship: [coded('Son')], birthDate: '2010-11-24' }],
    ['born in the year in which they may still be fifteen', { relationship: [], birthDate: '2010' }],
    ['born in a month in which they may still be fifteen', { birthDate: '2010-11' }],
    ['young and with a telephone', { birthDate: '2015-01-01', telecom: PHONE }],
    ['young and next of kin', { relationship: [coded('Next of kin')], birthDate: '2015-01-01' }],
  ])('HZ36: is told as one, and last: %s', (_who, differs) => {
    expect(called(aRelative('Noah Young', differs), SISTER)).toEqual(['Mel Sister', 'Noah Young | child'])
  })

  it.each([
    ['sixteen years old today', { birthDate: '2010-11-23' }],
    ['born in the year before', { birthDate: '2009' }],
    ['a grown-up child with a number', { telecom: PHONE }],
    ['a daughter of whom no age is sent', { relationship: [coded('Daughter')] }],
    ['a child who is the next of kin', { relationship: [coded('Child'), coded('Next of kin')] }],
    ['a grandchild', { relationship: [coded('Grandchild')] }],
  ])('is nobody who is %s', (_who, differs) => {
    expect(called(aRelative('Ann Grown', differs)).join()).not.toContain('child')
  })
})

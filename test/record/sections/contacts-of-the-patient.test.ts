import { WEY_VALLEY } from '../../support/actors.js'
import {
  aJoinedRecord,
  aResource,
  aSection,
  asTable,
  coded,
  type ResourceContent,
} from '../../support/a-record.js'

const KIND = 'http://terminology.hl7.org/CodeSystem/v2-0131'
const kind = (code: string): object => ({ coding: [{ system: KIND, code }] })
const phone = (value: string): object => ({ system: 'phone', value })

const MOTHER = {
  relationship: [kind('N'), coded('Mother')],
  name: { family: 'Mum', given: ['Martha'] },
  telecom: [phone('01632 960036'), { system: 'email', value: 'martha@example.org' }],
  address: { line: ['2 Hill Road'], city: 'Leatherhead' },
}

const aPatient = (...contact: readonly object[]): ResourceContent => ({
  resourceType: 'Patient',
  name: [{ family: 'Mum', given: ['Nora'] }],
  contact,
})

const aRelative = (differs: object = {}): ResourceContent => ({
  resourceType: 'RelatedPerson',
  name: [{ text: 'Martha Mum' }],
  relationship: [coded('Mother')],
  telecom: [phone('01632 960036')],
  ...differs,
})

const lines = (...told: readonly ResourceContent[]): readonly string[] =>
  asTable(
    aSection(
      'personal-contacts',
      told.map((one) => aResource(one)),
    ),
  )

describe('next of kin and emergency contact that a source sends with who the person is', () => {
  it('stand among family and carers, with relationship, every number and where they are', () => {
    expect(lines(aPatient(MOTHER))).toEqual([
      'Martha Mum | Next of kin, Mother; telephone: 01632 960036; email: martha@example.org; address: 2 Hill Road, Leatherhead | Oak Street Surgery',
    ])
  })

  it('are told with their organisation and their time, what is over apart, next of kin first', () => {
    const charity = { relationship: [kind('C')], organization: { display: 'Helping Hands' } }
    const carer = {
      name: { text: 'Jo Reed' },
      relationship: [coded('Carer')],
      period: { start: '2020', end: '2021' },
    }

    expect(lines(aPatient(charity, carer, MOTHER)).map((line) => line.replace(/\| Oak.*/, ''))).toEqual([
      expect.stringMatching(/^Martha Mum \|/),
      'Helping Hands | Emergency contact; of: Helping Hands ',
      'Jo Reed | Carer | since 2020 until 2021 ',
    ])
  })

  it('make it false that nobody has said anything about family', () => {
    const family = aJoinedRecord([aResource(aPatient(MOTHER))]).sections.find(
      ({ key }) => key === 'personal-contacts',
    )

    expect(family?.nothing).toBeUndefined()
  })

  it('are no line where nobody is named and no way of reaching them is told', () => {
    expect(lines(aPatient({ relationship: [kind('N')] }))).toEqual([])
  })
})

describe('somebody told both as a contact and as a relative', () => {
  it('stands once, with what the contact adds', () => {
    expect(lines(aPatient(MOTHER), aRelative())).toEqual([
      'Martha Mum | Mother; telephone: 01632 960036; with the personal details: Next of kin, Mother; email: martha@example.org; address: 2 Hill Road, Leatherhead | Oak Street Surgery',
    ])
  })

  it('of two sources stands once, and each number stays with who told it', () => {
    const elsewhere = { ...MOTHER, telecom: [phone('07700 900111')], address: undefined }
    const told = [
      aResource(aPatient(MOTHER)),
      aResource(aPatient(elsewhere), { from: WEY_VALLEY }),
      aResource(aPatient({ ...MOTHER, address: undefined, telecom: undefined }), { from: WEY_VALLEY }),
    ]

    expect(aSection('personal-contacts', told).current.map(({ details }) => details.slice(4))).toEqual([
      ['also told by Wey Valley Hospital: telephone: 07700 900111', 'also told by Wey Valley Hospital'],
    ])
  })

  it.each([
    ['another name', { name: [{ text: 'Marian Mum' }] }],
    ['another relationship', { relationship: [coded('Daughter')] }],
    ['a relationship that is over', { period: { end: '2020-01-01' } }],
  ])('stands twice with %s', (_case, differs) => {
    expect(lines(aPatient(MOTHER), aRelative(differs))).toHaveLength(2)
  })
})

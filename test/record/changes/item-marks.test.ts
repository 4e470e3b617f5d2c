import { readBeside, toBesideLines, writeBeside } from '../../../src/record/changes/beside-lines.js'
import { toItemMarks } from '../../../src/record/changes/to-item-marks.js'
import { JOINED_TAG, RECORD_TAG_SYSTEM } from '../../../src/fhir/profiles.js'
import { readResource, type ReadResource } from '../../../src/record/reading/record-view.js'
import { aResource, coded, DIRECTORY, type ResourceContent } from '../../support/a-record.js'
import { OAK_STREET } from '../../support/actors.js'

const NORMAL = `N||${OAK_STREET}`

const read = (content: ResourceContent, differs: Parameters<typeof aResource>[1] = {}): ReadResource =>
  readResource(aResource(content, { id: '1', labelClass: NORMAL, ...differs }), DIRECTORY)

const marksOf = (resources: readonly ReadResource[], isAtRisk = false) => toItemMarks(resources, { isAtRisk })
const digestOf = (content: object): string | undefined =>
  marksOf([read({ resourceType: 'Condition', code: coded('Asthma'), ...content })])[0]?.digest

const VISIT = { encounter: { reference: 'Encounter/2' } }

describe('the mark of an item', () => {
  it.each([
    ['its version and its time', { meta: { versionId: '2', lastUpdated: '2026-11-23T09:00:00Z' } }],
    ['its label', { meta: { security: [{ code: 'R' }] } }],
  ])('is the same whatever is said of %s', (_case, differs) => {
    expect(digestOf(differs)).toBe(digestOf({}))
  })

  it.each([
    ['a word', { code: coded('Asthma, mild') }],
    ['a code', { code: coded('Asthma', '195967001') }],
    ['what it refers to', VISIT],
    ['an extension that is not known', { extension: [{ url: 'https://example.org/x', valueCode: 'y' }] }],
  ])('is another one when it says something else: %s', (_case, differs) => {
    expect(digestOf(differs)).not.toBe(digestOf({}))
  })

  it('HZ24: is the same whether what it refers to is shown or not, and whatever refers to it', () => {
    const problem = read({ resourceType: 'Condition', code: coded('Asthma'), ...VISIT })
    const visit = read({ resourceType: 'Encounter', type: [coded('Clinic')] }, { id: '2' })
    const result = read({ resourceType: 'Observation', focus: [{ reference: 'Condition/1' }] }, { id: '3' })
    expect(marksOf([problem, visit, result])[0]).toEqual(marksOf([problem])[0])
  })

  it('says that it was entered in error, however that is said', () => {
    const [mark] = marksOf([read({ resourceType: 'Observation', status: 'entered-in-error' })])
    expect(mark?.digest).toBe('')
  })

  it('tells two that cannot be read apart by their text', () => {
    const broken = (text: string) => ({ ...read({ resourceType: 'Condition' }), json: {}, text })
    const [one, other] = [broken('{'), broken('{{')].map((resource) => marksOf([resource])[0]?.digest)
    expect(one).not.toBe(other)
  })

  it.each([
    ['whole', NORMAL, false, 0],
    ['whole, with a part that others do not see', `${NORMAL}&R||${OAK_STREET}`, false, 0],
    ['without a part', `${NORMAL}!R||${OAK_STREET}`, false, 1],
    ['without a part, and without places', `${NORMAL}!R||${OAK_STREET}`, true, 2],
    ['without places', NORMAL, true, 0],
  ])('says how much of it is kept back: %s', (_case, labelClass, isAtRisk, lacks) => {
    const [mark] = marksOf([read({ resourceType: 'Condition' }, { labelClass })], isAtRisk)
    expect(mark?.lacks).toBe(lacks)
  })

  it('is made of what is about the person, and was sent: not of Provenance, Binary or the joined Patient', () => {
    const joined = { tag: [{ system: RECORD_TAG_SYSTEM, code: JOINED_TAG }] }
    const marks = marksOf([
      read({ resourceType: 'Practitioner' }, { shared: true }),
      read({ resourceType: 'Provenance' }),
      read({ resourceType: 'Binary' }),
      read({ resourceType: 'Patient', meta: joined }),
      read({ resourceType: 'Patient' }),
    ])
    expect(marks.map(({ reference }) => reference)).toEqual(['Patient/1'])
  })
})

describe('the lines of what has no page of its own', () => {
  const linesOf = (...resources: readonly ReadResource[]): readonly string[] =>
    [...readBeside(writeBeside(toBesideLines(resources))).values()].map(
      ({ what, marks }) => `${what}${marks.map(({ text }) => ` [${text}]`).join('')}`,
    )

  it.each([
    ['a problem', { resourceType: 'Condition', code: coded('Asthma') }, 'Asthma'],
    [
      'a medicine',
      { resourceType: 'MedicationRequest', medicationCodeableConcept: coded('Apixaban') },
      'Apixaban',
    ],
    ['a document', { resourceType: 'DocumentReference', description: 'Clinic letter' }, 'Clinic letter'],
    ['something without a name', { resourceType: 'Observation' }, 'observation'],
  ])('say what was entered in error, and that it was: %s', (_case, content, words) => {
    const resource = read({ ...content, status: 'entered-in-error' })
    expect(linesOf(resource)).toEqual([`${words} [entered in error]`])
  })

  it('say that a source told something of the person, and warn where its meaning is not known', () => {
    expect(linesOf(read({ resourceType: 'Patient' }), read({ resourceType: 'Condition' }))).toEqual([
      'Personal details',
    ])
    const [unsafe] = linesOf(read({ resourceType: 'Patient', modifierExtension: [{ url: 'x' }] }))
    expect(unsafe).toContain('cannot be safely displayed')
  })
})

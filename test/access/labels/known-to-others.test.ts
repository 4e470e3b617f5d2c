import fc from 'fast-check'
import { knownToOthers, type UnlabelledResource } from '../../../src/access/labels/label-record.js'
import { isSecret } from '../../../src/access/labels/label.js'
import { labelResource } from '../../../src/access/labels/label-resource.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import { confidentiality, inRecord, PLAIN_RULES, snomed } from '../../support/labels.js'

const own = (code: string): object => ({ meta: { security: [{ system: LABEL_SYSTEM, code }] } })
const inline = (code: string): object => ({
  extension: [{ url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code } }],
})

/** What is secret by itself or by a part. */
const secretIn = (resources: readonly UnlabelledResource[]): ReadonlySet<string> =>
  new Set(
    resources
      .filter(({ json, controller }) => isSecret(labelResource(json, { ...PLAIN_RULES, controller })))
      .map(({ reference }) => reference),
  )

const known = (resources: readonly UnlabelledResource[]): ReturnType<typeof knownToOthers> =>
  knownToOthers(resources, PLAIN_RULES, secretIn(resources))

/** A record of a few resources that refer to one another however, each labelled in one of several ways. */
const aRecordOf = fc
  .array(
    fc.record({
      type: fc.constantFrom(
        'Condition',
        'Encounter',
        'Observation',
        'DiagnosticReport',
        'ServiceRequest',
        'Location',
      ),
      label: fc.constantFrom({}, {}, own('sealed-and-locked'), { meta: confidentiality('R') }, inlineNote()),
      by: fc.constantFrom('reasonReference', 'result', 'hasMember', 'encounter', 'location'),
      to: fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((all) =>
    all.map(({ type, label, by, to }, index) => {
      const links = to.flatMap((one) => (all[one] ? [{ reference: `${all[one].type}/${one}` }] : []))
      const linked =
        by === 'encounter' ? links[0] : by === 'location' ? links.map((location) => ({ location })) : links
      return inRecord(`${type}/${index}`, { ...label, [by]: linked })
    }),
  )

function inlineNote(): object {
  return { note: [{ text: 'CANARY', ...inline('sealed-and-locked') }] }
}

describe('what others than its source may know of a resource', () => {
  it.each([
    ['nothing is said of it', {}],
    ['it is restricted', { meta: confidentiality('R') }],
    ['it is very restricted', { meta: confidentiality('V') }],
  ])('is all of it where %s', (_case, content) => {
    const visit = inRecord('Encounter/1', content)
    expect(known([visit]).get('Encounter/1')).toBe(visit.json)
  })

  it.each([
    ['sealed', own('sealed')],
    ['sealed and locked', own('sealed-and-locked')],
    ['kept by law with its source', { reasonCode: [snomed('386639001')] }],
  ])('is not even that it is there where it is %s', (_case, content) => {
    expect([...known([inRecord('Encounter/1', content)]).keys()]).toEqual([])
  })

  it('is nothing of what is done because of something that is sealed and locked', () => {
    const why = inRecord('Condition/1', own('sealed-and-locked'))
    const referral = inRecord('ServiceRequest/1', { reasonReference: [{ reference: 'Condition/1' }] })
    expect([...known([why, referral]).keys()]).toEqual([])
  })

  it('is all but a part of which nobody else may know', () => {
    const note = [{ text: 'CANARY', ...inline('sealed-and-locked') }, { text: 'In town' }]
    const told = known([inRecord('ServiceRequest/1', { status: 'active', note })])
    expect(told.get('ServiceRequest/1')).toMatchObject({ status: 'active', note: [{ text: 'In town' }] })
    expect(JSON.stringify([...told])).not.toContain('CANARY')
  })

  it('is the same whether all of a record is labelled for it or only what something secret may come to', () => {
    fc.assert(
      fc.property(aRecordOf, (record) => {
        const whole = knownToOthers(record, PLAIN_RULES, new Set(record.map(({ reference }) => reference)))
        expect([...known(record)]).toEqual([...whole])
      }),
      { numRuns: 500 },
    )
  })
})

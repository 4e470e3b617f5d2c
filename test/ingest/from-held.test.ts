import { parseNhsNumber } from '../../src/fhir/nhs-number.js'
import { toText } from '../../src/ingest/contribution.js'
import { fromHeld } from '../../src/ingest/from-held.js'
import type { HeldResource } from '../../src/ingest/system-of-record.js'
import { readHere } from '../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { WEY_VALLEY } from '../support/actors.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import type { Contribution } from '../../src/ingest/contribution.js'
import { NOTHING_KNOWN } from '../../src/ingest/reading/submission.js'

const nhsNumber = aTestNhsNumber(1)
const SENDER = { organisation: WEY_VALLEY, name: 'Wey Valley Hospital', kind: 'acute' } as const
const AT = '2026-11-23T12:00:00.000Z'

/** A hospital's Patient, a weight and a scan of a letter that nothing refers to. */
async function contributed(): Promise<readonly Contribution[]> {
  const binary = { resourceType: 'Binary', id: 'scan-1', contentType: 'text/plain', data: 'TGV0dGVy' }
  const weight = aWeightOf({ reference: THE_PATIENT }, { valueQuantity: { value: 71, unit: 'kg' } })
  const body = JSON.stringify(aTransaction(aPatient(nhsNumber), weight, binary)).replace('71', '71.50')
  const unit = await readHere({ body, sender: SENDER, known: NOTHING_KNOWN })
  if (unit.outcome !== 'read') throw new Error(JSON.stringify(unit))
  return unit.contributions
}

function held(contribution: Contribution, change = (text: string): string => text): HeldResource {
  const { type, id } = contribution
  return { type, id, text: change(toText(contribution, 3, AT)) }
}

interface HeldJson {
  readonly meta: { readonly source: string; readonly tag: readonly object[] }
}

/** What is said of a resource both when it is written and when it is read back. */
function writtenOf(read: ReturnType<typeof fromHeld>): object {
  if (!read) throw new Error('It was passed over.')
  const onlyHere = ['person', 'references', 'nhsNumber', 'names']
  return Object.fromEntries(Object.entries(read).filter(([key]) => !onlyHere.includes(key)))
}

describe('fromHeld', () => {
  it('reads back what was written: text, hash, sender, version, time', async () => {
    for (const contribution of await contributed()) {
      const { person } = contribution
      const read = fromHeld(held(contribution))
      expect({ ...contribution, version: 3, receivedAt: AT }).toMatchObject(writtenOf(read))
      expect([read?.person, read?.references]).toContainEqual(
        contribution.type === 'Observation' ? [`Patient/${person}`] : person,
      )
    }
  })

  it('knows the content again in the order of keys and tags that HAPI gives it, with its own mark on the source', async () => {
    for (const contribution of await contributed()) {
      const read = fromHeld(
        held(contribution, (text) => {
          const { meta, ...members } = JSON.parse(text.replace('71.50', '"#"')) as HeldJson
          const { source, tag, ...rest } = meta
          const turned = Object.fromEntries(Object.entries(members).reverse())
          const mixed = { ...turned, meta: { ...rest, source: `${source}#x1y2`, tag: [...tag].reverse() } }
          return JSON.stringify(mixed).replace('"#"', '71.50')
        }),
      )
      expect(read?.contentHash).toBe(contribution.contentHash)
    }
  })

  it('tells a number from the same one written with another precision', async () => {
    const [, weight] = await contributed()
    if (!weight) throw new Error('There is a weight.')
    const read = fromHeld(held(weight, (text) => text.replace('71.50', '71.5')))
    expect(read?.contentHash).not.toBe(weight.contentHash)
  })

  it('finds number and names of a source’s Patient', async () => {
    const [patient] = await contributed()
    if (!patient) throw new Error('There is a Patient.')
    expect(fromHeld(held(patient))).toMatchObject({
      nhsNumber: parseNhsNumber(nhsNumber),
      names: [{ familyKey: 'OKONKWOREED', givenKey: 'MIRIAM', birthDate: '1948-02-29' }],
    })
  })

  it('passes over what somebody else put there, and never what is our own and cannot be read', async () => {
    const [patient] = await contributed()
    if (!patient) throw new Error('There is a Patient.')
    expect(fromHeld({ type: 'Basic', id: '1', text: '{"resourceType":"Basic","id":"1"}' })).toBeUndefined()
    for (const broken of [
      (text: string) => text.slice(0, -1),
      (text: string) => text.replace('"versionId":"3",', ''),
      (text: string) => text.replace('"refer"', '"seealso"'),
      (text: string) => text.replace(nhsNumber, '9990000000'),
    ]) {
      expect(() => fromHeld(held(patient, broken))).toThrow(/type Patient .* cannot be read/)
    }
  })
})

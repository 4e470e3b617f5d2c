import { randomBytes } from 'node:crypto'
import type { HeldResource, SystemOfRecord } from '../../src/ingest/system-of-record.js'
import { aContribution, aWeight, RECEIVED_AT } from '../support/a-contribution.js'

export interface SystemOfRecordUnderTest {
  readonly system: SystemOfRecord
  /** The same kind of system where nothing answers, for systems that can be away. */
  readonly away?: SystemOfRecord
  close(): Promise<void>
}

/** What every system of record promises, whichever it is. `open` is called once; others may write to it as well. */
export function describeSystemOfRecord(
  name: string,
  open: () => Promise<SystemOfRecordUnderTest>,
  patience = 120_000,
): void {
  describe(`${name} as system of record`, () => {
    let opened: SystemOfRecordUnderTest
    let system: SystemOfRecord

    beforeAll(async () => {
      opened = await open()
      system = opened.system
    }, patience)
    afterAll(async () => {
      await (opened as SystemOfRecordUnderTest | undefined)?.close()
    })

    it('holds what was written, and says that it was new', async () => {
      const id = anId()
      const outcome = await system.write([aContribution({ id, members: aWeight('71.5') })], RECEIVED_AT)

      expect(outcome).toEqual({ outcome: 'written', changed: new Set([`Observation/${id}`]) })
      expect(await held('Observation', id)).toMatchObject({
        resourceType: 'Observation',
        id,
        meta: { source: expect.stringMatching(/^urn:ods:RWV99(#|$)/) as string, tag: [{ code: 'RWV99' }] },
        valueQuantity: { unit: 'kg' },
      })
    })

    it.each(['1.50', '0.10', '100.00', '7', '-0.5', '12345678901234567890.12345'])(
      'gives the number %s back as it was sent',
      async (lexeme) => {
        const id = anId()
        await system.write([aContribution({ id, members: aWeight(lexeme) })], RECEIVED_AT)

        expect((await system.read('Observation', id))?.text).toContain(`"value":${lexeme},`)
      },
    )

    it('changes nothing when the same is written again, and says so', async () => {
      const contribution = aContribution({ id: anId(), members: aWeight('71.5') })
      await system.write([contribution], RECEIVED_AT)
      const first = await system.read('Observation', contribution.id)

      expect(await system.write([contribution], RECEIVED_AT)).toEqual({
        outcome: 'written',
        changed: new Set(),
      })
      expect(await system.read('Observation', contribution.id)).toEqual(first)
    })

    it('says of several which are different from what is held', async () => {
      const same = aContribution({ id: anId(), members: aWeight('71.5') })
      const other = anId()
      const added = anId()
      await system.write([same, aContribution({ id: other, members: aWeight('72.0') })], RECEIVED_AT)

      const outcome = await system.write(
        [
          same,
          aContribution({ id: other, members: aWeight('72.1') }),
          aContribution({ id: added, members: aWeight('73') }),
        ],
        RECEIVED_AT,
      )

      expect(outcome).toEqual({
        outcome: 'written',
        changed: new Set([`Observation/${other}`, `Observation/${added}`]),
      })
      expect((await system.read('Observation', other))?.text).toContain('"value":72.1,')
    })

    it('resolves references among what is written together, in any order', async () => {
      const person = anId()
      const id = anId()
      const outcome = await system.write(
        [
          aContribution({ id, members: aWeight('71.5', `,"subject":{"reference":"Patient/${person}"}`) }),
          aContribution({ type: 'Patient', id: person, members: '"birthDate":"1951-03-09"' }),
        ],
        RECEIVED_AT,
      )

      expect(outcome.outcome).toBe('written')
      expect(await held('Observation', id)).toMatchObject({ subject: { reference: `Patient/${person}` } })
    })

    it('lowers a label when the label is lowered', async () => {
      const id = anId()
      await system.write([aContribution({ id, members: aWeight('71.5'), security: ['V'] })], RECEIVED_AT)
      const outcome = await system.write(
        [aContribution({ id, members: aWeight('71.5'), security: ['R'] })],
        RECEIVED_AT,
      )

      expect(outcome).toEqual({ outcome: 'written', changed: new Set([`Observation/${id}`]) })
      expect(labelsOf(await held('Observation', id))).toEqual(['R'])

      await system.write([aContribution({ id, members: aWeight('71.5') })], RECEIVED_AT)
      expect(labelsOf(await held('Observation', id))).toEqual([])
    })

    it('does not hold what was never written', async () => {
      expect(await system.read('Observation', anId())).toBeUndefined()
      expect(await system.read('Observation', '../Patient')).toBeUndefined()
    })

    it(
      'writes 1,009 resources at once and gives every one of them for a rebuild, each once',
      async () => {
        const ids = Array.from({ length: 1_009 }, anId)
        const outcome = await system.write(
          ids.map((id) => aContribution({ id, members: aWeight('1.50') })),
          RECEIVED_AT,
        )
        expect(outcome).toEqual({
          outcome: 'written',
          changed: new Set(ids.map((id) => `Observation/${id}`)),
        })

        const all: HeldResource[] = []
        for await (const resource of system.readAll()) all.push(resource)

        const references = all.map(({ type, id }) => `${type}/${id}`)
        expect(new Set(references).size).toBe(references.length)
        const byReference = new Map(all.map((resource) => [`${resource.type}/${resource.id}`, resource.text]))
        expect(ids.filter((id) => byReference.get(`Observation/${id}`)?.includes('"value":1.50,'))).toEqual(
          ids,
        )
      },
      patience,
    )

    it('says that it answers', async () => {
      expect(await system.isAvailable()).toBe(true)
    })

    it('never answers as if nothing were held when it cannot be asked', async () => {
      if (!opened.away) return
      const { away } = opened
      const contribution = aContribution({ id: anId(), members: aWeight('71.5') })

      expect(await away.isAvailable()).toBe(false)
      expect(await away.write([contribution], RECEIVED_AT)).toEqual({ outcome: 'unavailable' })
      await expect(away.read('Observation', contribution.id)).rejects.toThrow()
      await expect(away.readAll()[Symbol.asyncIterator]().next()).rejects.toThrow()
    })

    async function held(type: string, id: string): Promise<Record<string, unknown>> {
      return JSON.parse((await system.read(type, id))?.text ?? '{}') as Record<string, unknown>
    }
  })
}

/** An id as the record makes them, new each time. */
function anId(): string {
  return randomBytes(16).toString('hex')
}

function labelsOf(resource: Record<string, unknown>): readonly (string | undefined)[] {
  const { security = [] } = resource['meta'] as { security?: { code?: string }[] }
  return security.map(({ code }) => code)
}

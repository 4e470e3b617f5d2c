import { randomBytes } from 'node:crypto'
import {
  createHapiSystemOfRecord,
  type HapiSystemOfRecord,
} from '../../src/adapters/hapi/hapi-system-of-record.js'
import type { HapiWarning } from '../../src/adapters/hapi/hapi-warning.js'
import { aContribution, aWeight, RECEIVED_AT } from '../support/a-contribution.js'
import { describeWithHapi, HAPI_PATIENCE, testHapi } from '../support/hapi.js'
import { describeSystemOfRecord } from './system-of-record.suite.js'

describeWithHapi('with a real HAPI', () => {
  describeSystemOfRecord(
    'HAPI FHIR',
    async () => {
      const system = createHapiSystemOfRecord({ baseUrl: await testHapi() })
      const away = createHapiSystemOfRecord({ baseUrl: 'http://127.0.0.1:1/fhir' })
      return {
        system,
        away,
        async close() {
          await system.close()
          await away.close()
        },
      }
    },
    HAPI_PATIENCE,
  )

  describe('HAPI FHIR', () => {
    let system: HapiSystemOfRecord
    const warnings: HapiWarning[] = []

    beforeAll(async () => {
      system = createHapiSystemOfRecord({
        baseUrl: await testHapi(),
        onWarning: (warning) => warnings.push(warning),
      })
    }, HAPI_PATIENCE)
    afterAll(() => system.close())
    afterEach(() => warnings.splice(0))

    it('refuses all of it for one reference to nothing, in our own words, and the log has its code', async () => {
      const good = anId()
      const bad = anId()
      const outcome = await system.write(
        [
          aContribution({ id: good, members: aWeight('1') }),
          aContribution({ id: bad, members: aWeight('1', `,"subject":{"reference":"Patient/${anId()}"}`) }),
        ],
        RECEIVED_AT,
      )

      expect(outcome).toEqual({
        outcome: 'refused',
        diagnostics:
          'A reference points to a resource that is not held. Send that resource in the same Bundle, or before. It is at Observation.subject.',
      })
      expect(await system.read('Observation', good)).toBeUndefined()
      expect(warnings).toEqual([{ event: 'refused', code: 'HAPI-1094', status: 400, resources: 2 }])
    })

    it('refuses a code that FHIR does not have without quoting it', async () => {
      const outcome = await system.write(
        [aContribution({ id: anId(), members: '"status":"felt-sick","code":{"text":"Body weight"}' })],
        RECEIVED_AT,
      )

      expect(outcome).toEqual({
        outcome: 'refused',
        diagnostics: 'A value is not one that FHIR R4 allows for its element.',
      })
    })

    it('writes an exponent out: the value stays, the way it was written does not', async () => {
      const id = anId()
      await system.write([aContribution({ id, members: aWeight('1.0E-2') })], RECEIVED_AT)

      expect((await system.read('Observation', id))?.text).toContain('"value":0.010,')
    })

    it('gets through when eight write the same resource at once', async () => {
      const id = anId()
      const outcomes = await Promise.all(
        ['1', '2', '3', '4', '5', '6', '7', '8'].map((value) =>
          system.write([aContribution({ id, members: aWeight(value) })], RECEIVED_AT),
        ),
      )

      expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(8).fill('written'))
    })
  })
})

function anId(): string {
  return randomBytes(16).toString('hex')
}

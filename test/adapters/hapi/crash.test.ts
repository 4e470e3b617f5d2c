import { randomBytes } from 'node:crypto'
import { bootHapi, type HapiBoot } from '../../../src/cli/boot-hapi.js'
import { createHapiSystemOfRecord } from '../../../src/adapters/hapi/hapi-system-of-record.js'
import type { Contribution } from '../../../src/ingest/contribution.js'
import { aContribution, aWeight, RECEIVED_AT } from '../../support/a-contribution.js'
import { describeWithHapi, HAPI_PATIENCE, projectRoot } from '../../support/hapi.js'
import { describeWithPostgres, startPostgres } from '../../support/postgres.js'

const IN_A_BUNDLE = 10
const WRITERS = 2
const BEFORE_THE_CRASH = 5

describeWithHapi('a crash of HAPI', () => {
  describeWithPostgres('in the middle of writing, on PostgreSQL', () => {
    it(
      'loses nothing acknowledged, keeps nothing by halves, and takes the unacknowledged again',
      async () => {
        const postgres = await startPostgres()
        await postgres.createDatabase('hapi')
        const boot: HapiBoot = {
          projectRoot: projectRoot(),
          port: 0,
          jdbcUrl: `jdbc:postgresql://127.0.0.1:${postgres.port}/hapi`,
          dbUser: 'postgres',
        }
        let hapi = await bootHapi(boot)
        let system = createHapiSystemOfRecord({ baseUrl: hapi.baseUrl })
        try {
          const acknowledged: (readonly Contribution[])[] = []
          const inDoubt: (readonly Contribution[])[] = []
          const writing = Array.from({ length: WRITERS }, async () => {
            for (;;) {
              const bundle = aBundle()
              const { outcome } = await system.write(bundle, RECEIVED_AT)
              if (outcome !== 'written') {
                inDoubt.push(bundle)
                return
              }
              acknowledged.push(bundle)
              if (acknowledged.length === BEFORE_THE_CRASH) void hapi.kill()
            }
          })
          await Promise.all(writing)
          await system.close()

          hapi = await bootHapi(boot)
          system = createHapiSystemOfRecord({ baseUrl: hapi.baseUrl })
          const held = new Set<string>()
          for await (const { id } of system.readAll()) held.add(id)
          const heldOf = (bundle: readonly Contribution[]) => bundle.filter(({ id }) => held.has(id)).length

          expect(acknowledged.length).toBeGreaterThanOrEqual(BEFORE_THE_CRASH)
          expect(acknowledged.map(heldOf)).toEqual(acknowledged.map(() => IN_A_BUNDLE))
          expect(inDoubt).toHaveLength(WRITERS)
          for (const bundle of inDoubt) {
            expect([0, IN_A_BUNDLE]).toContain(heldOf(bundle))
            expect((await system.write(bundle, RECEIVED_AT)).outcome).toBe('written')
          }
        } finally {
          await system.close()
          await hapi.stop()
          await postgres.stop()
        }
      },
      HAPI_PATIENCE,
    )
  })
})

function aBundle(): readonly Contribution[] {
  return Array.from({ length: IN_A_BUNDLE }, () =>
    aContribution({ id: randomBytes(16).toString('hex'), members: aWeight('1.50') }),
  )
}

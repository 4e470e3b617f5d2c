import { mkdtempSync, rmSync } from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Database } from '../../src/adapters/postgres/database.js'
import { createPolicyStore } from '../../src/adapters/postgres/access/policy-store.js'
import { parsePolicy } from '../../src/config/policy.js'
import { DEMO_ORGANISATIONS } from '../../src/demo/organisations.js'
import { createPolicyKeeper, type PolicyKeeper } from '../../src/wiring/policy-keeper.js'
import { aDatabase } from '../support/a-database.js'

const DAY = 86_400_000

/** A policy of the demo's organisations, with a number by which to tell it from others. */
function policyWith(selfClaimDays: number, organisations: readonly object[] = DEMO_ORGANISATIONS): string {
  return JSON.stringify({
    organisations,
    partners: [],
    access: { sharing: [], selfClaimDays },
  })
}

describe('the policy of several gateways, whose clocks differ', () => {
  let database: Database & { close(): Promise<void> }
  let folder: string
  let open: PolicyKeeper[]
  let isAway: boolean
  let reports: string[]

  beforeEach(async () => {
    database = await aDatabase()
    folder = mkdtempSync(path.join(tmpdir(), 'policy-'))
    open = []
    isAway = false
    reports = []
  })
  afterEach(async () => {
    open.forEach((one) => {
      one.close()
    })
    rmSync(folder, { recursive: true })
    await database.close()
  })

  /** The database as gateways reach it. */
  const askUnlessAway: Database['query'] = (...question) =>
    isAway ? Promise.reject(new Error('connection refused')) : database.query(...question)

  /** A gateway whose clock goes wrong by some milliseconds. */
  function aGateway(name: string, ahead: number) {
    const file = path.join(folder, `${name}.json`)
    const now = (): number => Date.now() + ahead
    return {
      /** Writes the file, which its own clock dates; some milliseconds ago where that is said. */
      async write(content: string, ago = 0) {
        await writeFile(file, content)
        const at = new Date(now() - ago)
        await utimes(file, at, at)
      },
      async start(content: string) {
        const policy = parsePolicy(content)
        const store = createPolicyStore({ query: askUnlessAway })
        const report = (message: string): void => void reports.push(message)
        open.push(await createPolicyKeeper({ store, policy, file, now, report }))
      },
      /** Two looks later, or one that was under way and one after it. */
      looked: () => new Promise((done) => setTimeout(done, 1_000)),
    }
  }

  async function inForce(): Promise<number | undefined> {
    const latest = await createPolicyStore(database).latest()
    const { access } = JSON.parse(latest?.content ?? '{}') as { access?: { selfClaimDays?: number } }
    return access?.selfClaimDays
  }

  /** What is in force once it is this, or after two seconds. */
  async function soonInForce(wanted: number): Promise<number | undefined> {
    const end = Date.now() + 2_000
    while ((await inForce()) !== wanted && Date.now() < end) await new Promise((done) => setTimeout(done, 20))
    return inForce()
  }

  it('names whose people are known from then on, beside those with which the gateway was started', async () => {
    const one = aGateway('one', 0)
    const [first, added, ...others] = DEMO_ORGANISATIONS
    if (!first || !added) throw new Error('There are no organisations.')
    await one.write(policyWith(1, [first, ...others]), 1_000)
    await one.start(policyWith(1, [first, ...others]))
    const [keeper] = open
    expect(keeper?.clients.directory.has(added.odsCode)).toBe(false)

    await one.write(policyWith(2, [added, ...others]))
    await soonInForce(2)
    await one.looked()
    expect(keeper?.clients.directory.get(added.odsCode)?.name).toBe(added.name)
    // Who is struck is refused by the gate, which says why.
    expect(keeper?.clients.directory.has(first.odsCode)).toBe(true)
  })

  it.each([
    ['ahead', DAY],
    ['behind', -DAY],
  ])('is the one that was loaded last, where the first gateway is a day %s', async (_how, ahead) => {
    const wrong = aGateway('wrong', ahead)
    const right = aGateway('right', 0)
    await wrong.write(policyWith(1), 1_000)
    await wrong.start(policyWith(1))
    await right.write(policyWith(1), 1_000)
    await right.start(policyWith(1))
    expect(await inForce()).toBe(1)

    await right.write(policyWith(2))
    expect(await soonInForce(2)).toBe(2)
    await wrong.write(policyWith(3))
    expect(await soonInForce(3)).toBe(3)
    await right.write(policyWith(4))
    expect(await soonInForce(4)).toBe(4)
  })

  it.each([
    ['ahead', DAY],
    ['behind', -DAY],
  ])('is not taken back by a gateway a day %s that starts again with its old file', async (_how, ahead) => {
    const wrong = aGateway('wrong', ahead)
    const right = aGateway('right', 0)
    await wrong.write(policyWith(1), 1_000)
    await wrong.start(policyWith(1))
    await right.write(policyWith(2), -1_000)
    await right.start(policyWith(2))
    expect(await inForce()).toBe(2)

    await wrong.start(policyWith(1))
    expect(await inForce()).toBe(2)
    await wrong.write(policyWith(3), -2_000)
    await wrong.start(policyWith(3))
    expect(await inForce()).toBe(3)
  })

  it('is not taken back by a file that is touched, or written anew with what it said before', async () => {
    const one = aGateway('one', 0)
    const other = aGateway('other', 0)
    await one.write(policyWith(1), 2_000)
    await one.start(policyWith(1))
    await other.write(policyWith(1), 2_000)
    await other.start(policyWith(1))
    await one.write(policyWith(2))
    expect(await soonInForce(2)).toBe(2)

    await other.write(policyWith(1), -1_000)
    await other.looked()
    expect(await inForce()).toBe(2)
    await other.write(`${policyWith(1)}\n`, -2_000)
    await other.looked()
    expect(await inForce()).toBe(2)

    await other.write(policyWith(3), -3_000)
    expect(await soonInForce(3)).toBe(3)
    await other.write(policyWith(1), -4_000)
    expect(await soonInForce(1)).toBe(1)
  })

  it('that changes while the database is away is published when that is back, and reported once', async () => {
    const gateway = aGateway('one', 0)
    await gateway.write(policyWith(1), 1_000)
    await gateway.start(policyWith(1))
    isAway = true
    await gateway.write(policyWith(7))
    await gateway.looked()
    isAway = false
    expect(await inForce()).toBe(1)
    expect(await soonInForce(7)).toBe(7)
    expect(reports).toEqual([expect.stringContaining('connection refused')])
  })

  it('is the last that can be used, where the file was broken before it was published', async () => {
    const gateway = aGateway('one', 0)
    await gateway.write(policyWith(1), 1_000)
    await gateway.start(policyWith(1))
    isAway = true
    await gateway.write(policyWith(7))
    await gateway.looked()
    await gateway.write('{', -1_000)
    await gateway.looked()
    isAway = false
    await gateway.looked()
    expect(await inForce()).toBe(1)

    await gateway.write(policyWith(8), -2_000)
    expect(await soonInForce(8)).toBe(8)
  })

  it('has versions whose order is theirs alone, also of one instant', async () => {
    const store = createPolicyStore(database)
    const at = new Date(0).toISOString()
    for (const version of ['b', 'c', 'a']) await store.publish({ version, content: '{}' }, at)

    expect(await store.latestVersion()).toBe('a')
    expect(await store.latest()).toEqual({ version: 'a', content: '{}', publishedAt: 0 })
    await store.publish({ version: 'b', content: '{}' }, new Date().toISOString())
    expect(await store.latestVersion()).toBe('a')
  })
})

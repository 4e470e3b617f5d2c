import { randomInt } from 'node:crypto'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { createAsker, type Asker } from '../generated/ask.js'
import { plantPeople, type AttackedWorld } from '../generated/attacked-world.js'
import { openGatewayElsewhere } from '../gateway-elsewhere.js'
import { startOwnGateway } from '../own-gateway.js'
import type { Target } from '../target.js'
import { areaUnderCurve } from './area-under-curve.js'
import { doorsOf, type Door } from './doors.js'

/** Whoever listens how long an answer takes may be right this often, and no more. */
const GREATEST_AREA = 0.55

/**
 * `npm run attacks:timing [-- --target <file>] [--pairs <n>] [--only <words>]`: asks at every door of what one may not
 * see and of what does not exist, in turn, and prints how well the two are told apart by their times. Gives 1 when that
 * is better than 0.55 anywhere.
 */
export async function timeAttacks(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { target: { type: 'string' }, pairs: { type: 'string' }, only: { type: 'string' } },
  })
  const settings = { pairs: Number(values.pairs ?? 2000), only: values.only ?? '' }
  if (values.target !== undefined) return timeDoors(openGatewayElsewhere(values.target), settings)

  const own = await startOwnGateway()
  try {
    return await timeDoors(own.target, settings)
  } finally {
    await own.close()
  }
}

interface Settings {
  readonly pairs: number
  readonly only: string
}

async function timeDoors(target: Target, { pairs, only }: Settings): Promise<number> {
  print(`Planting people at ${target.baseUrl} …`)
  const world = await plantPeople(target)
  await breakGlass(world)
  const asker = createAsker(target.baseUrl)
  const doors = doorsOf(world).filter(({ name }) => name.includes(only))
  print(`\nForbidden and absent, ${pairs} pairs a door. The area is 0.5 where nobody can tell.\n`)

  let worst = 0
  for (const door of doors) {
    const { forbidden, absent } = await timeDoor({ door, world, asker, pairs })
    const area = areaUnderCurve(forbidden, absent)
    worst = Math.max(worst, area)
    const mark = area > GREATEST_AREA ? '  TOLD APART' : ''
    print(
      `${area.toFixed(3)}  ${door.name}, by ${door.as}: ${median(forbidden)} and ${median(absent)} ms${mark}`,
    )
  }
  asker.close()
  print(`\nThe greatest area is ${worst.toFixed(3)}; no more than ${GREATEST_AREA} is asked for.`)
  return worst > GREATEST_AREA ? 1 : 0
}

/** Somebody's glass is broken, for them and their session alone. */
async function breakGlass({ gp, people }: AttackedWorld): Promise<void> {
  const path = `/patients/${people.cedar}/break-glass`
  const form = { reasonCode: 'life-at-risk', reasonText: 'Found collapsed in the street' }
  const page = await gp.confirm(path, form)
  if (page.status !== 200) throw new Error(`The glass was not broken: ${page.status}.`)
}

interface Timing {
  readonly door: Door
  readonly world: AttackedWorld
  readonly asker: Asker
  readonly pairs: number
}

type Times = Readonly<Record<'forbidden' | 'absent', readonly number[]>>

/** Both questions of each pair one behind the other, the order by lot: what else the machine does falls on both alike. */
async function timeDoor({ door, world, asker, pairs }: Timing): Promise<Times> {
  const times = { forbidden: [] as number[], absent: [] as number[] }
  for (let pair = -WARM_UP; pair < pairs; pair += 1) {
    const headers = await headersOf(world, door)
    const order = randomInt(2) === 0 ? (['forbidden', 'absent'] as const) : (['absent', 'forbidden'] as const)
    const statuses: number[] = []
    for (const which of order) {
      const asking = { ...door[which](), headers }
      const began = process.hrtime.bigint()
      const { status } = await asker.ask(asking)
      const took = Number(process.hrtime.bigint() - began) / 1e6
      statuses.push(status)
      if (pair >= 0) times[which].push(took)
    }
    if (statuses[0] !== statuses[1] || statuses[0] === 401)
      throw new Error(`${door.name}: answered ${statuses.join(' and ')} to ${order.join(' and ')}.`)
  }
  return times
}

const WARM_UP = 20

async function headersOf({ headersOf: of, gp }: AttackedWorld, door: Door) {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return door.as === 'portal' ? { cookie: gp.cookies() } : { ...form, ...(await of(door.as)) }
}

function median(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other)
  return (sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(2)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

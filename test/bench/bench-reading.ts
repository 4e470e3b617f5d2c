import process from 'node:process'
import { signIn } from '../support/portal-session.js'
import { aBigRecord, type BigRecord } from './a-big-record.js'
import type { BenchSettings } from './bench-posting.js'
import { drain, everythingOfHapi, postToHapi } from './over-http.js'
import { timesOf, warm, type Timed } from './rounds.js'
import { toSpread, type Spread } from './spread.js'

const SIZES = [100, 1000, 10_000] as const

/** So many people look at once. */
const AT_ONCE = 16

/** HAPI takes seconds where the gateway takes milliseconds: the gateway is timed more often, between the same rounds. */
const AGAIN = 10

/**
 * Both are timed as a server is that has run for a while, not as one that has just started: so often everything is asked
 * of each before it counts.
 */
const WARM = { gateway: 100, hapi: 5 }

const MEGABYTE = 1 << 20

interface Measured {
  readonly size: number
  readonly page: Spread
  readonly everything: Spread
  readonly summary: Spread
  readonly unchanged: Spread
  readonly hapi?: Spread | undefined
  /** Megabytes that the process grew by while sixteen looked at once, server and callers together. */
  readonly grown: number
}

/**
 * Reading people of 100, 1,000 and 10,000 resources over HTTP, decided and logged: the summary page, `$everything`,
 * `$summary` and an unchanged record, against HAPI's own `$everything` to its last page.
 */
export async function benchReading({ rounds, hapi, print }: BenchSettings): Promise<void> {
  const measured: Measured[] = []
  for (const size of SIZES) measured.push(await read(size, { rounds, hapi }))

  print('\nReading over HTTP, decided and logged (p50 / p95 in ms)')
  for (const one of measured) {
    print(`  a person of ${one.size} resources`)
    print(`    summary page               ${words(one.page)}`)
    print(`    $everything                ${words(one.everything)}`)
    print(`    $summary                   ${words(one.summary)}`)
    print(`    unchanged (If-None-Match)  ${words(one.unchanged)}`)
    print(`    ${AT_ONCE} summary pages at once    ${one.grown.toFixed(0)} MB more`)
    if (one.hapi) {
      print(`    HAPI's own $everything     ${words(one.hapi)}`)
      print(`    $everything against HAPI   ${ratios(one.hapi, one.everything)}`)
      print(`    summary page against HAPI  ${ratios(one.hapi, one.page)}`)
      print(`    unchanged against HAPI     ${ratios(one.hapi, one.unchanged)}`)
    }
  }
  const [least] = measured
  const most = measured.at(-1)
  if (least && most) {
    const ratio = most.page.p50 / least.page.p50
    print(
      `  the first screen of ${most.size} takes ${ratio.toFixed(2)} times as long as that of ${least.size}`,
    )
  }
}

async function read(
  size: number,
  { rounds, hapi }: Pick<BenchSettings, 'rounds' | 'hapi'>,
): Promise<Measured> {
  const record = await aBigRecord(size)
  try {
    const things = await thingsOf(record)
    const raw = hapi === undefined ? undefined : await postToHapi(hapi, record.bundle)
    await warm(WARM.gateway, Object.values(things))
    if (hapi !== undefined && raw !== undefined)
      await warm(WARM.hapi, [() => everythingOfHapi(hapi, raw, size)])
    const all: Record<string, number[]> = {}
    for (let round = 0; round < rounds; round++) {
      const times = await timesOf(AGAIN, things)
      for (const [name, some] of times) (all[name] ??= []).push(...some)
      if (hapi !== undefined && raw !== undefined) {
        const began = performance.now()
        await everythingOfHapi(hapi, raw, size)
        ;(all['hapi'] ??= []).push(performance.now() - began)
      }
    }
    const spreadOf = (name: string): Spread => toSpread(all[name] ?? [])
    return {
      size,
      page: spreadOf('page'),
      everything: spreadOf('everything'),
      summary: spreadOf('summary'),
      unchanged: spreadOf('unchanged'),
      hapi: all['hapi'] && toSpread(all['hapi']),
      grown: await grownBy(things),
    }
  } finally {
    await record.app.close()
  }
}

type Things = Readonly<Record<'page' | 'everything' | 'summary' | 'unchanged', Timed>>

async function thingsOf({ app, id, authorization }: BigRecord): Promise<Things> {
  const { baseUrl } = app
  const cookie = (await signIn(baseUrl, 'ward.doctor')).cookies()
  const everything = `${baseUrl}/fhir/Patient/${id}/$everything`
  const first = await drain(everything, { authorization })
  const held = first.etag ?? ''
  return {
    page: () => asTimed(drain(`${baseUrl}/patients/${id}`, { cookie })),
    everything: () => asTimed(drain(everything, { authorization })),
    summary: () => asTimed(drain(`${baseUrl}/fhir/Patient/${id}/$summary`, { authorization })),
    unchanged: () => asTimed(drain(everything, { authorization, 'if-none-match': held }, 304)),
  }
}

async function asTimed(work: Promise<unknown>): Promise<void> {
  await work
}

/** Looks at the summary page sixteen times at once, and says by how many megabytes the process was greater meanwhile. */
async function grownBy({ page }: Things): Promise<number> {
  await page()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 1)
  await Promise.all(Array.from({ length: AT_ONCE }, page))
  clearInterval(watch)
  return (Math.max(most, process.memoryUsage.rss()) - before) / MEGABYTE
}

function words({ p50, p95 }: Spread): string {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)}`
}

function ratios(hapi: Spread, gateway: Spread): string {
  return `${(hapi.p50 / gateway.p50).toFixed(0)} times as fast at p50, ${(hapi.p95 / gateway.p95).toFixed(0)} at p95`
}

import { toSpread } from './spread.js'

/** One thing to time: does its work once and resolves when it is done. */
export type Timed = () => Promise<void>

/**
 * Times several things in turn, so that what the machine does meanwhile falls on all of them alike. Gives the median
 * of each, in milliseconds. Each is done once before without being counted.
 */
export async function interleaved(
  rounds: number,
  things: Readonly<Record<string, Timed>>,
): Promise<Record<string, number>> {
  const times = await timesOf(rounds, things)
  return Object.fromEntries([...times].map(([name, all]) => [name, toSpread(all).p50]))
}

/** As {@link interleaved}: every time that was measured, by thing. */
export async function timesOf(
  rounds: number,
  things: Readonly<Record<string, Timed>>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(Object.keys(things).map((name) => [name, []]))
  for (const thing of Object.values(things)) await thing()
  for (let round = 0; round < rounds; round++) {
    for (const [name, thing] of Object.entries(things)) {
      const began = performance.now()
      await thing()
      times.get(name)?.push(performance.now() - began)
    }
  }
  return times
}

/**
 * Does each so often without timing it, so that what is timed then is a server that has run for a while and not one that
 * has just started.
 */
export async function warm(times: number, things: readonly Timed[]): Promise<void> {
  for (let time = 0; time < times; time++) for (const thing of things) await thing()
}

import { availableParallelism } from 'node:os'
import process from 'node:process'
import { build, install, requireNode } from './prepare.mjs'

// Changes the rules of access one by one, as Stryker's instrumenter does, and shows which change no test of test/access
// notices. Names of files, or parts of them, narrow it: `npm run mutate -- decide-label labels/redact`. Takes minutes for
// a file with tables and half an hour for all, so it is not part of the checks. Ends with 1 where a file is below the
// score that is asked for.
const ASKED = 90

requireNode()
await install({ development: true })
await build()
// Every change is put to the two tellings of the policy; with all tuples each would take seconds.
process.env.ACCESS_TUPLES ??= '3000'
const { instrument, sourcesOf } = await import('./mutate/instrument.mjs')
const { createLane } = await import('./mutate/lane.mjs')
const { tellMutant, tellScores } = await import('./mutate/tell.mjs')

const sources = sourcesOf(process.argv.slice(2))
const mutants = await instrument(sources)
const waiting = [...mutants]
const judged = []

async function work() {
  const lane = await createLane()
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
    const outcome = await lane.judge(mutant)
    judged.push({ ...mutant, outcome })
    if (outcome !== 'killed') process.stdout.write(tellMutant({ ...mutant, outcome }))
  }
  await lane.end()
}

process.stdout.write(`${mutants.length} changes of ${sources.length} files.\n`)
const lanes = Math.max(1, Number(process.env.MUTATE_LANES ?? availableParallelism()))
await Promise.all(Array.from({ length: lanes }, work))
const { text, worst } = tellScores(judged)
process.stdout.write(text)
process.exitCode = worst < ASKED ? 1 : 0

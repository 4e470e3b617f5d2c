import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ELSEWHERE, MUTATED } from './instrument.mjs'

const TIMEOUT = 30_000
/** All tests once, with all tuples, on a machine that does other things too. */
const TIMEOUT_OF_ALL = 300_000
const TESTS = path.join(MUTATED, 'test')
/** What asks thousands of questions is asked last. */
const rank = (file) => (file.includes('two-tellings') ? 1 : 0)

/** Puts one change after the other to the tests that come to it. */
export async function createLane() {
  const access = readdirSync(path.join(TESTS, 'access'), { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => path.join('access', name))
  const files = [...access, ...ELSEWHERE.map((name) => `${name}.test.js`)].sort(
    (one, other) => rank(one) - rank(other) || one.localeCompare(other),
  )

  let warm = await startWarm(files)
  const failing = warm.ran.filter(({ failed }) => failed)
  if (failing.length > 0)
    throw new Error(`Without any change these fail:\n${failing.map(({ name }) => name).join('\n')}`)
  const { ran, coverage } = warm

  /** The tests that come to a change, the quickest first. */
  function testsOf(id) {
    return ran
      .map(({ took }, index) => ({ took, index }))
      .filter(({ index }) => coverage.perTest[index]?.[id] !== undefined)
      .sort((one, other) => one.took - other.took)
      .map(({ index }) => index)
  }

  async function ask(mutant, among) {
    warm.thread.postMessage({ mutant, among })
    const said = await answerOf(warm.thread)
    if (said.outcome !== 'answered' || said.answer.isSpoilt) {
      await warm.thread.terminate()
      warm = await startWarm(files)
    }
    return said
  }

  return {
    async judge({ id, source }) {
      if (coverage.static[id] !== undefined) {
        const thread = start({ files: filesFor(files, source), activeMutant: id, keepsGoing: false })
        const said = await answerOf(thread)
        await thread.terminate()
        return outcomeOf(said)
      }
      const among = testsOf(id)
      if (among.length === 0) return 'not reached'
      const said = await ask(id, among)
      return outcomeOf(said.answer?.isSpoilt ? await ask(id, among) : said)
    },
    end: () => warm.thread.terminate(),
  }
}

async function startWarm(files) {
  const thread = start({ files, keepsGoing: true })
  const { outcome, answer, error } = await answerOf(thread, TIMEOUT_OF_ALL)
  if (outcome !== 'answered') throw error ?? new Error('The tests do not end.')
  return { thread, ...answer }
}

/**
 * The files of tests for a change that counts while loading: those of the folder that mirrors its own, first the one that
 * is named for it. Others may notice it too; to load them all for each change would take hours.
 */
function filesFor(files, source) {
  const folder = path.relative('src', path.dirname(source))
  const distance = (file) =>
    (path.basename(file, '.test.js') === path.basename(source, '.ts') ? 0 : 1) + rank(file)
  return files
    .filter((file) => path.dirname(file) === folder)
    .sort((one, other) => distance(one) - distance(other))
}

function start({ files, ...workerData }) {
  return new Worker(new URL('mutant-thread.mjs', import.meta.url), {
    workerData: { ...workerData, files: files.map((file) => pathToFileURL(path.join(TESTS, file)).href) },
    stdout: true,
    stderr: true,
  })
}

/** What a thread says next; one that says nothing in time is ended. */
function answerOf(thread, timeout = TIMEOUT) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ outcome: 'timed out' }), timeout)
    const said = (answer) => end({ outcome: 'answered', answer })
    const broke = (error) => end({ outcome: 'broke', error })
    const gone = () => end({ outcome: 'broke', error: new Error('the thread ended') })
    thread.once('message', said)
    thread.once('error', broke)
    thread.once('exit', gone)
    async function end(result) {
      clearTimeout(timer)
      thread.off('message', said)
      thread.off('error', broke)
      thread.off('exit', gone)
      if (result.outcome !== 'answered') await thread.terminate()
      resolve(result)
    }
  })
}

function outcomeOf({ outcome, answer }) {
  if (outcome === 'timed out') return 'timed out'
  return outcome === 'broke' || answer.isNoticed ? 'killed' : 'survived'
}

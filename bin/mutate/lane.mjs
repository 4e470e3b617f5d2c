import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ELSEWHERE, MUTATED } from './instrument.mjs'

/** All tests once, with all tuples, on a machine that does other things too. */
const TIMEOUT_OF_ALL = 600_000
/** A change that takes longer than so many times what its tests take without it, and this besides, goes round for ever. */
const TIMES_AS_LONG = 5
const GRACE = 5_000
/** So does one that comes to its place so many times as often as the rule does. */
const TIMES_AS_OFTEN = 100
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

  let warm = await startWarm({ files, runsAll: true })
  const failing = warm.ran.filter(({ failed }) => failed)
  if (failing.length > 0)
    throw new Error(`Without any change these fail:\n${failing.map(({ name }) => name).join('\n')}`)
  const { ran, perTest, atLoad, loadedBy, tookToLoad } = warm

  /** The tests that come to a change, the quickest first. */
  function testsOf(id) {
    return ran
      .map(({ took }, index) => ({ took, index }))
      .filter(({ index }) => perTest[index]?.[id] !== undefined)
      .sort((one, other) => one.took - other.took)
      .map(({ index }) => index)
  }

  function limitOf(id) {
    return TIMES_AS_OFTEN * Math.max(1, atLoad[id] ?? 0, ...testsOf(id).map((index) => perTest[index][id]))
  }

  async function askWarm(id, among) {
    const said = await ask(id, among)
    return outcomeOf(said.answer?.isSpoilt ? await ask(id, among) : said)
  }

  async function ask(mutant, among) {
    warm.thread.postMessage({ mutant, among, hitLimit: limitOf(mutant) })
    const took = sum(among.map((index) => ran[index].took))
    const said = await answerOf(warm.thread, GRACE + TIMES_AS_LONG * took)
    if (said.outcome !== 'answered' || said.answer.isSpoilt) {
      await warm.thread.terminate()
      warm = await startWarm({ files, runsAll: false })
    }
    return said
  }

  /** The changed rules from the beginning, with the tests that could tell what was reckoned while loading. */
  async function askAnew({ id, source }) {
    const own = filesFor(files, source, loadedBy[id] ?? [])
    const thread = start({ files: own, activeMutant: id, hitLimit: limitOf(id), keepsGoing: false })
    const took = sum(ran.filter(({ file }) => own.includes(files[file])).map((one) => one.took))
    const said = await answerOf(thread, GRACE + TIMES_AS_LONG * (tookToLoad + took))
    await thread.terminate()
    return outcomeOf(said)
  }

  return {
    async judge(mutant) {
      const { id } = mutant
      const among = testsOf(id)
      const isLoading = loadedBy[id] !== undefined
      if (among.length === 0 && !isLoading) return 'not reached'
      const outcome = among.length === 0 ? 'survived' : await askWarm(id, among)
      // What is reckoned both while loading and in a test has been put to its tests with half of the change only.
      return outcome === 'survived' && isLoading ? askAnew(mutant) : outcome
    },
    end: () => warm.thread.terminate(),
  }
}

/** Loads all tests; runs each of them once, to see which changes it comes to, unless that is known. */
async function startWarm({ files, runsAll }) {
  const thread = start({ files, keepsGoing: true, runsAll })
  const { outcome, answer, error } = await answerOf(thread, TIMEOUT_OF_ALL)
  if (outcome !== 'answered') throw error ?? new Error('The tests do not end.')
  return { thread, ...answer }
}

/**
 * The files of tests for a change that counts while loading: those of the folder that mirrors its own, first the one that
 * is named for it; those that import it, wherever they are; and those that come to it while they are loaded. Others may
 * notice it too; to load them all for each change would take hours.
 */
function filesFor(files, source, loadedBy) {
  const folder = path.relative('src', path.dirname(source))
  const imported = `/${source.replace(/[.]ts$/, '.js')}'`
  const distance = (file) =>
    (path.basename(file, '.test.js') === path.basename(source, '.ts') ? 0 : 1) + rank(file)
  return files
    .filter(
      (file, index) =>
        path.dirname(file) === folder ||
        loadedBy.includes(index) ||
        readFileSync(path.join(TESTS, file), 'utf8').includes(imported),
    )
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
function answerOf(thread, timeout) {
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

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0)
}

function outcomeOf({ outcome, answer }) {
  if (outcome === 'timed out') return 'timed out'
  return outcome === 'broke' || answer.isNoticed ? 'killed' : 'survived'
}

import { parentPort, workerData } from 'node:worker_threads'
import { createSuite } from './suite.mjs'

// Loads tests beside the changed rules and says which of them notice a change. Changes of what is only reckoned while
// it is loaded have a thread of their own, which has them switched on from the beginning.
const { files, activeMutant, hitLimit, keepsGoing, runsAll } = workerData
const stryker = (globalThis.__stryker__ = {
  activeMutant,
  mutantCoverage: { static: {}, perTest: {} },
  currentTestId: undefined,
  hitCount: 0,
  hitLimit,
})
const tests = createSuite()

async function fails({ body }, mutant, limit) {
  stryker.activeMutant = mutant
  stryker.hitCount = 0
  stryker.hitLimit = limit
  try {
    await body()
    return false
  } catch {
    return true
  } finally {
    stryker.activeMutant = activeMutant
  }
}

async function load(file) {
  const before = tests.length
  await import(file)
  return tests.slice(before).map((test) => Object.assign(test, { file: files.indexOf(file) }))
}

/** The files that come to a change while they are loaded, and how often at most. */
async function loadEach() {
  const [atLoad, loadedBy, began] = [{}, {}, performance.now()]
  for (const [index, file] of files.entries()) {
    const reached = (stryker.mutantCoverage.static = {})
    await load(file)
    for (const [id, hits] of Object.entries(reached)) {
      atLoad[id] = Math.max(atLoad[id] ?? 0, hits)
      loadedBy[id] = [...(loadedBy[id] ?? []), index]
    }
  }
  return { atLoad, loadedBy, tookToLoad: performance.now() - began }
}

if (keepsGoing) {
  // Without any change: which test comes to which place, and how long it takes.
  const loading = await loadEach()
  const ran = []
  for (const [index, test] of runsAll ? tests.entries() : []) {
    stryker.currentTestId = String(index)
    const began = performance.now()
    const failed = await fails(test, undefined)
    ran.push({ name: test.name, file: test.file, failed, took: performance.now() - began })
  }
  stryker.currentTestId = undefined
  parentPort.postMessage({ ran, perTest: stryker.mutantCoverage.perTest, ...loading })

  parentPort.on('message', async ({ mutant, among, hitLimit: limit }) => {
    for (const index of among) {
      if (await fails(tests[index], mutant, limit)) {
        // A test that goes on failing was not failed by this change: something of an earlier one was kept.
        parentPort.postMessage({ isNoticed: true, isSpoilt: await fails(tests[index], undefined) })
        return
      }
    }
    parentPort.postMessage({ isNoticed: false })
  })
} else {
  parentPort.postMessage({ isNoticed: await isNoticed() })
}

/** Nobody could ship what cannot even be loaded. */
async function isNoticed() {
  try {
    for (const file of files) {
      stryker.hitCount = 0
      for (const test of await load(file)) if (await fails(test, activeMutant, hitLimit)) return true
    }
    return false
  } catch {
    return true
  }
}

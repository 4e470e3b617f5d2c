import { parentPort, workerData } from 'node:worker_threads'
import { createSuite } from './suite.mjs'

// Loads tests beside the changed rules and says which of them notice a change. Changes of what is only reckoned while
// it is loaded have a thread of their own, which has them switched on from the beginning.
const { files, activeMutant, keepsGoing } = workerData
const stryker = (globalThis.__stryker__ = {
  activeMutant,
  mutantCoverage: { static: {}, perTest: {} },
  currentTestId: undefined,
})
const tests = createSuite()

async function fails({ body }, mutant) {
  stryker.activeMutant = mutant
  stryker.hitCount = 0
  stryker.hitLimit = 1_000_000
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
  return tests.slice(before)
}

if (keepsGoing) {
  // Without any change: which test comes to which place, and how long it takes.
  for (const file of files) await load(file)
  const ran = []
  for (const [index, test] of tests.entries()) {
    stryker.currentTestId = String(index)
    const began = performance.now()
    const failed = await fails(test, undefined)
    ran.push({ name: test.name, failed, took: performance.now() - began })
  }
  stryker.currentTestId = undefined
  parentPort.postMessage({ ran, coverage: stryker.mutantCoverage })

  parentPort.on('message', async ({ mutant, among }) => {
    for (const index of among) {
      if (await fails(tests[index], mutant)) {
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
      for (const test of await load(file)) if (await fails(test, activeMutant)) return true
    }
    return false
  } catch {
    return true
  }
}

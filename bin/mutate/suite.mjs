import { format } from 'node:util'
import { expect } from 'expect'

/**
 * As much of Jest as the tests of access use, in the same process: a change is switched on and put to a test within
 * milliseconds, for nothing is loaded again.
 */
export function createSuite() {
  const tests = []
  const around = []

  function describe(name, body) {
    around.push(name)
    body()
    around.pop()
  }

  function it(name, body) {
    tests.push({ name: [...around, name].join(' › '), body })
  }

  it.each = (rows) => (name, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row]
      it(format(name, ...values), () => body(...values))
    }
  }

  describe.each = (rows) => (name, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row]
      describe(format(name, ...values), () => body(...values))
    }
  }

  Object.assign(globalThis, { describe, it, expect })
  return tests
}

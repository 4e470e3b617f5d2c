import path from 'node:path'
import sequencer from '@jest/test-sequencer'

/** Rooms whose suites start browsers, servers and databases: each takes long, and none should be the last to run. */
const SLOW = new Set(['attacks', 'browser', 'walks', 'adapters', 'access'])

/** Puts the suites of slow rooms before all others, in the order in which Jest would run each half. */
export default class SlowestFirst extends sequencer.default {
  sort(tests) {
    const ordered = super.sort(tests)
    const isSlow = ({ context, path: file }) =>
      SLOW.has(path.relative(context.config.rootDir, file).split(path.sep)[0])
    return [...ordered.filter(isSlow), ...ordered.filter((test) => !isSlow(test))]
  }
}

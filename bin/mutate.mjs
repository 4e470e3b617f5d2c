import path from 'node:path'
import process from 'node:process'
import { install, requireNode, root, run } from './prepare.mjs'

// Changes the rules of access one by one, and shows which change no test notices. Takes most of an hour, so it is not
// part of the checks. Arguments are Stryker's own: `npm run mutate -- --mutate src/access/decide-label.ts`.
requireNode()
await install({ development: true })
// Every mutant is put to the two tellings; with all tuples each would take seconds.
process.env.ACCESS_TUPLES ??= '1000'
process.exitCode = await run(process.execPath, [
  path.join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
  'run',
  ...process.argv.slice(2),
])

import path from 'node:path'
import process from 'node:process'
import { build, install, requireNode, root, run } from './prepare.mjs'

// Ends with 1 where a branch of src/access is gone down by no test of test/access.
requireNode()
await install({ development: true })
await build()
process.exitCode = await run(process.execPath, [
  '--experimental-vm-modules',
  '--no-warnings',
  path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  '--config',
  path.join(root, 'jest.coverage.config.js'),
  ...process.argv.slice(2),
])

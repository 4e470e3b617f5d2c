import path from 'node:path'
import process from 'node:process'
import { build, install, requireNode, root, run } from './prepare.mjs'

requireNode()
await install({ development: true })
await build()
process.exitCode = await run(process.execPath, [
  '--experimental-vm-modules',
  '--no-warnings',
  path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  ...process.argv.slice(2),
])

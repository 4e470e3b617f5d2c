import path from 'node:path'
import process from 'node:process'
import { build, install, requireNode, root, runJest } from './prepare.mjs'

// Ends with 1 where a branch of src/access is gone down by no test of test/access.
requireNode()
await install({ development: true })
await build()
const config = path.join(root, 'jest.coverage.config.js')
process.exitCode = await runJest(['--config', config, ...process.argv.slice(2)])

import process from 'node:process'
import { build, install, requireNode, runJest } from './prepare.mjs'

requireNode()
await install({ development: true })
await build()
process.exitCode = await runJest(process.argv.slice(2))

import process from 'node:process'
import { build, install, requireNode } from './prepare.mjs'

requireNode()
await install({ development: true })
await build()
const { timeAttacks } = await import('../dist/test/attacks/timing/time-attacks.js')
process.exitCode = await timeAttacks(process.argv.slice(2))

import process from 'node:process'
import { build, install, requireNode } from './prepare.mjs'

requireNode()
await install({ development: true })
await build()
const { bench } = await import('../dist/test/bench/bench.js')
await bench(process.argv.slice(2))

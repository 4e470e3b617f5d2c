import process from 'node:process'
import { build, install, requireNode, root } from './prepare.mjs'

requireNode()
await install({ development: true })
await build()
process.chdir(root)
const { writeHazardLog } = await import('../dist/test/hazards/write-hazard-log.js')
writeHazardLog()

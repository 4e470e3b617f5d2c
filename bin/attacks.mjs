import process from 'node:process'
import { build, install, requireNode } from './prepare.mjs'

requireNode()
await install({ development: true })
await build()
const { attackGateway } = await import('../dist/test/attacks/attack-gateway.js')
process.exitCode = await attackGateway(process.argv.slice(2))

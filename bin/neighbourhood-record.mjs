#!/usr/bin/env node
import process from 'node:process'
import { build, install, requireNode } from './prepare.mjs'

requireNode()
await install({ development: false })
await build()

const { main } = await import('../dist/src/server.js')
process.exitCode = await main(process.argv.slice(2))

import path from 'node:path'
import process from 'node:process'
import { install, requireNode, root, run } from './prepare.mjs'

requireNode()
await install({ development: true })

const CHECKS = [
  ['types', 'typescript/bin/tsc', ['--noEmit', '-p', root]],
  ['lint', 'eslint/bin/eslint.js', ['src', 'test']],
  [
    'dependency direction',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.mjs', 'src'],
  ],
  ['dead code', 'knip/bin/knip.js', []],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
]

for (const [name, program, args] of CHECKS) {
  process.stdout.write(`\n== ${name}\n`)
  const code = await run(process.execPath, [path.join(root, 'node_modules', program), ...args])
  if (code !== 0) {
    process.stderr.write(`${name}: failed\n`)
    process.exit(code)
  }
}

process.stdout.write('\n== every branch of access\n')
if ((await run(process.execPath, [path.join(root, 'bin', 'coverage.mjs'), '--silent'])) !== 0) {
  process.stderr.write('every branch of access: failed\n')
  process.exit(1)
}

process.stdout.write('\n== tests\n')
process.exitCode = await run(process.execPath, [path.join(root, 'bin', 'test.mjs')])

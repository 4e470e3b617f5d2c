import path from 'node:path'
import process from 'node:process'
import { install, requireNode, root, run, runAside } from './prepare.mjs'

requireNode()
await install({ development: true })

// Two lanes, for two cores: lint takes about as long as all the others.
const LANES = [
  [['lint', 'eslint/bin/eslint.js', ['src', 'test']]],
  [
    ['types', 'typescript/bin/tsc', ['--noEmit', '-p', root]],
    [
      'dependency direction',
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ['--config', '.dependency-cruiser.mjs', 'src'],
    ],
    ['dead code', 'knip/bin/knip.js', []],
    ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ],
]

/** Runs the checks of a lane one after the other, printing each when it ends. Gives the names of those that failed. */
async function runLane(checks) {
  const failed = []
  for (const [name, program, args] of checks) {
    const { code, output } = await runAside(process.execPath, [
      path.join(root, 'node_modules', program),
      ...args,
    ])
    process.stdout.write(`\n== ${name}\n${output}`)
    if (code !== 0) failed.push(name)
  }
  return failed
}

process.stdout.write(
  `\nChecking ${LANES.flat()
    .map(([name]) => name)
    .join(', ')} …\n`,
)
const failed = (await Promise.all(LANES.map(runLane))).flat()
if (failed.length > 0) {
  process.stderr.write(`${failed.join(', ')}: failed\n`)
  process.exit(1)
}

process.stdout.write('\n== every branch of access\n')
if ((await run(process.execPath, [path.join(root, 'bin', 'coverage.mjs'), '--silent'])) !== 0) {
  process.stderr.write('every branch of access: failed\n')
  process.exit(1)
}

process.stdout.write('\n== tests\n')
process.exitCode = await run(process.execPath, [path.join(root, 'bin', 'test.mjs')])

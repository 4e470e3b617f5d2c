import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { build, install, requireNode, root } from './prepare.mjs'

/** Validates what `$summary` gives out, as FHIR JSON and as FHIR XML, with the official HL7 validator. Needs Java 17, Maven and the npm registry. */
const PACKAGE = 'hl7.fhir.uv.ips'
const VERSION = '2.0.0'

requireNode()
await install({ development: true })
await build()

const folder = path.join(root, 'hapi', 'validator')
const target = path.join(root, 'hapi', 'target', 'summaries')
mkdirSync(target, { recursive: true })

const archive = `${PACKAGE}-${VERSION}.tgz`
if (!existsSync(path.join(target, archive)))
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['pack', '--silent', `${PACKAGE}@${VERSION}`], target)
const classPath = path.join(target, 'class-path')
run(
  'mvn',
  ['-q', '-B', 'dependency:build-classpath', '-Dmdep.outputFile=' + classPath, '-Dmdep.includeScope=runtime'],
  folder,
)

const { writeHardCases, writeSummaries } = await import('../dist/test/summaries/write-summaries.js')
const written = await writeSummaries(path.join(target, 'written'))
process.stdout.write(`${written} summaries of the demo neighbourhood are written; they are validated now.\n`)
writeHardCases(path.join(target, 'cases'))
const jars = readFileSync(classPath, 'utf8').trim()
run(
  'java',
  [
    '-cp',
    [jars, target].join(path.delimiter),
    path.join(folder, 'ValidateSummaries.java'),
    path.join(target, 'written'),
    archive,
    path.join(target, 'cases'),
  ],
  root,
)

/** Runs a program to its end; ends with its exit code when that is not nought. */
function run(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit' })
  if (error)
    process.stderr.write(`${program} cannot be run (${error.message}): install Java 17 and Maven 3.8.\n`)
  if (status !== 0) process.exit(status ?? 1)
}

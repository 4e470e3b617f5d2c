import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Ends with one line when Node is too old to run what follows. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  end(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
}

/**
 * Installs packages when they are not there or not those of the lock file. `development` brings the tools of tests and
 * checks; what only runs does without them.
 */
export async function install({ development }) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = path.join(root, 'node_modules', '.installed')
  const [installed, scope] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : []
  if (installed === lock && (scope === 'development' || !development)) return

  const scopeNow = development ? 'development' : 'production'
  await step(`Installing packages (${scopeNow})`, npm(), [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(development ? [] : ['--omit=dev']),
  ])
  writeFileSync(stamp, `${lock} ${scopeNow}`)
}

/** Compiles when a source is newer than what was compiled. Types are checked by `npm run check`, not here. */
export async function build({ outDir = 'dist' } = {}) {
  const stamp = path.join(root, outDir, '.built')
  const digest = digestOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  rmSync(path.join(root, outDir), { recursive: true, force: true })
  mkdirSync(path.join(root, outDir), { recursive: true })
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  await step('Compiling', process.execPath, [
    compiler,
    '--outDir',
    outDir,
    '-p',
    path.join(root, 'tsconfig.build.json'),
  ])
  writeFileSync(stamp, digest)
}

/** Path, size and time of each source: enough to see that one was changed, added or removed. */
function digestOfSources() {
  const hash = createHash('sha256')
  for (const folder of ['src', 'test']) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true }).sort()) {
      if (!/[.](ts|njk|css)$/.test(name)) continue
      const { size, mtimeMs } = statSync(path.join(root, folder, name))
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  for (const name of ['tsconfig.json', 'tsconfig.build.json'])
    hash.update(readFileSync(path.join(root, name)))
  return hash.digest('hex')
}

/** Runs a program to its end, showing what it prints. Gives its exit code. */
export function run(command, args, environment = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: environment,
      shell: process.platform === 'win32',
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a program to its end beside others. Gives its exit code and all that it printed. */
export function runAside(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

async function step(name, command, args) {
  const began = process.hrtime.bigint()
  process.stdout.write(`${name} …\n`)
  const ticking = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r${name} … ${secondsSince(began)} s `), 1000)
    : undefined
  const code = await run(command, args)
  if (ticking) {
    clearInterval(ticking)
    process.stdout.write('\r')
  }
  if (code !== 0) end(`${name} failed.`)
  process.stdout.write(`${name}: done in ${secondsSince(began)} s.\n`)
}

function secondsSince(began) {
  return Math.round(Number(process.hrtime.bigint() - began) / 1e9)
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm'
}

function end(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** Runs jest, on what was compiled; resolves with its exit code. */
export function runJest(args) {
  return run(process.execPath, [
    '--experimental-vm-modules',
    '--no-warnings',
    path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...args,
  ])
}

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import ts from 'typescript'
import { root } from '../prepare.mjs'

/** What was compiled, with a switch at every place where a rule can be changed. */
export const MUTATED = path.join(root, '.build', 'mutate')

const QUIET = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false }

/** What stands outside of access and says who may be told of something. Each has a test that is named for it. */
export const ELSEWHERE = [path.join('ingest', 'references', 'may-be-said-lacking')]

/** The sources of access, all or those that a part of the name is given of. */
export function sourcesOf(parts) {
  const folder = path.join('src', 'access')
  const access = readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
  return [...access, ...ELSEWHERE.map((name) => path.join('src', `${name}.ts`))]
    .filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)))
    .sort()
}

/** Copies what was compiled and puts the switches in. Gives the changes that can be switched on, one at a time. */
export async function instrument(sources) {
  rmSync(MUTATED, { recursive: true, force: true })
  for (const folder of ['src', 'test'])
    cpSync(path.join(root, 'dist', folder), path.join(MUTATED, folder), { recursive: true })

  const { files, mutants } = await new Instrumenter(QUIET).instrument(
    sources.map((name) => ({ name, mutate: true, content: readFileSync(path.join(root, name), 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [], mutator: { plugins: null, excludedMutations: [] } },
  )
  const { target } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config
    .compilerOptions
  const compilerOptions = { target, module: 'esnext', verbatimModuleSyntax: true }
  for (const { name, content } of files) {
    const { outputText } = ts.transpileModule(content, { compilerOptions, fileName: name })
    writeFileSync(path.join(MUTATED, name.replace(/[.]ts$/, '.js')), outputText)
  }
  return mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
    id,
    source: path.relative(root, path.resolve(root, fileName)),
    location,
    mutatorName,
    replacement,
  }))
}

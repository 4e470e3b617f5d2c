import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { root } from './prepare.mjs'

/**
 * Writes the tables of which element stands where in FHIR R4, of the definitions that HL7 publishes on the npm registry.
 * The release is final: run again, it writes the same.
 */
const DEFINITIONS = 'hl7.fhir.r4.corexml@4.0.1'

/** What these have every type has: `element-order.ts` knows where. */
const BASES = new Set(['Resource', 'DomainResource', 'Element', 'BackboneElement'])

/** Which types stand in which file, by the letter they begin with. */
const FILES = [
  ['elements-a-to-c', 'A', 'C'],
  ['elements-d-to-h', 'D', 'H'],
  ['elements-i-to-o', 'I', 'O'],
  ['elements-p-to-z', 'P', 'Z'],
]

const folder = mkdtempSync(path.join(tmpdir(), 'definitions-'))
try {
  const archive = run('npm', ['pack', '--silent', DEFINITIONS], folder).trim()
  run('tar', ['xzf', archive], folder)
  const lines = readDefinitions(path.join(folder, 'package'))
  for (const [name, first, last] of FILES) {
    const own = lines.filter(([letter]) => letter >= first && letter <= last)
    const text = `/** Of ${first} to ${last}: see \`element-order.ts\`. Written by \`npm run element-order\`. */\nexport const ${toConstant(name)} = \`\n${own.join('\n')}\n\`\n`
    writeFileSync(path.join(root, 'src', 'fhir', 'xml', `${name}.ts`), text)
  }
  process.stdout.write(`${lines.length} types are written.\n`)
} finally {
  rmSync(folder, { recursive: true })
}

/** For each type of resource, of data and of element within them a line: its own elements in their order. */
function readDefinitions(from) {
  const texts = readdirSync(from)
    .filter((name) => name.startsWith('StructureDefinition-'))
    .map((name) => readFileSync(path.join(from, name), 'utf8'))
  const primitives = new Set(texts.filter((text) => valueOf(text, 'kind') === 'primitive-type').map(nameOf))
  return texts
    .filter((text) => ['resource', 'complex-type'].includes(valueOf(text, 'kind')))
    .filter((text) => valueOf(text, 'derivation') !== 'constraint' && !BASES.has(nameOf(text)))
    .flatMap((text) => toLines(text, primitives))
    .sort()
}

function toLines(text, primitives) {
  const [, snapshot] = /<snapshot>([^]*)<\/snapshot>/.exec(text)
  const types = new Map()
  for (const [, element] of snapshot.matchAll(/<element id="[^"]+">([^]*?)<\/element>/g)) {
    const place = valueOf(element, 'path')
    const [, parent, name] = /^(.*?)(?:\.([^.]+))?$/.exec(place)
    if (name === undefined) continue
    const owner = valueOf(/<base>([^]*?)<\/base>/.exec(element)[1], 'path').split('.')[0]
    if (!BASES.has(owner))
      types.set(parent, [...(types.get(parent) ?? []), toWord({ element, name, primitives })])
    else if (!types.has(parent)) types.set(parent, [])
  }
  return [...types].map(([type, words]) => `${type}: ${words.join(' ')}`.trimEnd())
}

function toWord({ element, name, primitives }) {
  if (name.endsWith('[x]')) return name.replace('[x]', '*')
  const reference = valueOf(element, 'contentReference')
  if (reference !== undefined) return `${name}=${reference.slice(1)}`
  const [, code] = /<type>[^]*?<code value="([^"]+)"/.exec(element)
  if (BASES.has(code) && code !== 'Resource') return `${name}=.`
  const isPrimitive = primitives.has(code) || code.startsWith('http:')
  return isPrimitive && code !== 'xhtml' ? name : `${name}=${code}`
}

function nameOf(text) {
  return valueOf(text, 'type')
}

/** The first element of this name. */
function valueOf(text, name) {
  return new RegExp(`<${name} value="([^"]*)"`).exec(text)?.[1]
}

function toConstant(name) {
  return name.toUpperCase().replaceAll('-', '_')
}

function run(program, args, cwd) {
  const { status, stdout, error } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} did not end well: ${error?.message ?? status}`)
  return stdout
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElementPath, Step } from '../../../src/record/coverage/parse-path.js'

/** What FHIR R4 gives each type and each of its parts, as the type definitions of FHIR have it: name → type of the element. */
const R4 = readR4()

/** Where a path leaves FHIR R4: the first step that is no element of what stands before it. */
export function leavesR4({ type, steps }: ElementPath): string | undefined {
  let here: readonly string[] = R4.has(type) ? [type] : []
  if (here.length === 0) return type
  for (const step of steps) {
    const next = here.flatMap((one) => follow(one, step))
    if (next.length === 0) return `${here.join('|')} ${JSON.stringify(step)}`
    here = [...new Set(next)]
  }
  return undefined
}

function follow(type: string, step: Step): readonly string[] {
  switch (step.kind) {
    case 'extension':
      return typesOf(type, 'extension')
    case 'where':
      return reaches(type, step.path) ? [type] : []
    case 'element':
      return typesOf(type, step.name)
  }
}

function reaches(type: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true
  return typesOf(type, first).some((one) => reaches(one, rest))
}

/** The types of an element of a type; of a choice, all that may be chosen. */
function typesOf(type: string, name: string): readonly string[] {
  const elements = R4.get(type)
  if (!elements) return []
  const own = elements.get(name)
  if (own !== undefined) return [own]
  return [...elements]
    .filter(([key]) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length)))
    .map(([, chosen]) => chosen)
}

function readR4(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const text = readFileSync(path.join(process.cwd(), 'node_modules', '@types', 'fhir', 'r4.d.ts'), 'utf8')
  const own = new Map<string, { readonly base: string | undefined; readonly elements: Map<string, string> }>()
  for (const [, name = '', base, body = ''] of text.matchAll(
    /^export interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)^\}/gm,
  )) {
    const elements = new Map(
      [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??: (.*?);?$/gm)].map(([, key = '', type = '']) => [
        key,
        plain(type),
      ]),
    )
    own.set(name, { base, elements })
  }
  const inherited = (name: string): readonly (readonly [string, string])[] => {
    const one = own.get(name)
    return one ? [...(one.base === undefined ? [] : inherited(one.base)), ...one.elements] : []
  }
  return new Map([...own.keys()].map((name) => [name, new Map(inherited(name))]))
}

/** `CodeableConcept[] | undefined` → `CodeableConcept`. */
function plain(type: string): string {
  return type.replace(/ \| undefined$/, '').replace(/\[\]$/, '')
}

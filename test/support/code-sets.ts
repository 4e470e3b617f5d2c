import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseCodeSets, type CodeSets } from '../../src/access/labels/code-sets/code-sets.js'

/** The code sets that come with the software. */
export const CODE_SETS: CodeSets = parseCodeSets(
  readFileSync(path.join(process.cwd(), 'fhir-profiles', 'labels', 'code-sets.json'), 'utf8'),
)

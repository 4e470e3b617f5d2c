import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseCodeSets, type CodeSets } from '../access/labels/code-sets.js'

/**
 * The code sets by which resources are labelled: the operator's own in `DATA_DIR/labels/code-sets.json` where there are
 * any, else those that come with this software.
 *
 * @throws CodeSetsError when they cannot be used: nothing is served without labels
 */
export async function readCodeSets({ dataDir, root }: { dataDir: string; root: string }): Promise<CodeSets> {
  const own = path.join(dataDir, 'labels', 'code-sets.json')
  const file = existsSync(own) ? own : path.join(root, 'fhir-profiles', 'labels', 'code-sets.json')
  return parseCodeSets(await readFile(file, 'utf8'))
}

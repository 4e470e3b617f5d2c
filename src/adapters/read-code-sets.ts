import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseCodeSets, type CodeSets } from '../access/labels/code-sets/code-sets.js'

export interface CodeSetsRead {
  /** Their version has a digest of the file behind it: whatever was changed in it, stored labels are made anew. */
  readonly codeSets: CodeSets
  /** What an operator has to be told of them, a line each; none where they are their own. */
  readonly warnings: readonly string[]
}

/**
 * The code sets by which resources are labelled: the operator's own in `DATA_DIR/labels/code-sets.json` where there are
 * any, else those that come with this software, which are a sample.
 *
 * @throws Error when they cannot be used, in one line that says where and why: nothing is served without labels
 */
export async function readCodeSets({ dataDir, root }: Folders): Promise<CodeSetsRead> {
  const own = path.join(dataDir, 'labels', 'code-sets.json')
  const file = existsSync(own) ? own : path.join(root, 'fhir-profiles', 'labels', 'code-sets.json')
  const { text, codeSets } = await read(file)
  const version = `${codeSets.version}+${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
  return {
    codeSets: { ...codeSets, version },
    warnings: codeSets.version.includes(SAMPLE) ? [WARNING] : [],
  }
}

interface Folders {
  readonly dataDir: string
  readonly root: string
}

async function read(file: string): Promise<{ readonly text: string; readonly codeSets: CodeSets }> {
  try {
    const text = await readFile(file, 'utf8')
    return { text, codeSets: parseCodeSets(text) }
  } catch (error) {
    throw new Error(
      `${file}: ${(error as Error).message}. Nothing is served without labels: mend the file, then start again.`,
      {
        cause: error,
      },
    )
  }
}

/** Stands in the version of the file that comes along, and of what was made of it by adding to it. */
const SAMPLE = 'illustrative'

const WARNING =
  'The code sets for sensitive and legally restricted information are a SAMPLE of published ones: what they do not list is shared. Load the national reference sets before real people are held here (docs/operate.md, "Code sets").'

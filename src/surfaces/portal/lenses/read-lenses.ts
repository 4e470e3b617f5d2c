import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseLenses, type Lenses } from './parse-lenses.js'

/**
 * The panels of the summary and their order for each kind of work.
 *
 * @throws LensesError when they cannot be used
 */
export function readLenses({ root }: { readonly root: string }): Lenses {
  return parseLenses(readFileSync(path.join(root, 'src/surfaces/portal/lenses/lenses.json'), 'utf8'))
}

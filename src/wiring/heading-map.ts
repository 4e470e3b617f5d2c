import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseHeadingMap, type HeadingMap } from '../record/coverage/heading-map.js'

/**
 * Which element of the standard is which element of FHIR, as it comes with this software.
 *
 * @throws HeadingMapError when it cannot be used
 */
export async function readHeadingMap({ root }: { readonly root: string }): Promise<HeadingMap> {
  const file = path.join(root, 'fhir-profiles', 'coverage', 'core-information-standard.json')
  return parseHeadingMap(await readFile(file, 'utf8'))
}

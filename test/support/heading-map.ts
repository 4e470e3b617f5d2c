import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseHeadingMap, type HeadingMap } from '../../src/record/coverage/heading-map.js'

/** The map of the headings that comes with the software. */
export const HEADING_MAP: HeadingMap = parseHeadingMap(
  readFileSync(
    path.join(process.cwd(), 'fhir-profiles', 'coverage', 'core-information-standard.json'),
    'utf8',
  ),
)

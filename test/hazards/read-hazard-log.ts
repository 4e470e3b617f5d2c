import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { HazardLog } from './hazard.js'

const FILE = path.resolve(process.cwd(), 'docs/hazard-log.json')

/** The hazard log of the project; throws on what is no hazard log, with the place. */
export function readHazardLog(): HazardLog {
  return HazardLog.parse(JSON.parse(readFileSync(FILE, 'utf8')))
}

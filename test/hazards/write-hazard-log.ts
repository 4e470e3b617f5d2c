import { writeFileSync } from 'node:fs'
import { readHazardLog } from './read-hazard-log.js'
import { toMarkdown } from './to-markdown.js'

/** `npm run hazard-log`: makes the page of the hazard log anew. */
export function writeHazardLog(): void {
  writeFileSync('docs/hazard-log.md', toMarkdown(readHazardLog()))
}

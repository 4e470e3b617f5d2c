import { readNarrative } from './narrative.js'
import { rowLine } from './table-rows.js'

/** The words of an XHTML narrative without its markup. Text, not HTML: it is escaped again where it is printed. */
export function plainText(xhtml: string): string {
  return readNarrative(xhtml)
    .map((block) => (block.kind === 'row' ? rowLine(block, ' ') : block.text))
    .join(' ')
}

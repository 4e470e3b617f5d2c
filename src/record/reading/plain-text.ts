import { readNarrative } from './narrative.js'

/** The words of an XHTML narrative without its markup. Text, not HTML: it is escaped again where it is printed. */
export function plainText(xhtml: string): string {
  return readNarrative(xhtml)
    .flatMap((block) => (block.kind === 'row' ? block.cells : [block.text]))
    .filter((text) => text !== '')
    .join(' ')
}

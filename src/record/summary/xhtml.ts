import { toVisible } from '../reading/visible-text.js'

/** Text as it stands in XHTML: escaped, and without characters that XML does not have. */
export function escapeXhtml(text: string): string {
  return toVisible(text)
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}

/** Half of a pair without its other half, and what is no character; controls are shown already. */
const NOT_IN_XML = /[\p{Cs}\ufffe\uffff]/gu

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

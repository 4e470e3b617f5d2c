import { SOURCE_KIND_WORDS } from '../freshness/source-kind-words.js'
import type { ChosenSection } from './choose-lines.js'
import type { PlannedLine, PlannedTelling } from './summary-plan.js'
import { escapeXhtml } from './xhtml.js'

/** A section in words, as XHTML without a div around it: all that its entries say for people, and what they do not. */
export function sectionNarrative({
  lines,
  notes,
  nothing,
}: Pick<ChosenSection, 'lines' | 'notes' | 'nothing'>): string {
  return [
    nothing === undefined ? '' : `<p>${escapeXhtml(nothing)}</p>`,
    lines.length === 0 ? '' : `<ul>${lines.map(lineNarrative).join('')}</ul>`,
    ...notes.map((note) => `<p><b>${escapeXhtml(note)}</b></p>`),
  ].join('')
}

function lineNarrative([first, ...others]: PlannedLine): string {
  if (!first) return ''
  const marks = first.marks.map((mark) => ` <b>[${escapeXhtml(mark)}]</b>`).join('')
  const also = others.map(({ what, ...other }) => escapeXhtml([what, told(other)].join(': '))).join('; ')
  return [
    `<li><b>${escapeXhtml(first.what)}</b>${marks}`,
    ...first.details.map((detail) => ` · ${escapeXhtml(detail)}`),
    ` · ${escapeXhtml(told(first))}`,
    also === '' ? '' : `<br/>Told by others too: ${also}`,
    '</li>',
  ].join('')
}

/** `recorded 12-Oct-2026, Oak Street Surgery (GP)`. */
function told({ when, source, kind }: Omit<PlannedTelling, 'what'>): string {
  return `${when ?? 'no date given'}, ${source} (${SOURCE_KIND_WORDS[kind]})`
}

/** The narrative of FHIR around it. */
export function toNarrative(content: string): { readonly status: 'generated'; readonly div: string } {
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="en-GB" lang="en-GB">${content}</div>`,
  }
}

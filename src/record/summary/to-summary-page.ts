import type { PatientBanner } from '../sections/section.js'
import { sectionNarrative } from './section-narrative.js'
import { ABOUT, aboutNarrative, type SummaryContent } from './to-document.js'
import { escapeXhtml } from './xhtml.js'

/** The only style of the page: whoever sends it allows this and nothing else. */
export const SUMMARY_STYLE = [
  'body{font-family:Arial,sans-serif;line-height:1.45;max-width:60em;margin:1.5em auto;padding:0 1em;color:#212b32;overflow-wrap:anywhere}',
  'h1{font-size:1.5em}h2{font-size:1.15em;border-bottom:1px solid #4c6272;margin-top:1.6em}',
  'dl{display:flex;flex-wrap:wrap;gap:.25em 2em;background:#005eb8;color:#fff;padding:.75em 1em;margin:0}',
  'dt{display:inline;font-weight:normal}dt::after{content:" "}dd{display:inline;margin:0;font-weight:bold}',
  'li{margin:.3em 0}',
  '@media print{body{max-width:none;margin:0}h2{break-after:avoid}li{break-inside:avoid}}',
].join('')

/** The document for reading: the same sections in the same words, with who it is about in front. */
export function toSummaryPage(
  { title, sections, about }: Pick<SummaryContent, 'title' | 'sections' | 'about'>,
  banner: PatientBanner,
): string {
  const facts = bannerFacts(banner).map(
    ([name, words]) => `<div><dt>${name}</dt><dd>${escapeXhtml(words)}</dd></div>`,
  )
  const told = sections.map(
    (chosen) => `<section><h2>${escapeXhtml(chosen.section.title)}</h2>${sectionNarrative(chosen)}</section>`,
  )
  return [
    '<!DOCTYPE html>',
    `<html lang="en-GB"><head><meta charset="utf-8"/><title>${escapeXhtml(title)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"/><style>${SUMMARY_STYLE}</style></head>`,
    `<body><main><h1>${escapeXhtml(title)}</h1><dl>${facts.join('')}</dl>`,
    ...banner.disagreements.map((words) => `<p><b>Sources differ:</b> ${escapeXhtml(words)}</p>`),
    ...told,
    `<section><h2>${ABOUT}</h2>${aboutNarrative({ about })}</section>`,
    '</main></body></html>\n',
  ].join('\n')
}

function bannerFacts(banner: PatientBanner): readonly (readonly [name: string, words: string])[] {
  const { name, born, age, died, ageAtDeath, gender, nhsNumber, address, telephone, practice } = banner
  const facts = [
    ['Name', name],
    ['Born', `${born?.text ?? 'not known'}${age === undefined ? '' : ` (${age})`}`],
    ['Died', died],
    ['Age at death', ageAtDeath],
    ['Gender', gender],
    ['NHS No.', nhsNumber],
    ['Address', address],
    ['Telephone', telephone],
    ['Practice', practice],
  ] as const
  return facts.flatMap(([label, words]) =>
    words === undefined || words === '' ? [] : [[label, words] as const],
  )
}

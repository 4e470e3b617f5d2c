/** A letter as a page of its own: nothing in it is loaded from elsewhere. */
export function toHtmlLetter(title: string, paragraphs: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<style>body{max-width:40em;margin:1.5em;font:1rem/1.5 sans-serif}</style></head>',
    `<body><main><h1>${escaped(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    '</main></body></html>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A page of A4 in points, with room around the text. */
const PAGE = { width: 595, height: 842, margin: 60, lineHeight: 16, characters: 84 } as const

/** A letter as a PDF of one page: a title, and paragraphs under it. Demo letters are short: what is too long for a page throws. */
export function toPdf(title: string, paragraphs: readonly string[]): Buffer {
  const lines = paragraphs.flatMap((paragraph) => [...wrapped(paragraph), ''])
  const room = Math.floor((PAGE.height - 2 * PAGE.margin) / PAGE.lineHeight) - 2
  if (lines.length > room) throw new Error(`The letter “${title}” is too long for one page.`)
  const text = [
    'BT',
    `/F2 14 Tf ${PAGE.margin} ${PAGE.height - PAGE.margin} Td ${shown(title)} Tj`,
    `/F1 11 Tf ${PAGE.lineHeight} TL 0 -${2 * PAGE.lineHeight} Td`,
    ...lines.map((line) => `${shown(line)} Tj T*`),
    'ET',
  ].join('\n')
  return written([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ])
}

/** The objects with the table that says where each begins. */
function written(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = Buffer.byteLength(body, 'latin1')
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = [
    'xref',
    `0 ${objects.length + 1}`,
    '0000000000 65535 f ',
    ...places.map((place) => `${String(place).padStart(10, '0')} 00000 n `),
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>`,
    `startxref\n${Buffer.byteLength(body, 'latin1')}`,
    '%%EOF\n',
  ].join('\n')
  return Buffer.from(body + table, 'latin1')
}

function shown(line: string): string {
  return `(${line.replace(/[\\()]/g, '\\$&')})`
}

function wrapped(paragraph: string): readonly string[] {
  const lines = ['']
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length >= PAGE.characters) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

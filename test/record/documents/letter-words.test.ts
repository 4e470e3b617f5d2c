import { letterWords } from '../../../src/record/documents/letter-words.js'

function wordsOf(html: string): ReturnType<typeof letterWords> {
  return letterWords(new TextEncoder().encode(html), 'utf-8')
}

describe('the words of a letter in HTML', () => {
  it.each([
    '<p style="display:none">Do not give penicillin</p>',
    '<style>.x{visibility: hidden}</style><p class="x">Do not give penicillin</p>',
    '<p style="color:#fff">Do not give penicillin</p>',
    '<p style="color: white">Do not give penicillin</p>',
    '<p style="font-size:1px">Do not give penicillin</p>',
    '<p style="font-size:0">Do not give penicillin</p>',
    '<p style="position:absolute;left:-9999px">Do not give penicillin</p>',
    '<p style="text-indent:-999em">Do not give penicillin</p>',
    '<p hidden>Do not give penicillin</p>',
    '<p style="opacity:0">Do not give penicillin</p>',
    '<p style="dis&#112;lay:none">Do not give penicillin</p>',
    '<noscript>Do not give penicillin</noscript>',
  ])('HZ33: are told whatever layout hides them, and that it can: %j', (html) => {
    expect(wordsOf(`<p>Seen in clinic.</p>${html}`)).toEqual({
      lines: ['Seen in clinic.', 'Do not give penicillin'],
      mayHide: true,
      isCut: false,
    })
  })

  it.each([
    ['<p>Give <bdo dir="rtl">gm 001</bdo></p>', 'Give gm 001'],
    ['<p>Give <span style="unicode-bidi:bidi-override;direction:rtl">gm 05</span></p>', 'Give gm 05'],
  ])('HZ33: stand in the order in which they are written where markup turns them: %j', (html, line) => {
    expect(wordsOf(html)).toEqual({ lines: [line], mayHide: true, isCut: false })
  })

  it('say of an ordinary letter nothing of the kind, and have nothing but its words', () => {
    const html =
      '<!doctype html><html lang="en"><head><title>Letter</title><style>p { margin: 0; font-size: 12pt; color: #212b32 }</style></head>' +
      '<body><h1>Clinic letter</h1><p>Apixaban <strong>5 mg</strong> twice a day.</p><table><tr><td>Hb</td><td>104</td></tr></table></body></html>'

    expect(wordsOf(html)).toEqual({
      lines: ['Clinic letter', 'Apixaban 5 mg twice a day.', 'Hb · 104'],
      mayHide: false,
      isCut: false,
    })
  })

  it.each([
    ['<img src="rash.png" alt="Rash over both shins">', '[picture, not shown: Rash over both shins]'],
    ["<img alt='Dose &lt; 5 mg' src=x>", '[picture, not shown: Dose < 5 mg]'],
    ['<img src="logo.png" alt="">', '[picture, not shown]'],
  ])('HZ25: are told that stand in the place of a picture: %j', (html, line) => {
    expect(wordsOf(html).lines).toEqual([line])
  })

  it.each<[string, readonly string[]]>([
    [
      '<tr><td rowspan="2">Apixaban</td><td>morning</td><td>5 mg</td></tr><tr><td>night</td><td>2.5 mg</td></tr><tr><td>Senna</td><td>night</td><td>15 mg</td></tr>',
      ['Apixaban · morning · 5 mg', 'Apixaban · night · 2.5 mg', 'Senna · night · 15 mg'],
    ],
    [
      '<tr><td>Insulin</td><td rowspan=2>with food</td></tr><tr><td>Metformin</td></tr>',
      ['Insulin · with food', 'Metformin · with food'],
    ],
    [
      '<tr><td rowspan="0">Ward</td><td>Mon</td></tr><tr><td>Tue</td></tr><tr><td>Wed</td></tr>',
      ['Ward · Mon', 'Ward · Tue', 'Ward · Wed'],
    ],
    [
      '<tr><th colspan="2">Drug</th><th rowspan="2">Why</th></tr><tr><th>Name</th><th>Dose</th></tr>',
      ['Drug · Why', 'Name · Dose · Why'],
    ],
    [
      `<tr><td rowspan="2">${'A long comment. '.repeat(10)}</td><td>one</td></tr><tr><td>two</td></tr>`,
      [`${'A long comment. '.repeat(10).trim()} · one`, '(as in the row above) · two'],
    ],
    ['<tr><td rowspan="3">A</td><td>1</td></tr></table><table><tr><td>2</td></tr>', ['A · 1', '2']],
  ])('HZ25: of a cell that reaches over rows stand in each of them: %j', (rows, lines) => {
    expect(wordsOf(`<table>${rows}</table>`).lines).toEqual(lines)
  })

  it('of many cells that reach over many rows are no more than a few times the letter', () => {
    const wide = `<tr>${'<td rowspan="1000">Apixaban</td>'.repeat(500)}</tr>`
    const { lines } = wordsOf(`<table>${wide}${'<tr><td>x'.repeat(3_000)}</table>`)

    expect(lines.join('').length).toBeLessThan(500_000)
  })

  it('are those of the first part of what is longer than any letter, which is said; a picture in it does not count', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(200_000)}"><p>Seen.</p>`

    expect(wordsOf(picture)).toMatchObject({ lines: ['[picture, not shown]', 'Seen.'], isCut: false })
    expect(wordsOf('<p>Seen in clinic.</p>'.repeat(10_000)).isCut).toBe(true)
  })

  it.each(['<a "', '<a', '<style>', '<!--', 'font:'])(
    'are had without a search of the rest at each piece that is never closed: %j',
    (piece) => {
      const { isCut, lines } = wordsOf(`Seen. ${piece.repeat(180_000)}`)

      expect(isCut).toBe(true)
      expect(lines.join(' ')).toMatch(/^Seen\./)
    },
  )
})

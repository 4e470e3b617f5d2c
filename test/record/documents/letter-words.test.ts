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

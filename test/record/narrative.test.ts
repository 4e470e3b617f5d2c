import { letterWords } from '../../src/record/documents/letter-words.js'
import { plainText } from '../../src/record/reading/plain-text.js'
import { narrativeLine, readNarrative } from '../../src/record/reading/narrative.js'

describe('readNarrative', () => {
  it('keeps headings, paragraphs, items of lists and cells of tables apart', () => {
    const letter =
      '<div xmlns="http://www.w3.org/1999/xhtml"><h2>Medicines</h2><p>On <b>discharge</b>:</p>' +
      '<table><thead><tr><th>Drug</th><th>Dose</th></tr></thead><tbody><tr><td><p>Apixaban</p></td><td>5&#160;mg</td></tr>' +
      '<tr><td>Ramipril</td><td></td></tr></tbody></table><ul><li><p>GP to check U&amp;E</p></li><li>Stop smoking</li></ul>Bye</div>'

    expect(readNarrative(letter)).toEqual([
      { kind: 'heading', text: 'Medicines' },
      { kind: 'paragraph', text: 'On discharge:' },
      { kind: 'row', cells: ['Drug', 'Dose'] },
      { kind: 'row', cells: ['Apixaban', '5 mg'], headings: ['Drug', 'Dose'] },
      { kind: 'row', cells: ['Ramipril'], headings: ['Drug', 'Dose'] },
      { kind: 'item', text: 'GP to check U&E' },
      { kind: 'item', text: 'Stop smoking' },
      { kind: 'paragraph', text: 'Bye' },
    ])
    expect(narrativeLine(readNarrative(letter))).toBe(
      'Medicines; On discharge:; Drug, Dose; Apixaban: Dose 5 mg; Ramipril: Dose -; GP to check U&E; Stop smoking; Bye',
    )
  })

  it('keeps an empty cell in its place, so that none stands under the header of another', () => {
    expect(readNarrative('<table><tr><td></td><td>b</td></tr></table>')).toEqual([
      { kind: 'row', cells: ['', 'b'] },
    ])
  })

  it('shows what was to be hidden and what nobody sees, and runs nothing', () => {
    expect(
      narrativeLine(
        readNarrative(
          '<div><p style="display:none">no penicillin</p><p title="a>b">x\u202ey</p><!-- note --><img src="x" alt="y"/>&lt;script&gt;</div>',
        ),
      ),
    ).toBe('no penicillin; x[U+202E]y; [picture, not shown: y] <script>')
  })

  it.each([
    ['two tablets and a half', '2<sup>1</sup>/<sub>2</sub> tablets', '2½ tablets'],
    ['the same with a space', '2 <sup>1</sup>&frasl;<sub>2</sub> tablets', '2 ½ tablets'],
    ['the same where only the upper figure is raised', '2<sup>1</sup>/2 tablets', '2½ tablets'],
    ['the same raised as a whole', '2<sup>1/2</sup> tablets', '2½ tablets'],
    [
      'the same by its style alone',
      '2<span style="vertical-align: super">1</span>/<span style="VERTICAL-ALIGN:sub">2</span> tablets',
      '2½ tablets',
    ],
    ['the same as a reference', '2&frac12; tablets', '2½ tablets'],
    ['a fraction without a sign of its own', '1<sup>3</sup>/<sub>7</sub>', '1 3/7'],
    ['three quarters', '<sup>3</sup>/<sub>4</sub> tablet', '¾ tablet'],
    ['a power', 'Platelets 12 x 10<sup>9</sup>/L', 'Platelets 12 x 10^9/L'],
    ['a negative power', '10<SUP class="x"><b>-3</b></SUP> mol', '10^-3 mol'],
    [
      'a unit by the square metre and by hours',
      '5 ml/m<sup>2</sup>/24 h, m<sup>2</sup>/2',
      '5 ml/m^2/24 h, m^2/2',
    ],
    ['a reference to a source', 'Aspirin 75<sup>1,2</sup> mg', 'Aspirin 75^(1,2) mg'],
    ['a figure behind a raised one', '10<sup>9</sup>5', '10^9 5'],
    ['a charge', 'Ca<sup>2+</sup> and Na<sup>+</sup>', 'Ca^2+ and Na+'],
    ['a day', 'the 1<sup>st</sup> of May', 'the 1st of May'],
    ['degrees', '37<sup>o</sup>C and 38<sup>0</sup>C', '37°C and 38°C'],
    [
      'lowered figures of a name',
      'B<sub>12</sub>, pCO<sub>2</sub>5.2, HbA<sub>1c</sub>',
      'B12, pCO2 5.2, HbA1c',
    ],
    ['lowered figures behind a figure', '15<sub>2</sub>', '15_2'],
    ['what is raised within what is raised', 'a<sup>10<sup>3</sup></sup>', 'a^10^3'],
    ['what is raised and struck out', '5<sup><s>2</s></sup>', '5^([struck out: 2])'],
    ['what is raised and never ends', '10<sup>9/L', '10^(9/L)'],
    ['characters by which heights are followed here', 'a\u0003&#3;&#x05;', 'a[U+0003][U+0003][U+0005]'],
  ])('HZ10: keeps what the height of words says, on one line: %s', (_case, html, words) => {
    expect(narrativeLine(readNarrative(`<div><p>${html}</p></div>`))).toBe(words)
    expect(plainText(`<div>${html}</div>`)).toBe(words)
    const letter = letterWords(new TextEncoder().encode(`<html><body><p>${html}</p></body></html>`), 'utf-8')
    expect(letter.lines).toEqual([words])
  })

  it('is nothing of nothing', () => {
    expect(readNarrative('')).toEqual([])
    expect(readNarrative('<div/>')).toEqual([])
  })
})

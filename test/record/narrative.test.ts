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
      { kind: 'row', cells: ['Apixaban', '5 mg'] },
      { kind: 'row', cells: ['Ramipril'] },
      { kind: 'item', text: 'GP to check U&E' },
      { kind: 'item', text: 'Stop smoking' },
      { kind: 'paragraph', text: 'Bye' },
    ])
    expect(narrativeLine(readNarrative(letter))).toBe(
      'Medicines; On discharge:; Drug, Dose; Apixaban, 5 mg; Ramipril; GP to check U&E; Stop smoking; Bye',
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
    ).toBe('no penicillin; x[U+202E]y; [picture, not shown] <script>')
  })

  it('is nothing of nothing', () => {
    expect(readNarrative('')).toEqual([])
    expect(readNarrative('<div/>')).toEqual([])
  })
})

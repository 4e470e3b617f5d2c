import { letterWords } from '../../src/record/documents/letter-words.js'
import { narrativeLine, readNarrative } from '../../src/record/reading/narrative.js'
import { plainText } from '../../src/record/reading/plain-text.js'

const HEAD = '<tr><th>Medicine</th><th>Dose on admission</th><th>Dose on discharge</th></tr>'
const SAID = 'Medicine, Dose on admission, Dose on discharge'

function lineOf(rows: string): string {
  return narrativeLine(readNarrative(`<div><table>${rows}</table></div>`))
}

describe('a row of a table on one line', () => {
  it('keeps what was begun apart from what was stopped: each cell stands behind the heading of its column', () => {
    const rows =
      HEAD +
      '<tr><td>Warfarin</td><td></td><td>5 mg</td></tr><tr><td>Bisoprolol</td><td>5 mg</td><td></td></tr>'
    const warfarin = 'Warfarin: Dose on admission -, Dose on discharge 5 mg'
    const bisoprolol = 'Bisoprolol: Dose on admission 5 mg, Dose on discharge -'

    expect(lineOf(rows)).toBe(`${SAID}; ${warfarin}; ${bisoprolol}`)
    expect(plainText(`<table>${rows}</table>`)).toContain(`${warfarin} ${bisoprolol}`)
    const letter = letterWords(new TextEncoder().encode(`<html><table>${rows}</table></html>`), 'utf-8')
    expect(letter.lines.slice(1)).toEqual([warfarin, bisoprolol])
  })

  it.each([
    ['a cell that is closed in its own tag', '<td/>'],
    ['a cell of spaces', '<td>&#160; </td>'],
    ['a cell of markup alone', '<td><p><br/></p></td>'],
  ])('keeps the place of an empty cell: %s', (_case, cell) => {
    const head = '<thead><tr><td>Agent</td><td>Reaction</td><td>Ruled out</td></tr></thead>'

    expect(
      lineOf(`${head}<tbody><tr><td>Penicillin</td>${cell}<td>yes, challenge 2025</td></tr></tbody>`),
    ).toBe('Agent, Reaction, Ruled out; Penicillin: Reaction -, Ruled out yes, challenge 2025')
  })

  it.each([
    ['has no head', '<tr><td>Warfarin</td><td/><td>5 mg</td></tr>', 'Warfarin, -, 5 mg'],
    [
      'has a cell that spans rows, so that no cell below it is known to stand in its column',
      `${HEAD}<tr><td rowspan="2">Warfarin</td><td/><td>5 mg</td></tr><tr><td>3 mg</td><td/></tr>${HEAD}<tr><td>a</td><td>b</td></tr>`,
      `${SAID}; Warfarin, -, 5 mg; Warfarin, 3 mg; ${SAID}; a, b`,
    ],
    [
      'has more cells than headings',
      `${HEAD}<tr><td>Warfarin</td><td/><td>5 mg</td><td>new</td></tr>`,
      `${SAID}; Warfarin, -, 5 mg, new`,
    ],
    [
      'stands behind another one that has a head',
      `${HEAD}</table><table><tr><td>Warfarin</td><td/><td>5 mg</td></tr>`,
      `${SAID}; Warfarin, -, 5 mg`,
    ],
    [
      'stands within a cell of another one that has a head',
      `${HEAD}<tr><td>Warfarin</td><td><table><tr><td/><td>5 mg</td></tr></table></td></tr>`,
      `${SAID}; Warfarin; -, 5 mg`,
    ],
  ])('has no headings that may be those of other columns where the table %s', (_case, rows, line) => {
    expect(lineOf(rows)).toBe(line)
  })

  it('takes one heading alone for a title, and a first cell that is empty for one like the others', () => {
    const rows = `${HEAD}<tr><th>Stopped</th><th/></tr><tr><td>Ramipril:</td><td colspan="1">5 mg</td></tr><tr><td/><td>2 mg</td></tr>`

    expect(lineOf(rows)).toBe(
      `${SAID}; Stopped; Ramipril: Dose on admission 5 mg, Dose on discharge -; Medicine -, Dose on admission 2 mg, Dose on discharge -`,
    )
  })
})

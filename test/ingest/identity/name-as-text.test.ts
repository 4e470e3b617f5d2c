import { isSameName } from '../../../src/ingest/identity/match-person.js'
import { wordsOfName } from '../../../src/ingest/reading/words-of-name.js'

const BORN = { birthDate: '1950-01-01' }
const named = (familyKey: string, givenKey: string) => ({ familyKey, givenKey, ...BORN })
const asText = (text: string) => {
  const words = wordsOfName(text)
  return { familyKey: words.join(''), givenKey: '', ...BORN, ...(words.length > 1 && { words }) }
}

const UNA = named('SMYTHE', 'UNA')

describe('HZ04: a name that was sent as text alone', () => {
  it.each([
    ['Una Smythe', UNA],
    ['Mrs Una Smythe', UNA],
    ['SMYTHE, Una (Mrs)', UNA],
    ['Una Mary Smythe', UNA],
    ['U. Smythe', UNA],
    ['Nguyễn Thị Ánh', named('NGUYEN', 'THIANH')],
    ['Nguyễn Thị Ánh', named('NGUYEN', 'THI')],
    ['Ana de la Cruz', named('DELACRUZ', 'ANA')],
  ])('agrees with the same words told apart, in either order: %s', (text, name) => {
    expect(isSameName(asText(text), name)).toBe(true)
    expect(isSameName(name, asText(text))).toBe(true)
  })

  it.each([
    ['Una Blacksmythe', UNA],
    ['Unabella Smythe', UNA],
    ['Smythe', UNA],
    ['Mary Smythe', UNA],
    ['Smythe Mary', UNA],
    ['Una Mary', UNA],
  ])('does not agree with other words: %s', (text, name) => {
    expect(isSameName(asText(text), name)).toBe(false)
  })

  it('agrees, where only the text is kept without its words, with the whole of it alone', () => {
    const kept = named('UNASMYTHE', '')

    expect(isSameName(kept, UNA)).toBe(true)
    expect(isSameName(named('SMYTHEUNA', ''), UNA)).toBe(true)
    expect(isSameName(kept, named('SMYTHE', 'UN'))).toBe(false)
    expect(isSameName(kept, asText('Una Smythe'))).toBe(true)
    expect(isSameName(kept, named('OTHER', ''))).toBe(false)
  })

  it('may be nothing but a title', () => {
    expect(wordsOfName('Lord')).toEqual(['LORD'])
  })
})

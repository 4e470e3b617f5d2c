/**
 * A text as it looks in Latin letters: letters of Cyrillic and Greek that nobody can tell from those of the ICD are
 * those, other forms of a letter are that letter, and what nobody sees is gone.
 */
export function toLatin(text: string): string {
  const shown = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return shown.replace(/[\u0370-\u04ff]/gu, (letter) => {
    const at = LIKE_LATIN.indexOf(letter)
    return at === -1 ? letter : LATIN.charAt(at)
  })
}

const LIKE_LATIN = 'АВСЕНІЈКМОРЅТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const LATIN = 'ABCEHIJKMOPSTXABEZHIKMNOPTYX'

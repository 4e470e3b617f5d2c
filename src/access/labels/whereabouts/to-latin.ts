/**
 * A text as it looks in Latin letters: letters of Cyrillic and Greek, capital and small, that nobody can tell from those
 * are those, other forms of a letter are that letter, and what nobody sees is gone.
 */
export function toLatin(text: string): string {
  const shown = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return shown.replace(/[\u0131\u0251\u0370-\u052f]/gu, (letter) => LATIN.get(letter) ?? letter)
}

/** Letters that look alike, each pair as `А=A`. */
const LATIN: ReadonlyMap<string, string> = new Map(
  // Cyrillic
  (
    'А=A В=B С=C Е=E Н=H І=I Ј=J К=K М=M О=O Р=P Ѕ=S Т=T У=Y Ү=Y Х=X Ѵ=V Ԛ=Q Ԝ=W ' +
    'а=a с=c ԁ=d е=e һ=h і=i ј=j к=k ӏ=l м=m о=o р=p ԛ=q ѕ=s т=t у=y х=x ѵ=v ԝ=w ' +
    // Greek: not the letter mu, which is written before units
    'Α=A Β=B Ε=E Ζ=Z Η=H Ι=I Κ=K Μ=M Ν=N Ο=O Ρ=P Τ=T Υ=Y Χ=X ' +
    'α=a ι=i κ=k ν=v ο=o ρ=p υ=u χ=x ϲ=c ϳ=j ' +
    // Latin, of other alphabets
    'ı=i ɑ=a'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

import { toPlainName } from './plain-name.js'

/** A table of codes and names that mean one thing. */
export interface Meanings {
  /** What these codes (`system|code`) and plain names mean; nothing for what the table does not have. */
  of(codes: readonly string[], names: readonly string[]): readonly string[]
}

const SYSTEMS: Readonly<Record<string, string>> = {
  S: 'http://snomed.info/sct',
  L: 'http://loinc.org',
  I: 'http://hl7.org/fhir/sid/icd-10',
  O: 'https://fhir.hl7.org.uk/Id/opcs-4',
  C: 'http://hl7.org/fhir/sid/cvx',
}

/**
 * Reads a table of which each line is one meaning: names and codes, parted by `;`. A code has its system before it: `S:` for
 * SNOMED CT, `L:` LOINC, `I:` ICD-10 (its subdivisions `.9`, unspecified, mean the same), `O:` OPCS-4, `C:` CVX.
 */
export function readMeanings(table: string, shorten: (name: string) => string = (name) => name): Meanings {
  const byCode = new Map<string, string>()
  const byName = new Map<string, string>()
  const shortened = new Map<string, Set<string>>()
  for (const line of table.trim().split('\n')) {
    const words = line.split(';').map((word) => word.trim())
    const meaning = words[0] ?? ''
    for (const word of words) {
      const [, letter = '', code] = /^([SLIOC]):(\S+)$/.exec(word) ?? []
      if (code === undefined) {
        byName.set(toPlainName(word), meaning)
        const short = toPlainName(shorten(word))
        shortened.set(short, (shortened.get(short) ?? new Set()).add(meaning))
      } else byCode.set(`${SYSTEMS[letter] ?? ''}|${code}`, meaning)
    }
  }
  // What is left of two names when they are shortened (a side, a degree) may be neither: it means something only where it is one.
  for (const [short, [meaning = '', ...others]] of shortened)
    if (others.length === 0 && !byName.has(short)) byName.set(short, meaning)
  return {
    of(codes, names) {
      const found = [
        ...codes.flatMap((code) => codesLike(code).map((one) => byCode.get(one))),
        ...names.map((name) => byName.get(name)),
      ]
      return [...new Set(found.filter((meaning) => meaning !== undefined))]
    },
  }
}

/** What either of two tables knows; the second where the first knows nothing. */
export function eitherOf(one: Meanings, other: Meanings): Meanings {
  return {
    of(codes, names) {
      const found = one.of(codes, names)
      return found.length > 0 ? found : other.of(codes, names)
    },
  }
}

const ICD = /^http:\/\/hl7\.org\/fhir\/sid\/icd-10(?:-uk|-cm)?\|([A-Z]\d\d)\.?(\d*)X?$/i

/** Feeds name the system of OPCS-4 in several ways. */
const OPCS = /^[^|]*opcs[^|]*\|/i

/** A code, and in ICD-10 the category where its subdivision says no more: `E11.9` is `E11`. */
function codesLike(code: string): readonly string[] {
  const [, category, subdivision] = ICD.exec(code) ?? []
  if (category === undefined)
    return OPCS.test(code) ? [code, `${SYSTEMS['O'] ?? ''}|${code.slice(code.indexOf('|') + 1)}`] : [code]
  const system = SYSTEMS['I'] ?? ''
  const whole = `${system}|${category.toUpperCase()}`
  return subdivision === '' || subdivision === '9' ? [`${whole}.9`, whole] : [`${whole}.${subdivision ?? ''}`]
}

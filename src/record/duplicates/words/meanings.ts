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
  const entries = table.trim().split('\n').flatMap(entriesOf)
  const byCode = new Map(
    entries.flatMap(({ code, meaning }) => (code === undefined ? [] : [[code, meaning] as const])),
  )
  const names = entries.filter(({ code }) => code === undefined)
  const byName = new Map([
    ...shortNames(names, shorten),
    ...names.map(({ word, meaning }) => [toPlainName(word), meaning] as const),
  ])
  return {
    of(codes, told) {
      const found = [
        ...codes.flatMap((code) => codesLike(code).map((one) => byCode.get(one))),
        ...told.map((name) => byName.get(name)),
      ]
      return [...new Set(found.filter((meaning) => meaning !== undefined))]
    },
  }
}

interface Entry {
  readonly word: string
  readonly code: string | undefined
  readonly meaning: string
}

function entriesOf(line: string): readonly Entry[] {
  const words = line.split(';').map((word) => word.trim())
  const meaning = words[0] ?? ''
  return words.map((word) => {
    const [, letter = '', code] = /^([SLIOC]):(\S+)$/.exec(word) ?? []
    return { word, meaning, code: code === undefined ? undefined : `${SYSTEMS[letter] ?? ''}|${code}` }
  })
}

/** What is left of two names when they are shortened, of a side or a degree, may be neither: it means something where it is of one. */
function shortNames(
  names: readonly Entry[],
  shorten: (name: string) => string,
): readonly (readonly [string, string])[] {
  const meanings = new Map<string, Set<string>>()
  for (const { word, meaning } of names) {
    const short = toPlainName(shorten(word))
    meanings.set(short, (meanings.get(short) ?? new Set()).add(meaning))
  }
  return [...meanings].flatMap(([short, [meaning, ...others]]) =>
    meaning === undefined || others.length > 0 ? [] : [[short, meaning] as const],
  )
}

/** What several names of one thing all mean; nothing where one of them means something else, or is not known. */
export function meaningsInCommon([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  return first.filter((meaning) => others.every((meanings) => meanings.includes(meaning)))
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

/** Feeds name a classification in several ways, and write its codes with a dot or none; ICD-10 has marks of cause and of place: `G30.1D`. */
const ICD = /^[^|]*icd-?10(?!-?pcs)[^|]*\|([A-Z]\d\d)\.?(\d*)\.?[XDA]?$/i
const OPCS = /^[^|]*opcs[^|]*\|([A-Z]\d\d)\.?(\d)$/i

/** A code as the tables write it, in all ways in which they may. */
function codesLike(code: string): readonly string[] {
  return operationLike(code) ?? diagnosisLike(code) ?? [code]
}

function operationLike(code: string): readonly string[] | undefined {
  const [, chapter, operation] = OPCS.exec(code) ?? []
  if (chapter === undefined || operation === undefined) return undefined
  return [`${SYSTEMS['O'] ?? ''}|${chapter.toUpperCase()}.${operation}`]
}

/** Gout, arthritis and lupus are of the whole body; the fifth figure says where they are treated: `M10.97`, of the foot. */
const OF_THE_WHOLE_BODY = /^M(?:0[5-9]|1[0-4]|3[0-5])$/i

/** In ICD-10 a code is its category too where its subdivision says no more: `E11.9` is `E11`. */
function diagnosisLike(code: string): readonly string[] | undefined {
  const [, category, told = ''] = ICD.exec(code) ?? []
  if (category === undefined) return undefined
  const subdivision = OF_THE_WHOLE_BODY.test(category) ? told.slice(0, 1) : told
  const whole = `${SYSTEMS['I'] ?? ''}|${category.toUpperCase()}`
  return ['', '9'].includes(subdivision) ? [`${whole}.9`, whole] : [`${whole}.${subdivision}`]
}

import { parseCodeSetFile } from './code-set-file.js'
import type { CodeSet, SensitiveCode } from './code-set.js'
import { stricter, type LabelLevel } from './label.js'
import { createFindPhrases, toWords } from './words.js'

/** Code sets, ready to be asked. */
export interface CodeSets {
  readonly version: string
  /** The sets that a code is in. One of a terminology of long numbers is known whatever system it claims. */
  ofCode(system: string | undefined, code: string): readonly CodeSet[]
  /** The sets that a text tells of, by words, by names of medicines, or by a long code that stands in it. */
  ofText(text: string): Iterable<CodeSet>
  /** The sets that the name of a service, an organisation or a place tells of. */
  ofServiceName(text: string): Iterable<CodeSet>
  /** The strictest level of the sets with a sensitivity; `undefined` when none has it. */
  levelOf(sensitivity: string): LabelLevel | undefined
}

/**
 * Reads code sets.
 *
 * @throws CodeSetsError when they cannot be used
 */
export function parseCodeSets(text: string): CodeSets {
  const file = parseCodeSetFile(text)
  const { sets } = file
  const codes = indexCodes(sets)
  const findTerms = createFindPhrases([
    ...sets.flatMap((set) => phrasesOf(set, [...set.terms, ...set.medicines.names])),
    ...file.harmless.map((phrase) => ({ phrase, means: undefined })),
  ])
  const findNames = createFindPhrases(sets.flatMap((set) => phrasesOf(set, set.clinics.names)))

  function ofNumbers(words: readonly string[]): readonly CodeSet[] {
    return words.filter((word) => LONG_CODE.test(word)).flatMap((word) => codes.byNumber.get(word) ?? [])
  }

  return {
    version: file.version,
    ofCode(system, code) {
      const plain = toPlain(code)
      const begun = codes.beginnings.map((length) => `${plain.slice(0, length)}*`)
      return [
        ...ofNumbers(toWords(code)),
        ...[plain, ...begun].flatMap((one) => codes.bySystem.get(`${system ?? ''}|${one}`) ?? []),
      ]
    },
    ofText(words) {
      const all = toWords(words)
      return [...findTerms(all), ...ofNumbers(all)]
    },
    ofServiceName: (name) => findNames(toWords(name)),
    levelOf(sensitivity) {
      const levels = sets.filter((set) => set.sensitivities.includes(sensitivity)).map(({ level }) => level)
      return levels.length === 0 ? undefined : levels.reduce(stricter)
    },
  }
}

function phrasesOf(
  set: CodeSet,
  phrases: readonly string[],
): readonly { readonly phrase: string; readonly means: CodeSet }[] {
  return phrases.map((phrase) => ({ phrase, means: set }))
}

/** SNOMED CT and dm+d: long enough, and with a check digit, so that no other number is one by chance. */
const LONG_CODE = /^\d{6,18}$/

/** Codes are compared without the dot of the ICD, and in capitals. */
function toPlain(code: string): string {
  return code.replaceAll('.', '').trim().toUpperCase()
}

interface CodeIndex {
  readonly bySystem: Map<string, CodeSet[]>
  readonly byNumber: Map<string, CodeSet[]>
  /** How long the beginnings are that stand for all codes that begin so. */
  readonly beginnings: readonly number[]
}

function indexCodes(sets: readonly CodeSet[]): CodeIndex {
  const bySystem = new Map<string, CodeSet[]>()
  const byNumber = new Map<string, CodeSet[]>()
  const beginnings = new Set<number>()
  for (const set of sets) {
    for (const { systems, code } of codesOf(set)) {
      const plain = toPlain(code)
      for (const system of systems) push(bySystem, `${system}|${plain}`, set)
      if (LONG_CODE.test(plain)) push(byNumber, plain, set)
      if (plain.endsWith('*')) beginnings.add(plain.length - 1)
    }
  }
  return { bySystem, byNumber, beginnings: [...beginnings] }
}

function codesOf({ codes, clinics, medicines }: CodeSet): readonly SensitiveCode[] {
  return [...codes, ...clinics.codes, ...medicines.codes]
}

function push(index: Map<string, CodeSet[]>, key: string, set: CodeSet): void {
  index.set(key, [...(index.get(key) ?? []), set])
}

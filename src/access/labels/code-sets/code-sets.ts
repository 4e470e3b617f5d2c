import { foldSystem } from '../../../fhir/confidentiality.js'
import { parseCodeSetFile } from './code-set-file.js'
import type { CodeSet, SensitiveCode } from './code-set.js'
import { codesInText } from './codes-in-text.js'
import { stricter, type LabelLevel } from '../label.js'
import { toLatin } from '../whereabouts/to-latin.js'
import { createFindPhrases, toWords, toWordsInCapitals } from './words.js'

/** Code sets, ready to be asked. */
export interface CodeSets {
  readonly version: string
  /** The file that they were read from, for whoever reads it again in another thread. */
  readonly text: string
  /** The sets that a code is in. One of a terminology of long numbers is known whatever system it claims. */
  ofCode(system: string | undefined, code: string): readonly CodeSet[]
  /** The sets that a text tells of, by words, by names of medicines, or by a long code or one of the ICD that stands in it. */
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
  const findAbbreviations = createFindPhrases(
    [
      ...sets.flatMap((set) => phrasesOf(set, set.abbreviations)),
      ...file.harmlessAbbreviations.map((phrase) => ({ phrase, means: undefined })),
    ],
    toWordsInCapitals,
  )
  const findNames = createFindPhrases(sets.flatMap((set) => phrasesOf(set, set.clinics.names)))

  function ofNumbers(words: readonly string[]): readonly CodeSet[] {
    return words.flatMap((word) => codes.byNumber.get(word) ?? [])
  }

  /** A system that no set is of is none: it must not hide a code that looks like one of the ICD. */
  function toKnown(system: string | undefined): string {
    const folded = foldSystem(system ?? NO_SYSTEM)
    if (saysOpcs(folded)) return OPCS
    return codes.systems.has(folded) ? folded : NO_SYSTEM
  }

  /** The sets that have a code itself, or the class that it begins with. */
  function ofPlain(plain: string, of: string): readonly CodeSet[] {
    const begun = codes.beginnings.map((length) => `${plain.slice(0, length)}*`)
    return [plain, ...begun].flatMap((one) => codes.bySystem.get(`${of}|${one}`) ?? [])
  }

  return {
    version: file.version,
    text,
    ofCode(system, code) {
      const plain = toPlain(code)
      const of = toKnown(system)
      if (of === NO_SYSTEM && (plain.length > LONGEST_ICD || !LIKE_ICD.test(plain)))
        return ofNumbers(toWords(code))
      return [...ofNumbers(toWords(code)), ...ofPlain(plain, of)]
    },
    ofText(words) {
      const all = toWords(words)
      return [
        ...findTerms(all),
        ...ofNumbers(all),
        ...findAbbreviations(toWordsInCapitals(words)),
        ...codesInText(words).flatMap(({ code, isOpcs }) => [
          ...ofPlain(toPlain(code), NO_SYSTEM),
          ...(isOpcs ? ofPlain(toPlain(code), OPCS) : []),
        ]),
      ]
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

/** A letter and two digits begin a code of the ICD, and of few others: it is known whatever system it claims. */
const LIKE_ICD = /^[A-Z]\d\d/
const LONGEST_ICD = 5
const NO_SYSTEM = ''

/**
 * The procedures of the NHS look like diseases of the ICD and mean something else: Q14 is an abortifacient there and an eye
 * here. They are known under whatever address says OPCS, and under no other.
 */
const OPCS = 'opcs-4'

function saysOpcs(folded: string): boolean {
  return folded.includes('opcs')
}

/** Codes are compared without the dot of the ICD, without spaces, in capitals, and in Latin letters. */
function toPlain(code: string): string {
  return toLatin(code.toUpperCase()).replace(/[.\s]/gu, '')
}

interface CodeIndex {
  readonly bySystem: Map<string, CodeSet[]>
  /** Long codes alone. */
  readonly byNumber: Map<string, CodeSet[]>
  readonly systems: ReadonlySet<string>
  /** How long the beginnings are that stand for all codes that begin so. */
  readonly beginnings: readonly number[]
}

function indexCodes(sets: readonly CodeSet[]): CodeIndex {
  const bySystem = new Map<string, CodeSet[]>()
  const byNumber = new Map<string, CodeSet[]>()
  const known = new Set<string>()
  const beginnings = new Set<number>()
  for (const set of sets) {
    for (const { systems, code } of codesOf(set)) {
      const plain = toPlain(code)
      const folded = systems.map(foldSystem)
      for (const system of new Set(folded.map((one) => (saysOpcs(one) ? OPCS : one)))) {
        known.add(system)
        push(bySystem, `${system}|${plain}`, set)
      }
      if (!folded.some(saysOpcs)) push(bySystem, `${NO_SYSTEM}|${plain}`, set)
      if (LONG_CODE.test(plain)) push(byNumber, plain, set)
      if (plain.endsWith('*')) beginnings.add(plain.length - 1)
    }
  }
  return { bySystem, byNumber, systems: known, beginnings: [...beginnings] }
}

function codesOf({ codes, clinics, medicines }: CodeSet): readonly SensitiveCode[] {
  return [...codes, ...clinics.codes, ...medicines.codes]
}

function push(index: Map<string, CodeSet[]>, key: string, set: CodeSet): void {
  index.set(key, [...(index.get(key) ?? []), set])
}

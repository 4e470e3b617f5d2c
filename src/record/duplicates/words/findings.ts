import { isNegated } from './negated.js'
import { toPlainName } from './plain-name.js'
import { toSingular } from './singular.js'

/** What a conclusion says is there, and is not, each as the words that name it. Of what may be there it says neither. */
export interface Findings {
  readonly there: readonly (readonly string[])[]
  readonly notThere: readonly (readonly string[])[]
  /** Whether all it says is that nothing was found: `No growth`, `Normal study`. */
  readonly isNothing: boolean
}

export function readFindings(conclusion: string): Findings {
  const clauses = conclusion
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  const sure = clauses.filter((clause) => !UNSURE.test(clause) && !isAsItShouldBe(clause))
  const denied = sure.filter(isDenied)
  return {
    there: sure.filter((clause) => !isDenied(clause)).map(wordsOf),
    notThere: denied
      .flatMap((clause) => clause.split(ITEMS))
      .map(wordsOf)
      .filter(({ length }) => length > 0),
    isNothing: clauses.length > 0 && clauses.every((clause) => NOTHING.test(clause)),
  }
}

/**
 * Whether one says that there is what the other says there is not. Who says both, an old fracture and no new one, is
 * contradicted by neither.
 */
export function areOpposite(one: Findings, other: Findings): boolean {
  return denies(one, other) || denies(other, one)
}

function denies(one: Findings, other: Findings): boolean {
  if (one.isNothing) return !other.isNothing && other.there.length > 0
  return one.notThere.some(
    (denied) =>
      isNamedIn(denied, other.there) && !isNamedIn(denied, one.there) && !isNamedIn(denied, other.notThere),
  )
}

function isNamedIn(finding: readonly string[], found: readonly (readonly string[])[]): boolean {
  return found.some((words) => finding.every((word) => words.includes(word) || isKindIn(word, words)))
}

/** What one kind of it is: who says that there is no haemorrhage in the skull denies a subdural one. */
const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
  intracranial: new Set([
    'subdural',
    'extradural',
    'epidural',
    'subarachnoid',
    'intracerebral',
    'intraventricular',
    'intraparenchymal',
  ]),
  hemorrhage: new Set(['hematoma', 'haematoma']),
  malignancy: new Set(['carcinoma', 'adenocarcinoma', 'lymphoma', 'sarcoma', 'melanoma']),
}

function isKindIn(word: string, words: readonly string[]): boolean {
  const kinds = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined
  return kinds !== undefined && words.some((one) => kinds.has(one))
}

const CLAUSES =
  /[.;\n]+(?!\d)|,\s*(?=(?:no|not|without|nor)\b)|\s+(?=(?:but|however|although|without)\b)|\s+(?:and|with)\s+(?=no\b)/i
const ITEMS = /,|\b(?:or|nor|and)\b|\//i

const UNSURE =
  /\?|\b(?:possibl[ey]|probabl[ey]|suspect\w*|suspicious|query|likely|cannot|could|may|might|indeterminate|equivocal|not (?:be )?excluded|history of|previous(?:ly)?|if|to exclude|for|await\w*)\b/i
const AS_IT_SHOULD_BE =
  /\b(?:clear|satisfactory|unchanged|stable|preserved|intact|as before|degenerative|see)\b/i
/** What is there in everybody: an organ that was seen, and a leak of no account. With anything else in the clause it says more. */
const ORGANS =
  /^(?:the |both )?(?:normal )?(?:(?:liver|gall ?bladder|spleen|pancreas|kidneys?|bladder|aorta|bile ducts?|uterus|ovaries|heart|lungs?|mediastinum|brain|ventricles|bones?|size|contours?|appearances?|normal|and|of|the|both)\b[\s,]*)+(?:(?:is|are|was|were) )?(?:normal|seen|visuali[sz]ed)?$/i
const TRIFLE = /^(?:trivial|trace|physiological)\b(?!.*(?:,|\band\b|\bwith\b))/i

function isAsItShouldBe(clause: string): boolean {
  return [AS_IT_SHOULD_BE, ORGANS, TRIFLE].some((pattern) => pattern.test(clause))
}

const NOTHING =
  /^(?:no (?:bacterial )?growth(?: (?:after|at) \w+ (?:hours|days))?|normal(?: (?:study|scan|appearances?|examination|report|film|x-?ray|chest))?|unremarkable|negative|n\.?a\.?d|(?:all |chest )?clear|within normal limits|no abnormalit(?:y|ies)(?: (?:detected|seen|found))?|(?:not|none) detected|no pathogens? (?:isolated|detected|found)|no organisms? (?:isolated|seen))$/i

function isDenied(clause: string): boolean {
  return isNegated(clause) || /\b(?:excluded|ruled out|resolved)$/i.test(clause)
}

const SAME: Readonly<Record<string, string>> = {
  pe: 'pulmonary embolism',
  dvt: 'deep vein thrombosis',
  embolus: 'embolism',
  emboli: 'embolism',
  venous: 'vein',
  fractured: 'fracture',
  bleed: 'hemorrhage',
  bleeding: 'hemorrhage',
  nodular: 'nodule',
  infarction: 'infarct',
  pneumothoraces: 'pneumothorax',
  sah: 'subarachnoid hemorrhage',
  sdh: 'subdural hematoma',
  malignant: 'malignancy',
}

const SMALL: ReadonlySet<string> = new Set(
  (
    'resolved fully completely now no not nil none without never absent absence negative excluded ruled out evidence sign seen found detected identified ' +
    'demonstrated confirmed isolated present visible any acute new focal definite obvious convincing there is are was were has have ' +
    'been be on at with by this that but however although'
  ).split(' '),
)

function wordsOf(clause: string): readonly string[] {
  return toPlainName(clause)
    .split(' ')
    .flatMap(
      (word) => [SAME[word], SAME[toSingular(word)], word].find((one) => one !== undefined)?.split(' ') ?? [],
    )
    .map(toSingular)
    .filter((word) => word !== '' && !SMALL.has(word))
}

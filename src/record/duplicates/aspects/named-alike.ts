import { all, at, textAt, type Element } from '../../reading/element.js'
import { createAspect, type Aspect } from '../aspect.js'
import { codesThatDiffer } from './codes-that-differ.js'
import { readConcept } from './concept.js'
import { TESTS } from '../words/tests.js'
import { unitKey } from './unit-key.js'
import { areNamedAlike, keysOfName, type NameReading } from '../words/names-alike.js'
import { toPlainName } from '../words/plain-name.js'
import { toAlertName } from '../words/alert-name.js'
import { isDividingTests, wordsIn } from '../words/dividing-words.js'
import { FURTHER_TESTS } from '../words/further-tests.js'
import { toGoalWords } from '../words/goal-words.js'
import { LABORATORY_TESTS } from '../words/laboratory-tests.js'
import { toPlanName } from '../words/plans.js'
import { toProblemName } from '../words/problem-name.js'
import { PROBLEM_NAMES, PROBLEMS } from '../words/problems.js'
import { codeAndNameDisagree } from '../words/code-and-name.js'
import { ALLERGEN_NAMES } from '../words/allergens.js'
import { remembered } from '../words/remembered.js'
import { toRequestName } from '../words/request-name.js'
import {
  NAMES_NOTHING,
  OF_A_DEVICE,
  OF_A_DOCUMENT,
  OF_A_GOAL,
  OF_A_PLAN,
  OF_A_REQUEST,
  OF_A_TEST,
  OF_AN_ALERT,
  OF_AN_ALLERGY,
} from '../words/says-nothing.js'
import { toEquipmentName } from '../words/equipment-name.js'
import { toTestName } from '../words/test-name.js'
import { cprSaidIn } from '../../sections/decisions/cpr-words.js'
import { ordersIn } from '../../sections/decisions/legal-order.js'
import { withoutDays } from '../words/days-in-words.js'
import { titlesIn } from './document.js'

/** The names of these concepts, each with where and how, which one source writes into the name and another beside it. */
function conceptNames(json: Element, keys: readonly string[], besides: readonly string[]): readonly string[] {
  const named = keys.flatMap((key) => all(json, ...key.split('.'))).flatMap(namesIn)
  const more = besides.flatMap((key) => all(json, key)).flatMap((one) => namesIn(one).slice(0, 1))
  return more.length === 0 ? named : [...named, ...named.map((name) => `${name} ${more.join(' ')}`)]
}

function namesIn(concept: Element): readonly string[] {
  return [
    textAt(concept),
    textAt(concept, 'text'),
    textAt(concept, 'display'),
    ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
  ].filter((name) => name !== undefined)
}

/**
 * A name that another may say at more length. It is for rules with evidence of their own, as one moment and one value: without that
 * what a name has more may be anything.
 */
function createNamedAlike(
  read: (json: Element) => readonly string[],
  reading: Omit<NameReading, 'general'> & Partial<NameReading>,
): Aspect {
  const whole = { general: NAMES_NOTHING, ...reading }
  return createAspect<readonly string[]>({
    read({ json }) {
      const names = [...new Set(read(json))]
      return names.length === 0 ? undefined : names
    },
    compare: (one, other) =>
      one.some((name) => other.some((told) => areNamedAlike(name, told, whole))) ? 'near' : 'unknown',
    keys: (names) => [...new Set(names.flatMap((name) => keysOfName(name, whole)))],
  })
}

/** What laboratories have a name for of its own: with one of these a test is another test. */
const OF_TESTS = new Set(
  [...wordsIn(LABORATORY_TESTS), ...wordsIn(FURTHER_TESTS)].filter((word) => !OF_A_TEST.has(word)),
)

const OF_PROBLEMS = new Set([...wordsIn(PROBLEM_NAMES)].filter((word) => !NAMES_NOTHING.has(word)))
const OF_ALLERGENS = wordsIn(ALLERGEN_NAMES)

/** A specimen is named for what is done with it, or not: `Sputum` and `Sputum culture`. */
const CULTURED =
  /(?<=\b(?:swab|sputum|msu|csu|urine|stool|faeces|aspirate)\b.*)\b(?:culture|mc ?& ?s|c ?& ?s)\b/gi

const OF_TEST_NAMES: NameReading = {
  shorten: (name) => toTestName(name.replace(CULTURED, ' ')),
  saysNothing: OF_A_TEST,
  general: NAMES_NOTHING,
  divides: (word) => OF_TESTS.has(word) || isDividingTests(word),
}

interface TestNamed {
  readonly names: readonly string[]
  readonly meanings: readonly string[]
  /** A scale has parts, each of which is named behind it. */
  readonly isScale: boolean
}

const testAlike = createAspect<TestNamed>({
  read({ json }) {
    const names = [...new Set(conceptNames(json, ['code'], ['bodySite']))]
    const inBrackets = names.flatMap((name) => SHORT_IN_BRACKETS.exec(name)?.[1] ?? [])
    const meanings = readConcept([at(json, 'code')], TESTS, toTestName)?.meanings ?? []
    return names.length === 0
      ? undefined
      : { names: [...names, ...inBrackets], meanings, isScale: isOfScale(json) }
  },
  compare(one, other) {
    if (one.meanings.some((meaning) => other.meanings.includes(meaning))) return 'near'
    const reading: NameReading =
      one.isScale && other.isScale ? { ...OF_TEST_NAMES, behindDivides: 'always' } : OF_TEST_NAMES
    return one.names.some((name) => other.names.some((told) => areNamedAlike(name, told, reading)))
      ? 'near'
      : 'unknown'
  },
  keys: ({ names, meanings }) => [
    ...new Set([...meanings, ...names.flatMap((name) => keysOfName(name, OF_TEST_NAMES))]),
  ],
})

/** `Well-being score (WEMWBS)`: the letters are the name. */
const SHORT_IN_BRACKETS = /\((?=(?:[a-z]*[A-Z]){3})([A-Za-z]{3,9}(?:-?\d{1,2})?)\)/

/** A number without a unit. */
function isOfScale(json: Element): boolean {
  const quantity = at(json, 'valueQuantity')
  return quantity === undefined
    ? textAt(json, 'valueInteger') !== undefined
    : unitKey(textAt(quantity, 'code') ?? textAt(quantity, 'unit') ?? '') === ''
}

/** None where code and name are of two problems, or two codes are: nobody can tell which is meant. */
function namesOfProblem(code: Element): readonly string[] {
  const concept = readConcept([code], PROBLEMS, toProblemName)
  const isOfTwo =
    concept === undefined ||
    codeAndNameDisagree(PROBLEMS, concept.codes, concept.names) ||
    codesThatDiffer(code).length > 0
  return isOfTwo ? [] : namesIn(code)
}

/** A problem in the letters of its name: whatever else one has more makes another of it. */
const problemAlike = createNamedAlike((json) => namesOfProblem(at(json, 'code')), {
  shorten: toProblemName,
  saysNothing: new Set(),
  divides: () => true,
})

const titleAlike = createNamedAlike((json) => titlesIn(json), {
  shorten: withoutDays,
  saysNothing: OF_A_DOCUMENT,
  divides: isOfProblem,
})

const OF_REQUESTS: NameReading = {
  shorten: toRequestName,
  saysNothing: OF_A_REQUEST,
  general: NAMES_NOTHING,
  divides: isOfProblem,
}

/** What is asked for, and why in the same breath: `Physiotherapy referral - back pain`. */
const WHY = /\s*(?:\s[-–]\s|:\s|\bre:?\s|\bdue to\s|\bfollowing\s|\bwith\s|\?|\().*$/i

/** `Referral to district nurses for leg dressing`: for what, behind to whom. */
const FOR_WHAT = /(?<=\b(?:to|referral|refer)\s+(?:the\s+)?(?!for\b)\S.*?)\s+for\s+(.*)$/i

interface Requested {
  readonly names: readonly string[]
  readonly reasons: readonly string[]
}

/** A request by its name; why it was made may stand behind the one name and not the other. */
const requestAlike = createAspect<Requested>({
  read({ json }) {
    const names = [...new Set(conceptNames(json, ['code'], []))]
    const reasons = all(json, 'reasonCode').flatMap(namesIn)
    return names.length === 0 ? undefined : { names, reasons }
  },
  compare: (one, other) =>
    one.names.some((name) => other.names.some((told) => areOneRequest(name, told))) ||
    isForReason(one, other) ||
    isForReason(other, one)
      ? 'near'
      : 'unknown',
  keys: ({ names }) => [...new Set(names.flatMap((name) => keysOfName(name, OF_REQUESTS)))],
})

/** Whether the one says in its name for what, and the other, named without it, gives that as its reason. */
function isForReason({ names }: Requested, other: Requested): boolean {
  return names.some((name) => {
    const reason = FOR_WHAT.exec(name)?.[1]
    if (reason === undefined) return false
    const words = toPlainName(reason).split(' ')
    const isReason = other.reasons.some((told) =>
      words.every((word) => toPlainName(told).split(' ').includes(word)),
    )
    return isReason && other.names.some((told) => areOneRequest(name.replace(FOR_WHAT, ''), told))
  })
}

function areOneRequest(one: string, other: string): boolean {
  const [own, others] = [one, other].map((name) => name.replace(WHY, ''))
  return (
    areNamedAlike(one, other, OF_REQUESTS) ||
    (own === one && others !== undefined && areNamedAlike(one, others, OF_REQUESTS)) ||
    (others === other && own !== undefined && areNamedAlike(own, other, OF_REQUESTS))
  )
}

/** What is decided of resuscitation, or the law orders, is told by its verdict: no word of those is spare. */
function withoutDecided(names: readonly string[]): readonly string[] {
  const isDecided = names.some((name) => cprSaidIn(name) !== undefined || ordersIn(name).length > 0)
  return isDecided ? [] : names
}

const planAlike = createNamedAlike((json) => withoutDecided([textAt(json, 'title') ?? ''].filter(isSaid)), {
  shorten: toPlanName,
  saysNothing: OF_A_PLAN,
})

const alertAlike = createNamedAlike((json) => withoutDecided(conceptNames(json, ['code'], [])), {
  shorten: toAlertName,
  saysNothing: OF_AN_ALERT,
  divides: (word) => OF_ALLERGENS.has(word),
})

const goalAlike = createNamedAlike((json) => [textAt(json, 'description', 'text') ?? ''].filter(isSaid), {
  shorten: toGoalWords,
  saysNothing: OF_A_GOAL,
})

const deviceAlike = createNamedAlike(
  (json) => [
    ...[textAt(json, 'device', 'display') ?? ''].filter(isSaid),
    ...conceptNames(json, ['codeCodeableConcept'], []),
  ],
  {
    shorten: remembered((name) => toEquipmentName(name).name),
    saysNothing: OF_A_DEVICE,
    behindDivides: 'unless-bracketed',
  },
)

const allergenAlike = createNamedAlike((json) => namesIn(at(json, 'code')), {
  shorten: (name) => name,
  saysNothing: OF_AN_ALLERGY,
})

/** A clinic, a letter and a referral may be of one problem alone. */
function isOfProblem(word: string): boolean {
  return OF_PROBLEMS.has(word)
}

function isSaid(text: string): boolean {
  return text !== ''
}

/** Names of each kind of thing, as far as no word of them says otherwise. */
export const NAMED_ALIKE = {
  testAlike,
  problemAlike,
  titleAlike,
  requestAlike,
  planAlike,
  alertAlike,
  goalAlike,
  deviceAlike,
  allergenAlike,
} as const

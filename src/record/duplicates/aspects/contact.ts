import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import { createAspect, sameText, worst, type Agreement } from '../aspect.js'
import { compareWhen, keysOf, toWhen, type When } from './when.js'

const KINDS: Readonly<Record<string, string>> = {
  IMP: 'stay',
  ACUTE: 'stay',
  NONAC: 'stay',
  SS: 'stay',
  EMER: 'emergency',
  AMB: 'visit',
  OBSENC: 'visit',
  VR: 'at a distance',
  HH: 'at home',
  FLD: 'at home',
}

/** Whether somebody stayed in hospital, came to the emergency department, was seen, called or visited. */
export const contactKind = createAspect<string>({
  read: ({ json }) => kindOf(json),
  compare: sameText,
  keys: (kind) => [kind],
})

/** By its class; a visit may be told as another kind by its type, and is that kind whoever says it. */
function kindOf(json: Element): string | undefined {
  const code = textAt(json, 'class', 'code') ?? textAt(json, 'class', 'coding', 'code')
  const kind = code === undefined ? undefined : (KINDS[code] ?? code)
  if (kind !== 'visit' && kind !== undefined) return kind
  const words = typeWords(json)
  return BY_TYPE.find(([pattern]) => pattern.test(words))?.[1] ?? kind
}

const BY_TYPE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tele(?:phone|consult\w*)|phone|video|online|e-?consult\w*)\b/i, 'at a distance'],
  [
    /\bemergency (?:department|attendance)\b|\ba ?& ?e\b|\baccident (?:and|&) emergency\b|\bcasualty\b/i,
    'emergency',
  ],
  [/\b(?:home|domiciliary) visit\b/i, 'at home'],
]

function typeWords(json: Element): string {
  return all(json, 'type')
    .map((type) => wordsOf(type))
    .join(' ')
}

/** Whether it is a stay in hospital. */
export const stay = createAspect<boolean>({
  read: ({ json }) => KINDS[textAt(json, 'class', 'code') ?? ''] === 'stay',
  compare: (one, other) => (one && other ? 'same' : 'apart'),
})

/** Whether it is an attendance in an emergency. */
export const emergency = createAspect<boolean>({
  read: ({ json }) => kindOf(json) === 'emergency',
  compare: (one, other) => (one && other ? 'same' : 'apart'),
})

interface Period {
  readonly start: When | undefined
  readonly end: When | undefined
}

/** From when to when; a day more or less, because one counts from the door and the other from the bed. */
export const stayPeriod = createAspect<Period>({
  read({ json }) {
    const [start, end] = ['start', 'end'].map((key) => toWhen(textAt(json, 'period', key)))
    return start === undefined && end === undefined ? undefined : { start, end }
  },
  compare(one, other) {
    const agreements = [compareEnds(one.start, other.start), compareEnds(one.end, other.end)]
    if (agreements.includes('apart')) return 'apart'
    const said = agreements.filter((agreement) => agreement !== 'unknown')
    return said.length === 0 ? 'unknown' : worst(said)
  },
  keys: ({ start, end }) =>
    [start, end].flatMap((when, index) =>
      when === undefined ? [] : keysOf(when, { days: 1, coarse: false }).map((key) => `${index} ${key}`),
    ),
})

function compareEnds(one: When | undefined, other: When | undefined): Agreement {
  if (one === undefined || other === undefined) return 'unknown'
  return compareWhen(one, other, { days: 1, coarse: false })
}

const HOURS = 2 * 3_600_000

/** When somebody was seen: within two hours, where both say the time. */
export const seenAt = createAspect<When>({
  read: ({ json }) => toWhen(textAt(json, 'period', 'start') ?? textAt(json, 'period', 'end')),
  compare(one, other) {
    const agreement = compareWhen(one, other, { days: 0, coarse: false })
    if (agreement !== 'apart' || one.precision !== 'time' || other.precision !== 'time') return agreement
    return Math.abs(one.range[0] - other.range[0]) <= HOURS ? 'near' : 'apart'
  },
  keys: (told) => keysOf(told, { days: 1, coarse: false }),
})

/** That a plan is in force. */
export const planInForce = createAspect<boolean>({
  read({ json }, { today }) {
    const end = textAt(json, 'period', 'end')
    return textAt(json, 'status') === 'active' && (end === undefined || end.slice(0, 10) >= today)
  },
  compare: (one, other) => (one && other ? 'same' : 'apart'),
  keys: (isInForce) => (isInForce ? ['in force'] : []),
})

/** A fact of a status: whether it took place. */
export const outcome = createAspect<string>({
  read({ json }) {
    const status = textAt(json, 'status') ?? textAt(json, 'lifecycleStatus') ?? ''
    return CAME_TO_NOTHING.has(status) ? 'came to nothing' : ENDED_EARLY.has(status) ? status : 'stands'
  },
  compare: sameText,
})

const CAME_TO_NOTHING: ReadonlySet<string> = new Set([
  'cancelled',
  'not-done',
  'noshow',
  'revoked',
  'rejected',
  'declined',
  'aborted',
])
const ENDED_EARLY: ReadonlySet<string> = new Set(['superseded', 'inactive', 'draft', 'retired'])

/** The numbers that belong to one thing alone, where both give them: a dose in a course, a batch. */
export function createNumber(paths: readonly string[]): ReturnType<typeof createAspect> {
  return createAspect<string>({
    read({ json }) {
      const found = paths.map((path) => textAt(json, ...path.split('.'))).find((text) => text !== undefined)
      return found?.toLowerCase().replace(/[\s-]+/g, '')
    },
    compare: sameText,
    keys: (told) => [told],
  })
}

/** What stands at any of these paths, as it stands: two that both say it say the same or contradict each other. */
export function createTexts(paths: readonly string[]): ReturnType<typeof createAspect> {
  return createAspect<readonly string[]>({
    read({ json }) {
      const found = paths.flatMap((path) => {
        const keys = path.split('.')
        return all(json, ...keys.slice(0, -1)).flatMap((element) => textAt(element, ...keys.slice(-1)) ?? [])
      })
      return found.length === 0 ? undefined : found
    },
    compare: (one, other) => (one.some((text) => other.includes(text)) ? 'same' : 'apart'),
    keys: (told) => told,
  })
}

import { toClinicalDate } from '../reading/clinical-date.js'
import { codesOf, namesOf } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import { readOnce } from '../reading/read-once.js'
import type { ReadResource } from '../reading/record-view.js'
import { isVerifiedAs } from '../reading/verified-as.js'

/** That somebody has died, told by something that is not the person's own entry. */
export interface DeathTold {
  /** What it is called. */
  readonly words: string
  /** When, as given. */
  readonly on: string | undefined
}

/** SNOMED CT: dead, death, died in hospital, patient died, date of death, cause of death. LOINC: date of death, death certificate. */
const CODES = [
  '419099009',
  '419620001',
  '16983000',
  '397709008',
  '399753006',
  '184305005',
  '81954-0',
  '64297-5',
]

/** Each of them alone says it: *dead* has other meanings in front of another word. */
const WORDS: readonly RegExp[] = [
  /^\s*(?:patient |person |has |now )*(?:died|deceased)\b/i,
  /^\s*(?:patient |person |is |found )*dead(?:\s*$|\s*[(:,.–-]|\s+(?:on|at|in)\b)/i,
  /\b(?:verification|verified|confirmation|certification|certificate) of (?:the |fact of |expected |unexpected |cause of )*death\b/i,
  /\b(?:date|cause) of (?:the )?death\b|\bdeath (?:verified|confirmed|certified|certificate)\b|\bMCCD\b/i,
]

/** Somebody else's, one that is feared or wished for, or what is agreed for when it comes. */
const NOT_THEIRS =
  /\b(?:mother|father|mum|dad|wife|husband|partner|spouse|son|daughter|brother|sister|sibling|child|baby|infant|twin|fetal|foetal|intrauterine|stillb\w*|friend|parents?|relatives?|family|grand\w+|uncle|aunt|cousin|neighbour|bereave\w*|widow\w*|dog|cat|donor|transplant\w*|near|risk|fear|wish\w*|thoughts?|preferred|preference|no|not|if|when|may|agree\w*|authoris\w*|anticipat\w*|plan\w*|policy|consent|request\w*)\b/i

const HAPPENED: Readonly<Record<string, readonly string[]>> = {
  Observation: ['final', 'amended', 'corrected', 'preliminary'],
  Procedure: ['completed', 'in-progress'],
  Encounter: ['finished', 'in-progress', 'arrived', 'triaged'],
  DocumentReference: ['current'],
  Composition: ['final', 'amended', 'preliminary'],
}

/**
 * What a problem, a finding, a visit, a procedure or a document says of the person's death, by a closed list of codes and words. It is
 * the word of its source alone: nobody is dead by it here, and nobody is to find it out at the door (HZ20).
 */
export const deathTold = readOnce((resource: ReadResource): DeathTold | undefined => {
  const { type, json, isSafe, shared } = resource
  if (!isSafe || shared || !isSaid(resource)) return undefined
  const names = [
    ...['code', 'type', 'reasonCode'].flatMap((key) => all(json, key)).flatMap(namesOf),
    textAt(json, 'title'),
    ...(type === 'DocumentReference' ? [textAt(json, 'description')] : []),
  ].filter((name) => name !== undefined)
  if (names.some((name) => NOT_THEIRS.test(name))) return undefined
  const isCoded = ['code', 'type', 'reasonCode']
    .flatMap((key) => all(json, key))
    .flatMap(codesOf)
    .some((code) => CODES.includes(code.slice(code.indexOf('|') + 1)))
  const named = names.find((name) => WORDS.some((one) => one.test(name)))
  const words = named ?? (isCoded ? (names[0] ?? 'death') : undefined)
  return words === undefined ? undefined : { words, on: dateOf(json) }
})

function isSaid({ type, json }: ReadResource): boolean {
  if (type === 'Condition') return !isVerifiedAs(json, ['refuted', 'entered-in-error'])
  return Object.hasOwn(HAPPENED, type) && (HAPPENED[type] ?? []).includes(textAt(json, 'status') ?? '')
}

const DATES: readonly (readonly string[])[] = [
  ['valueDateTime'],
  ['onsetDateTime'],
  ['recordedDate'],
  ['effectiveDateTime'],
  ['performedDateTime'],
  ['period', 'start'],
  ['date'],
]

function dateOf(json: ReadResource['json']): string | undefined {
  return DATES.map((path) => textAt(json, ...path)).find((date) => date !== undefined)
}

/** As it stands beside who the person is, where no Patient says that they died; each source once, by its first word of it. */
export function deathToldWords(resources: readonly ReadResource[]): readonly string[] {
  const told = resources.flatMap((resource) => {
    const death = deathTold(resource)
    return death === undefined ? [] : [{ source: resource.source.name, ...death }]
  })
  const bySource = new Map(told.toReversed().map((one) => [one.source, one] as const))
  return [...bySource.values()].toReversed().map(({ source, words, on }) => {
    const when = on === undefined ? 'without a date' : toClinicalDate(on).text
    return `death: ${source} tells of a death (“${words}”, ${when}): not confirmed`
  })
}

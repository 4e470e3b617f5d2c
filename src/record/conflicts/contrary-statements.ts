import { toSingular } from '../duplicates/words/singular.js'
import { dayOf } from '../reading/clinical-date.js'
import { codedWords, codesOf, wordsOf } from '../reading/coded-text.js'
import { textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { cprDecisionOf } from '../sections/decisions/read-decisions.js'
import { advanceDecisionOf, consentedTo } from './consented-to.js'
import { pairsOf } from './pairs-of.js'
import { isOtherOfPregnancy, latestOfEachSource, pregnancyOf } from './pregnancy-statements.js'
import { STATEMENT_CONFLICTS } from './statement-conflicts.js'
import type { ConflictWords } from './conflict-rule.js'
import { isVerifiedAs } from '../reading/verified-as.js'

/** What a resource says of one thing, so that another can say the contrary of the same. */
export interface Statement {
  /** What it is about: those of one rule and one subject are compared. */
  readonly about: string
  readonly says: string
  /** Where it holds for a time alone. */
  readonly on?: string | undefined
  /** Whether it is known which treatment is meant. */
  readonly isKnown?: boolean
}

interface StatementRule {
  readonly rule: ConflictWords
  readonly types: readonly string[]
  readonly read: (resource: ReadResource, view: RecordView) => readonly Statement[]
  /** Which of them its sources still say; all of them when left out. */
  readonly standing?: (told: readonly ToldStatement[]) => readonly ToldStatement[]
  readonly isContrary: (one: Statement, other: Statement) => boolean
}

interface ToldStatement {
  readonly resource: ReadResource
  readonly statement: Statement
}

interface Contrary {
  readonly rule: StatementRule['rule']
  readonly sides: readonly [ReadResource, ReadResource]
}

/** Statements of which one at the most is so. A rule is data: what it reads, and what is contrary. */
export function contraryStatements(
  resources: readonly ReadResource[],
  view: RecordView,
): readonly Contrary[] {
  return RULES.flatMap(({ rule, types, read, standing, isContrary }) => {
    const told = resources
      .filter(({ type }) => types.includes(type))
      .flatMap((resource) => read(resource, view).map((statement) => ({ resource, statement })))
    return pairsOf(standing?.(told) ?? told, ({ resource }) => resource, rule)
      .filter(
        ([one, other]) =>
          one.statement.about === other.statement.about && isContrary(one.statement, other.statement),
      )
      .map(([one, other]): Contrary => ({ rule, sides: [one.resource, other.resource] }))
  })
}

const isOther = (one: Statement, other: Statement): boolean => one.says !== other.says

/** `A` of ABO alone contradicts no `A Rh positive`. */
const isOtherGroup = (one: Statement, other: Statement): boolean => {
  const [abo, rhesus] = one.says.split(' ')
  const [otherAbo, otherRhesus] = other.says.split(' ')
  return abo !== otherAbo || (rhesus !== '' && otherRhesus !== '' && rhesus !== otherRhesus)
}

const isOtherDate = (one: Statement, other: Statement): boolean =>
  !one.says.startsWith(other.says) && !other.says.startsWith(one.says)

const RULES: readonly StatementRule[] = [
  {
    rule: STATEMENT_CONFLICTS.bloodGroup,
    types: ['Observation', 'Flag', 'Condition'],
    read: bloodGroupOf,
    isContrary: isOtherGroup,
  },
  {
    rule: STATEMENT_CONFLICTS.pregnancy,
    types: ['Observation', 'Condition', 'Procedure'],
    read: pregnancyOf,
    standing: latestOfEachSource,
    isContrary: isOtherOfPregnancy,
  },
  {
    rule: STATEMENT_CONFLICTS.person,
    types: ['Patient'],
    read: ({ json }) => {
      const gender = textAt(json, 'gender') ?? ''
      return ['male', 'female'].includes(gender) ? [{ about: 'gender', says: gender }] : []
    },
    isContrary: isOther,
  },
  {
    rule: STATEMENT_CONFLICTS.person,
    types: ['Patient'],
    read: ({ json }) => {
      const birthDate = textAt(json, 'birthDate')
      return birthDate === undefined ? [] : [{ about: 'birth date', says: birthDate }]
    },
    isContrary: isOtherDate,
  },
  { rule: STATEMENT_CONFLICTS.alert, types: ['Flag'], read: alertOf, isContrary: isOther },
  { rule: STATEMENT_CONFLICTS.consent, types: ['Consent'], read: consentedTo, isContrary: isOther },
  {
    rule: STATEMENT_CONFLICTS.advanceDecisions,
    types: ['Consent'],
    read: advanceDecisionOf,
    isContrary: (one, other) => isOther(one, other) && !(one.isKnown && other.isKnown),
  },
]

const FINAL = ['final', 'amended', 'corrected']

/** LOINC: ABO and Rh group; ABO group. */
const BLOOD_GROUP = ['http://loinc.org|882-1', 'http://loinc.org|883-9']

/** Whose group it is where it is not this person's. */
const OF_ANOTHER =
  /\b(?:mother|maternal|father|paternal|partner|donor|donated|bab(?:y|ies)|newborn|fetal|foetal|of (?:the )?unit)\b/i

/** The letters by themselves or behind the word; elsewhere capitals with what they are of Rh alone: a sentence may begin with `A`. */
const GROUPS: readonly RegExp[] = [
  /^\s*(AB|A|B|O)\s*(?:$|[+-]|[,(]|rh|d\b|pos|neg)/i,
  /\bgroup\s*:?\s*(AB|A|B|O)\b(?!\s+[a-z]{2,}\b(?<!\b(?:rh\w*|pos\w*|neg\w*)))/i,
  /\b(AB|A|B|O)(?=\s*(?:[+-](?!\w)|[Rr][Hh]|(?:[Dd]\s+)?(?:[Pp][Oo][Ss]|[Nn][Ee][Gg])))/,
]

function bloodGroupOf({ type, json }: ReadResource): readonly Statement[] {
  const code = json['code']
  const isOf =
    codesOf(code).some((one) => BLOOD_GROUP.includes(one)) || /\bblood group\b|\babo\b/i.test(wordsOf(code))
  if (!isOf || OF_ANOTHER.test(wordsOf(code)) || !isSaid({ type, json })) return []
  const said = type === 'Observation' ? valueWords(json) : wordsOf(code)
  const abo = GROUPS.map((group) => group.exec(said)?.[1]).find((letters) => letters !== undefined)
  if (abo === undefined || OF_ANOTHER.test(said)) return []
  const rhesus = /\bpos(?:itive)?\b|\+/i.test(said)
    ? '+'
    : /\bneg(?:ative)?\b|-\s*(?:$|ve)/i.test(said)
      ? '-'
      : ''
  return [{ about: 'blood group', says: `${abo.toUpperCase()} ${rhesus}` }]
}

/** Final, or in force. */
function isSaid({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  const status = textAt(json, 'status') ?? ''
  if (type === 'Condition') return !isVerifiedAs(json, ['refuted', 'entered-in-error', 'provisional'])
  return type === 'Flag' ? status === 'active' : FINAL.includes(status)
}

function valueWords(json: ReadResource['json']): string {
  return codedWords(json['valueCodeableConcept']) ?? textAt(json, 'valueString') ?? ''
}

/** `No falls risk` and `Falls risk`: one and the same words, denied and not. Of resuscitation another rule speaks. */
function alertOf(resource: ReadResource, { today }: RecordView): readonly Statement[] {
  const { json } = resource
  const end = textAt(json, 'period', 'end')
  if (textAt(json, 'status') !== 'active' || (end !== undefined && dayOf(end) < today)) return []
  if (cprDecisionOf(resource)) return []
  const words = (codedWords(json['code']) ?? '').toLowerCase().match(/[a-z]+/g) ?? []
  const isDenied = words.some((word) => DENIALS.has(word))
  const about = [...new Set(words.filter((word) => !DENIALS.has(word) && !FILLERS.has(word)).map(toSingular))]
  if (about.length === 0) return []
  return [{ about: about.sort().join(' '), says: isDenied ? 'no' : 'yes' }]
}

const DENIALS: ReadonlySet<string> = new Set(['no', 'not', 'nil', 'without', 'never'])
const FILLERS: ReadonlySet<string> = new Set(
  'a an the of at is are in to for has have do safe please should must be can may staff known current currently patient person risk identified'.split(
    ' ',
  ),
)

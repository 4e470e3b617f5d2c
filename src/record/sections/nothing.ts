import type { SourceKind } from '../../fhir/source-kind.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { hasCode, wordsOf } from '../reading/coded-text.js'
import { at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { SOURCE_KIND_WORDS } from '../source-kind-words.js'
import type { Nothing, SectionKey } from './section.js'

export interface NothingFacts {
  /** How many items of this section are withheld from the reader. */
  readonly withheld: number
  /** The kinds of source that have ever sent something about the person. */
  readonly heardFrom: ReadonlySet<SourceKind>
  /** Whether something of the record is withheld, so that it cannot be said who never sent anything. */
  readonly isPartial: boolean
  /** Lists that say that, or why, they are empty. */
  readonly emptyLists: readonly ReadResource[]
}

const ANY: readonly SourceKind[] = [
  'acute',
  'community',
  'mental-health',
  'social-care',
  'primary-care',
  'pharmacy',
  'ambulance',
  'vcse',
]

/** What an empty section would have held, in words, and the kinds of source from which it would have come. */
const EXPECTED: Readonly<
  Record<SectionKey, { readonly words: string; readonly from: readonly SourceKind[] }>
> = {
  'about-me': { words: 'what matters to this person', from: ANY },
  alerts: { words: 'alerts', from: ANY },
  allergies: {
    words: 'allergies',
    from: ['primary-care', 'acute', 'mental-health', 'community', 'pharmacy'],
  },
  medicines: {
    words: 'medicines',
    from: ['primary-care', 'acute', 'mental-health', 'community', 'pharmacy'],
  },
  problems: { words: 'problems', from: ['primary-care', 'acute', 'mental-health', 'community'] },
  contacts: { words: 'contacts', from: ANY },
  appointments: { words: 'appointments to come', from: ANY },
  plans: { words: 'plans', from: ANY },
  services: {
    words: 'services and care packages',
    from: ['social-care', 'community', 'mental-health', 'vcse', 'acute', 'primary-care'],
  },
  people: { words: 'the people involved', from: ANY },
  results: { words: 'results', from: ['acute', 'primary-care', 'community', 'mental-health'] },
  examination: {
    words: 'examination findings',
    from: ['acute', 'primary-care', 'community', 'mental-health', 'ambulance'],
  },
  procedures: { words: 'procedures', from: ['acute', 'primary-care', 'community', 'mental-health'] },
  vaccinations: { words: 'vaccinations', from: ['primary-care', 'pharmacy', 'community', 'acute'] },
  'social-context': { words: 'social circumstances', from: ANY },
  documents: { words: 'documents', from: ANY },
  other: { words: 'anything else', from: ANY },
}

/**
 * Which nothing an empty section is. The five are never said in the same words: withheld, known to be none, asked and
 * not answered, never connected, and (beside every section) a source that is late or silent.
 */
export function toNothing(key: SectionKey, facts: NothingFacts): Nothing {
  if (facts.withheld > 0)
    return { kind: 'withheld', text: 'Information of this section is withheld from you.' }

  if (key === 'other')
    return { kind: 'not-asked', text: 'Everything that was sent stands in the other sections.' }
  const { words, from } = EXPECTED[key]
  const lists = facts.emptyLists.filter((list) => sectionOfList(list) === key)
  const none = lists.find((list) => hasCode(list.json['emptyReason'], ['nilknown']))
  if (none) return { kind: 'none-known', text: `None known (${saidBy(none)}).` }

  const [list] = lists
  if (list)
    return {
      kind: 'not-asked',
      text: `${list.source.name} has a list of ${words} and nothing is recorded in it${onDate(list)}.`,
    }

  if (facts.isPartial) return { kind: 'not-asked', text: `Nothing about ${words} is shown.` }
  if (!from.some((kind) => facts.heardFrom.has(kind))) {
    return {
      kind: 'not-connected',
      text: `No source of ${words} is connected for this person: ${inWords(from)} never sent anything.`,
    }
  }
  return { kind: 'not-asked', text: `No source has said anything about ${words}.` }
}

function inWords(kinds: readonly SourceKind[]): string {
  const names = kinds.map((kind) => SOURCE_KIND_WORDS[kind])
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} have`
}

function saidBy(list: ReadResource): string {
  const date = textAt(list.json, 'date')
  return [list.source.name, date === undefined ? undefined : toClinicalDate(date).text]
    .filter((part) => part !== undefined)
    .join(', ')
}

function onDate(list: ReadResource): string {
  const date = textAt(list.json, 'date')
  return date === undefined ? '' : ` (${toClinicalDate(date).text})`
}

const LIST_SECTIONS: readonly (readonly [RegExp, SectionKey])[] = [
  [/allerg/i, 'allergies'],
  [/medic(ation|ine)/i, 'medicines'],
  [/problem|condition/i, 'problems'],
  [/immuni[sz]ation|vaccin/i, 'vaccinations'],
  [/procedure/i, 'procedures'],
  [/investigation|result/i, 'results'],
  [/appointment/i, 'appointments'],
  [/document/i, 'documents'],
  [/plan/i, 'plans'],
]

/** The section of which an empty list speaks, from the words of its code or title. */
function sectionOfList({ json }: ReadResource): SectionKey | undefined {
  const words = `${wordsOf(at(json, 'code'))} ${textAt(json, 'title') ?? ''}`
  return LIST_SECTIONS.find(([pattern]) => pattern.test(words))?.[1]
}

/** Whether a resource is a list that says why it is empty. */
export function isEmptyList({ type, json }: ReadResource): boolean {
  return type === 'List' && at(json, 'emptyReason') !== undefined
}

import type { SourceKind } from '../../fhir/source-kind.js'
import { SOURCE_KIND_WORDS } from '../source-kind-words.js'
import type { Nothing, SectionKey } from './section.js'

export interface NothingFacts {
  /** How many items of this section are withheld from the reader. */
  readonly withheld: number
  /** The kinds of source that have ever sent something about the person. */
  readonly heardFrom: ReadonlySet<SourceKind>
  /** Whether something of the record is withheld, so that it cannot be said who never sent anything. */
  readonly isPartial: boolean
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
 * Which nothing an empty section is. What a source states about having none is an item of the section; the other
 * nothings are never said in the same words: withheld, said nothing, never connected, and (beside every section) a
 * source that is late or silent.
 */
export function toNothing(key: SectionKey, facts: NothingFacts): Nothing {
  if (facts.withheld > 0)
    return { kind: 'withheld', text: 'Information of this section is withheld from you.' }

  if (key === 'other')
    return { kind: 'not-asked', text: 'Everything that was sent stands in the other sections.' }
  const { words, from } = EXPECTED[key]
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

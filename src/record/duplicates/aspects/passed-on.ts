import { all, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { SourceKind } from '../../../fhir/source-kind.js'
import { createAspect } from '../aspect.js'
import { DOCUMENTS } from '../words/documents.js'
import { toPlainName } from '../words/plain-name.js'
import { compareNamed, organisationsOf, toSource, type Named } from './provider.js'
import { familyOf, titlesIn, titlesOf } from './document.js'

/** Letters that are written where somebody was treated, and of which practices and others hold a copy, and by which kinds of source. */
const WRITTEN_BY: Readonly<Record<string, readonly SourceKind[]>> = {
  'discharge summary': ['acute', 'community', 'mental-health'],
  'emergency department attendance': ['acute'],
  outpatient: ['acute', 'community', 'mental-health'],
  'operation note': ['acute'],
  histopathology: ['acute'],
  'ambulance patient': ['ambulance'],
  'cpa review': ['mental-health'],
  'mental health act assessment': ['mental-health', 'social-care'],
}

interface Letter {
  readonly kinds: readonly string[]
  readonly source: SourceKind
  /** The organisation that it names as its author or keeper, unless that is the source which passes it on. */
  readonly writer: Named | undefined
  /** Its authors as they are written, where these are no organisation: `Ward 7`. */
  readonly authors: readonly string[]
  readonly own: Named
}

/**
 * That one of two is the writer's letter, and the other the copy of a source which writes none such and names nobody else as its
 * writer. Two hospitals write two letters.
 */
export const passedOn = createAspect<Letter>({
  read(resource: ReadResource, view) {
    const told = [...DOCUMENTS.of([], titlesOf(resource)), ...familyOf(titlesIn(resource.json))]
    const kinds = told.filter((kind) => kind in WRITTEN_BY)
    if (kinds.length === 0) return undefined
    const named = organisationsOf(resource, view, ['author', 'custodian'])
    const own = toSource(resource)
    const isOther = named.codes.length + named.names.length > 0 && compareNamed(named, own) !== 'same'
    return {
      kinds,
      source: resource.source.kind,
      writer: isOther ? named : undefined,
      authors: all(resource.json, 'author').flatMap((author) => plain(textAt(author, 'display'))),
      own,
    }
  },
  compare(one, other) {
    const kind = one.kinds.find((name) => other.kinds.includes(name))
    if (kind === undefined) return 'unknown'
    const [writes, othersWrite] = [one, other].map((letter) => isWriter(letter, kind))
    if (writes === othersWrite) return 'unknown'
    const [written, copy] = writes ? [one, other] : [other, one]
    if (copy.writer !== undefined && compareNamed(copy.writer, written.writer ?? written.own) !== 'same')
      return 'apart'
    return areOneAuthor(written.authors, copy.authors) ? 'same' : 'apart'
  },
})

function isWriter({ source }: Letter, kind: string): boolean {
  return WRITTEN_BY[kind]?.includes(source) ?? false
}

/** Where both name somebody, it is the same body. */
function areOneAuthor(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((name) => other.includes(name))
}

function plain(text: string | undefined): readonly string[] {
  const name = toPlainName(
    (text ?? '').replace(/\b(?:dr|mr|mrs|ms|miss|prof|professor|consultant)\b\.?/gi, ' '),
  )
  return name === '' ? [] : [name]
}

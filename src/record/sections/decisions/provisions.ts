import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'

/** One thing that a Consent agrees to or refuses: the whole of it, or one of those within. */
export interface Provision {
  readonly says: 'permit' | 'deny' | undefined
  /** What it is about: treatments as a rule. */
  readonly about: readonly Element[]
  /** Who may act by it. */
  readonly actors: readonly Element[]
}

/** What a Consent agrees to and refuses, each provision apart; none for any other resource. */
export function provisionsOf({ resourceType, provision }: ReadResource['json']): readonly Provision[] {
  return resourceType === 'Consent' ? all(provision).flatMap(toProvisions) : []
}

function toProvisions(provision: Element): readonly Provision[] {
  const type = textAt(provision, 'type')
  const own: Provision = {
    says: type === 'permit' || type === 'deny' ? type : undefined,
    about: all(provision, 'code'),
    actors: all(provision, 'actor'),
  }
  return [own, ...all(provision, 'provision').flatMap(toProvisions)]
}

/** What the provisions of a Consent are about. */
export function providedFor(json: ReadResource['json']): readonly Element[] {
  return provisionsOf(json).flatMap(({ about }) => about)
}

/**
 * What a Consent says of something that it is about: refusing it is `not for`. Refusing what is a refusal itself decides
 * nothing that could be known here.
 */
export function providedVerdict(
  json: ReadResource['json'],
  isAbout: (words: string, concept: Element) => boolean,
  isRefusal: (words: string, concept: Element) => boolean,
): 'not for' | 'for' | undefined {
  for (const { says, about } of provisionsOf(json)) {
    const concept = about.find((one) => isAbout(wordsOf(one), one))
    if (concept === undefined || says === undefined) continue
    if (!isRefusal(wordsOf(concept), concept)) return says === 'deny' ? 'not for' : 'for'
    return says === 'permit' ? 'not for' : undefined
  }
  return undefined
}

/** Whether the whole of a Consent is agreed to or refused, where it does not say what it is about. */
export function saysOfTheWhole(json: ReadResource['json']): Provision['says'] {
  return provisionsOf(json).find(({ about, actors }) => about.length + actors.length === 0)?.says
}

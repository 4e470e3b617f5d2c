import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import { formalName, notOver, plainName, telephoneOf, nameInForce } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { toCareManager } from './care-manager.js'
import { isEnded, RANKS } from './involved.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'
import { toMembers } from './team-members.js'

/** Who is involved: the key worker first, then care managers and other professionals, then the person's own people. */
export function toPeople(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const teams = resources.filter(({ type }) => type === 'CareTeam')
  return placed(
    resources.flatMap((resource) => {
      if (resource.type === 'CareTeam') return toMembers(resource, view)
      if (resource.type === 'EpisodeOfCare') return toCareManager(resource, { teams, view })
      return [toRelatedPerson(resource, view)]
    }),
  )
}

function toRelatedPerson(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const name = nameInForce(all(json, 'name'))
  const start = textAt(json, 'period', 'start')
  const isInactive = at(json, 'active') === false
  const relationships = joined(all(json, 'relationship').map(relationshipWords))
  return {
    item: toItem(resource, {
      what: plainName(name) ?? formalName(name),
      details: [
        relationships,
        labelled('telephone', telephoneOf(notOver(all(json, 'telecom'), view.today))),
        isTrueAt(at(json, 'communication'), 'preferred')
          ? labelled('speaks', codedWords(at(json, 'communication', 'language')))
          : undefined,
        ...notesOf(resource),
      ],
      when: [['since', start]],
      marks: isInactive ? [{ text: 'no longer in touch', tone: 'plain' }] : [],
    }),
    isPast: isInactive || isEnded(at(json, 'period'), view),
    rank: closenessOf(relationships ?? ''),
    date: start,
  }
}

/** HL7 calls a son a natural son; nobody else does, and what others are called stays. */
function relationshipWords(relationship: Element): string | undefined {
  return codedWords(relationship)?.replace(
    /^natural (?=(?:son|daughter|child|mother|father|parent|brother|sister|sibling)$)/i,
    '',
  )
}

/** Whom somebody rings first among the person's own people. */
function closenessOf(relationships: string): number {
  if (/next[ -]of[ -]kin/i.test(relationships)) return RANKS.nextOfKin
  return /emergency|attorney|carer|guardian|\bparent\b/i.test(relationships) ? RANKS.close : RANKS.kin
}

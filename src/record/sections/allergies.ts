import { codedWords, hasCode, readCoded } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { verificationMarks } from '../reading/status-marks.js'
import { isSameSubstance } from './same-substance.js'
import { placed, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'

/**
 * Allergies and statements that there are none, by criticality, then latest first. What sources say differently is
 * shown side by side and marked; the latest never wins.
 */
export function toAllergies(resources: readonly ReadResource[]): SectionContent {
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const recorded = recordedOn(resource)
      return {
        item: toItem(resource, {
          what: readCoded(json['code']),
          details: [
            ...all(json, 'reaction').map(reactionText),
            labelled('criticality', CRITICALITY[textAt(json, 'criticality') ?? '']),
            labelled('first noticed', textAt(json, 'onsetString')),
            ...notesOf(resource),
          ],
          when: [
            ['recorded', recorded],
            ['since', textAt(json, 'onsetDateTime')],
          ],
          marks: [
            ...verificationMarks(json),
            ...endedMarks(resource),
            ...differingMarks(resource, resources),
          ],
        }),
        isPast: isOver(resource),
        rank: rankOf(resource),
        date: recorded ?? textAt(json, 'onsetDateTime'),
      }
    }),
  )
}

const CRITICALITY: Readonly<Record<string, string>> = {
  high: 'high',
  low: 'low',
  'unable-to-assess': 'could not be assessed',
}

function recordedOn({ json }: ReadResource): string | undefined {
  return textAt(json, 'recordedDate') ?? textAt(json, 'lastOccurrence')
}

function reactionText(reaction: Parameters<typeof at>[0]): string | undefined {
  const manifestations = all(reaction, 'manifestation').map((manifestation) => codedWords(manifestation))
  const severity = textAt(reaction, 'severity')
  return labelled(
    'reaction',
    joined([
      joined(manifestations) ?? textAt(reaction, 'description'),
      severity,
      labelled('by', codedWords(at(reaction, 'exposureRoute'))),
    ]),
  )
}

function endedMarks({ json }: ReadResource): readonly Mark[] {
  if (hasCode(json['clinicalStatus'], ['resolved'])) return [{ text: 'resolved', tone: 'plain' }]
  if (hasCode(json['clinicalStatus'], ['inactive'])) return [{ text: 'inactive', tone: 'plain' }]
  return []
}

function isOver({ json }: ReadResource): boolean {
  return hasCode(json['clinicalStatus'], ['resolved', 'inactive'])
}

function isRefuted({ json }: ReadResource): boolean {
  return hasCode(json['verificationStatus'], ['refuted'])
}

/** High criticality first; what was refuted, and statements that there is none, last. */
function rankOf(resource: ReadResource): number {
  if (isNoneKnown(resource)) return 3
  if (isRefuted(resource)) return 2
  return textAt(resource.json, 'criticality') === 'high' ? 0 : 1
}

/** SNOMED CT: no known allergy; no known allergies; no known drug allergy. */
const NONE_KNOWN = ['716186003', '160244002', '409137002']
const NO_DRUG_ALLERGY = '409137002'

/** Whether the source says that it knows of no allergy. */
function isNoneKnown({ json }: ReadResource): boolean {
  return (
    hasCode(json['code'], NONE_KNOWN) || /^\s*no known (drug )?allerg/i.test(codedWords(json['code']) ?? '')
  )
}

function differingMarks(resource: ReadResource, all: readonly ReadResource[]): readonly Mark[] {
  const differs = all.some(
    (other) =>
      other.source.organisation !== resource.source.organisation &&
      (contradicts(resource, other) || contradicts(other, resource)),
  )
  return differs ? [{ text: 'sources differ', tone: 'warning' }] : []
}

/** Whether the first says that there is what the second says there is not. */
function contradicts(one: ReadResource, other: ReadResource): boolean {
  if (isNoneKnown(one) || isRefuted(one) || isOver(one)) return false
  if (isNoneKnown(other))
    return !isOver(other) && !isRefuted(other) && (!isAboutDrugs(other) || mayBeDrug(one))
  return (isRefuted(other) || isOver(other)) && isSameSubstance(one.json['code'], other.json['code'])
}

function isAboutDrugs({ json }: ReadResource): boolean {
  return hasCode(json['code'], [NO_DRUG_ALLERGY]) || /drug/i.test(codedWords(json['code']) ?? '')
}

function mayBeDrug({ json }: ReadResource): boolean {
  const categories = all(json, 'category').map((category) => textAt(category))
  return categories.length === 0 || categories.includes('medication')
}

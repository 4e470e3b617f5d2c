import { codedWords, hasCode, readCoded } from '../../reading/coded-text.js'
import { toClinicalDate } from '../../reading/clinical-date.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { choiceText } from '../../reading/choice-text.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../../reading/section-item.js'
import { statusMarks, unknownClinicalMarks, verificationMarks } from '../../reading/status-marks.js'
import {
  allergyContradictions,
  isOverAllergy,
  isReaction,
  isRefuted,
  ofTwoSources,
} from './allergy-differences.js'
import { isOver } from '../due-marks.js'
import { isEmptyList, SOURCES_DIFFER, toPlacedList } from '../nothing/empty-lists.js'
import { misnamedAllergenMarks } from '../misnamed.js'
import { observedValue } from '../results/observed-value.js'
import { placed, type PlacedItem, type SectionContent } from '../section-content.js'
import type { Mark } from '../section.js'
import { noneName, statedNone, toStatedNone } from '../nothing/stated-none.js'
import { problemsOfAllergies } from './problems-of-allergies.js'
import { toldAsMarks } from './tells-allergy.js'

/**
 * Allergies and statements that there are none, the worst first, then latest first. What sources say differently is
 * shown side by side and marked; the latest never wins.
 */
export function toAllergies(
  resources: readonly ReadResource[],
  { today }: Pick<RecordView, 'today'>,
): SectionContent {
  const differing = new Set(
    allergyContradictions(resources, today)
      .filter(ofTwoSources)
      .flatMap(({ sides }) => sides),
  )
  const asProblem = problemsOfAllergies(resources)
  const behind = new Set([...asProblem.values()].flat())
  return placed(
    resources.flatMap((resource) => {
      if (behind.has(resource)) return []
      const marks = differing.has(resource) ? [SOURCES_DIFFER] : []
      return isEmptyList(resource)
        ? [toPlacedList(resource, marks)]
        : [toAllergy(resource, { differing: marks, today, problems: asProblem.get(resource) ?? [] })]
    }),
  )
}

interface Beside {
  readonly differing: readonly Mark[]
  readonly today: string
  /** Problems by which its source tells of it too. */
  readonly problems: readonly ReadResource[]
}

function toAllergy(resource: ReadResource, { differing, today, problems }: Beside): PlacedItem {
  const { json } = resource
  const isPast = isNoLonger(resource, today)
  const none = isRefuted(resource) || isPast ? undefined : statedNone(resource)
  const dates = datesOf(json)
  const [shown, ...others] = dates
  return {
    item: toItem(resource, {
      what: noneName(none, 'allergies', nameOf(resource)),
      details: [
        ...all(json, 'reaction').map(reactionText),
        resource.type === 'AllergyIntolerance' ? kindText(json) : undefined,
        labelled('criticality', CRITICALITY[textAt(json, 'criticality') ?? '']),
        textAt(json, 'onsetDateTime') === undefined
          ? labelled('first noticed', choiceText(json, 'onset'))
          : undefined,
        ...problems.map(problemText),
        ...others.map(([label, iso]) => `${label} ${toClinicalDate(iso).text}`),
        ...notesOf(resource),
      ],
      when: shown === undefined ? [] : [shown],
      marks: [
        ...misnamedAllergenMarks(resource),
        ...toldAsMarks(resource),
        ...verificationMarks(json),
        ...(STATUS_TOLD.includes(resource.type) ? statusMarks(json) : []),
        ...endedMarks(json),
        ...differing,
      ],
      ...(none === undefined ? {} : { statesNone: toStatedNone(none, 'allergies') }),
    }),
    isPast,
    rank: Math.min(...[resource, ...problems].map(rankOf)),
    date: shown?.[1],
  }
}

/** `told as a problem too: Anaphylaxis due to penicillin, since 2001`. */
function problemText({ json }: ReadResource): string | undefined {
  const since = textAt(json, 'onsetDateTime')
  const when = since === undefined ? undefined : `since ${toClinicalDate(since).text}`
  return labelled('told as a problem too', joined([readCoded(json['code'])?.text, when]))
}

/** Types of which the status says whether what they tell holds. */
const STATUS_TOLD: readonly string[] = ['Flag', 'Observation']

/** What a finding says is its value, read with its name. */
function nameOf(resource: ReadResource): ReturnType<typeof readCoded> {
  const code = readCoded(resource.json['code'])
  if (resource.type !== 'Observation') return code
  const value = observedValue(resource.json)?.value
  return code && value !== undefined ? { ...code, text: `${code.text}: ${value}` } : code
}

/** Of a problem a reaction that is over is an allergy still. */
function isNoLonger(resource: ReadResource, today: string): boolean {
  const { type, json } = resource
  if (type === 'Condition') return isOverAllergy(resource) && !isReaction(resource)
  if (type !== 'Flag') return isOverAllergy(resource)
  const end = textAt(json, 'period', 'end')
  return textAt(json, 'status') === 'inactive' || (end !== undefined && isOver(end, today))
}

/** When it was recorded, first noticed, last reacted to: each with its own word, the first of them as the date of the item. */
function datesOf(json: ReadResource['json']): readonly (readonly [label: string, iso: string])[] {
  const dates = [
    ['recorded', textAt(json, 'recordedDate')],
    ['first noticed', textAt(json, 'onsetDateTime')],
    ['last reaction', textAt(json, 'lastOccurrence')],
    ['since', textAt(json, 'period', 'start')],
    ['on', textAt(json, 'effectiveDateTime')],
  ] as const
  return dates.flatMap(([label, iso]) => (iso === undefined ? [] : [[label, iso] as const]))
}

const CRITICALITY: Readonly<Record<string, string>> = {
  high: 'high',
  low: 'low',
  'unable-to-assess': 'could not be assessed',
}

const CATEGORIES: Readonly<Record<string, string>> = {
  food: 'food',
  medication: 'medicine',
  environment: 'environment',
  biologic: 'biological substance',
}

/** `intolerance: food`; that it is an allergy is what the section says, so the word alone is left out. */
function kindText(json: ReadResource['json']): string | undefined {
  const type = textAt(json, 'type')
  const categories = all(json, 'category')
    .map((category) => textAt(category) ?? '')
    .map((category) => (Object.hasOwn(CATEGORIES, category) ? CATEGORIES[category] : category))
  return joined([type, joined(categories)], ': ')
}

function reactionText(reaction: Element): string | undefined {
  const manifestations = all(reaction, 'manifestation').map((manifestation) => codedWords(manifestation))
  const onset = textAt(reaction, 'onset')
  return labelled(
    'reaction',
    joined([
      joined(manifestations),
      textAt(reaction, 'description'),
      textAt(reaction, 'severity'),
      labelled('to', codedWords(at(reaction, 'substance'))),
      labelled('by', codedWords(at(reaction, 'exposureRoute'))),
      onset === undefined ? undefined : `on ${toClinicalDate(onset).text}`,
      ...all(reaction, 'note').map((note) => textAt(note, 'text')),
    ]),
  )
}

function endedMarks(json: ReadResource['json']): readonly Mark[] {
  if (hasCode(json['clinicalStatus'], ['resolved'])) return [{ text: 'resolved', tone: 'plain' }]
  if (hasCode(json['clinicalStatus'], ['inactive'])) return [{ text: 'inactive', tone: 'plain' }]
  return unknownClinicalMarks(json)
}

/**
 * What may kill first, by criticality or by what has happened, whichever is worse: most feeds send the reaction alone. What
 * was refuted, and statements that there is none, last. What nobody has graded is not taken for mild.
 */
function rankOf(resource: ReadResource): number {
  const { json } = resource
  if (statedNone(resource)) return 4
  if (isRefuted(resource)) return 3
  const reactions = all(json, 'reaction')
  const severities = reactions.map((reaction) => textAt(reaction, 'severity'))
  const isGrave =
    textAt(json, 'criticality') === 'high' || severities.includes('severe') || hasHadAnaphylaxis(resource)
  if (isGrave) return 0
  return severities.includes('moderate') ? 1 : 2
}

/** As a reaction; of what is told as something else, in its name. */
function hasHadAnaphylaxis(resource: ReadResource): boolean {
  const { type, json } = resource
  if (type !== 'AllergyIntolerance') return /\banaphyla/i.test(nameOf(resource)?.text ?? '')
  return all(json, 'reaction')
    .flatMap((reaction) => all(reaction, 'manifestation'))
    .some(isAnaphylaxis)
}

function isAnaphylaxis(manifestation: Element): boolean {
  return hasCode(manifestation, ['39579001']) || /\banaphyla/i.test(codedWords(manifestation) ?? '')
}

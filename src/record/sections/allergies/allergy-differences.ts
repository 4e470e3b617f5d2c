import { compareAllergens, readAllergen } from '../../duplicates/aspects/allergy.js'
import { codedWords, hasCode, wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { isSurelyBefore } from '../../reading/surely-before.js'
import { isOver } from '../due-marks.js'
import { tellsAllergy, toldAllergen } from './tells-allergy.js'
import { isAllergyProblem } from './allergy-problem.js'
import { sectionOfList } from '../lists/list-kinds.js'
import { isEmptyList, isNilKnown } from '../nothing/empty-lists.js'
import { CATEGORY_WORDS, type NoneSaid } from '../nothing/none-statements.js'
import { isOfClass } from './allergen-classes.js'
import { isSameSubstance, readSubstance, type Substance } from './same-substance.js'
import { saidByWords, statedNone } from '../nothing/stated-none.js'
import { isVerifiedAs } from '../../reading/verified-as.js'

/** What one record says of allergies, read once. */
interface ToldAllergy {
  readonly resource: ReadResource
  readonly allergen: ReturnType<typeof readAllergen>
  readonly substance: Substance
  /** Where it says no more than that there is none, or that nobody can tell. */
  readonly none: NoneSaid | undefined
  /** When it was written down, or first noticed. */
  readonly on: string | undefined
}

/** Two records of which the first has an allergy in force, and the second says that there is none, or that it is not one, or over. */
interface AllergyContradiction {
  readonly kind: 'noneKnown' | 'refutedAllergy' | 'overAllergy'
  readonly sides: readonly [ReadResource, ReadResource]
}

/**
 * Each pair of which the first says that there is what the second says there is not. A problem may say either: `Allergy to
 * penicillin`, `No known allergies`; an alert or a finding in force that tells of an allergy is one. Of one source, what was written before an allergy is not what it says now.
 */
export function allergyContradictions(
  resources: readonly ReadResource[],
  today: string,
): readonly AllergyContradiction[] {
  const told = resources
    .filter((resource) => isOfAllergies(resource, today))
    .map((resource): ToldAllergy => ({
      resource,
      allergen: readAllergen(resource),
      substance: readSubstance(
        isToldOtherwise(resource) ? { text: toldAllergen(resource) } : resource.json['code'],
      ),
      none: noneSaidBy(resource),
      on: dateOf(resource),
    }))
  const asserting = told.filter(
    ({ resource, none }) => !isEmptyList(resource) && !none && isInForce(resource),
  )
  const denying = told.filter(
    ({ resource, none }) => none !== undefined || !(isEmptyList(resource) || isInForce(resource)),
  )
  return asserting.flatMap((one) =>
    denying.flatMap((other): readonly AllergyContradiction[] => {
      const kind = contradiction(one, other)
      if (kind === undefined || (isOneSource(one, other) && isTakenBack(kind, one, other))) return []
      return [{ kind, sides: [one.resource, other.resource] }]
    }),
  )
}

function dateOf({ json }: ReadResource): string | undefined {
  const own = ['recordedDate', 'date', 'onsetDateTime', 'effectiveDateTime'].map((key) => textAt(json, key))
  return [...own, textAt(json, 'period', 'start')].find((iso) => iso !== undefined)
}

/** The records that two sources told, and those of one source. */
export function ofTwoSources({ sides: [one, other] }: AllergyContradiction): boolean {
  return one.source.organisation !== other.source.organisation
}

function isOneSource({ resource: one }: ToldAllergy, { resource: other }: ToldAllergy): boolean {
  return one.source.organisation === other.source.organisation
}

/** Whether a source said the one after it had said the other, or told how one thing went on. */
function isTakenBack(kind: AllergyContradiction['kind'], one: ToldAllergy, other: ToldAllergy): boolean {
  return kind === 'overAllergy' || isSurelyBefore(other.on, one.on)
}

/** As an alert or a finding. */
function isToldOtherwise({ type }: ReadResource): boolean {
  return type === 'Flag' || type === 'Observation'
}

/** An allergy, an empty list of them, or a problem, an alert or a finding in force that speaks of them. */
function isOfAllergies(resource: ReadResource, today: string): boolean {
  if (isToldOtherwise(resource)) return tellsAllergy(resource) && isStanding(resource, today)
  if (resource.type === 'List') return isEmptyList(resource) && sectionOfList(resource) === 'allergies'
  if (resource.type !== 'Condition') return resource.type === 'AllergyIntolerance'
  return statedNone(resource)?.of === 'allergies' || isAllergyProblem(resource.json['code'])
}

const STANDING = ['active', 'final', 'amended', 'corrected']

function isStanding({ json }: ReadResource, today: string): boolean {
  const end = textAt(json, 'period', 'end')
  return STANDING.includes(textAt(json, 'status') ?? '') && !(end !== undefined && isOver(end, today))
}

/** In what the second, that denies something, denies that there is what the first says there is. Nothing is decided between them. */
function contradiction(one: ToldAllergy, other: ToldAllergy): AllergyContradiction['kind'] | undefined {
  if (other.none) return isInForce(other.resource) ? deniedBy(other.none, one) : undefined
  return isOneAllergen(one, other) ? takenBackBy(other.resource) : undefined
}

/** That a problem is over may mean the reaction: it takes nothing back. */
function takenBackBy(resource: ReadResource): AllergyContradiction['kind'] | undefined {
  if (isRefuted(resource)) return 'refutedAllergy'
  return resource.type === 'Condition' ? undefined : 'overAllergy'
}

/** `Not allergic to penicillin` rules one out; `No known drug allergies` all that may be one. */
function deniedBy(none: NoneSaid, allergy: ToldAllergy): AllergyContradiction['kind'] | undefined {
  if (none.says !== 'none-known') return undefined
  if (none.only === undefined) return 'noneKnown'
  const categories = categoriesOf(allergy.resource)
  if (none.only.some((only) => categories.includes(only))) return 'noneKnown'
  const names = none.only.filter((only) => !CATEGORIES.has(only))
  return names.some(
    (text) =>
      isSameSubstance(readSubstance({ text }), allergy.substance) ||
      isOfClass(readSubstance({ text }), allergy.substance),
  )
    ? 'refutedAllergy'
    : undefined
}

const CATEGORIES: ReadonlySet<string> = new Set(Object.values(CATEGORY_WORDS))

/** By the reading that joins them, or by the word that names the substance: a contradiction is better told than missed. */
function isOneAllergen(one: ToldAllergy, other: ToldAllergy): boolean {
  const agreement = one.allergen && other.allergen && compareAllergens(one.allergen, other.allergen)
  return (
    agreement === 'same' ||
    agreement === 'near' ||
    isSameSubstance(one.substance, other.substance) ||
    isOfClass(other.substance, one.substance)
  )
}

export function isInForce(resource: ReadResource): boolean {
  if (isRefuted(resource)) return false
  return !isOverAllergy(resource) || isReaction(resource)
}

/** An anaphylaxis that is over is an allergy still. */
export function isReaction({ type, json }: ReadResource): boolean {
  return type === 'Condition' && /anaphyla|reaction/i.test(wordsOf(json['code']))
}

export function isOverAllergy({ json }: ReadResource): boolean {
  return hasCode(json['clinicalStatus'], ['resolved', 'inactive'])
}

export function isRefuted({ json }: ReadResource): boolean {
  return isVerifiedAs(json, ['refuted'])
}

/** What the source says of having no allergy: in a statement, or by a list that it keeps empty. */
function noneSaidBy(resource: ReadResource): NoneSaid | undefined {
  if (!isEmptyList(resource)) return statedNone(resource)
  if (!isNilKnown(resource)) return undefined
  const title = textAt(resource.json, 'title') ?? codedWords(resource.json['code']) ?? ''
  return saidByWords(`no known ${title}`, 'allergies') ?? { of: 'allergies', says: 'none-known' }
}

/** By category, and where there is none by the words that a food or what is in the air or a house is called by. */
function categoriesOf({ json }: ReadResource): readonly string[] {
  const categories = all(json, 'category').flatMap((category) => textAt(category) ?? [])
  if (categories.length > 0) return categories
  const words = wordsOf(json['code'])
  if (FOODS.test(words)) return ['food']
  return SURROUNDINGS.test(words) ? ['environment'] : ['medication']
}

const FOODS =
  /\b(?:food|(?:pea|hazel|wal|cashew |brazil |tree )?nuts?|eggs?|milk|dairy|gluten|wheat|soya?|sesame|shellfish|prawns?|crab|fish|strawberr\w*|kiwi|banana|celery|mustard|lupin|almonds?|tomato(?:es)?|chocolate|cocoa|citrus|oranges?|lemons?|apples?|pears?|peach(?:es)?|pineapple|mango|grapes?|avocado|melon|rice|oats?|corn|maize|garlic|onions?|mushrooms?|peppers?|pork|beef|chicken|seafood|molluscs?|mussels?)\b/i
const SURROUNDINGS =
  /\b(?:pollen|dust|mites?|mould|grass|cats?|dogs?|horse|fur|dander|feathers?|bees?|wasps?|insects?|animals?|latex|nickel|plasters?|hay ?fever|sun(?:light)?)\b/i

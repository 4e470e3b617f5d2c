import { isJsonObject } from '../../../fhir/json-value.js'
import { codedWords, codesOf } from '../../reading/coded-text.js'
import { toGeneric } from '../../duplicates/words/brands.js'
import { readMedicineName } from '../../duplicates/words/medicine-name.js'
import { remembered } from '../../duplicates/words/remembered.js'
import { namesReaction } from '../../duplicates/words/reactions.js'
import { isMetal } from '../../duplicates/words/salts.js'
import { absenceIn } from '../nothing/absences.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { ingredientsOf, type Ingredient } from '../../reading/ingredients.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { insideOf } from '../../reading/role.js'

/**
 * The medicine of a medication resource: coded in it, contained in it, or a resource of the record; of one without a code, as
 * a mixture for a syringe driver is sent, what it is made of.
 */
export function medicineOf(resource: ReadResource, view: RecordView): Element {
  const coded = resource.json['medicationCodeableConcept']
  if (coded !== undefined) return coded
  const code = at(view.resolve(resource.json['medicationReference'], resource), 'code')
  const made =
    code === undefined || absenceIn(code) ? ofIngredients(ingredientsIn(resource, view)) : undefined
  return made ?? code
}

/** The active ingredients of the Medication that a medication resource names. */
export function ingredientsIn(resource: ReadResource, view: RecordView): readonly Ingredient[] {
  const reference = resource.json['medicationReference']
  const medication = view.resolve(reference, resource)
  if (medication === undefined) return []
  const inside = { ...resource, json: insideOf({ reference, within: resource.json }, medication) }
  return ingredientsOf(medication, (one) => view.nameOf(one, inside))
}

/** What each part of a mixture is; none of a medicine that is not told by its parts. */
export function partsOf(resource: ReadResource, view: RecordView): readonly Substance[] {
  const medication = view.resolve(resource.json['medicationReference'], resource)
  return all(medication, 'ingredient').map((one) => readSubstance(at(one, 'itemCodeableConcept')))
}

/** Of several the names and strengths alone: by the code of one of them a mixture would be taken for that one. */
function ofIngredients(ingredients: readonly Ingredient[]): Element {
  const [first, ...others] = ingredients
  if (first === undefined) return undefined
  const text = ingredients.map(({ words }) => words).join(' and ')
  if (others.length > 0) return { text }
  const { substance, words } = first
  return isJsonObject(substance) && codedWords(substance) !== words ? { ...substance, text } : substance
}

/** What a medicine or an allergen is made of, as far as its codes and names say. */
export interface Substance {
  readonly codes: readonly string[]
  /** Each of its names, read: brands and old names by what is in them. */
  readonly names: readonly string[]
  /** The words of the name that stands for it. */
  readonly words: readonly string[]
}

export function readSubstance(coded: Element): Substance {
  const said = codedWords(coded)
  const texts = [
    said,
    textAt(coded, 'text'),
    ...all(coded, 'coding').map((coding) => textAt(coding, 'display')),
  ]
  return {
    codes: codesOf(coded),
    names: [...new Set(texts.flatMap((text) => genericName(text ?? '') ?? []))],
    words: wordsOfName(said ?? ''),
  }
}

/**
 * Whether two medicines or allergens are of one substance: a code in common, or the same name whatever its brand, strength
 * and form. Two that have codes of one system, none of them in common, are of one substance only when the names are the
 * same; without such codes the word that names the substance decides. It only ever adds a mark.
 */
export function isSameSubstance(one: Substance, other: Substance): boolean {
  if (other.codes.some((code) => one.codes.includes(code))) return true
  if (other.names.some((name) => one.names.includes(name))) return true

  const [words, otherWords] = [one.words, other.words]
  if (words.length === 0 || otherWords.length === 0) return false
  if (words.join(' ') === otherWords.join(' ')) return true

  const systems = one.codes.map(systemOf)
  if (other.codes.some((code) => systems.includes(systemOf(code)))) return isFormOf(words, otherWords)
  return (
    headOf(words) === headOf(otherWords) || beginsWith(words, otherWords) || beginsWith(otherWords, words)
  )
}

/**
 * What two of one substance share one of at the least: a code, a name, the word that names the substance, or the first word. Two
 * that share none of them are not of one substance.
 */
export function sharedInName({ codes, names, words }: Substance): readonly string[] {
  const [first] = words
  return [
    ...codes.map((code) => `code ${code}`),
    ...names.map((name) => `name ${name}`),
    ...(first === undefined ? [] : [`head ${headOf(words)}`, `first ${first}`]),
  ]
}

/** Of a brand that is a mixture no single word is the substance: its own name says more. */
const wordsOfName = remembered((said) => {
  const generic = genericName(said)
  return substanceWords(generic === undefined || generic.includes('/') ? said : generic)
})

const genericName = remembered((name) => readMedicineName(bareName(name))?.substance)

function systemOf(code: string): string {
  return code.slice(0, code.indexOf('|'))
}

/** Salts of one substance have codes of their own: `morphine` and `morphine sulfate`. */
function isFormOf(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length < others.length ? [words, others] : [others, words]
  return beginsWith(long, short) && long.slice(short.length).every((word) => SALTS.has(word))
}

/**
 * The names of a substance in one spelling each, as told and as what is in it: `Augmentin allergy` is `co-amoxiclav` too. A metal
 * by itself is not what its salts are: who itches from magnesium trisilicate may have magnesium sulfate.
 */
export function substanceNames(name: string): readonly string[] {
  const told = toGeneric(substanceWords(name).join(' '))
  const generic = genericName(name) ?? told
  return [...new Set([told, isMetal(generic) ? told.replace(/sulph/g, 'sulf') : generic])]
}

function beginsWith(words: readonly string[], others: readonly string[]): boolean {
  return others.every((word, index) => words[index] === word)
}

/** The first word that names the substance itself, not the salt or the class that it shares with others. */
function headOf(words: readonly string[]): string {
  const head = words.find((word) => !SHARED.has(word))
  return head === undefined || SALTS.has(head) ? words.join(' ') : head
}

const ABOUT =
  /^(?:h\/o:?|(?:personal )?history of|known|suspected)?\s*(?:drug |food |allergic |propensity to )?(?:allerg(?:y|ies|ic)|intoleran(?:ce|t)|hypersensitivity|sensitivity|adverse (?:drug )?reactions?|reaction|side effects?)(?: disposition)?\s+(?:to|of|from|caused by|due to)\s+/
/** `H/O: sulphonamide allergy`. */
const OF_OLD = /^\s*(?:h\/o|hx|pmhx?|(?:personal |past )?history)\b\s*[:–-]?\s*(?:of\s+)?/
/** `Drug allergy: penicillin`, `ADR - ramipril`. */
const HEADED =
  /^(?:(?:drug |food )?allerg(?:y|ies)|adr|adverse (?:drug )?reaction|(?:drug |food )?intolerance|sensitivity)\s*[:–-]\s*/
const ENDING =
  /\s+(?:(?:induced )?cough|allergy|intolerance|hypersensitivity|sensitivity|adverse reaction|reaction)$/

/** What happened, written behind the name: `Erythromycin - nausea`. */
const REACTED =
  /\s*(?:[-–:]|\bcaus(?:es|ed|ing)\b|\()\s*(?:severe |mild |ankle |leg |facial |lip |muscle |dry |acute )*(?:nausea|constipat\w*|cough|dizz\w*|drows\w*|confus\w*|hallucinat\w*|headaches?|palpitations|dyspepsia|indigestion|thrush|myalgia|aches|pains?|hyponatraemia|hypotension|bradycardia|red man|blister\w*|flush\w*|oedema|angio-?o?edema|bronchospasm|shock|tremor|vomit\w*|rash|anaphyla\w*|itch\w*|hives|urticaria|angio-?o?edema|swelling|diarrh\w*|wheez\w*|collapse|gi upset|stomach upset)\b.*$/

/** What somebody has against it. */
const OF_TREATMENT =
  /^(?:carries|has|uses|with|needs)? ?(?:an? |her |his |their )?(?:epi-?pens?|jext|emerade|adrenaline|auto-?injectors?|antihistamines?|avoids?|strict avoidance)\b/

/** What stands behind a name, of which a reaction is no part of the name. */
const BEHIND_A_NAME = /(?:\s+[-–]\s+|:\s+|,\s+|\s*\(|\s+(?:causes|caused|gives|gave|makes)\s+)(.*)$/

/** Where the name ends: a strength, a form, what is told in brackets. */
const NO_LONGER_NAME =
  /\(.*|\b\d[\d.,]*\s*(?:mg|mcg|micrograms?|milligrams?|nanograms?|g|grams?|ml|units?|iu|%|mmol)(?![a-z]).*|\b(?:tablets?|capsules?|caplets?|injections?|solution|suspension|cream|ointment|gel|inhalers?|patch(?:es)?|drops|spray|suppositor(?:y|ies)|sachets?|oral|modified|gastro|dispersible|effervescent|product|preparations?|substance)\b.*/

/** A name without what is said of it: `Allergy to penicillin (disorder)` is `penicillin (disorder)`. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\bproduct containing (?:only )?/, '')
    .replace(OF_OLD, '')
    .replace(ABOUT, '')
    .replace(HEADED, '')
    .replace(REACTED, '')
    .replace(BEHIND_A_NAME, (behind, words: string) =>
      namesReaction(words) || OF_TREATMENT.test(words) ? '' : behind,
    )
    .replace(/\s*\((?:disorder|finding|situation|substance|product)\)\s*$/, '')
    .replace(ENDING, '')
}

/** The name of the substance as words: `Allergy to penicillin` and `PENICILLIN 250mg capsules` are both `penicillin`. */
function substanceWords(name = ''): readonly string[] {
  const bare = bareName(name).replace(NO_LONGER_NAME, '').trim().replace(ENDING, '')
  return (bare.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []).filter((word) => !FILLERS.has(word))
}

const FILLERS: ReadonlySet<string> = new Set(['the', 'and', 'of', 'drug', 'medicine', 'medication', 'co'])

const SALTS: ReadonlySet<string> = new Set(
  (
    'sodium potassium calcium magnesium zinc aluminium hydrochloride chloride hydrobromide bromide sulfate sulphate ' +
    'phosphate acetate citrate tartrate bitartrate maleate mesilate besilate tosilate succinate fumarate gluconate ' +
    'lactate nitrate carbonate bicarbonate hydroxide oxide dihydrate monohydrate trihydrate anhydrous medoxomil ' +
    'arginine erbumine etexilate propionate dipropionate furoate valerate'
  ).split(' '),
)

/** Salts, classes and brands that begin the names of many substances. */
const SHARED: ReadonlySet<string> = new Set([
  ...['sodium', 'potassium', 'calcium', 'magnesium', 'zinc', 'aluminium', 'ammonium', 'hydrogen'],
  ...['insulin', 'human', 'vitamin', 'isosorbide', 'soluble', 'isophane', 'biphasic', 'glyceryl'],
  ...['humulin', 'hypurin', 'insuman', 'humalog', 'novomix'],
  ...['acid', 'vaccine', 'compound', 'oil', 'factor', 'hormone', 'extract', 'benzyl'],
])

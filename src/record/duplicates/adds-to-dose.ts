import { codedWords } from '../reading/coded-text.js'
import { dosagesOf } from '../reading/dosage.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from '../sections/section.js'
import { additionsIn } from './words/dose-additions.js'
import { inDigits } from '../sections/medicines/dose-rate.js'
import { restOfDose } from './words/rest-of-dose.js'

/**
 * What stands behind a line says it of the dose, and the line does not. It changes no dose and may be acted on all the same: the words
 * themselves where they are few and known, else the whole wording, because words that no table knows mean what they mean in theirs.
 */
export function marksOfMoreInDose(first: ReadResource, others: readonly ReadResource[]): readonly Mark[] {
  const own = dosageWords(first)
  const ownAdditions = own.flatMap(additionsIn)
  const ownWords = new Set(own.flatMap((text) => wordsIn(inDigits(text))))
  const told = [...new Set(others.flatMap(dosageWords))]
  const isMore = (text: string): boolean =>
    saidBesideIn(text).some((said) => !wordsIn(said).every((word) => ownWords.has(word)))
  const more = told.filter(isMore)
  const added = told.filter((text) => !isMore(text)).flatMap(additionsIn)
  const additions = [...new Set(added)].filter((words) => !ownAdditions.includes(words))
  return [
    ...additions.slice(0, 1).map(() => mark(`another source adds to the dose: ${additions.join(', ')}`)),
    ...more.map((text) => mark(`another source says more of the dose: “${text.trim()}”`)),
  ]
}

function mark(text: string): Mark {
  return { text, tone: 'caution' }
}

/** Everything that a wording says beside the dose and that keeps no two apart. */
function saidBesideIn(text: string): readonly string[] {
  const { reasons, areas, more, details } = restOfDose(text)
  const sides = text.toLowerCase().match(/\b(?:left|right)\b/g) ?? []
  return [...reasons, ...areas, ...more, ...sides, ...(details['interval'] ?? [])]
}

function dosageWords({ json }: ReadResource): readonly string[] {
  return dosagesOf(json).flatMap((dosage) =>
    [
      textAt(dosage, 'text'),
      textAt(dosage, 'patientInstruction'),
      ...all(dosage, 'additionalInstruction').map((instruction) => codedWords(instruction)),
    ].filter((text) => text !== undefined),
  )
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

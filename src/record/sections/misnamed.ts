import { readAllergen } from '../duplicates/aspects/allergy.js'
import { readConcept } from '../duplicates/aspects/concept.js'
import { ALLERGENS } from '../duplicates/words/allergens.js'
import { codeAndNameDisagree } from '../duplicates/words/code-and-name.js'
import type { Meanings } from '../duplicates/words/meanings.js'
import { toPlainName } from '../duplicates/words/plain-name.js'
import { readMedicineName } from '../duplicates/words/medicine-name.js'
import { medicinesDisagree } from '../duplicates/words/medicines-disagree.js'
import { all, textAt, type Element } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { CODE_AND_NAME } from '../reading/status-marks.js'
import type { Mark } from './section.js'

/** Says of a concept that its name is that of something else than its code, as far as the table knows both. */
export function misnamedMarks(
  concept: Element,
  known: Meanings,
  shorten?: (name: string) => string,
): readonly Mark[] {
  const read = readConcept([concept], known, shorten)
  return read && codeAndNameDisagree(known, read.codes, read.names) ? [CODE_AND_NAME] : []
}

/** The same of what somebody is allergic to, as substance or as finding. */
export function misnamedAllergenMarks(resource: ReadResource): readonly Mark[] {
  const read = readAllergen(resource)
  return read && codeAndNameDisagree(ALLERGENS, read.codes, read.names.map(toPlainName))
    ? [CODE_AND_NAME]
    : []
}

/** Whether one source alone calls a medicine otherwise than each of its codes does: it needs no other to be seen. */
export function isMisnamedMedicine(coded: Element): boolean {
  const read = (name: string | undefined): ReturnType<typeof readMedicineName> =>
    name === undefined ? undefined : readMedicineName(name.toLowerCase())
  const named = read(textAt(coded, 'text'))
  const displays = all(coded, 'coding').flatMap((coding) => read(textAt(coding, 'display')) ?? [])
  return named !== undefined && medicinesDisagree([named], displays)
}

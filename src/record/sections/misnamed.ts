import { readConcept } from '../duplicates/aspects/concept.js'
import { codeAndNameDisagree } from '../duplicates/words/code-and-name.js'
import type { Meanings } from '../duplicates/words/meanings.js'
import type { Element } from '../reading/element.js'
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

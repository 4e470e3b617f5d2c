import { all, textAt } from '../../reading/element.js'
import { codedWords } from '../../reading/coded-text.js'
import type { ReadResource } from '../../reading/record-view.js'

interface Warning {
  /** Of UK Core and of GP Connect. */
  readonly code: string
  /** How GP Connect writes it in a note of the list. */
  readonly note: RegExp
  readonly words: string
}

/** @see https://simplifier.net/hl7fhirukcorer4/codesystem-ukcore-listwarningcode */
const WARNINGS: readonly Warning[] = [
  {
    code: 'data-in-transit',
    note: /\btransfer from (?:a |the )?previous gp practice (?:is )?not yet complete\b/i,
    words: 'the record is still on its way from the practice before',
  },
  {
    code: 'confidential-items',
    note: /\bitems? (?:have been |were )?excluded due to confidentiality\b/i,
    words: 'the source left out what is confidential',
  },
  {
    code: 'data-awaiting-filing',
    note: /\bawaiting filing\b/i,
    words: 'the source has data that is not filed yet',
  },
]

const WARNING = /ListWarningCode(?:-1)?$/

/** What the source of a list says of it that makes it less than all there is, in words; nothing for most lists. */
export function listWarnings({ type, json }: Pick<ReadResource, 'type' | 'json'>): readonly string[] {
  if (type !== 'List') return []
  const notes = all(json, 'note').flatMap((note) => textAt(note, 'text') ?? [])
  const noted = WARNINGS.filter(({ note }) => notes.some((text) => note.test(text)))
  const coded = all(json, 'extension')
    .filter((extension) => WARNING.test(textAt(extension, 'url') ?? ''))
    .map(codedWarning)
  return [...new Set([...coded, ...noted.map(({ words }) => words)])]
}

/** A warning that is not known here is one all the same. */
function codedWarning(extension: ReturnType<typeof all>[number]): string {
  const codes = [
    textAt(extension, 'valueCode'),
    ...all(extension, 'valueCodeableConcept', 'coding').map((coding) => textAt(coding, 'code')),
  ]
  const known = WARNINGS.find(({ code }) => codes.includes(code))
  return (
    known?.words ??
    codedWords(all(extension, 'valueCodeableConcept')[0]) ??
    textAt(extension, 'valueCode') ??
    'the source warns of it'
  )
}

/** Whether it is confidential items that are missing, and nothing is on its way. */
export function isWithheldBySource(warnings: readonly string[]): boolean {
  return warnings.every((words) => words === WARNINGS[1]?.words)
}

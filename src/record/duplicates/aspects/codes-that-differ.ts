import { all, textAt, type Element } from '../../reading/element.js'
import { groupBy } from '../../reading/group-by.js'
import { areRelated } from '../words/code-and-name.js'
import { areKin } from '../words/kin-meanings.js'
import { toPlainName } from '../words/plain-name.js'
import { toProblemName } from '../words/problem-name.js'
import { PROBLEMS } from '../words/problems.js'

/** What one coding of a problem, or the words beside them, say it is. */
interface Telling {
  readonly name: string
  readonly meanings: readonly string[]
}

/**
 * The names of codings of one problem, or of its words and a coding, of which not both can be so: asthma by SNOMED CT and COPD by
 * ICD-10. As far as the table knows both; one that is a kind or a stage of the other says no other thing. ICD-10 has one disease
 * as two codes, of its cause and of its place: these speak together. Nothing where none of them differ.
 */
export function codesThatDiffer(code: Element): readonly string[] {
  const tellings = tellingsOf(code)
  for (const [index, one] of tellings.entries()) {
    const other = tellings.slice(index + 1).find((later) => isAnother(one, later))
    if (other) return [one.name, other.name]
  }
  return []
}

function tellingsOf(code: Element): readonly Telling[] {
  const codings = groupBy(
    all(code, 'coding').filter((coding) => textAt(coding, 'code') !== undefined),
    (coding) =>
      /icd-?10/i.test(textAt(coding, 'system') ?? '')
        ? 'ICD-10'
        : `${textAt(coding, 'system') ?? ''} ${textAt(coding, 'code') ?? ''}`,
  )
  if (codings.size < 2) return []
  const text = textAt(code, 'text')
  return [...(text === undefined ? [] : [[{ text }]]), ...codings.values()]
    .map(toTelling)
    .filter(({ meanings }) => meanings.length > 0)
}

function toTelling(told: readonly Element[]): Telling {
  const codes = told.flatMap((one) => {
    const [system, code] = [textAt(one, 'system'), textAt(one, 'code')]
    return system === undefined || code === undefined ? [] : [`${system}|${code}`]
  })
  const names = told.flatMap((one) => textAt(one, 'text') ?? textAt(one, 'display') ?? [])
  const meanings = PROBLEMS.of(
    codes,
    names.flatMap((name) => [toPlainName(name), toPlainName(toProblemName(name))]),
  )
  return { name: names[0] ?? meanings[0] ?? '', meanings }
}

function isAnother({ meanings: one }: Telling, { meanings: other }: Telling): boolean {
  return one.every((meaning) =>
    other.every((others) => !areRelated(meaning, others) && !areKin(meaning, others)),
  )
}

import { wordsOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { inDigits } from '../../sections/medicines/dose-rate.js'

/** How many calls a day a package of care says that there are, in its name or its notes: `QDS`, `four calls a day`. */
export function callsADayIn(json: Element): string | undefined {
  const said = [
    wordsOf(at(json, 'code')),
    textAt(json, 'title') ?? '',
    ...all(json, 'note').map((note) => textAt(note, 'text') ?? ''),
  ]
  if (!said.some((text) => /\bcare\b|\bcalls?\b|\bpoc\b/i.test(text))) return undefined
  return said.map(inNumber).find((number) => number !== undefined)
}

const ABBREVIATED: Readonly<Record<string, string>> = { od: '1', bd: '2', tds: '3', qds: '4' }

function inNumber(text: string): string | undefined {
  const words = inDigits(text)
  const short = /\b(od|bd|tds|qds)\b/.exec(words)?.[1]
  if (short !== undefined) return ABBREVIATED[short]
  const [said = ''] = CALLS.exec(words) ?? []
  return /\d/.exec(said)?.[0]
}

const CALLS =
  /\b\d (?:care )?(?:calls?|visits?|times) (?:(?:a|per|each|every) day|daily)\b|\b\d daily (?:care )?(?:calls?|visits?)\b|\bx ?\d (?:daily|a day|calls?)\b/

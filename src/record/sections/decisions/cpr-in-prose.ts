import { cprSaidIn, mayEndIt, type CprSaid } from './cpr-words.js'

/** What one place says of resuscitation, and in which words. */
export interface Read {
  readonly said: CprSaid | undefined
  readonly words: string
}

/**
 * A text of several sentences: those that name resuscitation decide, each by itself, unless one of the others may end or limit what
 * they say.
 */
export function saidInProse(text: string): CprSaid | undefined {
  const sentences = text.split(/(?<=[.;!?])\s+|\n+/).map((words) => ({ words, said: cprSaidIn(words) }))
  const told = new Set(sentences.flatMap(({ said }) => said ?? []))
  const [only] = told
  if (only === undefined) return undefined
  const isLimited = sentences.some(({ words, said }) => said === undefined && mayEndIt(words))
  return told.size > 1 || isLimited ? 'unclear' : only
}

/** What an answer says by itself; what it says to its question, where that asks and does not say; a plain yes to what says it. */
export function saidInAnswer(question: string, answer: string): CprSaid | undefined {
  const [asked, said] = [cprSaidIn(question), saidInProse(answer)]
  const isAsserted = asked === 'for' || asked === 'not for'
  if (said !== undefined) return isAsserted && said !== asked ? 'unclear' : said
  if (isAsserted) return YES.test(answer) ? asked : 'unclear'
  const together = cprSaidIn(`${question}: ${answer}`)
  return together === undefined || !NO.test(answer) ? together : 'unclear'
}

const YES = /^\s*(?:yes|true|agreed)\s*\.?\s*$/i
const NO = /^\s*(?:no|none|nil|false|n\/?a|not (?:applicable|known)|unknown)\s*\.?\s*$/i

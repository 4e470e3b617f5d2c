import { SEAL_GROUNDS } from '../../access/access-facts.js'
import { isSaidInWords } from '../said-in-words.js'
import type { ExceptionalKind } from './exceptional-use.js'

/** A reason that can be chosen, by its code, in the words of the form. */
export interface CodedReason {
  readonly code: string
  readonly words: string
}

const SEAL_WORDS: Readonly<Record<(typeof SEAL_GROUNDS)[number], string>> = {
  'person-consents': 'The person has agreed to it, now and for this',
  'required-by-law': 'A law or an order of a court requires it',
  'overriding-public-interest': 'Somebody would come to serious harm without it',
}

/** What can be chosen for each kind of use. A seal opens on one of three legal grounds and on nothing else. */
export const REASONS: Readonly<Record<ExceptionalKind, readonly CodedReason[]>> = {
  'break-glass': [
    { code: 'life-at-risk', words: 'Their life is at risk, or they could come to serious harm' },
    { code: 'cannot-say', words: 'They need care now and cannot tell us what we have to know' },
    { code: 'others-at-risk', words: 'Somebody else could come to serious harm' },
    { code: 'best-interests', words: 'They lack capacity, and it is in their best interests' },
  ],
  'self-claimed': [
    { code: 'referred-elsewhere', words: 'They were referred to me, and the referral is not here yet' },
    { code: 'in-my-care', words: 'They are in my care today: on a ward, on a visit, in a clinic' },
    { code: 'asked-for-advice', words: 'A colleague who cares for them asked for my advice' },
    { code: 'they-asked', words: 'They asked me to look' },
  ],
  unseal: SEAL_GROUNDS.map((code) => ({ code, words: SEAL_WORDS[code] })),
}

/** What was given as a reason. */
export interface ReasonGiven {
  readonly code: string
  readonly text: string
}

export interface ReasonFault {
  readonly field: 'reasonCode' | 'reasonText'
  readonly text: string
}

const LONGEST = 1_000

/** What is wrong with a reason: it has to be one of those that there are, and said in words that a reviewer can judge. */
export function checkReason(kind: ExceptionalKind, { code, text }: ReasonGiven): readonly ReasonFault[] {
  const faults: ReasonFault[] = []
  if (!REASONS[kind].some((one) => one.code === code)) {
    faults.push({ field: 'reasonCode', text: 'Choose the reason that fits best' })
  }
  if (!isSaidInWords(text)) {
    faults.push({
      field: 'reasonText',
      text: 'Say in a few words what has happened and what you need to know: somebody will review it',
    })
  }
  if (text.length > LONGEST) {
    faults.push({ field: 'reasonText', text: `Say it in at most ${LONGEST} characters` })
  }
  return faults
}

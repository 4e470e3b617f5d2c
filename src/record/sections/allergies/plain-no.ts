/** What an answer that says no begins with, whoever says it: `none`, `she denies`. */
const BEGINS =
  /^\W*(?:(?:the|this) )?(?:(?:patient|pt|client|she|he|they|i|family) )?(?:no|none|nil|nope|nothing|not|never|denie[sd]|deny|denying|nkda|nka|unknown|false|n\/?a)\b/i

/** What may stand behind it: each of these words names nothing that somebody could be allergic to, and takes no no back. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'no none nil nope nothing not never denies denied deny denying nkda nka unknown false n a na',
    'be anything known reported recorded declared stated documented noted disclosed asked applicable aware knows know of note about far',
    'any at all drug drugs food foods medicine medicines medication medications allergy allergies allergic',
    'the this that which to is am are was has have had been ever on record file present today currently now time or and',
    'patient pt client she he they i we her him them me us family daughter son wife husband mother father carer',
  ]
    .join(' ')
    .split(' '),
)

/** `No, she is allergic` takes its no back. */
const TAKEN_BACK = /\b(?:has|have|had|is|am|are|was) (?:a |an |any |drug |food |known )*allerg|\?/i
const PARTS = /[^\p{L}\p{N}\s/]+|\band\b/iu
/** `NKDA, food allergy`: a part that speaks of what there may be says no by itself. */
const SPEAKS = /allerg|drug|food|medic/i

/**
 * Whether an answer to a question about allergies says no, or that nobody knows of any, and nothing besides: `None that she knows of`.
 * Whatever goes on behind the no in any other words may be a yes.
 */
export function isPlainNo(answer: string): boolean {
  const parts = answer.replaceAll(/\bas far as\b/gi, 'far').split(PARTS)
  return (
    BEGINS.test(answer) &&
    !TAKEN_BACK.test(answer) &&
    parts.every((part) => isKnown(part) && (!SPEAKS.test(part) || BEGINS.test(part)))
  )
}

function isKnown(part: string): boolean {
  return (part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => WORDS.has(word))
}

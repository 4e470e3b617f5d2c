/**
 * Whether the words of a dosage say that it is not to be taken now: `STOPPED - do not take`. A condition under which to
 * stop, or what not to take it with, does not say it.
 */
export function saysStopped(words: string): boolean {
  return SAYS_SO.some((pattern) => pattern.test(words))
}

const UNLESS = String.raw`(?!\s*(?:(?:the |this |a |next )?(?:dose|tablet)s?\s*)?(?:,\s*)?(?:if|when|where|unless|before|after|once|until|a day|a week|one|two|three|four|five|six|seven|ten|\d{1,2}(?!\d|[-/.]\d|(?:st|nd|rd|th)?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|for|at|and (?:seek|see|call|contact)|taking (?:if|when)))`

const SAYS_SO: readonly RegExp[] = [
  new RegExp(
    String.raw`^\W*(?:now\s+)?(?:stop|stopped|discontinued?|withheld|withhold|suspended|on hold|omit|omitted)\b${UNLESS}`,
    'i',
  ),
  new RegExp(
    String.raw`(?<!\b(?:until|unless|if|once|when)(?:\s+[\w’']+){0,3}\s+)\b(?:stopped|discontinued|withheld|suspended(?! in (?:\w+ ){0,3}(?:water|juice|milk|liquid|fluid|squash|drink|\d))|has been (?:put )?on hold)\b${UNLESS}`,
    'i',
  ),
  // None of it is taken.
  /^\W*nil\W*$/i,
  /^\W*(?:0|zero|no)\s+(?:tablets?|capsules?|puffs?|drops?|doses?|sachets?|units?|mg|ml)\b(?:\s+(?:a|per|each|every)?\s*(?:day|daily|od|bd))?\W*$/i,
  /\b(?:patient|person)\s+(?:has\s+|is\s+)?(?:declined|declines|declining|refused|refuses|refusing|not (?:taking|using))\b|\b(?:declined|refused) by (?:the )?(?:patient|person)\b/i,
  /\b(?:do not|don['’]t|not to be) (?:take|taken|give|given|use|used|restart|restarted)\b(?!\s+(?:(?:more|with|for|on|at|if|any|while|within|other|until|unless|before|after|when|in|by|it with|them with|this with|anything|alcohol|indigestion|antacids|milk|iron|late|close)\b|\d))/i,
]

/**
 * Whether a note beside a medicine says that this one is not to be taken now: `Stopped by cardiology 12 Nov`, `STOP - AKI`.
 * That another was stopped for it, or that it was and is taken again, says nothing.
 */
export function noteSaysStopped(note: string): boolean {
  return !AGAIN.test(note) && NOTED.some((pattern) => pattern.test(note))
}

const AGAIN = /\b(?:restarted|resumed|recommenced|started again|reinstated)\b(?<!not (?:be|to be) \w+)/i

const NOTED: readonly RegExp[] = [
  /(?:^|[.;!\n])\W*(?:(?:now|currently|temporarily|please|to be)\s+)?(?:stop|stopped|discontinued?|withheld|withhold|suspended|on hold|held|paused)(?=\s*(?:$|[-–—:.,;(!\n]|(?:by|since|due|because|this|it|taking (?:this|it)|as an?|pending)\b|(?:on |from |in )?\d{1,2}(?:st|nd|rd|th)?[-/. ](?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/i,
  /\b(?:not to be|must not be|do not|don['’]t|should not be) (?:continued?|restart(?:ed)?|resumed?)\b(?!\s+(?:if|when|unless)\b)/i,
  /\bno longer (?:to be )?(?:taken|taking|needed|required|prescribed)\b/i,
]

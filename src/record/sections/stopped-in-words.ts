/**
 * Whether the words of a dosage say that it is not to be taken now: `STOPPED - do not take`. A condition under which to
 * stop, or what not to take it with, does not say it.
 */
export function saysStopped(words: string): boolean {
  return SAYS_SO.some((pattern) => pattern.test(words))
}

const UNLESS = String.raw`(?!\s*(?:,\s*)?(?:if|when|where|unless|before|after|once|until|a day|a week|one|two|three|four|five|six|seven|ten|\d|for|at|and (?:seek|see|call|contact)|taking (?:if|when)))`

const SAYS_SO: readonly RegExp[] = [
  new RegExp(
    String.raw`^\W*(?:now\s+)?(?:stop|stopped|discontinued?|withheld|withhold|suspended|on hold|omit|omitted)\b${UNLESS}`,
    'i',
  ),
  new RegExp(
    String.raw`(?<!\b(?:until|unless|if|once|when)(?:\s+[\w’']+){0,3}\s+)\b(?:stopped|discontinued|withheld|suspended|has been (?:put )?on hold)\b${UNLESS}`,
    'i',
  ),
  /\b(?:do not|don['’]t|not to be) (?:take|taken|give|given|use|used|restart|restarted)\b(?!\s+(?:(?:more|with|for|on|at|if|any|while|within|other|until|unless|before|after|when|in|by|it with|them with|this with|anything|alcohol|indigestion|antacids|milk|iron|late|close)\b|\d))/i,
]

import type { OpenHours } from './open-hours.js'

/**
 * The hours that words beside a number say: `24 hours`, `out of hours only`. `undefined` where they say none, or that nobody
 * answers then.
 */
export function saidHours(words: string): OpenHours | undefined {
  if (NOT_THEN.test(words)) return undefined
  if (ANY_HOUR.test(words)) return { kind: 'any-hour', words }
  return OUT_OF_HOURS.test(words) ? { kind: 'out-of-hours', words } : undefined
}

const ANY_HOUR =
  /\b24 ?(?:\/|x) ?7\b|\b24[- ]?(?:hours?|hrs?|h)\b|\bround the clock\b|\bany (?:hour|time)\b|\bday (?:and|or) night\b/i

const OUT_OF_HOURS =
  /\bout[- ]of[- ](?:office[- ])?hours\b|\booh\b|\bafter[- ]hours\b|\b(?:nights?|evenings?) and weekends?\b/i

const NOT_THEN = /\b(?:no|not|closed|except|excluding|without|never|within|answerphone|voicemail)\b/i

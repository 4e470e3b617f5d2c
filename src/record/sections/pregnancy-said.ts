import { codesOf, wordsOf } from '../reading/coded-text.js'
import type { Element } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { observedValue } from './results/observed-value.js'

/** Whether a finding says that somebody is pregnant, or is not; of anything else, and of what nobody knows, nothing. */
export function pregnancySaid({ type, json }: Pick<ReadResource, 'type' | 'json'>): 'yes' | 'no' | undefined {
  if (type !== 'Observation' || !isOfPregnancy(json['code'])) return undefined
  const said = observedValue(json)?.value ?? ''
  if (NO.test(said)) return 'no'
  return YES.test(said) ? 'yes' : undefined
}

/** Pregnancy status, of LOINC. */
const STATUS = 'http://loinc.org|82810-3'

function isOfPregnancy(code: Element): boolean {
  return codesOf(code).includes(STATUS) || PREGNANT.test(wordsOf(code))
}

/** That a test was done, or a pregnancy planned, says neither. */
const PREGNANT =
  /^(?!.*\b(?:test|weeks?|number|previous|planned|intention|complication|outcome|history|risk|prevention)\b).*\bpregnan(?:t|cy)\b/i
const NO = /^\s*(?:no|false|n|not (?:currently |known to be )?pregnant|no,? not pregnant)\s*$/i
const YES = /^\s*(?:yes|true|y|(?:currently |patient currently )?pregnant)\b/i

import { dayOf } from '../reading/clinical-date.js'
import { codedWords, codesOf, wordsOf } from '../reading/coded-text.js'
import { textAt, type Element } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { isVerifiedAs } from '../reading/verified-as.js'
import { pregnancySaid } from './pregnancy-said.js'
import { denialIn, isPastProblem } from './problem-currency.js'
import { observedOn } from './results/observations.js'

/** What a resource says of whether somebody is pregnant, and of which day. */
export interface PregnancyTold {
  readonly says: 'pregnant' | 'not pregnant' | 'ended'
  readonly on: string | undefined
}

/** Problems and procedures that tell of a pregnancy or of its end: they are looked for under it. */
export const PREGNANCY_OR_END = {
  codes: [
    ...['77386006', '72892002', '47200007', '16356006', '127364007', '16836261000119107'],
    ...['17369002', '237364002', '34801009', '386639001', '57797005', '714812005', '11466000', '177184002'],
  ],
  words:
    /\bpregnan(?:cy|t)\b(?! test)(?<!\b(?:partner|wife|mother|daughter|sister|fear of|risk of|prevention of)(?: is)? pregnan(?:cy|t))|\bmiscarr|\bstill ?birth|\bectopic\b|\bantenatal\b|\bpost-?(?:natal|partum)\b|\bpre-?eclampsia|\bhyperemesis|\bca?esarean|\bdelivery of (?:baby|infant|placenta)|\bgave birth\b|\babortion\b|\bintrauterine death|\bretained products|\bmolar pregnan/i,
}

/**
 * Whether a finding, a problem or a procedure says that somebody is pregnant now, is not, or is no longer. Of a risk, of
 * another person and of what was long ago it says nothing.
 */
export function pregnancyTold(resource: ReadResource, today: string): PregnancyTold | undefined {
  switch (resource.type) {
    case 'Observation':
      return ofFinding(resource)
    case 'Condition':
      return ofProblem(resource, today)
    case 'Procedure':
      return ofProcedure(resource)
    default:
      return undefined
  }
}

const FINAL = ['final', 'amended', 'corrected']
const PREGNANT = 'http://snomed.info/sct|77386006'
const NOT_PREGNANT = 'http://snomed.info/sct|60001007'

function ofFinding(resource: ReadResource): PregnancyTold | undefined {
  const { json } = resource
  if (!FINAL.includes(textAt(json, 'status') ?? '')) return undefined
  const on = day(observedOn(resource))
  const answer = answerOf(resource)
  if (answer !== undefined) return { says: answer, on }
  const value = json['valueCodeableConcept'] ?? json['valueString'] ?? json['valueBoolean']
  return saysEnded(json['code']) && (value === undefined || value === true)
    ? { says: 'ended', on }
    : undefined
}

function answerOf(resource: ReadResource): 'pregnant' | 'not pregnant' | undefined {
  const { json } = resource
  const [code, value] = [codesOf(json['code']), codesOf(json['valueCodeableConcept'])]
  if (value.includes(NOT_PREGNANT) || code.includes(NOT_PREGNANT)) return 'not pregnant'
  const said =
    pregnancySaid(resource) ??
    (/\bpregnan/i.test(wordsOf(json['code'])) ? answerIn(valueWords(json)) : undefined)
  if (said !== undefined) return said === 'no' ? 'not pregnant' : 'pregnant'
  return value.includes(PREGNANT) ? 'pregnant' : undefined
}

/** How an answer begins that goes on: `Not pregnant, coil fitted`. */
function answerIn(said: string): 'yes' | 'no' | undefined {
  if (/^\s*(?:not (?:currently )?pregnant|no)\b/i.test(said)) return 'no'
  return /^\s*(?:(?:currently )?pregnant|yes)\b/i.test(said) ? 'yes' : undefined
}

function valueWords(json: ReadResource['json']): string {
  return codedWords(json['valueCodeableConcept']) ?? textAt(json, 'valueString') ?? ''
}

function ofProblem(resource: ReadResource, today: string): PregnancyTold | undefined {
  const { json } = resource
  if (isVerifiedAs(json, ['refuted', 'entered-in-error', 'provisional', 'differential'])) return undefined
  if (denialIn(json) !== undefined) return undefined
  const on = day(
    textAt(json, 'onsetDateTime') ?? textAt(json, 'onsetPeriod', 'start') ?? textAt(json, 'recordedDate'),
  )
  if (saysEnded(json['code'])) return { says: 'ended', on }
  return saysPregnant(json['code']) && !isPastProblem(resource, today) ? { says: 'pregnant', on } : undefined
}

function ofProcedure({ json }: ReadResource): PregnancyTold | undefined {
  if (textAt(json, 'status') !== 'completed' || !saysEnded(json['code'])) return undefined
  return {
    says: 'ended',
    on: day(textAt(json, 'performedDateTime') ?? textAt(json, 'performedPeriod', 'start')),
  }
}

function day(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : dayOf(iso)
}

const NOT_OF_NOW =
  /\b(?:threatened|recurrent|risk|history|h\/o|previous|past|fear|family|planned|planning|wants|mother|father|partner|wife|daughter|sister|test|prevention|induced (?!abortion)|during|complicat\w*|counsel\w*|request\w*|refer\w*|hypertension|diabetes|anaemia)\b/i
const ENDED =
  /\bmiscarr|\bspontaneous abortion|\binduced abortion|\btermination of pregnan|\bstill ?birth|\bectopic pregnan|\bmolar pregnan|\bintrauterine death|\bca?esarean|\bgave birth\b|\bdelivery of (?:baby|infant)|\blive ?birth|\bpost-?(?:natal|partum) (?:state|period|care)/i

function saysEnded(code: Element): boolean {
  const words = wordsOf(code)
  return ENDED.test(words) && !NOT_OF_NOW.test(words)
}

function saysPregnant(code: Element): boolean {
  const words = wordsOf(code)
  return /\bpregnan(?:t|cy)\b/i.test(words) && !NOT_OF_NOW.test(words) && !/\bnot\b/i.test(words)
}

import type { Vital, VitalKind } from './vital.js'

/** What is to be reached, is usual or is only points is no measurement. */
const NOT_MEASURED =
  /\b(?:target|goal|aim|alarm|threshold|usual|baseline|average|ambulatory|24 h(?:our|r)?s?|urine|urinary|f(?:o?e)tal|venous|pulmonary|intraocular|room temp(?:erature)?|loss of)\b/
const POINTS = /\b(?:scale|scores?)\b/

const GLUCOSE_BEFORE = 'random|fasting|capillary|finger ?prick|poc|point of care|bedside|whole|serum|plasma'
const WHERE = 'body|core|tympanic|oral|axillary|rectal|skin|ear|forehead|temporal|aural'

/** The usual names, in small letters and without marks; how they are told by those who measure, not by a terminology. */
const NAMES: readonly (readonly [kind: VitalKind, words: RegExp, mayBePoints?: true])[] = [
  [
    'early-warning',
    /^(?:royal college of physicians )?(?:total )?(?:news ?2?|p(?:a)?ews|m(?:e)?ews|(?:national|maternity|p(?:a)?ediatric|modified) (?:obstetric )?early warning)(?: (?:news ?2?|2|total|aggregate|scores?))*$/,
    true,
  ],
  [
    'respiration',
    /^(?:resps?|resp(?:iration)?s|rr|breaths?|breaths per minute|rate of (?:respiration|breathing))(?: (?:rate|per|min|minute|bpm))*$|^resp(?:irat(?:ory|ion))? rate\b|^breathing rate\b/,
  ],
  [
    'saturation',
    /^(?:sats|(?:oxygen |o2 )?(?:sats?|saturations?))\b|\boxygen saturation\b|\bsp ?o ?2\b|\bsao2\b|\bpulse oximetry\b|\bo2 sats?\b/,
  ],
  [
    'oxygen',
    /\binspired oxygen\b|\bfio2\b|^(?:supplemental )?oxygen (?:flow|therapy|delivery|device|requirement|given)|^o2 (?:flow|therapy|delivery)|^supplemental (?:oxygen|o2)|^air or oxygen\b|^(?:breathing )?room air$|^litres of oxygen/,
  ],
  [
    'pressure',
    /^(?:systolic and diastolic )?(?:arterial )?blood pressure\b|^(?:ni)?bp\b|^(?:(?:lying|sitting|standing|supine) )?(?:(?:arterial|blood) )?(?:systolic|diastolic|sbp|dbp)(?: (?:arterial|blood|pressure|bp))*$|^(?:lying|sitting|standing|supine) (?:blood pressure|bp)\b|^mean (?:arterial|blood)(?: blood)? pressure$/,
  ],
  [
    'pulse',
    /^(?:(?:radial|apical|apex|brachial|carotid|peripheral|resting) )?(?:heart|pulse)(?: (?:rate|beat|heart|bpm|beats per minute|radial))*$|^pulse rate\b|^heart rate\b|^hr$/,
  ],
  [
    'temperature',
    new RegExp(
      `^(?:(?:${WHERE}) )*temp(?:erature)?(?: (?:${WHERE}|c|celsius|degrees?|deg))*$|^(?:body |tympanic |core )?temperature\\b`,
    ),
  ],
  ['consciousness', /\ba?c?vpu\b|\bconsciousness\b|^conscious(?: level)?$|^alertness$|^new confusion$/, true],
  ['coma', /^(?:modified |pa?ediatric )?(?:glasgow coma|coma (?:score|scale))\b|^gcs\b/, true],
  [
    'glucose',
    new RegExp(
      `^(?:(?:${GLUCOSE_BEFORE}) )*(?:blood )?(?:glucose|sugars?)(?: (?:level|concentration|${GLUCOSE_BEFORE}|bm))*$|^(?:bms?|cbg|bgl|bm (?:stick|test|stix))$`,
    ),
  ],
  ['ketones', /^(?:(?:blood|capillary|plasma) )*ketones?(?: level)?$/],
  [
    'pain',
    /^(?:(?:current|acute|numeric|numerical|reported) )*pain(?: (?:score|scale|severity|level|intensity|rating|numeric|nrs|vas|verbal|visual|analogue|at rest|rest|on movement|movement|to|0|10))*$/,
    true,
  ],
]

/** Of which kind a measurement is that has this name: `Obs: BP`, `O/E - Resps`, `Vital signs: Sats on air`. */
export function vitalByName(name: string): Vital | undefined {
  const [whole = '', ...behind] = name.split(': ')
  const tried = behind.length === 0 ? [whole] : [behind.join(' '), `${whole} ${behind.join(' ')}`, whole]
  return tried
    .map(plain)
    .flatMap((words) => kindOf(words) ?? [])
    .map((kind) => ({ kind, part: partOf(kind, plain(name)) }))
    .at(0)
}

/** Whether it is measured, by its name: what is to be reached or is usual is not, whatever its code is. */
export function isMeasurement(name: string): boolean {
  return !NOT_MEASURED.test(plain(name))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(?:o\/e|on examination|obs(?:ervations?)?|vitals?(?: signs?)?)\s*[-:–]\s*/, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:readings?|values?|measure(?:d|ment)|recorded|observation|today)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function kindOf(words: string): VitalKind | undefined {
  if (NOT_MEASURED.test(words)) return undefined
  const arePoints = POINTS.test(words)
  return NAMES.find(([, named, mayBePoints]) => (!arePoints || mayBePoints) && named.test(words))?.[0]
}

const PARTS: Readonly<Partial<Record<VitalKind, readonly (readonly [part: string, words: RegExp])[]>>> = {
  pressure: [
    ['systolic', /\bsystolic(?! and)\b|\bsbp\b/],
    ['diastolic', /(?<!and )\bdiastolic\b|\bdbp\b/],
    ['mean', /\bmean\b|\bmap\b/],
  ],
  saturation: [
    ['on air', /\b(?:on|room) air\b/],
    ['on oxygen', /\bon (?:supplemental )?(?:oxygen|o2)\b/],
  ],
  coma: [
    ['eye', /\beyes?\b/],
    ['verbal', /\bverbal\b/],
    ['motor', /\bmotor\b/],
  ],
}

const POSTURE = /\b(?:lying|sitting|standing)\b/

function partOf(kind: VitalKind, words: string): string {
  const part = (PARTS[kind] ?? []).find(([, named]) => named.test(words))?.[0] ?? ''
  const posture = kind === 'pressure' ? (POSTURE.exec(words)?.[0] ?? '') : ''
  return `${posture} ${part}`.trim()
}

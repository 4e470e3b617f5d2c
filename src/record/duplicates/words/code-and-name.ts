import type { Meanings } from './meanings.js'

/** Meanings of which one is a kind, a stage or a cause of the other: a name may say less than its code. */
const RELATED: readonly (readonly string[])[] = [
  ['dementia', "alzheimer's disease", 'vascular dementia'],
  ['ischaemic heart disease', 'myocardial infarction'],
  ['hyperlipidaemia', 'hypercholesterolaemia'],
  ['anxiety disorder', 'generalised anxiety disorder', 'post-traumatic stress disorder'],
  ['stroke', 'transient ischaemic attack'],
  ['deep vein thrombosis', 'pulmonary embolism'],
  ['pneumonia', 'sepsis', 'urinary tract infection', 'cellulitis'],
  ['osteoarthritis', 'rheumatoid arthritis'],
  ['osteoporosis', 'fracture of neck of femur'],
  ['wrist fracture', 'fracture of distal radius'],
  ['learning disability', 'autism spectrum disorder'],
  ['estimated glomerular filtration rate', 'creatinine'],
  ['nuts', 'peanut'],
  ['cow milk', 'dairy'],
  ['aspirin', 'ibuprofen', 'non-steroidal anti-inflammatory drug'],
]

/** Panels: one of the results in them may be called by the panel. */
const PANELS =
  /panel|count$|tests?$|profile|electrolytes|^blood pressure$|early warning|x-ray|cardiogram|^heart rate$/

/**
 * Whether a name says something else than its code, as far as a table knows both. What is a part or a kind of the other
 * agrees; what the table lacks is not judged.
 */
export function codeAndNameDisagree(
  known: Meanings,
  codes: readonly string[],
  names: readonly string[],
): boolean {
  const coded = known.of(codes, [])
  if (coded.length === 0) return false
  return known
    .of([], names)
    .some((named) => !PANELS.test(named) && coded.every((meaning) => !areRelated(meaning, named)))
}

/** What is allergic to the class is told by a medicine of it, and the other way round. */
const PENICILLINS = /cillin(?:$| )|^co-amoxiclav$/

/** Whether one of two meanings is the other, or a kind, a stage or a part of it. */
export function areRelated(one: string, other: string): boolean {
  return (
    one === other ||
    (PENICILLINS.test(one) && PENICILLINS.test(other)) ||
    isIn(one, other) ||
    isIn(other, one) ||
    RELATED.some((group) => group.includes(one) && group.includes(other))
  )
}

/** Whether every word of one is a word of the other: `dementia` and `vascular dementia`. */
function isIn(one: string, other: string): boolean {
  const words = other.split(' ')
  return one.split(' ').every((word) => words.includes(word))
}

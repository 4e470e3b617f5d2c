import type { Placeable } from '../../headings/place-rule.js'
import { all, at, textAt } from '../../reading/element.js'

/** What limits how far treatment goes, in a plan of any name. */
const LIMITS =
  /\bceilings? of (?:treatment|care|escalation)|\b(?:treatment|care|escalation) ceilings?\b|\blimits? of treatment\b|\btreatment escalation\b|\bnot (?:for|to (?:be|have))\b[^.;\n]{0,40}\b(?:itu|icu|hdu|intensive care|high dependency|intubat\w*|ventilat\w*|niv|dialysis)\b|\b(?:ward|home)[- ]based care only\b|\bcomfort (?:care|measures) only\b/i

/** What does so in a plan for an emergency: in one for a crisis of the mind it may be that a ward does harm. */
const NO_HOSPITAL =
  /\bnot (?:for|to (?:be admitted|be conveyed|be taken|go|have))\b[^.;\n]{0,40}\b(?:hospital|admission|convey\w*)\b/i
const EMERGENCY = /\bemergency (?:health ?)?care plan\b/i

/** Whether a plan says how far treatment is to go: in its title, its description, its notes or its steps. */
export function limitsTreatment({ type, json }: Pick<Placeable, 'type' | 'json'>): boolean {
  if (type !== 'CarePlan') return false
  const title = textAt(json, 'title') ?? ''
  const texts = [
    title,
    textAt(json, 'description'),
    ...all(json, 'note').map((note) => textAt(note, 'text')),
    ...all(json, 'activity').flatMap((activity) => [
      textAt(at(activity, 'detail'), 'description'),
      ...all(activity, 'progress').map((note) => textAt(note, 'text')),
    ]),
  ]
  const isLimit = (text: string): boolean =>
    LIMITS.test(text) || (EMERGENCY.test(title) && NO_HOSPITAL.test(text))
  return texts.some((text) => text !== undefined && isLimit(text))
}

import { at } from '../../reading/element.js'
import { createAspect, type Agreement } from '../aspect.js'
import { withoutSide } from '../words/procedure-name.js'
import { PROCEDURES } from '../words/procedures.js'
import { readConcept } from './concept.js'

/** Operations that nobody has twice on one side within days: two tellings of days beside each other are of one. */
const ONCE: ReadonlySet<string> = new Set([
  'total hip replacement',
  'total knee replacement',
  'hemiarthroplasty of hip',
  'dynamic hip screw',
  'shoulder replacement',
  'laparoscopic cholecystectomy',
  'open cholecystectomy',
  'appendicectomy',
  'phacoemulsification of cataract',
  'coronary artery bypass graft',
  'caesarean section',
  'hysterectomy',
  'tonsillectomy',
  'mastectomy',
  'insertion of cardiac pacemaker',
  'insertion of cardiac defibrillator',
  'inguinal hernia repair',
  'carpal tunnel decompression',
  'below knee amputation',
  'above knee amputation',
  'vasectomy',
])

export const operation = createAspect<readonly string[]>({
  read({ json }) {
    const meanings = readConcept([at(json, 'code')], PROCEDURES, withoutSide)?.meanings ?? []
    const found = meanings.filter((meaning) => ONCE.has(meaning))
    return found.length === 0 ? undefined : found
  },
  compare: (one, other): Agreement => (one.some((name) => other.includes(name)) ? 'same' : 'apart'),
  keys: (told) => told,
})

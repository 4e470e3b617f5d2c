import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import { createAspect, type Aspect } from '../aspect.js'
import { SERVICE_WORDS } from '../words/service-words.js'
import { toPlainName } from '../words/plain-name.js'

/** What says no more than that it is an appointment. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  'appointment appointments clinic outpatient outpatients opd visit visits visiting seen out hours contact review follow up followup new first next routine home service services department dept team telephone phone video face consultation assessment nurse doctor consultant led with community hospital'.split(
    ' ',
  ),
)

/** What people call the places of a specialty, by the beginning of its name. */
const LAY: Readonly<Record<string, string>> = {
  eye: 'ophth',
  heart: 'cardi',
  skin: 'derma',
  kidney: 'renal',
  nephrology: 'renal',
  foot: 'podia',
  feet: 'podia',
  chiropody: 'podia',
  chest: 'respi',
  lung: 'respi',
  bone: 'ortho',
  fracture: 'ortho',
  trauma: 'ortho',
  diabetic: 'diabe',
  physio: 'physi',
  cancer: 'oncol',
  memory: 'memor',
  ear: 'ent',
  nose: 'ent',
  throat: 'ent',
  bowel: 'gastr',
  stomach: 'gastr',
  colorectal: 'gastr',
  antenatal: 'mater',
  midwife: 'mater',
  midwifery: 'mater',
  obstetrics: 'mater',
  obstetric: 'mater',
  blood: 'hemat',
  children: 'pedia',
  child: 'pedia',
  women: 'gynec',
  waterworks: 'urolo',
  bladder: 'urolo',
  prostate: 'urolo',
  hearing: 'audio',
  dentist: 'denta',
  teeth: 'denta',
  joint: 'rheum',
  joints: 'rheum',
  thyroid: 'endoc',
  hormone: 'endoc',
  breathing: 'respi',
  pulmonary: 'respi',
  psychiatric: 'psych',
  optometry: 'ophth',
  optician: 'ophth',
  inr: 'antic',
  warfarin: 'antic',
  anc: 'mater',
  dietitian: 'diete',
  dietician: 'diete',
  salt: 'speec',
  slt: 'speec',
  msk: 'muscu',
  derm: 'derma',
  uro: 'urolo',
  urol: 'urolo',
  peds: 'pedia',
  dialysis: 'renal',
  dsn: 'diabe',
  tvn: 'tissu',
  elderly: 'geria',
  older: 'geria',
  dxa: 'dexa',
  pre: 'preop',
  preoperative: 'preop',
  preassessment: 'preop',
}

/** What an appointment is for, in whatever element and words. Two that share no word of it are two appointments. */
export const appointedFor = createServices(['serviceType', 'specialty', 'reasonCode'])

/** What a contact was with, which a practice writes into what it calls it: `Seen in cardiology clinic`. */
export const seenFor = createServices(['serviceType', 'specialty', 'type'])

function createServices(elements: readonly string[]): Aspect {
  return createAspect<readonly string[]>({
    read({ json }) {
      const said = [
        ...elements.flatMap((key) => all(json, key).map((one) => wordsOf(one))),
        textAt(json, 'description'),
      ]
      const named = SERVICE_WORDS.reduce(
        (rest, [pattern, word]) => rest.replace(pattern, word),
        said.filter((text) => text !== undefined).join(' · '),
      )
      const words = toPlainName(named)
        .split(' ')
        .filter((word) => /^\p{L}{3,}$/u.test(word) && !SAYS_NOTHING.has(word))
        .map((word) => LAY[word] ?? word.slice(0, 5))
      return words.length === 0 ? undefined : words
    },
    compare: (one, other) => (one.some((word) => other.includes(word)) ? 'near' : 'apart'),
  })
}

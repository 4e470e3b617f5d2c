import { LRUCache } from 'lru-cache'
import { placesIn } from './places.js'
import { ORGANISMS } from './organisms.js'
import { toPlainName } from './plain-name.js'
import { toSingular } from './singular.js'

/**
 * Words of which one alone makes another thing of a name, by kind. What stands in none of these does not divide two names that are
 * said of one moment: the words in which people name a thing have no end, those that make another thing of it nearly do.
 */
const DIVIDING = {
  side: 'left right l r lt rt bilateral unilateral both dominant nondominant proximal distal upper lower anterior posterior medial lateral central peripheral',
  place:
    'eye ear nose throat head neck face scalp skull brain chest breast lung heart cardiac abdomen abdominal pelvis pelvic liver hepatic kidney renal bladder bowel stomach gastric oesophageal rectum rectal vaginal urethral cervix cervical thoracic lumbar spine spinal back skin tooth mouth oral tongue jaw thyroid prostate uterus ovary testis spleen pancreas pancreatic bone muscle joint hair nail foot heel toe ankle calf leg knee thigh groin hip buttock sacrum arm elbow forearm wrist hand finger thumb shoulder axilla axillary eyelid retina retinal nasal carotid aorta vein artery vascular ocular intracranial portal pulmonary',
  order:
    'first second third fourth fifth last next initial another other again repeat repeated further additional spare new old',
  date: 'january february march april june july august september october november december spring summer autumn winter',
  degree:
    'mild moderate severe profound high low higher lower very stage grade class type minor major partial complete simple complex',
  denial:
    'no not non nor without never negative neg nil none absent absence denied denies unlikely excluded exclude cleared removed resolved normal abnormal suspected possible probable query maybe unconfirmed pseudo',
  past: 'family fh history previous previously past ex former formerly hx',
  step: 'planned plan proposed requested booked cancelled declined refused failed attempted abandoned awaiting due overdue recall started stopped ended ceased withdrawn superseded expired draft provisional interim preliminary addendum amended amendment supplementary appendix closure breakdown trial rehearsal',
  time: 'before after',
  kind: 'venous arterial capillary fasting fasted random postprandial urine urinary csf cerebrospinal stool faecal fecal saliva sputum swab pleural ascitic synovial peritoneal fluid sweat aspirate drain free ionised ionized direct indirect conjugated unconjugated adjusted corrected uncorrected bound active reactive subclass fraction saturation ratio clearance excretion titre titer antibody antigen rubella measles mumps varicella atypical immature mature nucleated stimulated glycated igg igm iga ige culture sensitivity pcr afb hdl ldl vldl',
  picture:
    'ct mri mr us uss xr xray ultrasound doppler contrast angiogram angiography venogram pet dexa dxa nuclear stress perfusion biopsy guided obstetric transvaginal',
  kin: 'mother father parent sister brother sibling son daughter child baby twin husband wife partner spouse aunt uncle niece nephew cousin grandmother grandfather grandson granddaughter maternal paternal fetal foetal friend neighbour household',
  person:
    'male female man woman men women adult adolescent youth teen infant neonatal newborn paediatric pediatric children older elderly antenatal postnatal perinatal maternity pregnancy trimester',
  trade:
    'nursing nurse medical physiotherapy physio occupational psychology psychological psychiatric dietetic podiatry pharmacy surgical surgery anaesthetic social speech radiology dental legal police school probation housing tribunal court education work employment',
  use: 'powered power manual electric electrical bariatric disposable fixed folding mobile portable temporary permanent cover sling set battery charger mould removal insertion replacement change revision review closure group screening screen infusion consumables filter tubing mask strap ramp prophylaxis prophylactic vaccine vaccination exposure contact carrier risk rescue trip step water fire gas',
} as const

/** Words that make another test of a test, or another question of a scale; of a plan or a wheelchair they do not. */
const DIVIDING_TESTS = {
  measure:
    'standing lying sitting supine erect pre post peak trough during baseline predicted percent target best worst maximum minimum max min mean average median expected ideal dry estimated goal rest resting movement exertion exercise intake output systolic diastolic inspired expired residual void prevoid postvoid indoor outdoor night nocturnal day morning evening ambulatory',
  part: 'item items question domain subscale subtotal subset section component motor verbal memory attention anxiety depression stress mobility nutrition moisture friction bowels bmi cognition language fluency obsession compulsion positive somatic social',
  rater: 'self parent teacher carer informant clinician observer proxy staff patient-rated',
} as const

const WORDS = wordsOf(Object.values(DIVIDING))
const WORDS_OF_TESTS = wordsOf(Object.values(DIVIDING_TESTS))
const OF_OTHERS = wordsOf([DIVIDING.denial, DIVIDING.past, DIVIDING.step, DIVIDING.kin])

function wordsOf(kinds: readonly string[]): ReadonlySet<string> {
  return new Set(
    kinds
      .flatMap((words) => words.split(' '))
      .flatMap((word) => [word, toSingular(toPlainName(word))])
      .filter((word) => word !== ''),
  )
}

/** Whether a word divides tests and scales, beside those that divide everything. */
export function isDividingTests(word: string): boolean {
  return WORDS_OF_TESTS.has(word)
}

/** Whether a word says that it is not so, not now or not of this person. */
export function isOfOthers(word: string): boolean {
  return OF_OTHERS.has(word)
}

/** Organisms that words name. */
export function organismsIn(words: readonly string[]): readonly string[] {
  return words.filter((word) => OF_ORGANISMS.has(word) && !NO_ORGANISM.has(word))
}

/** Words that the names of organisms have and others too. */
const NO_ORGANISM = new Set(
  'group species sp spp extended spectrum producing resistant sensitive lactamase beta no growth mixed normal flora negative positive coagulase virus type heavy light scanty growth resistance and or other skin organism bacillus'.split(
    ' ',
  ),
)

/** Organisms, by the words of the table of them. */
const OF_ORGANISMS: ReadonlySet<string> = wordsIn(ORGANISMS)

/** What the names of medicines end in: whichever of them it is, it is another. */
const OF_MEDICINES =
  /(?:cillin|mycin|micin|cycline|floxacin|azole|prazole|statin|pril|sartan|olol|dipine|triptan|tidine|setron|pam|barb|caine|mab|nib|vir|gliptin|gliflozin|glutide|formin|parin|oxaban|profen|coxib|codone|morphine|codeine|fentanyl|zepine|triptyline|oxetine|apine|idone|sone|solone|terol|tropium|thiazide|semide|vastatin|trimethoprim|nitrofurantoin|insulin|penicillin|aspirin)$/

/** `Postoperative`, `premeal`, `nonreactive`: plain names write these together. */
const BEFORE_OR_AFTER = /^(?:post|pre|peri|non|pseudo)\p{L}{4,}/u

/** Whether a word, as in a plain name and in the singular, makes another thing of a name that lacks it. */
export function isDividing(word: string): boolean {
  const known = judged.get(word)
  if (known !== undefined) return known
  const divides = divideByWord(word)
  judged.set(word, divides)
  return divides
}

const judged = new LRUCache<string, boolean>({ max: 5000 })

function divideByWord(word: string): boolean {
  return (
    /^\p{N}/u.test(word) ||
    word.length < 2 ||
    WORDS.has(word) ||
    OF_ORGANISMS.has(word) ||
    OF_MEDICINES.test(word) ||
    BEFORE_OR_AFTER.test(word) ||
    placesIn(word).length > 0
  )
}

/** Every word of the names of a table, as it stands in a plain name and in the singular. */
export function wordsIn(table: string): ReadonlySet<string> {
  return new Set(
    table
      .split(/[;\n]/)
      .filter((name) => !/^\s*[A-Z]:\S+\s*$/.test(name))
      .flatMap((name) => toPlainName(name).split(' ').map(toSingular))
      .filter((word) => word.length > 1),
  )
}

import { remembered } from '../../duplicates/words/remembered.js'
import type { AllergenClass } from './allergen-class.js'
import { FURTHER_CLASSES } from './further-classes.js'
import type { Substance } from './same-substance.js'

/**
 * Classes of which whoever is allergic to one member is asked before another is given, each as the BNF has it under
 * *contra-indications* or *cautions* of its members.
 *
 * @see https://bnf.nice.org.uk/
 */
const ALLERGEN_CLASSES: readonly AllergenClass[] = [
  {
    name: 'penicillins',
    called: /^penicillins?(?: antibiotics?| class)?$/,
    members:
      /\b(?:co-)?(?:amoxicillin|amoxiclav|ampicillin|flucloxacillin|co-fluampicil|phenoxymethylpenicillin|benzylpenicillin|penicillin [gv]|piperacillin|pivmecillinam|temocillin)\b/,
  },
  {
    name: 'cephalosporins',
    called: /^cephalosporins?(?: antibiotics?)?$/,
    members:
      /\b(?:cefalexin|cephalexin|cefradine|cefaclor|cefuroxime|cefotaxime|ceftriaxone|ceftazidime|cefixime)\b/,
  },
  {
    name: 'NSAIDs',
    called: /^(?:nsaids?|non-?steroidal anti-?inflammatory (?:drugs?|agents?))$/,
    members:
      /\b(?:ibuprofen|naproxen|diclofenac|aceclofenac|indometh?acin|ketoprofen|ketorolac|mefenamic acid|meloxicam|piroxicam|tenoxicam|etodolac|nabumetone|sulindac|flurbiprofen|fenoprofen|dexketoprofen|tiaprofenic acid|tolfenamic acid|felbinac|celecoxib|etoricoxib|parecoxib|aspirin)\b/,
  },
  {
    name: 'sulfonamides',
    called: /^(?:sul(?:f|ph)onamides?|sul(?:f|ph)a(?: drugs?| antibiotics?)?)$/,
    members:
      /\b(?:co-trimoxazole|trimethoprim\/sulfamethoxazole|sulfamethoxazole|sulfadiazine|sulfasalazine)\b/,
  },
  {
    name: 'ACE inhibitors',
    called: /^(?:ace[- ]?inhibitors?|acei|ace-?is?|angiotensin[- ]converting enzyme inhibitors?)$/,
    // Sacubitril is not given to who had angioedema from one of them.
    members:
      /\b(?:captopril|cilazapril|enalapril|fosinopril|imidapril|lisinopril|moexipril|perindopril|quinapril|ramipril|trandolapril|sacubitril)\b/,
  },
  {
    name: 'angiotensin receptor blockers',
    called:
      /^(?:arbs?|a2ras?|angiotensin(?:[- ]?(?:ii|2))?[- ]receptor (?:blockers?|antagonists?)|sartans?)$/,
    members: /\b(?:azilsartan|candesartan|eprosartan|irbesartan|losartan|olmesartan|telmisartan|valsartan)\b/,
  },
  {
    name: 'statins',
    called: /^(?:statins?|hmg[- ]coa reductase inhibitors?)$/,
    members: /\b(?:atorvastatin|fluvastatin|pravastatin|rosuvastatin|simvastatin)\b/,
  },
  {
    name: 'macrolides',
    called: /^macrolides?(?: antibiotics?)?$/,
    members: /\b(?:azithromycin|clarithromycin|erythromycin|spiramycin|fidaxomicin|telithromycin)\b/,
  },
  {
    name: 'tetracyclines',
    called: /^tetracyclines?(?: antibiotics?)?$/,
    members:
      /\b(?:demeclocycline|doxycycline|lymecycline|minocycline|oxytetracycline|tetracycline|tigecycline)\b/,
  },
  {
    name: 'quinolones',
    called: /^(?:fluoro)?quinolones?(?: antibiotics?)?$/,
    members:
      /\b(?:ciprofloxacin|delafloxacin|levofloxacin|moxifloxacin|nalidixic acid|norfloxacin|ofloxacin)\b/,
  },
  {
    name: 'aminoglycosides',
    called: /^aminoglycosides?(?: antibiotics?)?$/,
    members: /\b(?:amikacin|gentamicin|neomycin|streptomycin|tobramycin)\b/,
  },
  {
    name: 'opioids like morphine',
    called: /^(?:opioids?|opiates?)(?: analgesics?)?$/,
    members:
      /\b(?:co-codamol|co-dydramol|codeine|diamorphine|dihydrocodeine|hydromorphone|morphine|oxycodone)\b/,
  },
  {
    name: 'heparins',
    called: /^(?:heparins?|low molecular weight heparins?|lmwhs?)$/,
    members: /\b(?:bemiparin|dalteparin|enoxaparin|heparin|tinzaparin)\b/,
  },
  {
    name: 'antiepileptics with an aromatic ring',
    called: /^aromatic (?:antiepileptics?|anticonvulsants?)$/,
    members:
      /\b(?:carbamazepine|eslicarbazepine|fosphenytoin|lamotrigine|oxcarbazepine|phenobarbital|phenytoin|primidone)\b/,
  },
  ...FURTHER_CLASSES,
]

/** Whether one is a member, and the other the class: who ruled out amoxicillin contradicts an allergy to penicillin. */
export function isOfClass(one: Substance, group: Substance): boolean {
  return ALLERGEN_CLASSES.some(
    ({ called, members }) =>
      group.names.some((name) => called.test(name)) && one.names.some((name) => members.test(name)),
  )
}

/** Whether it is a class that is known here, or a member of one. */
export function isInClass({ names }: Substance): boolean {
  return names.some((name) => classesOf(name).length > 0)
}

/** The class that two of them share, each by its own name or by that of a member. */
export function sharedClass(one: Substance, other: Substance): string | undefined {
  const [own, others] = [one.names.flatMap(classesOf), other.names.flatMap(classesOf)]
  return ALLERGEN_CLASSES.find((group) => own.includes(group) && others.includes(group))?.name
}

/** Of which it is the name, or a member by name. */
const classesOf = remembered((name): readonly AllergenClass[] =>
  ALLERGEN_CLASSES.filter(({ called, members }) => called.test(name) || members.test(name)),
)

import type { Substance } from './same-substance.js'

/** Medicines to which whoever is allergic to one is told to be allergic to all, or is to be asked. */
interface AllergenClass {
  readonly name: string
  /** How the class itself is called, as a whole name. */
  readonly called: RegExp
  readonly members: RegExp
}

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
      /\b(?:ibuprofen|naproxen|diclofenac|aceclofenac|indometh?acin|ketoprofen|ketorolac|mefenamic acid|meloxicam|piroxicam|etodolac|aspirin)\b/,
  },
  {
    name: 'sulfonamides',
    called: /^(?:sul(?:f|ph)onamides?|sul(?:f|ph)a(?: drugs?| antibiotics?)?)$/,
    members:
      /\b(?:co-trimoxazole|trimethoprim\/sulfamethoxazole|sulfamethoxazole|sulfadiazine|sulfasalazine)\b/,
  },
]

/** Whether one is a member, and the other the class: who ruled out amoxicillin contradicts an allergy to penicillin. */
export function isOfClass(one: Substance, group: Substance): boolean {
  return ALLERGEN_CLASSES.some(
    ({ called, members }) =>
      group.names.some((name) => called.test(name)) && one.names.some((name) => members.test(name)),
  )
}

/** The class that two of them share, each by its own name or by that of a member. */
export function sharedClass(one: Substance, other: Substance): string | undefined {
  const isIn = ({ called, members }: AllergenClass, { names }: Substance): boolean =>
    names.some((name) => called.test(name) || members.test(name))
  return ALLERGEN_CLASSES.find((group) => isIn(group, one) && isIn(group, other))?.name
}

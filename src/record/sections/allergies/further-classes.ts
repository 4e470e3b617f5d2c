import type { AllergenClass } from './allergen-class.js'

/** Classes that are told as allergies by their name, and that hold others or stand beside them. */
export const FURTHER_CLASSES: readonly AllergenClass[] = [
  {
    name: 'beta-lactams',
    called: /^(?:beta|β)[- ]?lactams?(?: antibiotics?)?$/,
    members:
      /\b(?:penicillins?|cephalosporins?|carbapenems?|(?:\w+)cillin|pivmecillinam|co-?\s?amoxiclav|co-?\s?fluampicil|piperacillin|(?:cef|ceph)\w+|meropenem|ertapenem|imipenem|doripenem|aztreonam)\b/,
  },
  {
    name: 'local anaesthetics',
    called: /^(?:local ana?esthetics?|(?:lignocaine|lidocaine)[- ]type ana?esthetics?)$/,
    // Instillagel holds lidocaine.
    members:
      /\b(?:lidocaine|bupivacaine|levobupivacaine|ropivacaine|prilocaine|mepivacaine|articaine|tetracaine|benzocaine|cinchocaine|chloroprocaine|procaine|emla|xylocaine|versatis|instillagel)\b/,
  },
  {
    name: 'chlorhexidine',
    called: /^chlorhexidine(?: (?:gluconate|digluconate|acetate))?$/,
    members: /\b(?:chlorhexidine|instillagel|hibi(?:scrub|sol|tane)|corsodyl|naseptin|chloraprep|hydrex)\b/,
  },
  {
    name: 'benzodiazepines',
    called: /^(?:benzodiazepines?|benzos?)$/,
    members:
      /\b(?:alprazolam|chlordiazepoxide|clobazam|clonazepam|diazepam|flurazepam|loprazolam|lorazepam|lormetazepam|midazolam|nitrazepam|oxazepam|temazepam)\b/,
  },
  {
    name: 'thiazides',
    called: /^thiazides?(?:[- ]like)?(?: diuretics?)?$/,
    members:
      /\b(?:bendroflumethiazide|chlorothiazide|chlort(?:h)?alidone|hydrochlorothiazide|indapamide|metolazone|xipamide|cyclopenthiazide|co-?\s?amilozide|co-?\s?tenidone|co-?\s?zidocapt)\b/,
  },
  {
    name: 'loop diuretics',
    called: /^loop diuretics?$/,
    members: /\b(?:bumetanide|furosemide|torasemide|co-?\s?amilofruse)\b/,
  },
  {
    name: 'phenothiazines',
    called: /^phenothiazines?$/,
    members:
      /\b(?:chlorpromazine|fluphenazine|levomepromazine|pericyazine|perphenazine|prochlorperazine|promazine|promethazine|trifluoperazine|alimemazine)\b/,
  },
  {
    name: 'SSRIs',
    called: /^(?:ssris?|selective serotonin re-?uptake inhibitors?)$/,
    members: /\b(?:citalopram|dapoxetine|escitalopram|fluoxetine|fluvoxamine|paroxetine|sertraline)\b/,
  },
  {
    name: 'gabapentinoids',
    called: /^gabapentinoids?$/,
    members: /\b(?:gabapentin|pregabalin|mirogabalin)\b/,
  },
]

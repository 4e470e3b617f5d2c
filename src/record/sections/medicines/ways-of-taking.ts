import type { MedicineName } from '../../duplicates/words/medicine-name.js'

interface Said {
  readonly forms: readonly NonNullable<MedicineName['form']>[]
  /** The routes of its code, its name and the words of its dose. */
  readonly words: string
}

/**
 * The ways in which a medicine is taken, by its form where a form has one way alone, else by its words. What is under the skin is
 * injected, whatever its bottle; a tablet or a solution of which nothing else is said is swallowed.
 */
export function waysOf({ forms, words }: Said): readonly string[] {
  const byForm = forms.flatMap((form) => OF_ONE_WAY[form] ?? [])
  if (byForm.length > 0) return [...new Set(byForm)]
  const inWords = WAYS.filter(([pattern]) => pattern.test(words)).map(([, way]) => way)
  if (inWords.length > 0) return inWords
  return forms.length > 0 ? ['swallowed'] : []
}

const OF_ONE_WAY: Readonly<Partial<Record<NonNullable<MedicineName['form']>, string>>> = {
  injection: 'injected',
  inhaler: 'inhaled',
  nebuliser: 'nebulised',
  patch: 'a patch',
  skin: 'on the skin',
  eye: 'eye drops',
  'eye ointment': 'eye ointment',
  ear: 'in the ear',
  rectal: 'rectal',
  nasal: 'nasal',
}

const WAYS: readonly (readonly [RegExp, string])[] = [
  [
    /\binject|subcut|under the skin|\bs\/?c\b|intravenous|\bi\.?v\b|intramuscular|\bi\.?m\b|syringe (?:driver|pump)/i,
    'injected',
  ],
  // What goes through a line; a flush that somebody has is no way of taking anything.
  [/\b(?:sodium chloride|saline|heparin\w*)\b[^·]*\bflush\b/i, 'injected'],
  [
    /oromucosal|buccal|sublingual|under the tongue|between (?:the )?(?:gum|cheek)|in the mouth/i,
    'in the mouth',
  ],
  [/\bvaginal|\bpessar|\b(?:vagifem|vagirux|imvaggis|blissel)\b/i, 'vaginal'],
  [/\boral(?:ly)?\b|\bp\.?o\b|by mouth|\bswallow/i, 'swallowed'],
]

/** Where on the body something is put, as its dose says. */
export function sitesOf(words: string): readonly string[] {
  return SITES.filter(([pattern]) => pattern.test(words)).map(([, site]) => site)
}

const SITES: readonly (readonly [RegExp, string])[] = [
  [/\bface\b|\bfacial/i, 'face'],
  [/\bscalp\b/i, 'scalp'],
  [/\b(?:body|trunk|torso|back|chest)\b/i, 'body'],
  [/\b(?:arms?|elbows?)\b/i, 'arms'],
  [/\b(?:legs?|knees?|shins?)\b/i, 'legs'],
  [/\bhands?\b/i, 'hands'],
  [/\b(?:feet|foot)\b/i, 'feet'],
  [/\bgroins?\b/i, 'groin'],
]

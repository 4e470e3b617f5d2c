import type { FormClass } from './product-words.js'

/**
 * How a medicine of one form is made up, where that is another product: a cream is no ointment (other base, other potency on
 * the skin), what melts under the tongue is not what is swallowed.
 */
export type Made =
  | Swallowed
  | ('sublingual' | 'buccal' | 'lyophilisate')
  | (
      | 'shampoo'
      | 'scalp application'
      | 'bath'
      | 'wash'
      | 'foam'
      | 'ointment'
      | 'cream'
      | 'lotion'
      | 'gel'
      | 'paint'
      | 'solution'
    )
  | ('eye gel' | 'eye drops' | 'nasal spray' | 'nasal drops')
  | ('suppository' | 'pessary' | 'enema')

/** Ways to make what is swallowed: of most medicines one does for the other. */
type Swallowed = 'tablet' | 'capsule' | 'chewable'
const SWALLOWED: readonly Made[] = ['tablet', 'capsule', 'chewable'] satisfies readonly Swallowed[]

const SOLID: readonly (readonly [RegExp, Made])[] = [
  [/sub-?lingual|\bs\/?l\b/, 'sublingual'],
  [/buccal/, 'buccal'],
  [/lyophilisate|\boral wafers?\b/, 'lyophilisate'],
  [/chew|infatab/, 'chewable'],
  [/\bcaps?\b|capsule/, 'capsule'],
  [/\btabs?\b|tablet|caplet/, 'tablet'],
]

const SKIN: readonly (readonly [RegExp, Made])[] = [
  [/shampoo/, 'shampoo'],
  [/scalp/, 'scalp application'],
  [/\bbath\b/, 'bath'],
  [/shower|wash\b|soap/, 'wash'],
  [/foam|mousse/, 'foam'],
  [/ointment|\boint\b/, 'ointment'],
  [/cream/, 'cream'],
  [/lotion|emulsion/, 'lotion'],
  [/\bgel\b|testogel|oestrogel|sandrena|ibugel/, 'gel'],
  [/paint/, 'paint'],
  [/(?<!oral )(?<!nebuliser )\bsolution\b(?! for)/, 'solution'],
]

const OF_FORM: Partial<Record<FormClass, readonly (readonly [RegExp, Made])[]>> = {
  solid: SOLID,
  skin: SKIN,
  eye: [
    [/\bgel\b|gel-?forming|timoptol[- ]la\b/, 'eye gel'],
    [/drops?/, 'eye drops'],
  ],
  nasal: [
    [/spray/, 'nasal spray'],
    [/drops|nasule/, 'nasal drops'],
  ],
  rectal: [
    [/pessar|vaginal (?:tab|cap|insert)/, 'pessary'],
    [/suppositor|\bsupps?\b/, 'suppository'],
    [/foam/, 'foam'],
    [/enema|rectal solution/, 'enema'],
  ],
}

/** How it is made up, as far as its name says; where it names no form, what is rubbed in is meant. */
export function madeOf(name: string, form: FormClass | undefined): Made | undefined {
  const ways = form === undefined ? SKIN : OF_FORM[form]
  return ways?.find(([pattern]) => pattern.test(name))?.[1]
}

/** Which melt in the mouth whatever their name says, and drops that wet the eye alone, thick or thin. */
const ONE_WAY = /^(?:glyceryl trinitrate|asenapine|carbomer|hypromellose|carmellose|sodium hyaluronate)\b/

/** Whether two of one substance are made up in ways of which one is not given for the other. */
export function isMadeOtherwise(
  substance: string,
  [one, other]: readonly [Made | undefined, Made | undefined],
  { isBound }: { readonly isBound: boolean },
): boolean {
  if (one === undefined || other === undefined || one === other || ONE_WAY.test(substance)) return false
  return SWALLOWED.includes(one) && SWALLOWED.includes(other) ? isBound : true
}

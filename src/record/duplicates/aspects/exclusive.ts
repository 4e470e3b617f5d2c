import { codesOf, wordsOf } from '../../reading/coded-text.js'
import { createAspect, sameText } from '../aspect.js'
import { isDoubted, isOverAlready } from './problem-status.js'

/** Problems of which a person has one: two of one line cannot both be so. */
const EXCLUSIVE: readonly {
  readonly name: string
  readonly kinds: readonly { readonly name: string; readonly codes: RegExp; readonly words: RegExp }[]
}[] = [
  {
    name: 'diabetes',
    kinds: [
      {
        name: 'type 1',
        codes:
          /^(?:http:\/\/snomed\.info\/sct\|46635009|http:\/\/hl7\.org\/fhir\/sid\/icd-10(?:-uk|-cm)?\|E10.*)$/,
        words: /\bt1dm\b|\biddm\b|diabet.*\btype\s*(?:1|i)\b|\btype\s*(?:1|i)\s+(?:diabet|dm\b)|\bdm1\b/i,
      },
      {
        name: 'type 2',
        codes:
          /^(?:http:\/\/snomed\.info\/sct\|44054006|http:\/\/hl7\.org\/fhir\/sid\/icd-10(?:-uk|-cm)?\|E11.*)$/,
        words: /\bt2dm\b|\bniddm\b|diabet.*\btype\s*(?:2|ii)\b|\btype\s*(?:2|ii)\s+(?:diabet|dm\b)|\bdm2\b/i,
      },
    ],
  },
  {
    name: 'haemophilia',
    kinds: [
      {
        name: 'A',
        codes: /\|(?:28293008|D66.*)$/,
        words: /\bha?emophilia\s*a\b|factor (?:viii|8) deficiency/i,
      },
      {
        name: 'B',
        codes: /\|(?:41788008|D67.*)$/,
        words: /\bha?emophilia\s*b\b|factor (?:ix|9) deficiency|christmas disease/i,
      },
    ],
  },
  {
    name: 'bipolar',
    kinds: [
      { name: 'I', codes: /\|371596008$/, words: /\bbipolar\b.*\b(?:type )?(?:1|i)\b(?! ?i)/i },
      { name: 'II', codes: /\|83225003$/, words: /\bbipolar\b.*\b(?:type )?(?:2|ii)\b/i },
    ],
  },
  {
    name: 'heart failure',
    kinds: [
      { name: 'reduced', codes: /\|703272007$/, words: /\bhfref\b|reduced ejection fraction/i },
      { name: 'preserved', codes: /\|446221000$/, words: /\bhfpef\b|preserved ejection fraction/i },
    ],
  },
]

/** What is no problem of this person, or not one that they have. */
const NOT_THEIRS =
  /family history|\bfh\b|\brisk\b|screen|suspected|query|possible|\?|history of|remission|resolved/i

interface OneOf {
  readonly line: string
  readonly kind: string
}

/** Which of several problems that exclude each other a source says somebody has, and is sure of. */
export const exclusive = createAspect<OneOf>({
  read({ json }) {
    const code = json['code']
    const words = wordsOf(code)
    if (NOT_THEIRS.test(words) || isDoubted(json) || isOverAlready(json)) return undefined
    return EXCLUSIVE.flatMap(({ name: line, kinds }): readonly OneOf[] => {
      const found = kinds.filter(
        (kind) => codesOf(code).some((one) => kind.codes.test(one)) || kind.words.test(words),
      )
      const [only, ...others] = found
      return only && others.length === 0 ? [{ line, kind: only.name }] : []
    })[0]
  },
  compare: (one, other) => (one.line === other.line ? sameText(one.kind, other.kind) : 'unknown'),
  keys: ({ line }) => [line],
})

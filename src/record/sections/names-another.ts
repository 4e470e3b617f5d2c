import { NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../fhir/nhs-number.js'
import { readContents } from '../documents/read-contents.js'
import { all, textAt, type Element } from '../reading/element.js'
import { plainText } from '../reading/plain-text.js'
import { readOnce } from '../reading/read-once.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { Mark } from './section.js'

/** The number itself is somebody else's, and is not repeated. */
const NAMES_ANOTHER: Mark = {
  text: 'names another NHS number: check that it is this person’s',
  tone: 'warning',
}

/**
 * Of a letter that names an NHS number that is none of this person's, in its title, its sections or a text that came with it. Where no
 * number of the person is known here, nobody can tell.
 */
export function namesAnotherMarks(letter: ReadResource, view: RecordView): readonly Mark[] {
  if (!LETTERS.includes(letter.type)) return []
  const own = ownNumbers(view)
  const isAnother = numbersIn(letter).some((number) => !own.has(number))
  return own.size > 0 && isAnother ? [NAMES_ANOTHER] : []
}

const LETTERS = ['Composition', 'DocumentReference']

const ownNumbers = readOnce(
  (view: RecordView): ReadonlySet<string> =>
    new Set(
      view
        .ofType('Patient')
        .flatMap(({ json }) => all(json, 'identifier'))
        .filter((identifier) => textAt(identifier, 'system') === NHS_NUMBER_SYSTEM)
        .flatMap((identifier) => parseNhsNumber(textAt(identifier, 'value') ?? '') ?? []),
    ),
)

/** Three, three and four digits are written for nothing else but telephones; ten in a row for much, and must be called a number of the NHS. */
const GROUPED = /(?<![\d+][\s-]?)\b\d{3}[\s\u00a0-]\d{3}[\s\u00a0-]\d{4}\b(?![\s-]?\d)/g
const IN_A_ROW = /\bNHS\b[^\d\n]{0,40}(?<!\d)(\d{10})(?!\d)/gi
const TELEPHONE = /\b(?:tel(?:ephone)?|phone|fax|mob(?:ile)?|bleep|call|ring)\b[^\d\n]{0,20}$/i

const numbersIn = readOnce((letter: ReadResource): readonly string[] => {
  const text = wordsOf(letter)
  const grouped = [...text.matchAll(GROUPED)]
    .filter(({ index }) => !TELEPHONE.test(text.slice(Math.max(0, index - 40), index)))
    .map(([found]) => found)
  const inARow = [...text.matchAll(IN_A_ROW)].map(([, found = '']) => found)
  return [...new Set([...grouped, ...inARow].flatMap((found) => parseNhsNumber(found) ?? []))]
})

function wordsOf({ json }: ReadResource): string {
  return [
    textAt(json, 'title'),
    textAt(json, 'description'),
    plainText(textAt(json, 'text', 'div') ?? ''),
    ...sectionsOf(json, 0),
    ...readContents(json).flatMap(({ title, contentType, place }) => [
      title,
      /^text\//i.test(contentType) && place.kind === 'here' ? textIn(place.data) : undefined,
    ]),
  ]
    .filter((words) => words !== undefined && words !== '')
    .join('\n')
}

const DEEPEST = 4

function sectionsOf(element: Element, depth: number): readonly string[] {
  if (depth > DEEPEST) return []
  return all(element, 'section').flatMap((section) => [
    `${textAt(section, 'title') ?? ''}: ${plainText(textAt(section, 'text', 'div') ?? '')}`,
    ...sectionsOf(section, depth + 1),
  ])
}

/** Who a letter is about stands at its head: what goes on for many pages is read as far as this. */
const LONGEST = 100_000

function textIn(data: string): string {
  const text = Buffer.from(data.slice(0, LONGEST), 'base64').toString('utf8')
  return text.replace(/<[^<>]*>/g, ' ')
}

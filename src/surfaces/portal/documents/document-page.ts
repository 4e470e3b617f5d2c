import { isJsonObject, type JsonObject } from '../../../fhir/json-value.js'
import { parseOdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { howShown, type HowShown } from '../../../record/documents/how-shown.js'
import { letterWords, type LetterWords } from '../../../record/documents/letter-words.js'
import type { OpenedDocument } from '../../../record/documents/open-document.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { codedWords, codingWords } from '../../../record/reading/coded-text.js'
import { all, at, textAt, type Element } from '../../../record/reading/element.js'
import { containedIn, ownName, roleOf, roleWords } from '../../../record/reading/role.js'
import { statusMarks } from '../../../record/reading/status-marks.js'
import { toVisible } from '../../../record/reading/visible-text.js'
import type { Mark } from '../../../record/sections/section.js'
import { joined } from '../../../record/reading/section-item.js'
import { toMarkTag, type MarkTag } from '../render-record/item-line.js'

type Opened = Extract<OpenedDocument, { readonly outcome: 'opened' }>

/** A document as a template prints it. */
export interface DocumentPage {
  readonly title: string
  readonly marks: readonly MarkTag[]
  /** What its source says of it; an element that was not sent is said to be not given. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly contents: readonly ContentBlock[]
  /** The address of all that is held of it, and of what it hangs together with. */
  readonly item: string
}

interface ContentBlock {
  readonly title: string
  readonly as: HowShown['as'] | 'none'
  /** The text itself, for what is shown as text. */
  readonly text: string
  /** Of a letter in HTML: its words without its layout. */
  readonly letter: LetterWords | undefined
  /** Why it is not shown in the page. */
  readonly words: string
  readonly href: string
}

const WHY_A_FILE: Readonly<Record<Extract<HowShown, { as: 'file' }>['why'], string>> = {
  'unknown-type': 'This kind of file is not shown here. You can save it and open it with a program for it.',
  'not-what-it-says':
    'The content is not of the kind that its source says it is, so it is not shown here. Save it only if you trust its source.',
  'too-large': 'This is too large to be shown in a page. You can save it and open it with a program for it.',
}

interface PageFacts {
  readonly path: string
  readonly directory: OrganisationDirectory
}

export function toDocumentPage(opened: Opened, { path, directory }: PageFacts): DocumentPage {
  const { json, contents } = opened
  return {
    title: titleOf(json),
    marks: marksOf(json),
    facts: factsOf(opened, directory).map(([label, value]) => ({
      label,
      value: value === undefined || value === '' ? 'not given' : value,
    })),
    contents: contents.map((content, place) => toBlock(content, place, path)),
    item: path.replace('/documents/', '/items/'),
  }
}

function titleOf(json: Opened['json']): string {
  const attachment = at(json, 'content', 'attachment') ?? at(json, 'content')
  return (
    textAt(attachment, 'title') ??
    textAt(json, 'description') ??
    codedWords(json['type'] ?? json['code']) ??
    'Document without a name'
  )
}

function marksOf(json: Opened['json']): readonly MarkTag[] {
  const marks: readonly Mark[] = [
    ...statusMarks(json),
    ...(textAt(json, 'docStatus') === 'preliminary' ? [{ text: 'draft', tone: 'caution' } as const] : []),
    ...(/"(?:modifierExtension|implicitRules)"/.test(JSON.stringify(json)) ? [CHANGES_MEANING] : []),
  ]
  return marks.map(toMarkTag)
}

const CHANGES_MEANING: Mark = {
  text: 'something in it changes its meaning: read the source',
  tone: 'warning',
}

function factsOf(
  { record, json, named }: Opened,
  directory: OrganisationDirectory,
): readonly (readonly [label: string, value: string | undefined])[] {
  const authors = ['author', 'operator', 'performer'].flatMap((key) => all(json, key))
  const dates = ['date', 'createdDateTime', 'effectiveDateTime'].map((key) => textAt(json, key))
  const date = dates.find((one) => one !== undefined)
  return [
    ['Type', codedWords(json['type'] ?? json['code'])],
    ['Class', joined(all(json, 'category').map(codedWords))],
    ['Author', joined(authors.map((author) => nameOf(author, { json, named })))],
    ['Date', date === undefined ? undefined : toClinicalDate(date).text],
    ['Source', sourceOf(json, record.state.sources, directory)],
    ['Confidentiality', confidentialityOf(json)],
  ]
}

function nameOf(reference: Element, { json, named }: Pick<Opened, 'json' | 'named'>): string | undefined {
  const resolve = (one: Element, within: JsonObject): JsonObject | undefined =>
    containedIn(within, one) ?? named.get(textAt(one, 'reference') ?? '')
  const own = (one: Element, within: JsonObject): string | undefined => {
    const target = resolve(one, within)
    return textAt(one, 'display') ?? (target && ownName(target)) ?? textAt(one, 'identifier', 'value')
  }
  const role = roleOf({ reference, within: json }, { resolve, nameOf: own })
  return (role && roleWords(role)) ?? own(reference, json)
}

function toBlock(
  { title, contentType, bytes, place }: Opened['contents'][number],
  number: number,
  path: string,
): ContentBlock {
  const name = title ?? `Content ${number + 1}`
  const href = `${path}/contents/${number + 1}`
  if (!bytes) {
    const words =
      place.kind === 'elsewhere'
        ? 'Its source keeps the content itself and did not send it. Ask the source for it.'
        : 'The content is not shown here.'
    return { title: name, as: 'none', text: '', letter: undefined, words, href }
  }
  const how = howShown(contentType, bytes)
  return {
    title: name,
    as: how.as,
    text: how.as === 'text' ? linesOf(new TextDecoder(how.charset).decode(bytes)) : '',
    letter: how.as === 'html' ? letterWords(bytes, how.charset) : undefined,
    words: how.as === 'file' ? WHY_A_FILE[how.why] : '',
    href,
  }
}

/** What cannot be seen is made visible, line by line: the lines stay. */
function linesOf(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => toVisible(line))
    .join('\n')
}

function sourceOf(
  json: Opened['json'],
  sources: Opened['record']['state']['sources'],
  directory: OrganisationDirectory,
): string | undefined {
  const codes = all(json, 'meta', 'tag').flatMap((tag) => parseOdsCode(textAt(tag, 'code') ?? '') ?? [])
  const source = sources.find(({ organisation }) => codes.includes(organisation))
  return source && (source.name ?? directory.get(source.organisation)?.name ?? source.organisation)
}

function confidentialityOf(json: Opened['json']): string {
  const labels = [...all(json, 'meta', 'security'), ...all(json, 'securityLabel')]
    .map((label) => (isJsonObject(label) && 'coding' in label ? codedWords(label) : codingWords(label)))
    .filter((words) => words !== undefined)
  return labels.length === 0 ? 'normal: no label was given' : [...new Set(labels)].join(', ')
}

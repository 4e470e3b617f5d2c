import { codedWords, codesOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, sameText } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'
import { agreeInWords, areOtherConclusions, toConclusion } from '../words/conclusion-words.js'
import { spelledAlike } from '../words/short-for.js'
import { DOCUMENTS } from '../words/documents.js'
import { areOpposite, readFindings, type Findings } from '../words/findings.js'
import { compareNamed, organisationsOf, toSource, type Named } from './provider.js'
import { createWhen } from './when.js'

/** The content, by its hash and by what is in it. */
export const content = createAspect<readonly string[]>({
  read({ json }: ReadResource) {
    const attachments = all(json, 'content').map((one) => at(one, 'attachment'))
    const hashes = attachments.flatMap((attachment) => {
      const hash = textAt(attachment, 'hash')
      return hash === undefined ? [] : [`hash ${hash}`]
    })
    const inline = attachments.flatMap((attachment) => {
      const text = textAt(attachment, 'data')
      return text === undefined ? [] : [`data ${text}`]
    })
    const found = [...hashes, ...inline]
    return found.length === 0 ? undefined : found
  },
  compare(one, other) {
    if (one.some((text) => other.includes(text))) return 'same'
    const kinds = new Set(one.map((text) => text.slice(0, 4)))
    return other.some((text) => kinds.has(text.slice(0, 4))) ? 'apart' : 'unknown'
  },
  keys: (told) => told,
})

/** What it is called, and of which kind it is: a title, or the type where there is no title. */
export const title = createAspect<{ readonly names: readonly string[]; readonly codes: readonly string[] }>({
  read({ json }: ReadResource) {
    const names = titlesOf({ json })
    const codes = codesOf(json['type'])
    const meanings = [...DOCUMENTS.of(codes, names), ...familyOf(titlesIn(json))]
    return names.length + codes.length === 0
      ? undefined
      : { names: [...new Set([...names, ...meanings])], codes }
  },
  compare(one, other) {
    if (areTwo(specialtiesIn(one.names), specialtiesIn(other.names))) return 'apart'
    if (one.names.some((name) => other.names.includes(name))) return 'same'
    return one.codes.some((code) => other.codes.includes(code)) ? 'near' : 'unknown'
  },
  keys: ({ names, codes }) => [...names.map((name) => `name ${name}`), ...codes],
})

const SPECIALTY =
  /\b(?:\w+ology|\w+iatry|\w+iatrics?|orthopedics?|\w*surgery|respiratory|chest|diabet\w+|kidney|renal|ophthal\w+|eye|ent|memory|pain|breast|stroke|heart|cardiac|gastro\w*|physio\w*|dietetics?|maternity|antenatal|fracture|dermat\w+|hepat\w+|neuro\w+|asthma|copd|epilep\w+|dementia|falls?|frailty|catheter|wound|nutrition)\b/g

function specialtiesIn(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (name.match(SPECIALTY) ?? []).map((word) => word.slice(0, 5)))
}

/** Two clinics write two letters on one day. */
function areTwo(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word))
}

/** Reports of an ambulance, which services call by their form, by what they did, or by the crew. */
const OF_AN_AMBULANCE =
  /\be-?pcr\b|\bambulance\b.*\b(?:report|record|form|sheet|summary|handover|notification)\b|\bparamedics?\b.*\b(?:report|record|form|sheet|summary|assessment)\b|\bnon[- ]?conve(?:yance|yed)\b|\bsee (?:and|&) treat\b|\bpatient report form\b/i
const NOT_OF_A_CALL = /\b(?:transport|booking|request|referral|complaint|protocol|plan|air ambulance)\b/i

/** The family of a document by its titles, whatever its form is called. */
export function familyOf(titles: readonly string[]): readonly string[] {
  return titles.some((name) => OF_AN_AMBULANCE.test(name) && !NOT_OF_A_CALL.test(name))
    ? ['ambulance patient']
    : []
}

/** Every name that a document has. */
export function titlesOf({ json }: Pick<ReadResource, 'json'>): readonly string[] {
  return titlesIn(json)
    .map(toTitle)
    .filter((name) => name !== '')
}

/** The names of a document as they were written. */
export function titlesIn(json: Element): readonly string[] {
  return [
    textAt(json, 'description'),
    textAt(json, 'title'),
    textAt(all(json, 'content')[0], 'attachment', 'title'),
    textAt(json, 'type', 'text'),
    textAt(json, 'type', 'coding', 'display'),
  ].filter((text) => text !== undefined)
}

/** `Cardiology clinic letter` and `Outpatient letter - cardiology` are one; a clinic letter that says no more is one of many. */
function toTitle(text: string): string {
  const plain = plainTitle(text)
  const ofWhat = plain
    .split(' ')
    .filter((word) => !OF_A_CLINIC.has(word))
    .join(' ')
  return ofWhat === '' ? plain : ofWhat
}

const OF_A_CLINIC: ReadonlySet<string> = new Set([
  'clinic',
  'outpatient',
  'outpatients',
  'opd',
  'op',
  'appointment',
])

function plainTitle(text: string): string {
  return toPlainName(
    text
      .replace(/\s+from\s+[^-–]*\b(?:hospitals?|trust|surgery|practice|infirmary|hospice|centre)\s*$/i, '')
      .replace(/\s[-–]\s[^-–]*\b(?:hospital|trust|surgery|practice|health|care)\s*$/i, '')
      .replace(/\.(?:pdf|docx?|html?|tiff?|rtf|txt|xml)$/i, '')
      .replace(/\b(?:letter|report|document|scanned|received|copy|from|re|regarding|final|v\d+)\b/gi, ' ')
      .replace(/_/g, ' '),
  )
}

/** When it was written: of a copy, the day of the content, not of its arrival. */
export const WRITTEN = ['content.attachment.creation', 'context.period.end', 'context.period.start', 'date']
export const writtenOn = createWhen(WRITTEN, { days: 0, coarse: false })

/** When it was written, or came in some days later. */
export const writtenNear = createWhen(WRITTEN, { days: 3, coarse: false })

/** That it has a name of its own: many letters are called a letter. */
export const named = createAspect<boolean>({
  read({ json }) {
    const names = [textAt(json, 'description'), textAt(json, 'title'), textAt(json, 'type', 'text')]
    return names.some(
      (name) =>
        name !== undefined &&
        toTitle(name)
          .replace(/\b(?:clinic|clinical|hospital|outpatient)\b/g, '')
          .trim() !== '',
    )
  },
  compare: (one, other) => (one && other ? 'same' : 'unknown'),
})

/** Who wrote it: the organisation that it names as its author or its keeper, or the one that sent it. */
export const writer = createAspect<Named>({
  read(resource, view) {
    const isSaid = ({ codes, names }: Named): boolean => codes.length + names.length > 0
    const named = organisationsOf(resource, view, ['author'])
    if (isSaid(named)) return named
    // A ward or a doctor says no organisation: who keeps the document does.
    const keeper = organisationsOf(resource, view, ['custodian'])
    return isSaid(keeper) ? keeper : toSource(resource)
  },
  compare: compareNamed,
})

interface Conclusion {
  readonly text: string
  /** Words of the examination itself: that both name the hip says nothing of what was found in it. */
  readonly ofTheTest: readonly string[]
}

/** Words of a finding, where both write some: two that share no half of what the shorter says are two reports. */
export const conclusion = createAspect<Conclusion>({
  read: ({ json }) => {
    const text = textAt(json, 'conclusion')
    return text === undefined
      ? undefined
      : { text, ofTheTest: toConclusion(codedWords(at(json, 'code')) ?? '') }
  },
  compare(one, other) {
    const [own, others] = spelledAlike(one.text, other.text).map(toConclusion)
    if (own === undefined || others === undefined) return 'unknown'
    if (own.join(' ') === others.join(' ')) return 'same'
    if (areOtherConclusions(own, others)) return 'apart'
    if (readFindings(one.text).isNothing && readFindings(other.text).isNothing) return 'near'
    const ofTheTest = [...one.ofTheTest, ...other.ofTheTest]
    const isWithin = own.every((word) => others.includes(word)) || others.every((word) => own.includes(word))
    return isWithin || agreeInWords(own, others, ofTheTest) ? 'near' : 'apart'
  },
})

/** What was found and what was not, in a report or a result in words: two that say the opposite of one finding contradict each other. */
export const findings = createAspect<Findings>({
  read({ json }) {
    const status = textAt(json, 'status') ?? ''
    const said = [
      textAt(json, 'conclusion'),
      ...all(json, 'conclusionCode').map((code) => codedWords(code)),
      textAt(json, 'valueString'),
      codedWords(json['valueCodeableConcept']),
    ]
      .filter((text) => text !== undefined)
      .join('. ')
    return said === '' || TAKEN_BACK.includes(status) ? undefined : readFindings(said)
  },
  compare: (one, other) => (areOpposite(one, other) ? 'apart' : 'unknown'),
})

const TAKEN_BACK = ['cancelled', 'entered-in-error']

/** The results that a report gives, by how many there are. */
export const resultCount = createAspect<string>({
  read({ json }) {
    const results = all(json, 'result').length
    return results === 0 ? undefined : String(results)
  },
  compare: sameText,
})

import { toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords, hasCode, readCoded, wordsOf } from '../../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled, toItem, untilText } from '../../reading/section-item.js'
import { statusMarks } from '../../reading/status-marks.js'
import { endedMarks } from '../due-marks.js'
import { isNotBegun, NOT_BEGUN } from '../not-begun.js'
import type { Mark } from '../section.js'
import type { PlacedItem } from '../section-content.js'
import { cprSaidIn } from './cpr-words.js'
import { pastItsEnd } from './past-its-end.js'
import { consentEndIn, LEGAL_END_MARKS } from './legal-end.js'
import { provisionsOf, type Provision } from './provisions.js'

/**
 * An advance decision, a power of attorney, a decision about resuscitation, consent to a treatment: what it refuses and agrees
 * to, who may decide, and where the document is. A draft binds nobody, nor does what was rejected or is over: they stand apart
 * from what is in force. What has not begun says so where it stands.
 */
export function toConsentItem(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const [start, end] = ['start', 'end'].map((key) => textAt(json, 'provision', 'period', key))
  const isToCome = isNotBegun(start, view.today)
  const [main, ...others] = categoriesOf(json)
  const held = endInWords(json) === 'over' ? [] : pastItsEnd(resource, view.today)
  const ended = held.length > 0 ? [] : endedMarks(end, view.today)
  const isInForce = textAt(json, 'status') === 'active' && endInWords(json) !== 'over'
  return {
    item: toItem(resource, {
      what: readCoded(main) ?? readCoded(json['scope']),
      details: [
        ...others.map((category) => codedWords(category)),
        ...provisionsOf(json).flatMap((provision) => provided(provision, resource, view)),
        labelled('decided by', joined(all(json, 'performer').map((one) => view.nameOf(one, resource)))),
        ...all(json, 'verification').map((one) => verified(one, resource, view)),
        labelled('document', documentOf(json, resource, view)),
        labelled('scope', scopeOf(json)),
        labelled('held by', joined(all(json, 'organization').map((one) => view.nameOf(one, resource)))),
      ],
      when: [
        [isToCome ? 'from' : 'since', start],
        ['recorded', textAt(json, 'dateTime')],
      ],
      till: untilText(end),
      marks: [
        ...held,
        ...(isInForce ? ended : []),
        ...statusMarks(json),
        ...(isToCome ? [NOT_BEGUN] : []),
        ...endMarks(json),
      ],
    }),
    isPast: !isInForce || ended.length > 0,
    date: start ?? textAt(json, 'dateTime'),
    rank: 1,
  }
}

function endMarks(json: ReadResource['json']): readonly Mark[] {
  const ending = endInWords(json)
  return [
    ...(textAt(json, 'status') === 'inactive' ? [NO_LONGER] : []),
    ...(ending === undefined ? [] : [LEGAL_END_MARKS[ending]]),
  ]
}

/** What its categories and the title of its document say of its end, whatever its status says. */
export function endInWords(json: ReadResource['json']): 'over' | 'unclear' | undefined {
  return consentEndIn(
    [
      ...all(json, 'category').map((one) => wordsOf(one)),
      textAt(json, 'scope', 'text'),
      textAt(json, 'sourceAttachment', 'title'),
    ].flatMap((name) => (name === undefined || name === '' ? [] : [name])),
  )
}

const NO_LONGER: Mark = { text: 'no longer in force', tone: 'plain' }

/** The two scopes that partners may send, of which the codes of HL7 say too little. */
const SCOPES: Readonly<Record<string, string>> = { adr: 'advance care directive', treatment: 'treatment' }

function scopeOf(json: ReadResource['json']): string | undefined {
  const text = textAt(json, 'scope', 'text') ?? textAt(json, 'scope', 'coding', 'display')
  return text ?? SCOPES[textAt(json, 'scope', 'coding', 'code') ?? ''] ?? codedWords(json['scope'])
}

/** `Consent Document`, as nearly every Consent is coded: any other of its categories says more. */
const CONSENT_DOCUMENT = '59284-0'

function categoriesOf(json: ReadResource['json']): readonly Element[] {
  const categories = all(json, 'category')
  const isForm = (one: Element): boolean =>
    hasCode(one, [CONSENT_DOCUMENT]) && textAt(one, 'text') === undefined
  const telling = categories.filter((one) => !isForm(one))
  return telling.length === 0 ? categories : telling
}

/** A nurse must not read of what is a refusal by its name that it was refused itself. */
function refusedAs(json: ReadResource['json']): string | undefined {
  const name = categoriesOf(json)
    .map((one) => wordsOf(one))
    .join(' · ')
  if (cprSaidIn(name) === 'not for') return 'not for resuscitation'
  return /refus|\bnot\b|\bADRT\b|dna-?\s?cpr|\bdna?r\b/i.test(name) ? undefined : 'refused'
}

/** Of what is not about something, nor for somebody, the decision alone. */
function provided(
  { says, about, actors }: Provision,
  resource: ReadResource,
  view: RecordView,
): readonly (string | undefined)[] {
  const what = joined(about.map((one) => codedWords(one)))
  const who = joined(
    actors.map((actor) => {
      const role = codedWords(at(actor, 'role'))
      const name = view.nameOf(at(actor, 'reference'), resource)
      return name === undefined ? role : role === undefined ? name : `${name} (${role})`
    }),
  )
  const [verb, deciding] =
    says === 'deny' ? ['refuses', 'not permitted to decide'] : ['agrees to', 'permitted to decide']
  const decision = says === 'deny' ? refusedAs(resource.json) : says === 'permit' ? 'agreed' : undefined
  return [
    labelled(says === undefined ? 'about' : verb, what),
    labelled(says === undefined || what !== undefined ? 'names' : deciding, who),
    what === undefined && who === undefined ? labelled('decision', decision) : undefined,
  ]
}

function verified(verification: Element, resource: ReadResource, view: RecordView): string | undefined {
  const date = textAt(verification, 'verificationDate')
  const words = joined(
    [
      view.nameOf(at(verification, 'verifiedWith'), resource),
      date === undefined ? undefined : toClinicalDate(date).text,
    ],
    ', ',
  )
  if (!isTrueAt(verification, 'verified')) return joined(['not verified', words], ': ')
  return joined(['verified', words], ': ')
}

function documentOf(
  json: ReadResource['json'],
  resource: ReadResource,
  view: RecordView,
): string | undefined {
  return (
    view.nameOf(at(json, 'sourceReference'), resource) ??
    textAt(json, 'sourceAttachment', 'title') ??
    textAt(json, 'sourceAttachment', 'url')
  )
}

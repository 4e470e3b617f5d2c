import { isMarkedChild } from '../../../../record/sections/is-child.js'
import { isMarkedNotToBeRung } from '../../../../record/sections/kin/not-to-be-rung.js'
import { isNamedInDecision } from '../../../../record/sections/kin/with-own-people.js'
import type { JoinedRecord, SectionItem } from '../../../../record/sections/section.js'
import { sectionOfRecord } from '../section-of-record.js'

/**
 * Whom to ring, in that order: key workers, who is reached at any hour or out of hours, of the person's own people the first
 * that is next of kin, carer or the like and whoever decides for them, then everybody else; behind them children, whom nobody
 * rings. Who is not to be rung is not among them. Where no source names a professional, the practice stands for them.
 */
export function whoToCall(record: JoinedRecord): readonly SectionItem[] {
  const named = sectionOfRecord(record, 'professional-contacts').current
  const kin = sectionOfRecord(record, 'personal-contacts').current.filter(
    (item) => !isMarkedNotToBeRung(item),
  )
  const own = kin.filter((item) => !isMarkedChild(item))
  const lines = new Set(record.outOfHours.map(({ reference, what }) => `${reference} ${what}`))
  const others = named.filter(({ reference, what }) => !lines.has(`${reference} ${what}`))
  const professionals = others.length > 0 ? others : practicesOf(record)
  const ownFirst = [...new Set([...own.filter(isRungFirst).slice(0, 1), ...own.filter(isNamedInDecision)])]
  const leading = professionals.filter(isKeyWorker)
  const first = leading.length > 0 ? leading : professionals.slice(0, 1)
  return [
    ...first,
    ...record.outOfHours,
    ...ownFirst,
    ...professionals.filter((item) => !first.includes(item)),
    ...own.filter((item) => !ownFirst.includes(item)),
    ...kin.filter(isMarkedChild),
  ]
}

/** Or where another source, whose telling stands behind, says that they are. */
function isRungFirst({ isRungFirst: isFirst, together }: SectionItem): boolean {
  return isFirst === true || (together?.others.some((other) => other.isRungFirst === true) ?? false)
}

function isKeyWorker({ marks }: SectionItem): boolean {
  return marks.some(({ text }) => text === 'key worker')
}

/** Each practice once, however many sources know it. */
function practicesOf(record: JoinedRecord): readonly SectionItem[] {
  const practices = sectionOfRecord(record, 'gp-practice').current
  return [...new Map(practices.map((item) => [item.what, { ...item, details: toCall(item) }])).values()]
}

/** What it is, and its number before its code and address. */
function toCall({ details }: SectionItem): readonly string[] {
  const isNumber = (detail: string): boolean => detail.startsWith('telephone')
  return ['GP practice', ...details.filter(isNumber), ...details.filter((detail) => !isNumber(detail))]
}

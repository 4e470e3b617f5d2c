import type { SectionContent } from '../section-content.js'
import type { Mark, SectionItem, SectionKey } from '../section.js'
import { isMarkedUnsafe } from '../../reading/section-item.js'
import { isMarkedChild } from '../is-child.js'
import { sentencesOf, toNamedKin, type NamedKin } from './named-kin.js'
import { forbidsContact, isMarkedNotToBeRung, NOT_TO_BE_RUNG } from './not-to-be-rung.js'

/** On one of the person's own people who decides for them, or is to be asked, as an alert or a legal decision says. */
const NAMED_IN_DECISION: Mark = { text: 'named in a decision', tone: 'plain' }

export function isNamedInDecision({ marks }: { readonly marks: readonly Mark[] }): boolean {
  return marks.some(({ text }) => text === NAMED_IN_DECISION.text)
}

type Told = readonly [key: SectionKey, content: SectionContent]

/**
 * What alerts and decisions say of the person's own people, and these of them. A decision that names somebody has their number;
 * whom it names as deciding is rung first; whom an alert forbids to be told is not rung; and who is not to be rung stands
 * among the alerts, without a number.
 */
export function withOwnPeople(told: readonly Told[]): readonly SectionContent[] {
  const contentOf = (key: SectionKey): SectionContent | undefined => told.find(([one]) => one === key)?.[1]
  const kin = (contentOf('personal-contacts')?.current ?? []).map(toNamedKin)
  if (kin.length === 0) return told.map(([, content]) => content)
  const said = SAYS_WHO.flatMap((key) => contentOf(key)?.current ?? []).flatMap(sentencesOf)
  const own = kin.map((one) => ({ ...one, item: asSaid(one, said) }))
  return told.map(([key, content]) => {
    if (key === 'personal-contacts') return { ...content, current: inOrder(own.map(({ item }) => item)) }
    if (!SAYS_WHO.includes(key)) return content
    const current = content.current.map((line) => withNumbers(line, own))
    return key === 'alerts'
      ? { ...content, current: [...current, ...alertsOf(kin)] }
      : { ...content, current }
  })
}

/** Where it is said who decides, and who is not to be told. */
const SAYS_WHO: readonly SectionKey[] = ['alerts', 'legal', 'end-of-life', 'safeguarding']

const DECIDES =
  /\battorneys?\b|\b[le]pa\b|\bdeput(?:y|ies)\b|\bguardian|\bappointee\b|\bdecision[- ]maker\b|\bnearest relative\b|\bparental responsibility\b|\bnext of kin\b/i

function asSaid({ item, isNamedIn }: NamedKin, said: readonly string[]): SectionItem {
  const about = said.filter(isNamedIn)
  if (isMarkedNotToBeRung(item)) return item
  if (about.some(forbidsContact)) return { ...item, marks: [NOT_TO_BE_RUNG, ...item.marks] }
  return about.some((words) => DECIDES.test(words)) && !isMarkedChild(item)
    ? { ...item, isRungFirst: true, marks: [NAMED_IN_DECISION, ...item.marks] }
    : item
}

/** Who is not to be rung stands behind everybody, who is rung first before everybody whose relationship is known here. */
function inOrder(kin: readonly SectionItem[]): readonly SectionItem[] {
  const place = (item: SectionItem): number => {
    if (isMarkedNotToBeRung(item)) return 3
    if (isMarkedUnsafe(item)) return 0
    return item.isRungFirst ? 1 : 2
  }
  return kin.toSorted((one, other) => place(one) - place(other))
}

/** With the numbers of those whom it names as deciding: nobody has to look for them elsewhere. */
function withNumbers(line: SectionItem, own: readonly NamedKin[]): SectionItem {
  const parts = sentencesOf(line).filter((words) => DECIDES.test(words))
  const numbers = own
    .filter(({ item, isNamedIn }) => !isMarkedNotToBeRung(item) && parts.some(isNamedIn))
    .flatMap(({ item }) =>
      item.details
        .filter((one) => one.startsWith(TELEPHONE))
        .map((one) => `${item.what}: ${one.replace(':', '')}`),
    )
  const more = [...new Set(numbers)].filter((one) => !line.details.includes(one))
  return more.length === 0
    ? line
    : { ...line, details: [...line.details, ...more], whole: [...(line.whole ?? []), ...more] }
}

const TELEPHONE = 'telephone: '

/** Those whose own words say so: what an alert says stands there already. */
function alertsOf(kin: readonly NamedKin[]): readonly SectionItem[] {
  return kin
    .filter(({ item }) => isMarkedNotToBeRung(item))
    .map(({ item: { reference, what, details, when, source } }) => ({
      reference,
      what,
      details: details.map(withoutNumbers).filter((detail) => detail !== ''),
      when,
      source,
      marks: [NOT_TO_BE_RUNG],
      isKept: true,
      isPart: true,
    }))
}

/** An alert is read out and copied: how to reach them stands with who they are. */
function withoutNumbers(detail: string): string {
  return detail.replace(/(?:^|; )(?:telephone|email|address): [^;]*/g, '')
}

import { dayOf } from '../reading/clinical-date.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from './section.js'

/** On somebody whom nobody rings about the person. */
export const CHILD: Mark = { text: 'child', tone: 'plain' }

/** From this age on somebody is told as everybody else. */
const NO_CHILD_FROM = 16

/**
 * Whether one of the person's own people is a child: born less than sixteen years ago, as far as the date is given. Where no
 * date of birth was sent, who is called a child and nothing else is one, unless there is a number to ring: a grown-up is
 * somebody's child too.
 */
export function isChild({ json }: ReadResource, relationships: string | undefined, today: string): boolean {
  const born = dayOf(textAt(json, 'birthDate') ?? '')
  if (/^\d{4}/.test(born)) return isUnder(born, today)
  const isCalledChild = relationships?.split(', ').every((one) => CALLED_CHILD.test(one)) ?? false
  return isCalledChild && all(json, 'telecom').length === 0
}

const CALLED_CHILD = /^(?:[a-z]+ )?child$/i

/** Of a birth in a year or a month it is not known whether the birthday has been: who may still be a child is one. */
function isUnder(born: string, today: string): boolean {
  const grown = `${Number(born.slice(0, 4)) + NO_CHILD_FROM}${born.slice(4)}`
  const now = today.slice(0, grown.length)
  return grown.length < today.length ? grown >= now : grown > now
}

export function isMarkedChild({ marks }: { readonly marks: readonly Mark[] }): boolean {
  return marks.some(({ text }) => text === CHILD.text)
}

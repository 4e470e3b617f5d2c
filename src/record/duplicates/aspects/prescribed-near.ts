import { dosagesOf } from '../../reading/dosage.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, type Aspect } from '../aspect.js'
import { begunIn } from '../words/dose-additions.js'
import { compareWhen, keysOf, readWhen, toWhen, type When } from './when.js'

const WITHIN_DAYS = { days: 3, coarse: false }

/**
 * When it was prescribed or supplied, by one of these paths. A list that says in words on which day a course was begun tells of the
 * course of that day, whenever the list was written.
 */
export function createPrescribedNear(paths: readonly string[]): Aspect {
  return createAspect<When>({
    read(resource) {
      const written = readWhen(resource, paths)
      return written && (begunBefore(resource, written) ?? written)
    },
    compare: (one, other) => compareWhen(one, other, WITHIN_DAYS),
    keys: (told) => keysOf(told, WITHIN_DAYS),
  })
}

/** The day that its dosage names, in the year that makes it the last such day before it was written. */
function begunBefore({ json }: ReadResource, { range }: When): When | undefined {
  const [begun] = dosagesOf(json).flatMap((dosage) => begunIn(textAt(dosage, 'text') ?? '') ?? [])
  if (begun === undefined) return undefined
  const year = new Date(range[0]).getUTCFullYear()
  return [year, year - 1]
    .map((one) => toWhen([one, twoDigits(begun.month), twoDigits(begun.day)].join('-')))
    .find((when) => when !== undefined && when.range[0] < range[1])
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

import type { ComparedMedicines, SectionItem } from '../section.js'

/**
 * Of lines by which tellings are of a substance that is known here; `undefined` where all are: then nothing is to be said. A line of
 * several tellings is compared where one of them is. One that says no more than that there are none is no medicine.
 */
export function whichMedicinesAreCompared(
  lines: readonly SectionItem[],
  isKnown: (reference: string) => boolean,
): ComparedMedicines | undefined {
  const all = lines.filter(({ statesNone, columns }) => statesNone === undefined && columns !== undefined)
  const notCompared = all.filter((line) =>
    [line, ...(line.together?.others ?? [])].every(({ reference }) => !isKnown(reference)),
  )
  return notCompared.length === 0 ? undefined : { all, notCompared }
}

/** How many names are told; a paper has no room for more. */
const MOST_NAMES = 10

/** `Allergies are compared with 41 of 53 medicines; not with: Crystapen 600 mg; Timentin`. */
export function comparedMedicinesWords({ all, notCompared }: ComparedMedicines): string {
  const names = [...new Set(notCompared.map(({ what }) => what))]
  const more = names.length - MOST_NAMES
  const named = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
  return `${countCompared({ all: all.length, notCompared: notCompared.length })}; not with: ${named}`
}

/** `Allergies are compared with 41 of 53 medicines`. */
export function countCompared({
  all,
  notCompared,
}: {
  readonly all: number
  readonly notCompared: number
}): string {
  return `Allergies are compared with ${all - notCompared} of ${all} ${all === 1 ? 'medicine' : 'medicines'}`
}

import type { ComparedAllergies, Mark, SectionItem } from '../section.js'

/** On an allergy of which it is not known here what it is to: that no medicine is marked for it says nothing. */
export const NOT_COMPARED: Mark = { text: 'not compared with medicines', tone: 'caution' }

/**
 * Of lines by which of them may be to a medicine; `undefined` where all of these are compared: then nothing is to be said. A line of
 * several tellings is one allergy, and compared where one of them is.
 */
export function whichAreCompared(
  lines: readonly SectionItem[],
  mayBeToMedicine: ReadonlySet<string>,
): ComparedAllergies | undefined {
  const all = lines.filter((line) => tellingsOf(line).some(({ reference }) => mayBeToMedicine.has(reference)))
  const notCompared = all.filter((line) =>
    tellingsOf(line).every(({ marks }) => marks.some(({ text }) => text === NOT_COMPARED.text)),
  )
  const areOthersApart = lines.some(
    (line) =>
      line.reference.startsWith('AllergyIntolerance/') &&
      line.statesNone === undefined &&
      !all.includes(line),
  )
  return notCompared.length === 0 ? undefined : { all, notCompared, areOthersApart }
}

function tellingsOf(line: SectionItem): readonly SectionItem[] {
  return [line, ...(line.together?.others ?? [])]
}

/** How many names are told; the others stand among the allergies. */
const MOST_NAMES = 4

/** `2 of 3 allergies are not compared with medicines: Clip-on wash; Brand X`. */
export function notComparedWords({ all, notCompared, areOthersApart }: ComparedAllergies): string {
  const names = [...new Set(notCompared.map(({ what }) => what))]
  const more = names.length - MOST_NAMES
  const named = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
  return `${countNotCompared({ all: all.length, notCompared: notCompared.length, areOthersApart })}: ${named}`
}

interface Counted {
  readonly all: number
  readonly notCompared: number
  readonly areOthersApart: boolean
}

/** `2 of 3 allergies are not compared with medicines`. */
export function countNotCompared({ all, notCompared, areOthersApart }: Counted): string {
  const things = `${all === 1 ? 'allergy' : 'allergies'}${areOthersApart ? ' (food and surroundings apart)' : ''}`
  return `${notCompared} of ${all} ${things} ${notCompared === 1 ? 'is' : 'are'} not compared with medicines`
}

/** How much a flag asks to be read, most first. */
export const URGENCIES = ['critical', 'abnormal', 'ordinary'] as const

export type Urgency = (typeof URGENCIES)[number]

/** By the words of a flag alone: no number is judged here. */
export function flagUrgency(flag: string): Urgency {
  if (/\b(?:critical|panic)/i.test(flag)) return 'critical'
  return flag.split(/[,;] /).every((word) => ORDINARY.test(word)) ? 'ordinary' : 'abnormal'
}

const ORDINARY = /^(?:(?:systolic |diastolic )?normal|negative|not detected|expected|indeterminate|)$/i

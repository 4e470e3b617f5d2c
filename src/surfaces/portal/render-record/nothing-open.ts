import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { soonestDue } from '../../../record/sections/due-words.js'
import type { JoinedRecord, SectionItem } from '../../../record/sections/section.js'
import { sectionOfRecord } from './section-of-record.js'

/** What is said where no loop is open: that nothing is late, and how much there is of which that cannot be said. */
export function nothingOpen(record: Pick<JoinedRecord, 'undatedSteps' | 'askedFor' | 'sections'>): string {
  return [askedWords(record.askedFor ?? []), stepsWords(record.undatedSteps ?? 0), letterWords(record)]
    .filter((words) => words !== '')
    .join(' ')
}

/** What waits and is not late is open all the same: nobody reads that nothing is outstanding. */
function askedWords(asked: readonly SectionItem[]): string {
  if (asked.length === 0) return 'Of what is shown here, nothing waits for an answer that should be here.'
  const [next] = soonestDue(asked)
  const when =
    next?.due === undefined ? 'none with a day by which' : `the next by ${toClinicalDate(next.due).text}`
  return `${asked.length} asked for, ${when}; of what is shown here, none is overdue.`
}

function stepsWords(undated: number): string {
  if (undated === 0) return ''
  const steps = undated === 1 ? 'One step of a plan is' : `${undated} steps of plans are`
  return `${steps} to be done without a day: see the plans.`
}

/** What a letter asks for in words has no answer that anything could find. */
function letterWords(record: Pick<JoinedRecord, 'sections'>): string {
  const asked = sectionOfRecord(record, 'actions').current.filter(({ isOfDocument }) => isOfDocument)
  if (asked.length === 0) return ''
  const letters = new Set(asked.map(({ reference }) => reference)).size
  const [those, ask] = letters === 1 ? ['A letter', 'asks'] : [`${letters} letters`, 'ask']
  return `${those} ${ask} for something in words: whether it was done is not known here, see the actions.`
}

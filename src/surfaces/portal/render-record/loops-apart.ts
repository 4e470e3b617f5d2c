import type { Section, SectionItem } from '../../../record/sections/section.js'
import type { PanelRule } from '../lenses/parse-lenses.js'

interface Filled {
  readonly rule: Pick<PanelRule, 'key' | 'holds' | 'most'>
  readonly content: Pick<Section, 'current' | 'past' | 'series'>
  readonly toldIn?: ToldIn | undefined
}

/** What of a panel stands in another one. */
export interface ToldIn {
  readonly title: string
  readonly count: number
}

const TO_BE_DONE = 'actions'

/**
 * What is overdue stands among what is to be done, with since when it is: the open loops count it, and do not tell it again. What is
 * to be done and has no room there stays among them.
 */
export function loopsApart<Panel extends Filled>(panels: readonly Panel[]): readonly Panel[] {
  const toDo = panels.find(({ rule }) => rule.key === TO_BE_DONE)
  const told = new Set(toDo?.content.current.slice(0, toDo.rule.most).filter(isOverdue).map(keyOf))
  return panels.map((panel) => {
    if (panel.rule.holds !== 'open-loops') return panel
    const current = panel.content.current.filter((loop) => !told.has(keyOf(loop)))
    const count = panel.content.current.length - current.length
    if (count === 0) return panel
    return { ...panel, content: { ...panel.content, current }, toldIn: { title: 'To be done', count } }
  })
}

/** `One that is overdue stands under To be done.` */
export function toldInWords({ title, count }: ToldIn): string {
  return count === 1
    ? `One that is overdue stands under ${title}.`
    : `${count} that are overdue stand under ${title}.`
}

/** Only a line that says so itself tells what the loop does. */
function isOverdue({ marks, details }: SectionItem): boolean {
  return [...marks.map(({ text }) => text), ...details].some((words) => /\boverdue\b/.test(words))
}

function keyOf({ reference, what }: SectionItem): string {
  return `${reference} ${what}`
}

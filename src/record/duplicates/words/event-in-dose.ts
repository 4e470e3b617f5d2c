/** Before or after what else than food, sleep or washing it is taken: a dose before dressings is no dose of every day. */
export function eventsIn(words: string): readonly string[] {
  return [...words.matchAll(EVENT)].flatMap(([said, of = '']) => (USUAL.has(of) ? [] : [said]))
}

const EVENT =
  /\b(?:before|after|pre|prior to)(?: (?:(?:or|and) )?(?:with|after|before))?(?: (?:the|your|any|a|an|each|every|main|largest|evening|some))* ([\p{L}]+)/gu

const USUAL = new Set(
  (
    'food foods eating meal meals breakfast lunch lunchtime dinner supper tea teatime bed bedtime sleep sleeping going retiring use using drink drinks ' +
    'drinking antacids other midday noon night morning evening brushing cleaning washing bathing bath shower showering rinsing inhaling or and by'
  ).split(' '),
)

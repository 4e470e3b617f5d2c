/** Goals are written in the words of whoever has them: one word for what people say in several. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mobili[sz](?:e|es|ing)|walking|walks)\b(?! (?:stick|frame|aid))/gi, 'walk'],
  [/\b(?:zimmer|walking) frame\b|\bzimmer\b|\bwzf\b/gi, 'frame'],
  [/\bwalking stick\b/gi, 'stick'],
  [/\bquit(?:ting)?\b/gi, 'stop'],
  [/\bcut(?:ting)? (?:down|back)(?: (?:to|on))?\b/gi, 'reduce'],
  [/\b(?:weight loss|lose weight)\b(?: of)?|\blos(?:e|ing|s of)(?= \d)/gi, 'lose'],
  [/\bindependen(?:t|tly|ce)\b/gi, ' '],
  [/\bupstairs\b/gi, 'up stairs'],
  [/\bgo(?:ing)? to\b/gi, 'attend'],
  [/\bweekly\b/gi, 'a week'],
  [/\bdaily\b/gi, 'a day'],
  [/(?<=\w{4})ing\b/gi, ''],
  [/\btwice\b/gi, 'two times'],
  [/\bonce\b/gi, 'one time'],
  [/\b(?:per|each|every)\b/gi, 'a'],
  // Until when stands in the target as well.
  [
    /[,;]?\s*\b(?:by|before|within)\s+(?:the\s+)?(?:(?:end|start|middle)\s+of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|next review)(?:\s+\d{4})?\s*$/gi,
    '',
  ],
]

/** A goal in plain words, without until when. */
export function toGoalWords(text: string): string {
  return SAME.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text)
}

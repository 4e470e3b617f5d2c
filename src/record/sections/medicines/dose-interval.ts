/** How long is waited between two of a dose, in the words of `inDigits`: `minimum interval 1 hours`, `at least 4 hours apart`. */
const HOURS = String.raw`(\d+(?:\.\d+)?)(?: to \d+(?:\.\d+)?)? ?(?:hours?|hourly)`
const SAID = new RegExp(
  [
    String.raw`\b(?:min(?:imum)?|dos(?:e|ing))(?: (?:dose|dosing|time))? (?:interval|gap|time)(?: between (?:each )?doses?)?(?: is| of)?:? ${HOURS}`,
    String.raw`\b(?:(?:leave|leaving|allow|wait)(?: a)?(?: gap of)? ?)?(?:(?:at least|min(?:imum)?(?: of)?|not less than) )?${HOURS} (?:apart|between (?:each )?(?:doses?|uses?)|(?:minimum )?(?:gap|interval))\b`,
  ].join('|'),
  'g',
)

/** The hours that are waited at the least, and the wording without them. */
export function intervalIn(words: string): { readonly hours: number | undefined; readonly without: string } {
  const [, one, other] = new RegExp(SAID.source).exec(words) ?? []
  const said = one ?? other
  return {
    hours: said === undefined || Number(said) === 0 ? undefined : Number(said),
    without: words.replace(SAID, ' '),
  }
}

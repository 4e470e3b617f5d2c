/** What may stand behind how many in Latin numbers: `ii tds`, `i nocte`, `i-ii tabs`. */
const BEHIND_A_NUMBER =
  '(?:tab(?:let)?s?|cap(?:sule)?s?|puffs?|sachets?|drops?|sprays?|od|om|on|bd|bid|tds|tid|qds|qid|prn|mane|nocte|daily|stat|once|twice|every|each|a day|at night|in the|when|\\d+ ?(?:hourly|times))\\b'

/** `Mon/Wed/Fri`: `sat` and `sun` are days beside another day alone. */
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?'
const WEEKDAYS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=\\b${DAY}) ?[/&+] ?(?=${DAY}\\b)`, 'g'), ' and '],
  [/\bmon\b/g, 'monday'],
  [/\btues?\b/g, 'tuesday'],
  [/\bwed\b/g, 'wednesday'],
  [/\bthu(?:rs?)?\b/g, 'thursday'],
  [/\bfri\b/g, 'friday'],
  [/(?<=day(?:,| and| to)? (?:and )?)sat\b/g, 'saturday'],
  [/(?<=day(?:,| and| to)? (?:and )?)sun\b/g, 'sunday'],
]

/** Behind what a short word for an eye may stand: `1 drop RE`, `1 drop nocte LE`. */
const BEFORE_AN_EYE = String.raw`(?<=\b(?:drops?|od|bd|tds|qds|nocte|mane|on|daily)(?: into| in)? )`

/**
 * What drug charts and practices write for a word, in the order in which it is read. The BNF lists the Latin ones. `OD` stays what it
 * is: whether it is once a day or the right eye nobody can tell from its letters.
 */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bgtts?\b/g, 'drops'],
  [/(?<=\d) ?hrly\b/g, ' hourly'],
  [/\bqqh\b/g, 'every 4 hours'],
  [/\beod\b|\balt(?:ernate)? die(?:bus|s)?\b|\balt days?\b/g, 'alternate days'],
  [/\btiw\b/g, '3 times a week'],
  [/\bsos\b/g, 'when required'],
  [/\bmdu\b/g, 'as directed'],
  [/\bhs\b|\bo\/n\b/g, 'at night'],
  [/\bpc\b/g, 'after food'],
  [/\bac\b/g, 'before food'],
  [/\b(\d) ?x ?(?:daily\b|a day\b|per day\b|\/ ?day\b|\/d\b)/g, '$1 times a day'],
  [/\bx ?(\d) (?:daily|a day|per day)\b/g, '$1 times a day'],
  [/\bmax(?:imum)? (?=(?:od|bd|tds|qds)\b)/g, 'up to '],
  ...WEEKDAYS,
  [new RegExp(`${BEFORE_AN_EYE}(?:be|b/e|ou)(?=$|[ .,;)])(?! \\w+(?:ed|en)\\b)`, 'g'), 'both eyes'],
  [new RegExp(`${BEFORE_AN_EYE}(?:re|r/e)(?=$|[ .,;)])`, 'g'), 'right eye'],
  [new RegExp(`${BEFORE_AN_EYE}(?:le|l/e|os)(?=$|[ .,;)])`, 'g'), 'left eye'],
]

const LATIN = new RegExp(
  `(?<![\\p{L}\\d/.-])(i{1,3})(?: ?(?:-|–|/|to|or) ?(i{1,3}))?(?= ${BEHIND_A_NUMBER})`,
  'gu',
)

/** A wording in lower case with its short words written out: `ii tabs 4 hrly` is `2 tabs 4 hourly`. */
export function spelledOut(words: string): string {
  return SHORT.reduce((rest, [short, long]) => rest.replace(short, long), words).replace(
    LATIN,
    (...[, few = '', many]: readonly (string | undefined)[]) =>
      many === undefined ? String(few.length) : `${few.length} to ${many.length}`,
  )
}

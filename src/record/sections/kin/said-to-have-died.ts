/**
 * Whether what somebody is called, or is to the person, says that they have died: `Wife (deceased 2024)`, `late husband`. Somebody's
 * widow is alive, and whoever is rung late is too.
 */
export function isSaidToHaveDied({
  names,
  relationships,
}: {
  readonly names: readonly string[]
  readonly relationships: readonly string[]
}): boolean {
  return [...names, ...relationships.filter((one) => !OF_ANOTHER.test(one))].some((words) => DIED.test(words))
}

const KIN =
  'wife|husband|spouse|partner|mother|father|mum|dad|parent|son|daughter|brother|sister|friend|carer|aunt|uncle|cousin|grand\\w+'

const DIED = new RegExp(
  String.raw`\b(?:deceased|died|passed away|r\.?i\.?p\.?)(?!\w)|[(,\-–] ?dead\b|\b(?:the )?late (?:${KIN})\b`,
  'iu',
)

/** `Widow of his deceased brother`, `daughter of late husband`. */
const OF_ANOTHER = /\b(?:widow(?:er)?|wife|husband|partner|daughter|son|sister|brother|friend|carer) of\b/i

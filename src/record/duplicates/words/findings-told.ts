import { readMeanings } from './meanings.js'
import { ORGANISMS, toOrganismName } from './organisms.js'
import { toPlainName } from './plain-name.js'

/** What is found, where feeds say it in several ways. That somebody does not smoke says nothing of whether they ever did. */
const TABLE = `
never smoked; never smoked tobacco; never smoker; never a smoker; has never smoked; lifelong non-smoker; life-long non smoker; never smoked tobacco finding; S:266919005
ex-smoker; ex smoker; former smoker; previous smoker; past smoker; stopped smoking; used to smoke; S:8517006
smoker; current smoker; smokes; current tobacco smoker; smokes tobacco daily; tobacco smoker; smokes tobacco; S:77176002
lives alone; living alone; lives on own; S:105529008
detected; positive; present; pos; +ve; S:260373001; S:10828004
not detected; negative; not present; neg; nil detected; S:260415000; S:260385009
normal; within normal limits; wnl; S:17621005
`

export const FINDINGS_TOLD = readMeanings(`${TABLE.trim()}\n${ORGANISMS.trim()}`)

/** What words say was found, by the table, however much of it there is. */
export function findingTold(text: string): string | undefined {
  return FINDINGS_TOLD.of([], [toPlainName(text), toPlainName(toOrganismName(text))])[0]
}

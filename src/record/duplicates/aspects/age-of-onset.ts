import { all, at, textAt } from '../../reading/element.js'
import { codedWords } from '../../reading/coded-text.js'
import { createAspect, sameText } from '../aspect.js'

/** `Breast cancer aged 46`, `MI at 48`, `bowel cancer (61)`: at which age, within the name of what a relative had. */
const AGE =
  /[\s,(–-]*\b(?:(?:diagnosed|dx|onset|from|died)\s+)?(?:(?:at|age[d]?|@)\s*(?:the\s+)?(?:age\s*(?:of\s+)?)?|(?=\(\s*\d))(\d{1,2})(?:\s*(?:years?|yrs?|y)(?:\s*old)?)?\b\)?\s*$|\s*\((\d{1,2})\)\s*$/i

/** `in his 50s` */
const DECADE = /[\s,(–-]*\b(?:in\s+(?:his|her|their)\s+)?(?:(?:early|mid|late)[\s-]+)?\d0['’]?s\b\)?\s*$/i

/** What a relative had, without at which age, which has an element of its own. */
export function withoutAge(name: string): string {
  return name
    .replace(DECADE, '')
    .replace(AGE, '')
    .replace(/^\s*died\s+(?:of|from)\s+/i, '')
}

/** At which age it began, where a family history says it: twice in one family is two. */
export const ageOfOnset = createAspect<string>({
  read({ json }) {
    const told = all(json, 'condition').flatMap((condition) => {
      const [, age, inBrackets] = AGE.exec(codedWords(at(condition, 'code')) ?? '') ?? []
      return textAt(condition, 'onsetAge', 'value') ?? age ?? inBrackets ?? []
    })
    const [only, ...others] = told
    return others.length === 0 ? only : undefined
  },
  compare: sameText,
})

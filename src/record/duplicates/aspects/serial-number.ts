import { all, textAt } from '../../reading/element.js'
import { createAspect, sameText } from '../aspect.js'

/** `Serial no. LNQ550011`: who has no field for it writes it into a note. */
const IN_A_NOTE = /\b(?:serial(?:\s*(?:no|number|num|#))?|s\/n|sn)\b[.:#\s]*([A-Z0-9][A-Z0-9-]{4,24})\b/i

/** The number of a device of its own, in its field or in a note. */
export const serialNumber = createAspect<string>({
  read({ json }) {
    const noted = all(json, 'note')
      .map((note) => IN_A_NOTE.exec(textAt(note, 'text') ?? '')?.[1])
      .find((number) => number !== undefined && /\d/.test(number))
    return (textAt(json, 'serialNumber') ?? noted)?.toLowerCase().replace(/[\s-]+/g, '')
  },
  compare: sameText,
  keys: (told) => [told],
})

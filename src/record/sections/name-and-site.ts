import { sideIn } from '../duplicates/words/side-in.js'
import { wordsOf } from '../reading/coded-text.js'
import { all } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from './section.js'

/** That one entry names one side of the body and has the other as its site: neither is to be trusted. */
export const NAME_AND_SITE: Mark = {
  text: 'name and site contradict: one says left, the other right',
  tone: 'warning',
}

/** `Left below knee amputation` of the right leg; what is of both sides contradicts neither. */
export function nameAndSiteMarks(json: ReadResource['json']): readonly Mark[] {
  const [named, placed] = ['code', 'bodySite'].map((key) =>
    sideIn(
      all(json, key)
        .map((one) => wordsOf(one))
        .join(' '),
    ),
  )
  const isEither = [named, placed].every((side) => side === 'left' || side === 'right')
  return isEither && named !== placed ? [NAME_AND_SITE] : []
}

/** A first name, or the letter of one, and a family name. */
export interface Called {
  readonly first: string
  readonly family: string
}

const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|mx|dame|lady|lord|rev|sister|nurse)\b\.?\s*/i

/** What stands behind a name: degrees and registrations, in capitals or in brackets. */
const POST_NOMINALS =
  /\s*\([^)]*\)|(?:[\s,]+(?:[A-Z]{2,}[a-z]?[A-Z]*|BSc|MSc|PhD|MBChB|DipSW|PGDip|BNurs|RNLD)\b(?:\s*\(?[Hh]ons\)?)?)+\s*$/g

/** The first and the family name of a professional as lists write them: `Maria Quinn, RMN` and `Quinn, Maria` are one. */
export function toCalled(text: string): Called | undefined {
  const untitled = text.replace(TITLES, '')
  const bare = untitled.replace(POST_NOMINALS, '')
  const [before = '', behind = ''] = (plain(bare).length > 1 ? bare : untitled).split(',')
  const words = plain(`${behind} ${before}`)
  const [first, ...others] = words
  const family = others.at(-1)
  return first === undefined || family === undefined ? undefined : { first, family }
}

function plain(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/['’]/g, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

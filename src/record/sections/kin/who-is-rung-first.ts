import { hasCode } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import { RANKS } from '../involved.js'

/** The relationships of one of the person's own people, as sent and in words. */
interface Standing {
  readonly coded: readonly Element[]
  readonly words: string
  /** Contact ranks of UK Core, where they were sent. */
  readonly ranks: readonly number[]
  /** Whether the person is not grown up, so that a parent is rung. */
  readonly isOfMinor: boolean
}

/**
 * Where one of the person's own people stands among them, lower first: as a source ranks them, then next of kin, then who
 * cares, decides or is called in an emergency, then everybody else. Nobody stands first for their name.
 */
export function closenessOf({ coded, words, ranks, isOfMinor }: Standing): number {
  const [rank] = ranks.toSorted((one, other) => one - other)
  if (rank !== undefined) return RANKS.professional + rank / (rank + 1)
  const said = words.replace(NOT_SO, ' ')
  if (NEXT_OF_KIN.test(said) || hasAny(coded, ['N', 'NOK'])) return RANKS.nextOfKin
  const isParent = isOfMinor && (PARENT.test(said) || hasAny(coded, PARENT_CODES))
  return isParent || CLOSE.test(said) || hasAny(coded, CLOSE_CODES) ? RANKS.close : RANKS.kin
}

export function isRungFirst(closeness: number): boolean {
  return closeness < RANKS.kin
}

/** The ranks that sources give somebody among the contacts of the person. */
export function contactRanksOf(kin: Element): readonly number[] {
  return all(kin, 'extension')
    .filter((extension) => /ContactRank(?:-1)?$/.test(textAt(extension, 'url') ?? ''))
    .map((extension) => Number(textAt(extension, 'valuePositiveInt')))
    .filter((rank) => rank > 0)
}

function hasAny(coded: readonly Element[], codes: readonly string[]): boolean {
  return coded.some((one) => hasCode(one, codes))
}

const NOT_SO = /\b(?:not|former|formerly|previous(?:ly)?|ex)[- ](?:the |a )?(?:next[ -]of[ -]kin|carer)\b/gi
const NEXT_OF_KIN = /\bnext[ -]of[ -]kin\b|\bnok\b|\bnearest relative\b/i
const CLOSE =
  /emergency|attorney|\b[le]pa\b|\bdeputy\b|carer|care ?giver|guardian|\bparent\b|\bappointee\b|parental responsibility/i
const PARENT = /\b(?:mother|father|mum|dad|parents?)\b/i
const PARENT_CODES = ['PRN', 'MTH', 'FTH', 'NMTH', 'NFTH', 'ADOPTP', 'ADOPTF', 'ADOPTM']
const CLOSE_CODES = [
  ...['C', 'CP', 'EP', 'ECON', 'CAREGIVER', 'GUARD', 'GUADLTM'],
  ...['POWATT', 'DPOWATT', 'HPOWATT', 'SPOWATT'],
]

/** Where somebody lives goes with where they are registered. The towns are real; streets and postcodes are not. */
export interface Neighbourhood {
  /** ODS code of the practice. */
  readonly practice: string
  /** How many of 100 people are registered there. */
  readonly share: number
  readonly town: string
  /** The first half of the postcode; the second has letters that no real one has. */
  readonly postcode: string
}

export const NEIGHBOURHOODS: readonly Neighbourhood[] = [
  { practice: 'Z99001', share: 40, town: 'Leatherhead', postcode: 'KT22' },
  { practice: 'Z99002', share: 34, town: 'Godalming', postcode: 'GU7' },
  { practice: 'Z99003', share: 8, town: 'Redhill', postcode: 'RH1' },
  { practice: 'Z99004', share: 5, town: 'Oxted', postcode: 'RH8' },
  { practice: 'Z99005', share: 7, town: 'Weybridge', postcode: 'KT13' },
  { practice: 'Z99006', share: 6, town: 'Woking', postcode: 'GU21' },
]

/** Names of streets that fit a town of Surrey and are put together here. */
export const STREETS = {
  first:
    'Alder Barley Bramble Chalkpit Coppice Dovecote Elder Fallow Gorse Hazelwood Juniper Kiln Larkfield Mallard Orchard Quarry Rookery Saddlers Tannery Weavers'.split(
      ' ',
    ),
  second: 'Avenue Close Court Drive Gardens Lane Mead Rise Road Row Way'.split(' '),
} as const

/** Letters that do not occur in the second half of any postcode. */
export const UNUSED_LETTERS = 'CIKMOV'

/**
 * How somebody at work is tied to a person: recorded (`self`, `family`, `household`), or seen from the record: an address
 * that both have now, or a family name that both have.
 */
export type Tie = 'self' | 'family' | 'household' | 'same-address' | 'same-surname'

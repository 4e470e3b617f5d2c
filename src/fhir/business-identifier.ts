/** An identifier of a sender's own: with a system and a value, both as sent. */
export interface BusinessIdentifier {
  readonly system: string
  readonly value: string
}

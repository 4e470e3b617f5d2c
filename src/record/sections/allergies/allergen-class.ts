/** Medicines to which whoever is allergic to one is told to be allergic to all, or is to be asked. */
export interface AllergenClass {
  readonly name: string
  /** How the class itself is called, as a whole name. */
  readonly called: RegExp
  readonly members: RegExp
}

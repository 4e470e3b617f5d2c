import type { SectionItem } from '../sections/section.js'
import type { LetterPart } from './letter.js'

/** Everything of one resource as its page tells it. */
export interface ItemDetail {
  /** `Type/id`. */
  readonly reference: string
  /** What its line says; its type where it has none. */
  readonly title: string
  readonly type: string
  /** As it stands in a list, by itself. */
  readonly line: SectionItem
  /** Whether something in it may change its meaning in a way that is not known here. */
  readonly isSafe: boolean
  /** Its words as a letter, where it is one that was sent as such; empty for anything else. */
  readonly letter: readonly LetterPart[]
  readonly rows: readonly ItemRow[]
  readonly provenance: readonly ItemRow[]
  /** What it refers to, and what refers to it. */
  readonly links: readonly ItemLink[]
  /** Whether it holds a content that can be opened as a document. */
  readonly isDocument: boolean
  /** Of which tests it holds a result. */
  readonly tests: readonly { readonly id: string; readonly name: string }[]
  /** The same thing as others told it. */
  readonly group: { readonly id: string; readonly words: string; readonly rule: string } | undefined
  readonly conflicts: readonly string[]
}

/** One element: what it is called, and what stands there. */
export interface ItemRow {
  readonly label: string
  readonly value: string
  /** Whether it is in an extension that may turn the meaning of what it stands in. */
  readonly isModifier?: true
}

export interface ItemLink {
  /** What the other one is to this one: `Contact`, `Result of` … */
  readonly label: string
  readonly title: string
  readonly detail: string
  /** The id of the other one; left out for what is not shown, whether it is not held or not for this reader. */
  readonly id?: string
  /** Set when the other one can be opened as a document. */
  readonly isDocument?: true
}

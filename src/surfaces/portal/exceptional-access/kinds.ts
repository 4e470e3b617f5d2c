import type { ExceptionalKind } from '../../../record/exceptional-access/exceptional-use.js'

/** A page of this folder: its last part of the address, and its words. */
export interface KindOfPage {
  readonly kind: ExceptionalKind
  readonly path: 'break-glass' | 'relationship' | 'unseal'
  /** The right that it takes. */
  readonly right: string
  readonly title: string
  /** What it does, and what it does not. */
  readonly lead: readonly string[]
  readonly button: string
  readonly confirmTitle: string
  readonly confirmButton: string
}

export const KINDS_OF_PAGE: readonly KindOfPage[] = [
  {
    kind: 'break-glass',
    path: 'break-glass',
    right: 'break-glass',
    title: 'Break the glass',
    lead: [
      'For an emergency, when you have no relationship with this person that the record knows, or when what you need is withheld.',
      'It opens this one person’s record to you for a limited time, in this session. What the law keeps with its source stays closed, and so does what is sealed.',
      'The privacy officer is told at once. Somebody else than you reviews this use, and you will be asked about it.',
    ],
    button: 'Continue',
    confirmTitle: 'Do you want to break the glass?',
    confirmButton: 'Break the glass',
  },
  {
    kind: 'self-claimed',
    path: 'relationship',
    right: 'claim-relationship',
    title: 'Record that you care for this person',
    lead: [
      'For when you are part of this person’s care and the record does not know it yet.',
      'The record opens to you for the days that you choose. What is withheld from your role stays withheld.',
      'The privacy officer is told, and somebody else than you reviews it.',
    ],
    button: 'Continue',
    confirmTitle: 'Do you care for this person?',
    confirmButton: 'Yes, record it',
  },
  {
    kind: 'unseal',
    path: 'unseal',
    right: 'unseal',
    title: 'Open what is sealed',
    lead: [
      'What a source seals, or what is sealed for a person, opens on one of three legal grounds, and on nothing else. This page does not say whether anything of this record is.',
      'It opens to you for a limited time, in this session. What the law keeps with its source stays closed, and so does what your role does not see without a seal.',
      'The privacy officer is told at once, and somebody else than you reviews it.',
    ],
    button: 'Continue',
    confirmTitle: 'Do you want to open what is sealed?',
    confirmButton: 'Open it',
  },
]

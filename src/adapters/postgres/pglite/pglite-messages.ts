import type { Parameter } from '../database.js'

/** How the thread starts: a directory, in memory without one; `image` is a dumped data directory to begin from. */
export interface ThreadStart {
  readonly directory?: string
  readonly image?: Uint8Array
}

export interface Statement {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

/** What came of one statement. */
export type StatementResult =
  | { readonly rows: readonly unknown[] }
  | { readonly error: { readonly message: string; readonly code?: string } }

export type ThreadRequest =
  /** Runs each by itself, in this order; what goes wrong with one says nothing of the others. */
  | { readonly id: number; readonly kind: 'statements'; readonly statements: readonly Statement[] }
  | { readonly id: number; readonly kind: 'script'; readonly sql: string }
  | { readonly id: number; readonly kind: 'image' }
  | { readonly id: number; readonly kind: 'close' }

/** The answer to the request of this id, a result for each statement; id 0 says that the thread is ready. */
export interface ThreadAnswer {
  readonly id: number
  readonly results: readonly StatementResult[]
}

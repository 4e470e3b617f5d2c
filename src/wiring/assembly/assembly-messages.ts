import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { LabelClassKey } from '../../access/labels/label-class.js'
import type { Cover, WithheldReason } from '../../access/lens.js'
import type { Organisation } from '../../identity/organisation.js'
import type { AssembledRecord, RecordToAssemble } from '../../record/assembly/assemble-parts.js'
import type { MessagePort } from 'node:worker_threads'

/** What the thread is begun with: it reads templates and maps itself. */
export interface AssemblyStart {
  readonly root: string
  readonly baseUrl: string
  readonly release: string
  /** The file of code sets, and the version by which the gateway knows them: parts are kept by it. */
  readonly codeSets: Pick<CodeSets, 'text' | 'version'>
}

/** A record without the lens, which is asked over `port`: what a permit lets be seen is decided in one place. */
export interface AssemblyRequest {
  readonly id: number
  readonly record: Omit<RecordToAssemble, 'lens'>
  readonly organisations: readonly Organisation[]
  readonly port: MessagePort
  /** One number: 1 when the answer to the question is on the port. */
  readonly isAnswered: Int32Array
}

export type AssemblyAnswer =
  { readonly id: number; readonly made: AssembledRecord } | { readonly id: number; readonly error: unknown }

/** One question to a lens, by the name of its method. */
export interface LensQuestion {
  readonly asks: 'coverOf' | 'isPartWithheld' | 'whyWithheld'
  readonly labelClass: LabelClassKey
}

export type LensAnswer = Cover | boolean | WithheldReason | undefined

import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import type { LabelClassKey } from '../../access/labels/label-class.js'
import type { Cover, Lens, WithheldReason } from '../../access/lens.js'
import type { LensAnswer, LensQuestion } from './assembly-messages.js'

/** A lens in a thread that asks the one of the permit, once of each class, and waits for the answer. */
export function askingLens(port: MessagePort, isAnswered: Int32Array): Lens {
  const answers = new Map<string, LensAnswer>()

  function ask(asks: LensQuestion['asks'], labelClass: LabelClassKey): LensAnswer {
    const key = `${asks} ${labelClass}`
    if (answers.has(key)) return answers.get(key)
    Atomics.store(isAnswered, 0, 0)
    port.postMessage({ asks, labelClass } satisfies LensQuestion)
    Atomics.wait(isAnswered, 0, 0)
    const received = receiveMessageOnPort(port) as { readonly message: Answered } | undefined
    if (received === undefined) throw new Error('A lens has not answered.')
    if ('error' in received.message) throw received.message.error
    answers.set(key, received.message.answer)
    return received.message.answer
  }

  return {
    coverOf: (labelClass) => ask('coverOf', labelClass) as Cover,
    isPartWithheld: (labelClass) => ask('isPartWithheld', labelClass) as boolean,
    whyWithheld: (labelClass) => ask('whyWithheld', labelClass) as WithheldReason | undefined,
  }
}

type Answered = { readonly answer: LensAnswer } | { readonly error: Error }

/** A lens that fails is told to the thread, which waits. */
function answerOf(lens: Lens, { asks, labelClass }: LensQuestion): Answered {
  try {
    return { answer: lens[asks](labelClass) }
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
}

/** Answers what a thread asks of this lens, until the port is closed. */
export function answerFor(lens: Lens, port: MessagePort, isAnswered: Int32Array): void {
  port.on('message', ({ asks, labelClass }: LensQuestion) => {
    port.postMessage(answerOf(lens, { asks, labelClass }))
    Atomics.store(isAnswered, 0, 1)
    Atomics.notify(isAnswered, 0)
  })
}

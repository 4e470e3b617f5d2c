import { bootHapi, type HapiBoot } from './boot-hapi.js'

export interface HapiCommand extends HapiBoot {
  readonly print: (line: string) => void
  /** Aborted when the command is to end: SIGTERM, Ctrl-C. */
  readonly signal: AbortSignal
}

/**
 * `neighbourhood-record hapi`: a real HAPI for development and tests, without Docker. Runs until it is told to end;
 * rejects when HAPI cannot be built or started, or ends by itself.
 */
export async function hapi(command: HapiCommand): Promise<void> {
  const { print, signal } = command
  const running = await bootHapi(command)
  print(`HAPI answers at ${running.baseUrl}. Start the gateway with FHIR_BASE_URL=${running.baseUrl}`)
  print('Press Ctrl-C to stop it.')

  const told = new Promise<'told'>((resolve) => {
    if (signal.aborted) resolve('told')
    signal.addEventListener(
      'abort',
      () => {
        resolve('told')
      },
      { once: true },
    )
  })
  const why = await Promise.race([told, running.ended.then(() => 'ended' as const)])
  if (why === 'ended' && !signal.aborted) throw new Error('HAPI ended by itself.')
  await running.stop()
  print('HAPI has stopped.')
}

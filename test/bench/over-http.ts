import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

interface EverythingPage {
  readonly entry?: readonly unknown[]
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
}

/**
 * One caller for both servers, with connections that stay open. It hands the bytes on and nothing else, since it runs on the
 * cores of what it times: `fetch` spends on the body of a record of 1,000 resources half of what the gateway takes for it.
 * Compressed answers are taken, as every caller takes them: HAPI is a quarter faster with them.
 */
const caller = new Agent({ keepAlive: true })

async function call(url: string, headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { agent: caller, headers: { 'accept-encoding': 'gzip', ...headers } }, resolve)
      .on('error', reject)
      .end()
  })
}

function bodyOf(answer: IncomingMessage): Readable {
  return answer.headers['content-encoding'] === 'gzip' ? answer.pipe(createGunzip()) : answer
}

/** Reads an answer to its end, without keeping it, and gives its headers; throws on another status than is expected. */
export async function drain(
  url: string,
  headers: Readonly<Record<string, string>>,
  expected = 200,
): Promise<IncomingHttpHeaders> {
  const answer = await call(url, headers)
  await finished(bodyOf(answer).resume())
  if (answer.statusCode !== expected) throw new Error(`A reading was answered ${answer.statusCode ?? 0}.`)
  return answer.headers
}

/** Posts a transaction to HAPI, and gives the id that its first entry, the Patient, has there. */
export async function postToHapi(hapi: string, bundle: object): Promise<string> {
  const answer = await fetch(hapi, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify(bundle),
  })
  const reply = (await answer.json()) as {
    readonly entry: readonly { readonly response: { readonly location: string } }[]
  }
  return reply.entry[0]?.response.location.split('/')[1] ?? ''
}

/** HAPI's own `$everything` to its last page; throws when that is less than was posted. */
export async function everythingOfHapi(hapi: string, patient: string, size: number): Promise<void> {
  let next: string | undefined = `${hapi}/Patient/${patient}/$everything?_count=1000`
  let entries = 0
  while (next !== undefined) {
    const page = JSON.parse(await text(bodyOf(await call(next)))) as EverythingPage
    entries += page.entry?.length ?? 0
    next = page.link?.find(({ relation }) => relation === 'next')?.url
  }
  if (entries < size) throw new Error(`HAPI gave ${entries} of ${size}.`)
}

interface EverythingPage {
  readonly entry?: readonly unknown[]
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
}

/** Reads an answer to its end, without keeping it, and gives its headers; throws on another status than is expected. */
export async function drain(
  url: string,
  headers: Readonly<Record<string, string>>,
  expected = 200,
): Promise<Headers> {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  await answer.body?.pipeTo(new WritableStream())
  if (answer.status !== expected) throw new Error(`A reading was answered ${answer.status}.`)
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
    const page = (await (await fetch(next)).json()) as EverythingPage
    entries += page.entry?.length ?? 0
    next = page.link?.find(({ relation }) => relation === 'next')?.url
  }
  if (entries < size) throw new Error(`HAPI gave ${entries} of ${size}.`)
}

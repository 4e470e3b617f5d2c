import type { Coding, Meta, Parameters } from 'fhir/r4.js'
import type { Contribution } from '../../ingest/contribution.js'
import type { HapiConnection } from './hapi-connection.js'
import { HapiUnavailable } from './hapi-unavailable.js'

interface Labels {
  readonly security: readonly Coding[]
  readonly tag: readonly Coding[]
}

/** Resources asked for at once; their ids must fit a request. */
const AT_ONCE = 100

/** HAPI puts this one on what it abridges, such as the answer to the question asked here. */
const ABRIDGED = 'SUBSETTED'

/**
 * Takes away the labels and tags that HAPI kept from earlier versions. It adds up the labels of all versions of a
 * resource, so a PUT alone can raise a label but never lower one. Gives those that had one too many.
 *
 * It comes after the write: a crash between the two leaves a label too high, never too low, and the repeat of the
 * write mends it.
 */
export async function takeLabelsAway(
  hapi: HapiConnection,
  contributions: readonly Contribution[],
  within: number,
): Promise<readonly Contribution[]> {
  const lowered: Contribution[] = []
  for (const type of new Set(contributions.map((contribution) => contribution.type))) {
    const ofType = contributions.filter((contribution) => contribution.type === type)
    for (let from = 0; from < ofType.length; from += AT_ONCE) {
      const some = ofType.slice(from, from + AT_ONCE)
      const held = await searchLabels(hapi, { type, ids: some.map(({ id }) => id), within })
      for (const contribution of some) {
        const surplus = surplusOf(held.get(contribution.id), labelsOf(contribution))
        if (surplus.security.length + surplus.tag.length === 0) continue
        await deleteLabels(hapi, { contribution, surplus, within })
        lowered.push(contribution)
      }
    }
  }
  return lowered
}

async function searchLabels(
  hapi: HapiConnection,
  { type, ids, within }: { readonly type: string; readonly ids: readonly string[]; readonly within: number },
): Promise<ReadonlyMap<string, Labels>> {
  const bundle = await hapi.client(within, (client, options) =>
    client.resourceSearch({
      resourceType: type,
      searchParams: { _id: ids.join(','), _elements: 'meta', _count: ids.length },
      options: { ...options, postSearch: true },
    }),
  )
  const entries = (bundle['entry'] ?? []) as readonly { resource?: { id?: string; meta?: Meta } }[]
  const held = new Map(entries.map(({ resource }) => [resource?.id ?? '', toLabels(resource?.meta)]))
  if (!ids.every((id) => held.has(id))) {
    throw new HapiUnavailable(
      'incomplete',
      `HAPI did not give the labels of every ${type} that was asked for.`,
    )
  }
  return held
}

async function deleteLabels(
  hapi: HapiConnection,
  { contribution, surplus, within }: { contribution: Contribution; surplus: Labels; within: number },
): Promise<void> {
  const input: Parameters = {
    resourceType: 'Parameters',
    parameter: [{ name: 'meta', valueMeta: { security: [...surplus.security], tag: [...surplus.tag] } }],
  }
  await hapi.client(within, (client, options) =>
    client.operation({
      name: 'meta-delete',
      resourceType: contribution.type,
      id: encodeURIComponent(contribution.id),
      method: 'POST',
      input: { ...input },
      options,
    }),
  )
}

function labelsOf({ head, tail }: Contribution): Labels {
  const { meta } = JSON.parse(head + tail) as { meta?: Meta }
  return toLabels(meta)
}

function toLabels(meta: Meta | undefined): Labels {
  return { security: meta?.security ?? [], tag: meta?.tag ?? [] }
}

function surplusOf(held: Labels | undefined, wanted: Labels): Labels {
  return {
    security: surplus(held?.security ?? [], wanted.security),
    tag: surplus(held?.tag ?? [], wanted.tag),
  }
}

function surplus(held: readonly Coding[], wanted: readonly Coding[]): readonly Coding[] {
  const keep = new Set(wanted.map(keyOf))
  return held.filter((coding) => coding.code !== ABRIDGED && !keep.has(keyOf(coding)))
}

function keyOf({ system = '', code = '' }: Coding): string {
  return `${system}|${code}`
}

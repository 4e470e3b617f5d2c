import type { Asked, AttackRow, Step } from './attack-row.js'
import { canariesOf } from './canaries.js'
import { compareAnswers } from './compare-answers.js'
import { faultsOfAnswer } from './judge-answer.js'
import { faultsOfAudit } from './judge-audit.js'
import { takeFlow } from './flows.js'
import { replaceNames, valuesIn } from './names.js'
import { NotHere } from './not-here.js'
import { namesOf, tellOf } from './plant-person.js'
import { readAudit } from './read-audit.js'
import { headerOf, send, type Answer } from './send.js'
import { redirectOf, type Scene, type World } from './world.js'

/** How a row went: what is wrong, in words; nothing when the gateway answered as it must. */
export type RowResult =
  | { readonly outcome: 'held' }
  | { readonly outcome: 'broken'; readonly faults: readonly string[] }
  /** It needs what no request can bring about, and this gateway is not ours. */
  | { readonly outcome: 'not-here'; readonly why: string }

/** Runs one row against a gateway. */
export async function runRow(world: World, row: AttackRow): Promise<RowResult> {
  try {
    return await runHere(world, row)
  } catch (error) {
    if (error instanceof NotHere) return { outcome: 'not-here', why: error.message }
    throw error
  }
}

async function runHere(world: World, row: AttackRow): Promise<RowResult> {
  const { target } = world
  const local = row.given.find((step) => 'local' in step)
  if (local && !target.locally) {
    return { outcome: 'not-here', why: `needs "${local.local}", which no request can bring about` }
  }
  const connectedBefore = world.attacker.connections()
  const printedBefore = target.printed?.().length ?? 0
  const scene = await world.sceneOf(row)
  for (const step of row.given) await take(world, { row, scene, step })

  const faults: string[] = []
  for (const { reason = row.reason, ...asked } of [{ ...row.ask, reason: row.reason }, ...(row.also ?? [])]) {
    const found = await attack(world, { row: { ...row, reason }, scene, asked })
    faults.push(...found.map((fault) => `${replaceNames(asked.ask, scene.names)}: ${fault}`))
  }
  faults.push(...(await askTwin(world, row, scene)))

  const printed = target.printed?.().slice(printedBefore) ?? ''
  const whose = [...new Set([...row.hides, 'mine', 'other'])]
  faults.push(...betrayed(printed, whose, scene).map((one) => `the application log has ${one}`))
  if (world.attacker.connections() > connectedBefore) faults.push('the gateway came to the attacker')
  if ((await send(target.baseUrl, { method: 'GET', path: '/livez', headers: [] })).status !== 200)
    faults.push('the gateway is not alive')
  return faults.length === 0 ? { outcome: 'held' } : { outcome: 'broken', faults }
}

interface Acting {
  readonly row: AttackRow
  readonly scene: Scene
}

async function take(
  { target, proofKeyOf }: World,
  { row, scene, step }: Acting & { readonly step: Step },
): Promise<void> {
  if ('local' in step) {
    await target.locally?.(step.local, scene.people.get(step.about ?? 'mine')?.id ?? '')
    return
  }
  if ('flow' in step) {
    const words = Object.entries(step.with).map(([name, text]) => [name, replaceNames(text, scene.names)])
    const came = await takeFlow(step.flow, {
      target,
      proofKeyOf,
      words: Object.fromEntries(words) as Readonly<Record<string, string>>,
    })
    for (const [name, key] of Object.entries(step.keep)) scene.names.set(name, came[key] ?? '')
    return
  }
  if ('tells' in step) {
    // The attacker's address is all that a partner may be made to say of the row's names: what is in braces else are references.
    const told = JSON.parse(
      JSON.stringify(step).replaceAll('{attacker}', scene.names.get('attacker') ?? ''),
    ) as typeof step
    const person = scene.people.get(step.tells)
    if (!person) throw new Error(`There is no ${step.tells} to tell of.`)
    scene.people.set(step.tells, await tellOf(target, person, told))
    for (const [name, value] of namesOf(scene.people)) scene.names.set(name, value)
    return
  }
  const { status, keep = {}, ...asked } = step
  const answer = await scene.ask(asked, row.as)
  if (answer.status !== status) {
    throw new Error(
      `Beforehand, ${asked.ask} was answered ${answer.status}, not ${status}: ${answer.body.slice(0, 400)}`,
    )
  }
  for (const [name, pattern] of Object.entries(keep)) {
    const text = [...answer.headers.map((pair) => pair.join(': ')), '', answer.body].join('\n')
    const value = new RegExp(replaceNames(pattern, scene.names)).exec(text)?.[1]
    if (value === undefined)
      throw new Error(`${asked.ask} gave nothing for ${name}: ${answer.body.slice(0, 600)}`)
    scene.names.set(name, value)
  }
}

async function attack(
  { target }: World,
  { row, scene, asked }: Acting & { readonly asked: Asked },
): Promise<readonly string[]> {
  const answer = await scene.ask(asked, row.as)
  const told = await whole(answer, { row, scene, asked })
  const faults = [...faultsOfAnswer(answer, row.expect), ...missing(told, row, scene)]
  faults.push(
    ...betrayed(without(told, sentBy(asked, row, scene)), row.hides, scene).map(
      (one) => `the answer has ${one}`,
    ),
  )

  if (row.like !== undefined) {
    const like = await scene.ask(row.like, row.as)
    const values = [asked.ask, row.like.ask].flatMap((text) => valuesIn(text, scene.names))
    faults.push(...compareAnswers(answer, like, values))
  }
  const requestId = headerOf(answer, 'x-request-id')
  if (requestId === undefined) return [...faults, 'the answer has no X-Request-Id']
  faults.push(...faultsOfAudit(await readAudit(target, requestId), row))
  if (row.alert !== undefined && !(await isAlerted(scene, { requestId, alert: row.alert }))) {
    faults.push(`the privacy officer is not told "${row.alert}"`)
  }
  return faults
}

/** Whether the privacy officer's queue has the alert, with this request as its reference. */
async function isAlerted(
  scene: Scene,
  { requestId, alert }: { readonly requestId: string; readonly alert: string },
): Promise<boolean> {
  const { body } = await scene.ask({ ask: 'GET /audit/alerts?state=new' }, 'privacy.officer')
  return body.split('<section').some((one) => one.includes(`of ${requestId}<`) && one.includes(alert))
}

/**
 * What a caller may be shown of what they sent: a search that is answered says in its link what was asked, and a page links
 * to itself. What is refused repeats nothing.
 */
function sentBy({ ask, form }: Asked, { expect }: AttackRow, { names }: Scene): readonly string[] {
  if (expect !== 'same' && expect !== 200 && expect !== 'withheld') return []
  const sent = [ask.split(' ')[1] ?? '', typeof form === 'string' ? form : JSON.stringify(form ?? '')]
  return sent.flatMap((text) => replaceNames(text, names).split(/[^\w-]+/)).filter((word) => word.length > 4)
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, '*'), text)
}

/** Everything that an answer says, with the page that it sends a browser on to. */
async function whole(
  answer: Answer,
  { row, scene, asked }: Acting & { readonly asked: Asked },
): Promise<string> {
  const next = redirectOf(answer)
  const text = [answer.statusText, ...answer.headers.map((pair) => pair.join(': ')), '', answer.body].join(
    '\n',
  )
  if (next === undefined || !next.startsWith('/')) return text
  const followed = await scene.ask(
    { ask: `GET ${next}`, ...(asked.as === undefined ? {} : { as: asked.as }) },
    row.as,
  )
  return `${text}\n${await whole(followed, { row, scene, asked })}`
}

function missing(
  told: string,
  {
    has = [],
    lacks = [],
  }: { readonly has?: readonly string[] | undefined; readonly lacks?: readonly string[] | undefined },
  { names }: Scene,
): readonly string[] {
  const wanted = has.map((text) => replaceNames(text, names)).filter((text) => !told.includes(text))
  const unwanted = lacks.map((text) => replaceNames(text, names)).filter((text) => told.includes(text))
  return [
    ...wanted.map((text) => `the answer lacks "${text}"`),
    ...unwanted.map((text) => `the answer has "${text}"`),
  ]
}

function betrayed(text: string, whose: readonly string[], { people }: Scene): readonly string[] {
  const lower = text.toLowerCase()
  return whose.flatMap((name) =>
    canariesOf(name, people)
      .filter((canary) => lower.includes(canary.toLowerCase()))
      .map((canary) => `a canary of ${name}: ${canary}`),
  )
}

async function askTwin({ target }: World, { as, twin }: AttackRow, scene: Scene): Promise<readonly string[]> {
  const { has, lacks, ...asked } = twin
  const answer = await scene.ask(asked, as)
  const faults =
    answer.status === 200 ? [] : [`was answered ${answer.status}, not 200: ${answer.body.slice(0, 300)}`]
  const told = [...answer.headers.map((pair) => pair.join(': ')), '', answer.body].join('\n')
  const requestId = headerOf(answer, 'x-request-id') ?? ''
  const audit = asked.ask.includes(' /fhir/')
    ? faultsOfAudit(await readAudit(target, requestId), { reason: null, purpose: undefined })
    : []
  return [...faults, ...missing(told, { has, lacks }, scene), ...audit].map(
    (fault) => `the legitimate twin, ${replaceNames(asked.ask, scene.names)}: ${fault}`,
  )
}

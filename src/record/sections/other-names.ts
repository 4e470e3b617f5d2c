import { toClinicalDate } from '../reading/clinical-date.js'
import { all, textAt, type Element } from '../reading/element.js'
import { formalName, nameInForce } from '../reading/people-names.js'
import { joined, labelled } from '../reading/section-item.js'

const USES: Readonly<Record<string, string>> = {
  usual: 'usual name',
  maiden: 'maiden name',
  old: 'earlier name',
  temp: 'temporary name',
  nickname: 'nickname',
  anonymous: 'name to be anonymous by',
}

/** Every name of a Patient but the one in force, each by what it is used for, and what stands behind that one. */
export function otherNames(patient: Element): readonly (string | undefined)[] {
  const names = all(patient, 'name')
  const inForce = nameInForce(names)
  const shown = formalName(inForce)
  const suffix = joined(
    all(inForce, 'suffix').map((one) => textAt(one)),
    ' ',
  )
  return [
    labelled('behind the name', suffix),
    ...names.filter((name) => name !== inForce && !isCalled(name)).map((name) => nameText(name, shown)),
  ]
}

/** A given name alone is what somebody likes to be called, and is told as that. */
function isCalled(name: Element): boolean {
  return ['nickname', 'usual'].includes(textAt(name, 'use') ?? '') && textAt(name, 'family') === undefined
}

function nameText(name: Element, shown: string | undefined): string | undefined {
  const words = formalName(name)
  if (words === undefined || words === shown) return undefined
  const use = textAt(name, 'use') ?? ''
  const end = textAt(name, 'period', 'end')
  const label = Object.hasOwn(USES, use) ? (USES[use] ?? '') : 'another name'
  return labelled(label, joined([words, end === undefined ? undefined : `until ${toClinicalDate(end).text}`]))
}

import { wordsOf } from '../../reading/coded-text.js'
import { all } from '../../reading/element.js'
import { createAspect } from '../aspect.js'

/** Services that see somebody and tell the practice of it, by what their contacts are called. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/\bout[- ]of[- ]hours\b|\booh\b|\b111\b|\bintegrated urgent care\b/i, 'out of hours'],
  [/\bdistrict nurs\w*|\bcommunity nurs\w*|\bcommunity (?:health|physio\w*|therap\w*)\b/i, 'community'],
  [/\bmental health\b|\bcmht\b|\bpsychiatr\w*|\bcrisis team\b|\bcpn\b/i, 'mental-health'],
  [/\bout-?patients?\b|\bhospital\b|\bopd\b/i, 'acute'],
  [/\bambulance\b|\bparamedics?\b|\b999\b/i, 'ambulance'],
  [/\bclinic\b/i, 'acute'],
  [/\bsocial (?:work\w*|care)\b/i, 'social-care'],
]

interface Told {
  /** The service of which a practice tells. */
  readonly of: string | undefined
  /** The services that this source may be called. */
  readonly as: readonly string[]
}

/** That a practice tells a contact of another service without naming the organisation, and that the other is of such a service. */
export const toldByPractice = createAspect<Told>({
  read({ json, source }) {
    const words = all(json, 'type')
      .map((type) => wordsOf(type))
      .join(' ')
    const isNamed = json['serviceProvider'] !== undefined
    const isPractice = source.kind === 'primary-care' && !isNamed
    const of = isPractice ? servicesIn(words)[0] : undefined
    return { of, as: [source.kind, ...servicesIn(`${source.name} ${words}`)] }
  },
  compare(one, other) {
    const isOne =
      (one.of !== undefined && other.as.includes(one.of)) ||
      (other.of !== undefined && one.as.includes(other.of))
    return isOne ? 'same' : 'apart'
  },
})

function servicesIn(words: string): readonly string[] {
  return SERVICES.filter(([pattern]) => pattern.test(words)).map(([, service]) => service)
}

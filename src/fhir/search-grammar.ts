import { SEARCH_PARAMETERS } from './search-parameters.js'

export type ParameterType = 'token' | 'date' | 'reference' | 'string'

/** One search parameter of a type, and the elements that it looks at. */
export interface SearchParameter {
  readonly name: string
  readonly type: ParameterType
  readonly paths: readonly ElementPath[]
}

export interface ElementPath {
  /** From the resource inwards; lists on the way are walked through. */
  readonly keys: readonly string[]
  /** The only type of target that counts, for references. */
  readonly target: string | undefined
}

/** Everything that a search for one type may say besides the results parameters. */
export interface TypeGrammar {
  readonly type: string
  /** The parameters that name the person: one of them is required. */
  readonly person: readonly string[]
  readonly parameters: ReadonlyMap<string, SearchParameter>
  /** The parameter by which results are ordered unless the caller says otherwise. */
  readonly mainDate: string | undefined
}

export type SearchGrammar = ReadonlyMap<string, TypeGrammar>

/** The closed grammar of searches, which scopes are narrowed by too: what is not in it is refused by name. */
export const SEARCH_GRAMMAR: SearchGrammar = toGrammar(SEARCH_PARAMETERS)

function toGrammar(table: string): SearchGrammar {
  const blocks = table.trim().split(/\n(?=\S)/)
  return new Map(blocks.map((block) => toTypeGrammar(block.split('\n'))).map((one) => [one.type, one]))
}

function toTypeGrammar([heading = '', ...lines]: readonly string[]): TypeGrammar {
  const [type = '', ...person] = heading.split(' ')
  const parameters = lines.flatMap((line) => {
    const [kind = '', ...words] = line.trim().split(' ')
    return words.map((word) => toParameter(kind as ParameterType, word))
  })
  return {
    type,
    person,
    parameters: new Map(parameters.map((one) => [one.name, one])),
    mainDate: parameters.find((one) => one.type === 'date')?.name,
  }
}

function toParameter(type: ParameterType, word: string): SearchParameter {
  const [name = '', paths = ''] = word.split('=')
  return { name, type, paths: paths.split(',').map(toPath) }
}

function toPath(text: string): ElementPath {
  const [path = '', target] = text.split(':')
  return { keys: path.split('.'), target }
}

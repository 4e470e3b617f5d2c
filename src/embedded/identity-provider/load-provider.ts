import type {
  default as ProviderClass,
  errors as ProviderErrors,
  interactionPolicy as ProviderPolicy,
} from 'oidc-provider'

export interface ProviderPackage {
  readonly Provider: typeof ProviderClass
  readonly errors: typeof ProviderErrors
  readonly interactionPolicy: typeof ProviderPolicy
}

/** The package says on the console that it does not know Node 20, where it is tested here. Nothing else is held back. */
export async function loadProvider(): Promise<ProviderPackage> {
  const { console } = globalThis
  const warn = console.warn.bind(console)
  console.warn = (...words: readonly unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words)
  }
  try {
    const { Provider, errors, interactionPolicy } = await import('oidc-provider')
    return { Provider, errors, interactionPolicy }
  } finally {
    console.warn = warn
  }
}

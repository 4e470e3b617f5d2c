import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import type { Target } from './target.js'

/** A gateway in this process, which is attacked over loopback, with its application log and its tables at hand. */
export interface OwnGateway {
  readonly target: Target
  readonly app: TestApp
}

export async function startOwnGateway(): Promise<OwnGateway> {
  const app = await startTestApp()
  const tokens = new Map<string, Promise<string>>()

  function newToken(who: string): Promise<string> {
    return who.startsWith('partner:') ? app.partnerToken(who.slice('partner:'.length)) : app.accountToken(who)
  }

  return {
    app,
    target: {
      baseUrl: app.baseUrl,
      printed: app.printed,
      tokenOf(who) {
        const token = tokens.get(who) ?? newToken(who)
        tokens.set(who, token)
        return token
      },
      signIn: async (account, role) =>
        (await signIn(app.baseUrl, account, role === undefined ? {} : { role })).cookies(),
      locally: (what) => Promise.reject(new Error(`There is no local step ${what}.`)),
    },
  }
}

/** Asks the gateway at `baseUrl` something; no redirect is followed. @throws Error in plain words when nobody answers there */
export async function askGateway(baseUrl: string, url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'manual' })
  } catch (error) {
    throw new Error(`No gateway answers at ${baseUrl}. Start it with "npm start", then try again.`, {
      cause: error,
    })
  }
}

import { client } from './generated/client.gen'
import { problemOf, unreachable } from './problem'

/** What the transport needs to know of the session; the session itself lives in `shared/auth`. */
export interface TokenSource {
  /** A token that is good for the next seconds, or undefined on public pages. */
  token(): Promise<string | undefined>
  /**
   * Asks the user to sign in again without leaving the page; false when there is nobody to ask or the user
   * does not want to. `maxAge`: the sign-in itself, not only the token, may be no older than these seconds.
   */
  renew(maxAge?: number): Promise<boolean>
}

export function configureApi(tokens: TokenSource, transport: typeof fetch = fetch): void {
  client.setConfig({ baseUrl: '', fetch: authorizing(tokens, transport) as typeof fetch })
  client.interceptors.error.use((error, response) => {
    // Only the transport throws before there is an answer; its problem is ready-made.
    return response ? problemOf(response, error) : error
  })
}

function authorizing(tokens: TokenSource, transport: typeof fetch) {
  return async (request: Request): Promise<Response> => {
    const again = request.clone()
    const response = await send(request, await tokens.token(), transport)
    if (response.status !== 401 || !(await tokens.renew(wantedAge(response)))) return response
    return send(again, await tokens.token(), transport)
  }
}

async function send(request: Request, token: string | undefined, transport: typeof fetch): Promise<Response> {
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  try {
    return await transport(request)
  } catch (fault) {
    if (request.signal.aborted) throw fault
    throw unreachable()
  }
}

/** How fresh a sign-in the server asks for (RFC 9470); undefined where any valid one will do. */
export function wantedAge(response: Response): number | undefined {
  const challenge = response.headers.get('WWW-Authenticate') ?? ''
  if (!challenge.includes('insufficient_user_authentication')) return undefined
  const age = /max_age="?(\d+)/.exec(challenge)?.[1]
  return age === undefined ? 0 : Number(age)
}

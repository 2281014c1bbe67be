import type { FieldError } from './field-error'

const prefix = 'urn:nuanliu:problem:'

interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string | null
  traceId?: string
  errors?: FieldError[]
  allowedActions?: string[] | null
}

/** A refusal by the server (RFC 9457), or the fact that it could not be reached (status 0). */
export class ApiProblem extends Error {
  /** Stable code, e.g. `wrong-state`; the part of the problem's type that programs compare. */
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly traceId: string | undefined
  readonly errors: readonly FieldError[]
  readonly allowedActions: readonly string[] | undefined
  /** Seconds to wait, where the server said so. */
  readonly retryAfter: number | undefined

  constructor(body: ProblemBody, retryAfter?: number) {
    super(body.title ?? '操作没有成功')
    this.name = 'ApiProblem'
    this.code = body.type?.startsWith(prefix) ? body.type.slice(prefix.length) : 'unknown'
    this.status = body.status ?? 0
    this.title = this.message
    this.detail = body.detail ?? undefined
    this.traceId = body.traceId
    this.errors = body.errors ?? []
    this.allowedActions = body.allowedActions ?? undefined
    this.retryAfter = retryAfter
  }

  get isStale(): boolean {
    return this.status === 412
  }

  /** Nobody knows yet whether the request took effect; it may be sent again with the same key. */
  get isUndecided(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500 || this.code === inFlight
  }

  /** One sentence with what to do, for a message beside the page. */
  get advice(): string | undefined {
    if (this.retryAfter !== undefined) return `${this.detail ?? ''}请在 ${this.retryAfter} 秒后再试。`
    return this.detail
  }
}

const inFlight = 'idempotency-key-in-flight'

export function unreachable(): ApiProblem {
  return new ApiProblem({
    type: `${prefix}unreachable`,
    status: 0,
    title: '网络连接中断',
    detail: '没有连上服务器，请检查网络后重试；已填写的内容仍保留在本页。',
  })
}

/** A proxy between us and the server may answer with a page of its own; that becomes a problem too. */
export function problemOf(response: Response, body: unknown): ApiProblem {
  const seconds = Number(response.headers.get('Retry-After'))
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined
  const isProblem = response.headers.get('Content-Type')?.includes('application/problem+json') ?? false
  if (isProblem && typeof body === 'object' && body !== null) {
    return new ApiProblem({ ...(body as ProblemBody), status: response.status }, retryAfter)
  }
  return new ApiProblem({ status: response.status, title: titleOfStatus(response.status) }, retryAfter)
}

function titleOfStatus(status: number): string {
  if (status === 413) return '提交的内容太大'
  if (status === 429) return '操作过于频繁'
  if (status >= 500) return '服务暂时不可用，请稍后重试'
  return '操作没有成功'
}

/** Whatever was thrown, as a problem that can be shown. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown
  return new ApiProblem({ title: '页面出现了意外的错误', detail: '请刷新页面后重试。' })
}

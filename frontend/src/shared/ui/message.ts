import { ElMessage, ElNotification } from 'element-plus'
import type { ApiProblem } from '../api'

export function showSuccess(text: string): void {
  ElMessage.success({ message: text, duration: 3000 })
}

/** A refusal stays until it is read; its trace id helps whoever looks into the log. */
export function showProblem(problem: ApiProblem): void {
  const lines = [problem.advice, ...problem.errors.map((error) => error.message)].filter(Boolean)
  const trace = problem.traceId ? `\n编号 ${problem.traceId}` : ''
  ElNotification.error({
    title: problem.title,
    message: lines.join('\n') + trace,
    customClass: 'problem-notification',
    duration: problem.status >= 500 || problem.status === 0 ? 0 : 8000,
  })
}

import { showConfirmDialog, showToast } from 'vant'

/** True when the user agrees. */
export async function agree(title: string, message: string, confirmButtonText = '确定'): Promise<boolean> {
  try {
    await showConfirmDialog({ title, message, confirmButtonText, messageAlign: 'left' })
    return true
  } catch {
    return false
  }
}

export function say(message: string): void {
  showToast({ message, position: 'bottom', duration: 2500 })
}

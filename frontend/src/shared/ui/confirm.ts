import { ElMessageBox } from 'element-plus'

/** True when the user agrees. */
export async function confirm(title: string, text: string, agree = '确定', danger = false): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, {
      confirmButtonText: agree,
      cancelButtonText: '取消',
      type: 'warning',
      confirmButtonType: danger ? 'danger' : 'primary',
      closeOnClickModal: false,
    })
    return true
  } catch {
    return false
  }
}

export const confirmLeave = (): Promise<boolean> =>
  confirm('内容还没有保存', '离开本页后，刚才填写的内容将丢失。', '离开', true)

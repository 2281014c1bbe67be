import {
  getHouseholdPrint,
  once,
  printHousehold,
  printHouseholdUnmasked,
  type HouseholdDetail,
  type HouseholdDocument,
} from '@/shared/api'
import { saveAs } from '@/shared/lib/save-as'

export const documentLabels: Record<HouseholdDocument, string> = {
  FILE_FORM: '困难职工档案表',
  AUTHORISATION: '家庭经济状况核对授权书',
  NOTICE: '困难职工公示',
}

/**
 * Records the document, then saves its PDF.
 *
 * @param reason why full numbers must stand on it; without one they are masked
 */
export async function print(
  household: HouseholdDetail,
  document: HouseholdDocument,
  key: string,
  reason?: string,
): Promise<void> {
  const request = { path: { id: household.id }, headers: once(key) }
  const printed =
    reason === undefined
      ? await printHousehold({ ...request, body: { document } })
      : await printHouseholdUnmasked({ ...request, body: { document, reason } })
  const content = await getHouseholdPrint({
    path: { id: household.id, printId: printed.id },
    parseAs: 'blob',
  })
  saveAs(content as Blob, `${printed.title}-${household.number ?? '未编号'}.pdf`)
}

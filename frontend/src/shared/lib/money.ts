const yuan = /^-?(0|[1-9]\d{0,12})(\.\d{1,2})?$/

/** `1234.5` → `1,234.50`. Works on the string: an amount never passes through a binary fraction. */
export function formatMoney(amount: string | null | undefined): string {
  if (amount === null || amount === undefined || amount === '') return '—'
  if (!yuan.test(amount)) return amount
  const sign = amount.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}`
}

/** What a person typed or pasted → the interface's decimal string of 元, or undefined if it is no amount. */
export function parseMoney(typed: string): string | undefined {
  const plain = toHalfWidth(typed).replace(/[\s,，¥￥元]/g, '')
  const [whole = '', fraction] = plain.replace(/^\+/, '').split('.')
  const trimmed = whole.replace(/^(-?)0+(?=\d)/, '$1') + (fraction ? `.${fraction}` : '')
  return yuan.test(trimmed) ? trimmed : undefined
}

/** Full-width digits and signs, as Chinese input methods give them, to plain ones. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('。', '.')
    .replaceAll('　', ' ')
}

import type { HouseholdDraft, PersonDraft } from './draft'

export type FieldKind =
  'text' | 'note' | 'code' | 'money' | 'date' | 'whole' | 'yes-no' | 'area' | 'id-number'

/** One field of the form, as data: `D` is the part of the draft in which its value stands. */
export interface Field<D> {
  name: keyof D & string
  label: string
  kind: FieldKind
  /** List of the dictionary. */
  list?: string
  max?: number
  hint?: string
  unit?: string
  required?: boolean | ((part: D, draft: HouseholdDraft) => boolean)
  /** Where the field is asked at all; what is filled in stays visible. */
  when?: (part: D, draft: HouseholdDraft) => boolean
  /** Stored only with the family's consent. */
  sensitive?: boolean
}

export interface FieldGroup<D> {
  title: string
  fields: Field<D>[]
}

const students = ['7', '8', '9', '10', '11', '12']
const isStudent = (person: PersonDraft) => students.includes(person.identity)
const isMigrant = (_: PersonDraft, draft: HouseholdDraft) => draft.workerKind === 'migrant'

const health: FieldGroup<PersonDraft> = {
  title: '健康与医保',
  fields: [
    { name: 'health', label: '健康状况', kind: 'code', list: 'health', required: true, sensitive: true },
    {
      name: 'disease',
      label: '疾病类别',
      kind: 'code',
      list: 'disease',
      required: true,
      when: (person) => person.health === '2',
      sensitive: true,
    },
    {
      name: 'disability',
      label: '残疾类别',
      kind: 'code',
      list: 'disability',
      required: true,
      when: (person) => person.health === '3',
      sensitive: true,
    },
    { name: 'medicalInsurance', label: '医保状况', kind: 'code', list: 'medical-insurance', required: true },
    {
      name: 'medicalNote',
      label: '病情说明',
      kind: 'note',
      max: 500,
      hint: '何时患病、在哪里治疗。加密保存，不对外公布。',
      when: (person) => person.health === '2' || person.health === '3',
      sensitive: true,
    },
  ],
}

const background: Field<PersonDraft>[] = [
  { name: 'ethnic', label: '民族', kind: 'code', list: 'ethnic-group', required: true },
  { name: 'marital', label: '婚姻状况', kind: 'code', list: 'marital', required: true },
  { name: 'hukouType', label: '户口类型', kind: 'code', list: 'hukou-kind', required: true },
  { name: 'modelType', label: '劳模类型', kind: 'code', list: 'model-worker', required: true },
]

const idNumber: Field<PersonDraft> = {
  name: 'idNumber',
  label: '身份证号',
  kind: 'id-number',
  max: 24,
  required: true,
}
const name: Field<PersonDraft> = {
  name: 'name',
  label: '姓名',
  kind: 'text',
  max: 30,
  required: true,
}

const employer: Field<PersonDraft>[] = [
  { name: 'organisationKind', label: '单位性质', kind: 'code', list: 'employer-kind' },
  { name: 'enterpriseState', label: '企业状况', kind: 'code', list: 'enterprise-state' },
]

export const headGroups: FieldGroup<PersonDraft>[] = [
  {
    title: '基本信息',
    fields: [
      name,
      idNumber,
      { name: 'political', label: '政治面貌', kind: 'code', list: 'political', required: true },
      ...background,
    ],
  },
  {
    title: '联系方式',
    fields: [
      {
        name: 'mobile',
        label: '手机号码',
        kind: 'text',
        max: 20,
        required: (person) => person.otherPhone === '',
        hint: '手机号码和其他联系方式至少填一个。',
      },
      { name: 'otherPhone', label: '其他联系方式', kind: 'text', max: 20, hint: '座机请带区号。' },
    ],
  },
  health,
  {
    title: '工作',
    fields: [
      { name: 'workState', label: '工作状态', kind: 'code', list: 'work-state', required: true },
      { name: 'organisation', label: '工作单位', kind: 'text', max: 100 },
      ...employer,
      { name: 'industry', label: '所属行业', kind: 'code', list: 'industry', required: true },
      { name: 'workSince', label: '参加工作时间', kind: 'date', required: true },
      {
        name: 'contractFrom',
        label: '劳动合同签订时间',
        kind: 'date',
        required: isMigrant,
        hint: '农民工须在建档一年以前签订。',
      },
      { name: 'contractTerm', label: '合同期限', kind: 'code', list: 'contract-term', required: isMigrant },
    ],
  },
]

export const memberGroups: FieldGroup<PersonDraft>[] = [
  {
    title: '基本信息',
    fields: [
      name,
      { name: 'relation', label: '与户主关系', kind: 'code', list: 'relation', required: true },
      idNumber,
      { name: 'identity', label: '人员身份', kind: 'code', list: 'member-status', required: true },
      ...background,
      { name: 'political', label: '政治面貌', kind: 'code', list: 'political' },
      { name: 'mobile', label: '手机号码', kind: 'text', max: 20 },
    ],
  },
  health,
  {
    title: '单位或学校',
    fields: [
      {
        name: 'organisation',
        label: '单位或学校',
        kind: 'text',
        max: 100,
        required: isStudent,
      },
      {
        name: 'education',
        label: '当前学历',
        kind: 'code',
        list: 'education',
        required: true,
        when: isStudent,
      },
      { name: 'enrolledYear', label: '入学年份', kind: 'whole', unit: '年', required: true, when: isStudent },
      { name: 'schoolYears', label: '学制', kind: 'whole', unit: '年', required: true, when: isStudent },
      ...employer.map((field) => ({
        ...field,
        when: (person: PersonDraft) => person.organisation !== '' && !isStudent(person),
      })),
    ],
  },
  { title: '备注', fields: [{ name: 'note', label: '备注', kind: 'note', max: 200 }] },
]

export const filingFields: Field<HouseholdDraft>[] = [
  { name: 'workerKind', label: '人员类型', kind: 'code', list: 'worker-kind', required: true },
  {
    name: 'unionCard',
    label: '会员证号',
    kind: 'text',
    max: 40,
    required: (draft) => draft.workerKind === 'migrant',
    hint: '困难农民工必须是工会会员。',
  },
]

export const homeFields: Field<HouseholdDraft>[] = [
  { name: 'address', label: '家庭住址', kind: 'text', max: 200, required: true, hint: '写到门牌号。' },
  { name: 'hukouArea', label: '户口所在地', kind: 'area', required: true },
  { name: 'postcode', label: '邮政编码', kind: 'text', max: 6 },
  { name: 'houseType', label: '住房类型', kind: 'code', list: 'housing', required: true },
  { name: 'houseArea', label: '建筑面积', kind: 'whole', unit: '平方米' },
]

export const circumstanceFields: Field<HouseholdDraft>[] = [
  {
    name: 'singleParent',
    label: '是否单亲',
    kind: 'yes-no',
    hint: '离异或者丧偶，并且带有小孩。',
  },
  { name: 'selfHelp', label: '是否有一定自救能力', kind: 'yes-no' },
  { name: 'zeroJob', label: '是否零就业家庭', kind: 'yes-no' },
]

export const targetFields: Field<HouseholdDraft>[] = [
  { name: 'target', label: '是否解困脱困对象', kind: 'yes-no', required: true },
  {
    name: 'targetOn',
    label: '确定时间',
    kind: 'date',
    required: true,
    when: (draft) => draft.target === true,
  },
  {
    name: 'keyGroup',
    label: '五类重点群体',
    kind: 'code',
    list: 'key-group',
    required: true,
    when: (draft) => draft.target === true,
  },
  {
    name: 'batchMeasure',
    label: '“四个一批”措施',
    kind: 'code',
    list: 'batch-measure',
    required: true,
    when: (draft) => draft.target === true,
  },
]

export const planFields: Field<HouseholdDraft>[] = [
  { name: 'plan', label: '帮扶计划', kind: 'note', max: 500 },
  { name: 'note', label: '备注', kind: 'note', max: 500 },
]

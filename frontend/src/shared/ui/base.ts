// The parts of Element Plus that pages use as they are. Everything else is wrapped in this folder.
export {
  ElAlert as Alert,
  ElButton as Button,
  ElCheckbox as Checkbox,
  ElCheckboxGroup as CheckboxGroup,
  ElDialog as Dialog,
  ElDrawer as Drawer,
  ElInput as TextInput,
  ElInputNumber as NumberInput,
  ElOption as SelectOption,
  ElRadio as Radio,
  ElRadioGroup as RadioGroup,
  ElSelect as Select,
  ElSwitch as Switch,
  ElTabPane as TabPane,
  ElTabs as Tabs,
} from 'element-plus'

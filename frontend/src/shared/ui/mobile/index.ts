// What the pages of the field are made of. Vant stays in this folder, and its icon font outside: the policy of
// the pages allows no font that is written into a style sheet.
export { Button, Tag } from 'vant'
export { agree, say } from './speak'
export { default as Choice, type ChoiceOption } from './Choice.vue'
export { default as Field } from './Field.vue'
export { default as MobileRoot } from './MobileRoot.vue'
export { default as Pick } from './Pick.vue'
export { default as PhotoInput } from './PhotoInput.vue'
export { default as SignaturePad } from './SignaturePad.vue'

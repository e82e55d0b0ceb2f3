/*
 * Shows the report the page around hands over. This frame has no origin and its policy lets nothing
 * be loaded; what it is handed is parsed without running anything.
 */
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  if (typeof data.html === 'string') show(data.html);
  if (typeof data.anchor === 'string') jump(data.anchor);
});
parent.postMessage('ready', '*');

function show(html) {
  const report = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = report.documentElement.lang;
  document.head.replaceChildren(...report.head.childNodes);
  document.body.replaceWith(report.body);
}

/** Opens what is folded around a place and goes there. */
function jump(anchor) {
  const place = document.getElementById(anchor);
  if (!place) return;
  for (let around = place; around; around = around.parentElement) if (around.localName === 'details') around.open = true;
  place.scrollIntoView();
  const focusable = place.matches('summary') ? place : place.querySelector('summary');
  (focusable ?? place).focus({ preventScroll: true });
}

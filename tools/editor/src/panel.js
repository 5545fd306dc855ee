// The lists beside the text. The page has them already, perhaps filled by the server; here they are
// filled anew, always with text and never with markup.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'onclick') { made.addEventListener('click', value); } else { made.setAttribute(key, value); }
  }
  made.append(...children);
  return made;
}

function fill(id, items, note) {
  const list = document.getElementById(id);
  list.replaceChildren(...items);
  document.getElementById(id + '-count').textContent = items.length ? String(items.length) : '';
  const none = document.getElementById(id + '-none');
  none.hidden = items.length > 0;
  if (note) { none.textContent = note; }
}

const link = (jump, children) => element('button', {type: 'button', class: 'jump', onclick: jump}, ...children);
const soft = (text) => element('span', {class: 'soft'}, text);

export function problems(found, texts, go) {
  fill('problems', found.map((one) => element('li', {class: 'failed'},
    link(() => go(one.from), [soft(one.line + ':' + one.column), ' ', one.message]))), texts.noProblem);
}

export function examples(found, texts, goLine) {
  const order = [...found].sort((a, b) => a.passed - b.passed || a.line - b.line);
  fill('examples', order.map((one) => element('li', {class: one.passed ? 'passed' : 'failed'},
    link(() => goLine(one.line), [
      element('span', {class: 'mark', 'aria-label': one.passed ? texts.passed : texts.failed}, one.passed ? '✓' : '✗'),
      ' ', one.name, ' ', element('span', {class: 'verdict ' + one.verdict}, texts['verdict' + one.verdict])]),
    ...(one.fired.length ? [element('details', {}, element('summary', {}, one.fired.map((sign) => sign.rule).join(', ')),
      ...one.fired.map((sign) => element('p', {class: 'saw'}, element('code', {}, sign.rule),
        ' ' + sign.points + (sign.saw.length ? ': ' : '') + sign.saw.join(', '))))] : []))), texts.noExample);
  const failed = found.filter((one) => !one.passed).length;
  const count = document.getElementById('examples-count');
  count.textContent = found.length ? (found.length - failed) + ' / ' + found.length : '';
  count.className = 'count ' + (failed ? 'failed' : 'passed');
}

export function unchecked(texts) { fill('examples', [], texts.notRun); }

export function outline(words, goLine) {
  const item = (one) => element('li', {}, link(() => goLine(one.line),
    [element('code', {}, one.name), ' ', soft(one.detail)]));
  fill('outline', words.outline.rules.map(item));
  fill('outline-features', words.outline.features.map(item));
}

// What may stand at a place. The words come from the server (the language's own, and what the text at
// hand defines); here it is only found out where the cursor is: in which section, after which key.

const SPANS = ['10m', '1h', '1d', '7d', '30d', '90d', '180d'];
const MEASURES = ['sum', 'min', 'max', 'mean', 'stddev', 'last', 'first', 'distinct'];
const KINDS = ['of', 'since', 'since_first', 'known_for', 'active'];

const word = (label, type, detail, info) => ({label, type, ...(detail && {detail}), ...(info && {info})});
const keys = (names) => names.map((name) => ({label: name, type: 'property', apply: name + ': '}));

// The key that a place is the value of; '' where a key itself may stand.
function keyAt(doc, line, before) {
  const open = /([\w.]+):\s*\[[^\]]*$/.exec(before) ?? /([\w.]+):\s*"[^"]*$/.exec(before) ??
    /([\w.]+):\s*'(?:[^']|'')*$/.exec(before) ?? /\b(when|where):\s+(?![{"'])(.*)$/.exec(before) ??
    /(?:^|[\s{,-])([\w.]+):\s+[^,{}:]*$/.exec(before);
  if (open) { return open[1]; }
  // A condition goes on over lines below `when: |`.
  const indent = /^ */.exec(line.text)[0].length;
  for (let number = line.number - 1; number > 0; number--) {
    const above = doc.line(number).text;
    if (above.trim() && /^ */.exec(above)[0].length < indent) {
      return /\b(when|where):\s*(?:[|>][+-]?\s*|[^{]*)$/.exec(above)?.[1] ?? '';
    }
  }
  return '';
}

function sectionAt(doc, number) {
  for (let at = number; at > 0; at--) {
    const begin = /^([a-z]+):/.exec(doc.line(at).text);
    if (begin) { return begin[1]; }
  }
  return '';
}

const fields = (words, kind) => (words.kinds.find((one) => one.name === kind)?.fields ?? []);

// Inside quotes: the members of the choice that is compared, or the names of lists.
function quoted(words, kind, before) {
  const inside = /'\w*$/.test(before) && before.split("'").length % 2 === 0;
  if (!inside) { return null; }
  if (/listed\([^)]*,\s*'\w*$/.test(before)) { return words.rolls.map((one) => word(one, 'enum')); }
  const field = /([a-z][\w.]*)\s*(?:==|!=|in)\s*\[?[^\]()&|]*$/.exec(before)?.[1];
  return (fields(words, kind).find((one) => one.name === field)?.members ?? []).map((one) => word(one, 'enum'));
}

function expression(words, key, before) {
  const kind = key === 'where'
    ? /\b(?:of|since|since_first|known_for):\s*([A-Z]\w+)/.exec(before)?.[1] ?? 'Payment' : 'Payment';
  const choice = quoted(words, kind, before.replace(/^.*?\bwhe(?:n|re):\s*'?/, ''));
  if (choice) { return choice; }
  const features = key === 'when' ? words.outline.features : [];
  return [
    ...features.map((one) => ({...word(one.name, 'variable', one.detail), boost: 2})),
    ...fields(words, kind).filter((one) => one.type !== 'day')
      .map((one) => word(one.name, 'property', one.type, one.members.join(', '))),
    ...words.functions.map((one) => word(one.name, 'function', '', one.help)),
    ...words.names.map((one) => word(one.name, 'constant', '', one.help)),
  ];
}

const level = (words, name) => keys(words.levels.find((one) => one.name === name)?.keys ?? []);
const named = (list, type) => list.map((one) => word(one.name, type, one.detail));
const spans = () => SPANS.map((one) => word(one, 'constant'));

function feature(words, key, before) {
  const kind = /\bof:\s*([A-Z]\w+)/.exec(before)?.[1] ?? 'Payment';
  const some = (...types) => fields(words, kind).filter((one) => types.includes(one.type))
    .map((one) => word(one.name, 'property', one.type));
  if (key === 'by' || key === 'kept_by' || key === 'distinct') { return some('text', 'choice'); }
  if (MEASURES.includes(key)) { return some('money', 'duration'); }
  if (key === 'age') { return some('day'); }
  if (key === 'listed') { return some('text'); }
  if (key === 'tainted') { return some('text').filter((one) => one.label.endsWith('account')); }
  if (key === 'as') { return words.rolls.map((one) => word(one, 'enum')); }
  if (KINDS.includes(key)) {
    return [word('true', 'keyword'), ...words.kinds.filter((one) => one.remembered).map((one) => word(one.name, 'class'))];
  }
  if (key === 'over' || key === 'per') { return spans(); }
  if (key === 'rate' || key === 'ratio') { return named(words.outline.features, 'variable'); }
  if (key === 'count') { return [word('true', 'keyword')]; }
  return key === '' && /^\s+\S|^\s{4,}/.test(before) ? level(words, 'feature') : [];
}

function example(words, key, before) {
  if (key === 'verdict') { return words.verdicts.map((one) => word(one, 'enum')); }
  if (key === 'fired' || key === 'not') { return named(words.outline.rules, 'variable'); }
  if (key === 'typology') { return named(words.outline.typologies, 'variable'); }
  if (key === 'fact') { return words.kinds.map((one) => word(one.name, 'class')); }
  if (key === 'at') { return ['-5m', '-1h', '-1d', '-30d'].map((one) => word(one, 'constant')); }
  const kind = /\bfact:\s*([A-Z]\w+)/.exec(before)?.[1] ?? 'Payment';
  const choice = fields(words, kind).find((one) => one.name === key)?.members ?? [];
  if (key && choice.length) { return choice.map((one) => word(one, 'enum')); }
  if (/expect:\s*\{[^}]*$/.test(before)) { return level(words, 'expect'); }
  if (/\{[^}]*$/.test(before)) {
    const own = /when:\s*\{[^}]*$/.test(before) ? ['time'] : ['at', 'repeat', 'every', 'fact'];
    return keys([...own, ...fields(words, kind).map((one) => one.name)]);
  }
  return key === '' ? level(words, 'example') : [];
}

function options(words, section, key, before) {
  if (key === 'en' || key === 'ru' || key === 'kk') {
    return /\{[\w.]*$/.test(before) ? named(words.outline.features, 'variable') : [];
  }
  if (!/^\s/.test(before) && !before.includes(':')) { return level(words, 'policy'); }
  if ((key === 'when' || key === 'where') && section !== 'examples') { return expression(words, key, before); }
  switch (section) {
    case 'features': return feature(words, key, before);
    case 'rules': return key === '' ? level(words, 'rule') : [];
    case 'typologies':
      return key === 'rules' ? named(words.outline.rules, 'variable')
        : key === 'amount' ? named(words.outline.features.filter((one) => one.detail === 'money'), 'variable')
        : key === 'hold_for' ? spans() : key === '' ? level(words, 'typology') : [];
    case 'examples': return example(words, key, before);
    case 'on': return [word('Payment', 'class')];
    default: return [];
  }
}

// `words` is asked for each time: the text goes on changing.
export const completion = (words) => (context) => {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const typed = context.matchBefore(/[\w.-]*/);
  if (!words() || /^\s*#/.test(before) || (typed.from === typed.to && !context.explicit)) { return null; }
  const found = options(words(), sectionAt(context.state.doc, line.number),
    keyAt(context.state.doc, line, before), before);
  return found.length ? {from: typed.from, options: found, validFor: /^[\w.-]*$/} : null;
};

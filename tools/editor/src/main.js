// The editor of a draft: takes the place of the form's field, saves as one types, and shows what the
// server's compiler says of the text.
import {EditorState} from '@codemirror/state';
import {EditorView, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, drawSelection,
  highlightSpecialChars} from '@codemirror/view';
import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit} from '@codemirror/language';
import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from '@codemirror/autocomplete';
import {lintGutter, lintKeymap, setDiagnostics} from '@codemirror/lint';
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search';
import {yaml} from '@codemirror/lang-yaml';
import {completion} from './complete.js';
import {look} from './look.js';
import * as panel from './panel.js';

const PHRASES = ['Find', 'Replace', 'next', 'previous', 'all', 'match case', 'regexp', 'by word', 'replace',
  'replace all', 'close', 'Diagnostics', 'No diagnostics', 'Fold line', 'Unfold line', 'Completions'];

const wait = (millis) => new Promise((over) => setTimeout(over, millis));

function server(form, texts) {
  const token = form.querySelector('input[name=_csrf]').value;
  return async (path, text) => {
    const answer = await fetch(form.getAttribute('action') + '/' + path, {method: 'POST', body: text, redirect: 'manual',
      headers: {'Content-Type': 'text/plain; charset=UTF-8', 'X-CSRF-TOKEN': token, 'Accept': 'application/json'}});
    if (answer.type === 'opaqueredirect' || answer.status === 403) { throw new Error(texts.signedOut); }
    return answer;
  };
}

// Saves one after the other; who comes second after somebody else stops and says so.
function saving(ask, field, text, texts, tell) {
  let kept = text();
  let under = Promise.resolve();
  let stopped = false;
  const save = async () => {
    const now = text();
    if (stopped || now === kept) { return; }
    tell(texts.saving);
    try {
      const answer = await ask('save?revision=' + field.value, now);
      if (answer.ok) {
        field.value = (await answer.json()).revision;
        kept = now;
        tell(text() === kept ? texts.saved : texts.unsaved);
      } else if (answer.status === 409) {
        stopped = true;
        const note = document.getElementById('overtaken');
        note.querySelector('.who').textContent = (await answer.json()).by;
        note.hidden = false;
        tell(texts.notSaved);
      } else {
        tell(texts.notSaved);
      }
    } catch (failed) {
      tell(texts.notSaved + (failed.message === texts.signedOut ? ' ' + failed.message : ''));
    }
  };
  return {
    save: () => (under = under.then(save)),
    dirty: () => text() !== kept,
    leave: () => { kept = text(); },
  };
}

function checking(view, ask, texts, go, goLine) {
  let asked = 0;
  const show = (found) => {
    const length = view.state.doc.length;
    const marks = found.problems.map((one) => {
      const from = Math.min(one.from, length);
      return {from, to: Math.min(Math.max(one.to, from), length), severity: 'error', message: one.message};
    });
    view.dispatch(setDiagnostics(view.state, marks));
    panel.problems(found.problems, texts, go);
  };
  // Null where the text is another one by now.
  const once = async (depth, mine) => {
    while (mine === asked) {
      const answer = await ask('check?depth=' + depth, view.state.doc.toString());
      if (mine !== asked) { return null; }
      if (answer.ok) { return answer.json(); }
      await wait(1000);
    }
    return null;
  };
  return async () => {
    const mine = ++asked;
    const box = document.getElementById('checks');
    box.setAttribute('aria-busy', 'true');
    try {
      const quick = await once('TEXT', mine);
      if (!quick || mine !== asked) { return; }
      if (quick.problems.length) {
        show(quick);
        panel.unchecked(texts);
      } else {
        const whole = await once('EXAMPLES', mine);
        if (!whole || mine !== asked) { return; }
        show(whole);
        panel.examples(whole.examples, texts, goLine);
        document.getElementById('version').textContent = whole.version.slice(0, 12);
      }
      box.setAttribute('aria-busy', 'false');
    } catch {
      if (mine === asked) { box.setAttribute('aria-busy', 'false'); }
    }
  };
}

const later = (millis, act) => {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(act, millis); };
};

function editor(host, field, texts, words, changed) {
  const phrases = Object.fromEntries((texts.phrases ?? '').split('|').map((text, i) => [PHRASES[i], text]));
  const shadow = host.attachShadow({mode: 'open'});
  const open = texts.open === 'true';
  return new EditorView({root: shadow, parent: shadow, state: EditorState.create({doc: field.value, extensions: [
    EditorState.phrases.of(phrases), indentUnit.of('  '), EditorState.tabSize.of(2),
    EditorState.readOnly.of(!open),
    lineNumbers(), foldGutter(), lintGutter(), highlightActiveLineGutter(), highlightSpecialChars(), history(),
    drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(), highlightActiveLine(),
    highlightSelectionMatches(), search({top: true}), yaml(), look,
    autocompletion({override: [completion(words)], icons: false}),
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap,
      ...completionKeymap, ...lintKeymap, indentWithTab]),
    EditorView.contentAttributes.of({'aria-label': texts.label, 'aria-describedby': 'editor-help'}),
    EditorView.updateListener.of((update) => { if (update.docChanged) { changed(); } }),
  ]})});
}

function conflicts(ask, text, leave) {
  document.getElementById('copy').addEventListener('click', async () => {
    const answer = await ask('copy', text());
    if (answer.ok) {
      leave();
      location.href = '/policies/drafts/' + (await answer.json()).id;
    }
  });
}

// Tries what stands in the editor, so it is saved before.
function trying(save) {
  const form = document.getElementById('try');
  form?.addEventListener('submit', async (event) => {
    if (!window.htmx) { return; }
    event.preventDefault();
    await save();
    htmx.ajax('POST', form.getAttribute('action'), {source: form, values: Object.fromEntries(new FormData(form)),
      target: '#trial', select: '#trial', swap: 'outerHTML'})
      .then(() => document.getElementById('trial').scrollIntoView({block: 'start'}));
  });
}

function start(host) {
  const texts = {...host.dataset};
  const form = document.getElementById('draft');
  const field = form.elements.text;
  const ask = server(form, texts);
  let words = null;
  const steps = {};
  const view = editor(host, field, texts, () => words, () => steps.changed());
  const text = () => view.state.doc.toString();
  const go = (at) => {
    const place = Math.min(at, view.state.doc.length);
    view.dispatch({selection: {anchor: place}, effects: EditorView.scrollIntoView(place, {y: 'center'})});
    view.focus();
  };
  const goLine = (line) => go(view.state.doc.line(Math.min(line, view.state.doc.lines)).from);
  const status = document.getElementById('draft-state');
  const saver = saving(ask, form.elements.revision, text, texts, (said) => { status.textContent = said; });
  const check = checking(view, ask, texts, go, goLine);
  const learn = async () => {
    const answer = await ask('vocabulary', text()).catch(() => null);
    if (answer?.ok) { words = await answer.json(); panel.outline(words, goLine); }
  };
  const soon = [later(1200, saver.save), later(350, check), later(700, learn)];
  steps.changed = () => {
    status.textContent = texts.unsaved;
    soon.forEach((one) => one());
  };
  form.addEventListener('submit', () => { field.value = text(); saver.leave(); });
  addEventListener('beforeunload', (event) => { if (saver.dirty()) { event.preventDefault(); } });
  conflicts(ask, text, saver.leave);
  trying(saver.save);
  document.documentElement.classList.add('edits');
  learn();
  check();
}

const host = document.getElementById('editor');
if (host) { start(host); }

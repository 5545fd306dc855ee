// Single keys: `/` to search, `g` and a letter to a page, `j` and `k` along a list, Enter into it, `?` for all of them.
// None while something is written or a dialog is open, none with Ctrl, Alt or Meta, none where the reader switched
// them off. Which letter leads where is said by the navigation alone.
'use strict';

(() => {
  const keys = document.getElementById('keys');
  const open = document.getElementById('keys-open');
  if (!keys || !open) { return; }
  open.hidden = false;
  open.addEventListener('click', () => keys.showModal());

  // A list that was folded out by the mouse or a key goes when the reader turns elsewhere.
  const menus = () => document.querySelectorAll('.top details[open]');
  document.addEventListener('click', (event) => {
    for (const one of menus()) { if (!one.contains(event.target)) { one.open = false; } }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') { return; }
    for (const one of menus()) {
      if (one.contains(document.activeElement)) { one.querySelector('summary').focus(); }
      one.open = false;
    }
  });
  if (document.body.dataset.shortcuts === 'off') { return; }

  // Inside the policy editor the one written in is behind a shadow root.
  const isWriting = (event) => {
    const one = event.composedPath()[0];
    return one.isContentEditable || (one.matches?.('textarea, select, input') &&
      !['checkbox', 'radio', 'button', 'submit', 'range'].includes(one.type));
  };
  const link = (row) => row.querySelector('a[href]');
  const rows = () => [...document.querySelectorAll('main tbody tr, main [data-list] > li')]
    .filter((one) => link(one) && one.getClientRects().length > 0);
  const walk = (step) => {
    const all = rows();
    if (all.length === 0) { return; }
    const now = all.findIndex((one) => one.classList.contains('at'));
    const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + step));
    for (const one of all) { one.classList.toggle('at', one === all[next]); }
    // Its link has the focus: Enter opens it as ever, and a screen reader reads it.
    link(all[next]).focus({preventScroll: true});
    all[next].scrollIntoView({block: 'nearest'});
  };
  let went = 0;
  const go = (letter) => {
    const page = document.querySelector(`.menu a[data-letter="${CSS.escape(letter)}"]`);
    if (page) { location.assign(page.href); }
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || keys.open || isWriting(event)) { return; }
    if (Date.now() - went < 1500) {
      went = 0;
      go(event.key.toLowerCase());
      return;
    }
    const deeds = {
      '/': () => document.querySelector('.find input, #search-text')?.focus(),
      '?': () => keys.showModal(),
      g: () => { went = Date.now(); },
      j: () => walk(1),
      k: () => walk(-1),
    };
    const deed = deeds[event.key];
    if (deed) {
      event.preventDefault();
      deed();
    }
  });
})();

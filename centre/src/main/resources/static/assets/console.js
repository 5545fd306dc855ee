// What pages do beyond plain links and forms. Without this file everything can still be read: the live
// page needs a reload then. Texts come from the page, never from here.
'use strict';

// A colour of the style sheet as it is now: which of light and dark it is, only a real element knows.
const colour = (name) => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(--${name})`;
  const seen = getComputedStyle(probe).color;
  probe.remove();
  return seen;
};

// htmx sends the forgery token along with the forms' own field, so nothing is to be done here but
// showing pages that answer with an error status, such as a refused form.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; }
  // The session is over: the answer is the sign-in page.
  if (new URL(event.detail.xhr.responseURL || location.href).pathname === '/sign-in') {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

// What is being read is not exchanged under the reader: a table under the focus of a keyboard, findings with a part
// folded out. Not asked for, and not put in where the focus came while the answer was on its way.
const isRead = (event) => {
  const target = event.detail.target;
  const news = ['decided', 'counted'].includes(event.detail.requestConfig.triggeringEvent?.type);
  return news && ((['decisions', 'findings'].includes(target.id) && target.contains(document.activeElement)) ||
    (target.id === 'findings' && target.querySelector('details[open]') !== null));
};
document.addEventListener('htmx:beforeRequest', (event) => {
  if (isRead(event)) { event.preventDefault(); }
});
document.addEventListener('htmx:beforeSwap', (event) => {
  if (isRead(event)) { event.detail.shouldSwap = false; }
});

function live() {
  const pulse = document.getElementById('pulse');
  if (!pulse || !window.EventSource) { return; }
  const pause = document.getElementById('pause');
  const number = new Intl.NumberFormat(document.body.dataset.locale);
  let paused = false;
  pause.hidden = false;
  pause.addEventListener('click', () => {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
    pulse.classList.toggle('on', !paused);
    if (!paused) { tell(); }
  });
  // Every part says up to which position it shows the journal. Who is behind is told with each pulse until they are
  // not: news that comes while an older answer is on its way, or while the part is being read, is late but not lost.
  let newest = 0;
  const tell = () => {
    for (const part of document.querySelectorAll('[data-shows]')) {
      if (Number(part.dataset.shows) < newest) { part.dispatchEvent(new Event('decided', {bubbles: true})); }
    }
  };
  // After the first payment of all the page must be another one.
  document.getElementById('before-the-first')?.addEventListener('decided', () => location.reload());
  const source = new EventSource(pulse.dataset.source);
  source.addEventListener('open', () => pulse.classList.toggle('on', !paused));
  source.addEventListener('error', () => pulse.classList.remove('on'));
  source.addEventListener('pulse', (event) => {
    if (paused) { return; }
    const now = JSON.parse(event.data);
    document.getElementById('per-second').textContent = number.format(now.perSecond);
    document.getElementById('head').textContent = number.format(now.head);
    newest = now.position;
    tell();
  });
  addEventListener('pagehide', () => source.close());
}

function countdowns() {
  for (const one of document.querySelectorAll('.countdown')) {
    const left = Number(one.dataset.until) - Date.now();
    // The server wrote the words; from the last day on the clock runs here.
    if (left > 0 && left < 86_400_000) {
      const part = (n) => String(Math.floor(n)).padStart(2, '0');
      one.textContent = part(left / 3_600_000) + ':' + part(left / 60_000 % 60) + ':' + part(left / 1000 % 60);
    } else if (left <= 0) {
      one.textContent = one.dataset.over;
    }
  }
}

// Times are the country's. Who sits in another zone sees their own when pointing at one.
function zones() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const note = document.getElementById('own-zone');
  if (!note || own === document.body.dataset.zone) { return; }
  note.textContent += ' ' + own + '.';
  note.hidden = false;
  document.addEventListener('mouseover', (event) => {
    const time = event.target.closest?.('time[datetime]');
    if (time && !time.title) {
      time.title = new Date(time.dateTime).toLocaleString(document.body.dataset.locale,
        {dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23'});
    }
  });
}

// A field that hides what does not have its words, such as among many rules.
document.addEventListener('input', (event) => {
  const list = document.getElementById(event.target.dataset?.filter ?? '');
  if (!list) { return; }
  const wanted = event.target.value.trim().toLowerCase();
  for (const one of list.children) { one.hidden = !one.textContent.toLowerCase().includes(wanted); }
});

live();
zones();
countdowns();
setInterval(countdowns, 1000);

// Passkeys: a form with data-passkey asks the centre what to sign, has the browser sign it, and sends the
// answer as a field of the form. Without this file people sign in with a password and a code.
'use strict';

(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const named = (list) => (list || []).map((one) => ({...one, id: bytes(one.id)}));

  const make = async (options) => {
    const made = await navigator.credentials.create({publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: {...options.user, id: bytes(options.user.id)},
      excludeCredentials: named(options.excludeCredentials),
    }});
    return {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports ? made.response.getTransports() : [],
      of: made,
    };
  };

  const use = async (options) => {
    const used = await navigator.credentials.get({publicKey: {
      ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials),
    }});
    return {
      authenticatorData: text(used.response.authenticatorData),
      clientDataJSON: text(used.response.clientDataJSON),
      signature: text(used.response.signature),
      userHandle: used.response.userHandle ? text(used.response.userHandle) : null,
      of: used,
    };
  };

  const ask = async (form) => {
    const answer = await fetch(form.dataset.passkey, {
      method: 'POST', headers: {'X-CSRF-TOKEN': form.elements._csrf.value, Accept: 'application/json'},
    });
    if (answer.redirected) { location.assign(answer.url); return null; }
    if (!answer.ok) { throw new Error('status ' + answer.status); }
    return answer.json();
  };

  const send = async (form) => {
    const options = await ask(form);
    if (!options) { return; }
    const {of, ...response} = await (options.pubKeyCredParams ? make(options) : use(options));
    form.elements.answer.value = JSON.stringify({
      id: of.id, rawId: text(of.rawId), type: of.type, response,
      clientExtensionResults: of.getClientExtensionResults(),
      authenticatorAttachment: of.authenticatorAttachment,
    });
    form.submit();
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!window.PublicKeyCredential) { continue; }
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const failed = form.querySelector('[data-failed]');
      failed.hidden = true;
      // Also when the person says no, which is no complaint about the page.
      send(form).catch(() => { failed.hidden = false; });
    });
  }
})();

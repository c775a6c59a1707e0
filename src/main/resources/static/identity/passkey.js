// Passkeys: asks the server for a question, the browser for an answer, and hands the answer in.
(() => {
  'use strict';
  const forms = document.querySelectorAll('[data-passkey]');
  if (!window.PublicKeyCredential || !forms.length) {
    return;
  }

  const bytes = text => Uint8Array.from(
    atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));

  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  const send = async (address, body) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: body ? JSON.stringify(body) : undefined
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  };

  const written = credential => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(credential.response.clientDataJSON),
      attestationObject: text(credential.response.attestationObject),
      authenticatorData: text(credential.response.authenticatorData),
      signature: text(credential.response.signature),
      userHandle: text(credential.response.userHandle),
      transports: credential.response.getTransports?.()
    }
  });

  const add = async form => {
    const asked = await send('/account/passkeys/question');
    const credential = await navigator.credentials.create({
      publicKey: {
        rp: { id: asked.host, name: document.querySelector('.site-name').textContent.trim() },
        user: { id: bytes(asked.handle), name: asked.name, displayName: asked.name },
        challenge: bytes(asked.challenge),
        pubKeyCredParams: [-8, -7, -257].map(alg => ({ type: 'public-key', alg })),
        excludeCredentials: asked.known.map(id => ({ type: 'public-key', id: bytes(id) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none'
      }
    });
    const name = encodeURIComponent(form.elements.name.value);
    await send(`/account/passkeys?name=${name}`, written(credential));
    location.assign('/account/passkeys');
  };

  const signIn = async form => {
    const asked = await send('/sign-in/passkey/question');
    const credential = await navigator.credentials.get({
      publicKey: {
        rpId: asked.host, challenge: bytes(asked.challenge), userVerification: 'required'
      }
    });
    const to = encodeURIComponent(form.dataset.to);
    const answer = await send(`/sign-in/passkey?to=${to}`, written(credential));
    location.assign(answer.to);
  };

  forms.forEach(form => {
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const fault = form.querySelector('[role=alert]');
      fault.hidden = true;
      try {
        await (form.dataset.passkey === 'add' ? add(form) : signIn(form));
      } catch {
        fault.hidden = false;
      }
    });
  });
})();

// Computes the digest in the browser, so that the file itself is not sent.
(() => {
  const MOST = 1024 * 1024 * 1024;
  if (!window.crypto || !window.crypto.subtle) return; // only on https or this machine

  const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');

  document.querySelectorAll('form[data-digest]').forEach((form) => {
    const file = form.querySelector('input[type=file]');
    const status = form.querySelector('[data-status]');
    form.querySelectorAll('[data-with-script]').forEach((it) => { it.hidden = false; });
    form.querySelectorAll('[data-without-script]').forEach((it) => { it.hidden = true; });

    form.addEventListener('submit', async (event) => {
      const chosen = file.files[0];
      if (!chosen) return;
      event.preventDefault(); // what is promised to stay here is never sent instead
      if (chosen.size > MOST) {
        status.textContent = status.dataset.large;
        return;
      }
      if (chosen.size === 0) {
        status.textContent = status.dataset.empty;
        return;
      }
      status.textContent = status.dataset.working;
      try {
        const digest = hex(await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer()));
        form.elements.sha256.value = digest;
        form.elements.size.value = String(chosen.size);
        status.textContent = `${status.dataset.done} ${digest}`;
      } catch {
        status.textContent = status.dataset.failed;
        return;
      }
      file.disabled = true;
      form.submit();
      file.disabled = false;
    });
  });
})();

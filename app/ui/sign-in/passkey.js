/**
 * Asks the browser for a passkey and puts its answer into the form. A plain script of its own: without it, or in a
 * browser without passkeys, the button stays hidden and the code of an app does the same.
 */
(() => {
  if (!globalThis.PublicKeyCredential) return;

  const toBytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  const toText = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  const listed = (list) => list?.map((one) => ({ ...one, id: toBytes(one.id) }));

  const ask = (kind, options) => {
    const publicKey = { ...options, challenge: toBytes(options.challenge) };
    if (kind === "give") {
      return navigator.credentials.get({
        publicKey: { ...publicKey, allowCredentials: listed(options.allowCredentials) },
      });
    }
    return navigator.credentials.create({
      publicKey: {
        ...publicKey,
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: listed(options.excludeCredentials),
      },
    });
  };

  /** Everything binary in the answer, as text. */
  const tell = ({ id, rawId, type, response }) => {
    const told = {};
    for (const name of [
      "clientDataJSON",
      "attestationObject",
      "authenticatorData",
      "signature",
      "userHandle",
    ]) {
      if (response[name]) told[name] = toText(response[name]);
    }
    return JSON.stringify({ id, rawId: toText(rawId), type, response: told, clientExtensionResults: {} });
  };

  for (const place of document.querySelectorAll("[data-passkey]")) {
    const form = place.querySelector("form");
    const failed = place.querySelector("[data-passkey-failed]");
    place.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failed.hidden = true;
      try {
        const credential = await ask(
          place.getAttribute("data-passkey"),
          JSON.parse(place.getAttribute("data-passkey-options")),
        );
        form.elements.passkey.value = tell(credential);
      } catch {
        // Cancelled, timed out, or not there.
        failed.hidden = false;
        return;
      }
      form.submit();
    });
  }
})();

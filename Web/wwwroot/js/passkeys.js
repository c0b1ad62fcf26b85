// Passkeys: the one thing here that needs a script. A button with data-passkey asks its data-options for what the browser is to
// do, puts the browser's answer into its form's field Credential and sends the form; the server judges it.

const isThere = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON);

const troubles = {
  AbortError: "It was called off. Press the button to try again.",
  InvalidStateError: "This device has a passkey for your account already.",
  NotAllowedError: "It was called off, or took too long. Press the button to try again.",
  SecurityError: "Passkeys do not work at this address. Open the address that our letters name.",
};

class PasskeyButton {
  static #waiting; // the browser does one of these at a time

  #button;
  #form;

  constructor(button) {
    this.#button = button;
    this.#form = button.form;
    button.addEventListener("click", event => this.#pressed(event));
    if (button.hasAttribute("data-autofill"))
      this.#offerInAutofill();
  }

  #pressed(event) {
    event.preventDefault();
    this.#answer();
  }

  async #answer(mediation) {
    PasskeyButton.#waiting?.abort();
    const waiting = PasskeyButton.#waiting = new AbortController();
    if (!mediation)
      this.#say("Follow what your device asks.");
    try {
      const options = await this.#options(waiting.signal);
      if (!options)
        return;
      const credential = this.#button.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal: waiting.signal })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), signal: waiting.signal, mediation });
      this.#form.elements.Credential.value = JSON.stringify(credential.toJSON());
      if (this.#button.hasAttribute("formaction"))
        this.#form.action = this.#button.formAction;
      this.#form.submit();
    } catch (trouble) {
      if (!mediation)
        this.#say(troubles[trouble.name] ?? "That did not work. Check the connection and try again, or use another way.");
    }
  }

  async #options(signal) {
    const response = await fetch(this.#button.dataset.options, {
      method: "POST",
      body: new URLSearchParams({ __RequestVerificationToken: this.#form.elements.__RequestVerificationToken.value }),
      headers: { Accept: "application/json" },
      redirect: "manual",
      signal,
    });
    if (response.ok)
      return response.json();

    // The session or the confirmation of identity is too old by now: the page itself leads to where it is renewed.
    location.reload();
    return null;
  }

  /** Browsers that can offer passkeys where the address is typed. */
  async #offerInAutofill() {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.())
      await this.#answer("conditional");
  }

  #say(sentence) {
    this.#form.querySelector(".passkey__status").textContent = sentence;
  }
}

for (const button of document.querySelectorAll("[data-passkey]")) {
  if (isThere)
    new PasskeyButton(button);
  else {
    button.disabled = true;
    button.form.querySelector(".passkey__status").textContent = "This browser knows no passkeys. Use another way, or a newer browser.";
  }
}

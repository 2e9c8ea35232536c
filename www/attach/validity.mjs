// What a form says of itself when it is asked whether it is valid, where the page wants wrong reports to be stopped.

/** @typedef {import('./write.mjs').Control | HTMLButtonElement} Validated */

export function validity() {
  /** What we said, at which field. @type {Map<Validated, string>} */
  const said = new Map();
  return {
    /** In the place of what was said before. @param {ReadonlyMap<Validated, string>} messages */
    set(messages) {
      for (const [field, message] of said) {
        if (messages.has(field)) continue;
        // What the page itself has said there since is not ours to take back. One that is disabled or only read does
        // not tell what was said.
        if (!field.willValidate || field.validationMessage === message) field.setCustomValidity('');
        said.delete(field);
      }
      for (const [field, message] of messages) {
        if (field.willValidate && field.validity.customError && said.get(field) !== field.validationMessage) continue;
        field.setCustomValidity(message);
        said.set(field, message);
      }
    },
    /** Whether that it is not valid is said by us alone. @param {EventTarget | null} field */
    isOurs: (field) => {
      const { validationMessage } = /** @type {Validated} */ (field);
      return said.has(/** @type {Validated} */ (field)) && said.get(/** @type {Validated} */ (field)) === validationMessage;
    },
  };
}

/** @param {Element | null} field @returns {field is Validated} */
export function isValidated(field) {
  return field !== null && 'willValidate' in field && /** @type {Validated} */ (field).willValidate;
}

// <nianbao-report>: the tables of the report to be filled in. What makes them an element: attributes, properties, form.
import { dressed } from './style.mjs';
import { sheetOf } from './sheet.mjs';
import { contentOf, filledForm, inputOf, isFigures, whenParsed } from './source.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Report} Report
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').CheckOptions} CheckOptions
 * @typedef {import('../core/nianbao.js').Step} Step
 * @typedef {import('../core/nianbao.js').NianbaoReport} NianbaoReport
 */

/**
 * A function and no class, so that the module loads where there is no DOM.
 * @param {() => Promise<Readonly<Nianbao>>} load
 * @returns {new () => NianbaoReport}
 */
export function reportElement(load) {
  return class extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ['year', 'authority', 'lang', 'readonly', 'data-block'];

    /** None in a browser that knows no form-associated elements: everything works there but the form. */
    #internals = this.attachInternals ? this.attachInternals() : null;
    /**
     * A root of its own: ids of cells and headers stay as the core writes them, however many reports a page holds, and
     * the page's style sheets, made for other tables, stay out. Open: a page may look inside.
     */
    #root = this.attachShadow({ mode: 'open' });
    /** @type {() => void} */
    #undress = () => {};
    #sheet = this.#newSheet();
    /** @type {Readonly<Nianbao> | null} */
    #nianbao = null;
    /** What to open; null: what stands inside, else the blank form. @type {Input | Report | null} */
    #asked = null;
    /** @type {CheckOptions['previous']} */
    #previous = undefined;
    /** @type {Pick<CheckOptions, 'parts' | 'rules'>} */
    #beside = {};
    #disabled = false;
    /** @type {(outcome: Outcome) => void} */
    #isReady = () => {};
    /** @type {Promise<Outcome>} */
    ready = new Promise((resolve) => { this.#isReady = resolve; });

    connectedCallback() {
      this.#dress();
      // What was set before there was a class for it.
      for (const name of ['year', 'authority', 'name', 'readonly', 'previous', 'value']) {
        const own = Object.getOwnPropertyDescriptor(this, name);
        if (!own) continue;
        const self = /** @type {any} */ (this);
        delete self[name];
        try {
          self[name] = own.value;
        } catch (wrong) {
          // What was set wrongly then is nobody's to catch now.
          console.error(wrong);
        }
      }
      if (!this.#nianbao) this.#begin();
    }

    disconnectedCallback() {
      this.#undress();
    }

    /** @param {string} name @param {string | null} old @param {string | null} now */
    attributeChangedCallback(name, old, now) {
      if (old === now) return;
      if (name === 'readonly') this.#set();
      else if (name === 'data-block') this.#judge();
      // Nothing but the words changes: what was done stays, and can be undone.
      else if (name === 'lang' && this.outcome) this.#open(this.steps.map((step) => ({ ...step, sentence: '' })));
      else this.#openAgain();
    }

    get year() { return this.getAttribute('year') || ''; }
    set year(year) { this.setAttribute('year', String(year)); }
    get authority() { return this.getAttribute('authority') || ''; }
    set authority(authority) { this.setAttribute('authority', authority); }
    get readonly() { return this.hasAttribute('readonly'); }
    set readonly(readonly) { this.toggleAttribute('readonly', Boolean(readonly)); }
    get previous() { return this.#previous; }
    set previous(previous) {
      this.#previous = previous;
      this.#openAgain();
    }

    get outcome() { return this.#sheet.outcome(); }
    get steps() { return this.#sheet.steps(); }
    get value() { return this.outcome && this.outcome.cells; }
    set value(given) {
      const { outcome } = this;
      // A program that writes back what it was told of changes nothing.
      if (outcome && given && [outcome, outcome.report, outcome.cells].includes(given)) return;
      this.#ask(inputOf(given));
    }

    get name() { return this.getAttribute('name') || ''; }
    set name(name) { this.setAttribute('name', name); }
    get form() { return this.#internals && this.#internals.form; }
    checkValidity() { return this.#internals ? this.#internals.checkValidity() : true; }
    reportValidity() { return this.#internals ? this.#internals.reportValidity() : true; }

    /** @param {Input | Report} input @param {readonly Step[]} [steps] @param {Pick<CheckOptions, 'previous' | 'parts' | 'rules'>} [beside] */
    async open(input, steps, beside) {
      if (!this.#nianbao) this.#nianbao = await load();
      if (beside) ({ previous: this.#previous, ...this.#beside } = beside);
      this.#ask(input, steps);
      return /** @type {Outcome} */ (this.outcome);
    }

    undo() { this.#sheet.step('undo'); }
    redo() { this.#sheet.step('redo'); }
    /** @param {readonly string[]} cells */
    goTo(cells) { this.#sheet.goTo(cells); }
    focus() { this.#sheet.goTo(Object.keys(this.value || {})); }

    formResetCallback() {
      this.#sheet.reset();
    }

    /** @param {boolean} disabled */
    formDisabledCallback(disabled) {
      this.#disabled = disabled;
      this.#set();
    }

    /** @param {unknown} state */
    formStateRestoreCallback(state) {
      if (typeof state === 'string') this.value = JSON.parse(state);
    }

    #newSheet() {
      const sheet = sheetOf(this.lang === 'en' ? 'en' : 'zh-CN', (event) => {
        if (event === 'checked') this.#checked();
        else if (event === 'fixed') this.#tell('nianbao-fixed');
        else this.dispatchEvent(new Event(event, { bubbles: true, composed: event === 'input' }));
      });
      this.#root.replaceChildren(sheet.root);
      if (this.isConnected) this.#dress();
      return sheet;
    }

    /** @returns {CheckOptions} */
    #options() {
      return {
        lang: this.lang === 'en' ? 'en' : 'zh-CN',
        year: Number(this.year) || undefined,
        authority: this.authority || undefined,
        previous: this.#previous,
        ...this.#beside,
      };
    }

    async #begin() {
      try {
        const [nianbao] = await Promise.all([load(), whenParsed()]);
        if (this.#nianbao) return;
        this.#nianbao = nianbao;
        this.#open();
      } catch (reason) {
        // What cannot be read, and a page that does not let the program run, say it in a sentence.
        const told = reason instanceof Error && /^(Input|Host)Error$/.test(reason.name);
        if (!told) console.error(reason);
        this.#sheet.fail(told ? reason.message : this.#sheet.words.unexpected);
      }
    }

    /** @param {readonly Step[]} [steps] */
    #open(steps = []) {
      if (!this.#nianbao) return;
      const options = this.#options();
      if (this.#sheet.lang !== options.lang) this.#sheet = this.#newSheet();
      const asked = this.#asked || contentOf(this);
      const input = isFigures(asked) ? filledForm(this.#nianbao, asked, options) : asked;
      this.#set();
      this.#sheet.open(this.#nianbao, input, options, steps);
    }

    /** Something else; where it cannot be read, what was there stays. @param {Input | Report | null} input @param {readonly Step[]} [steps] */
    #ask(input, steps) {
      const before = this.#asked;
      this.#asked = input;
      try {
        this.#open(steps);
      } catch (thrown) {
        this.#asked = before;
        throw thrown;
      }
      // A form that is sent before the program is loaded has at least what was given.
      if (!this.#nianbao && this.#internals && input && 'cells' in input) this.#internals.setFormValue(JSON.stringify(input));
    }

    /** What was typed stays; a blank form is made anew. */
    #openAgain() {
      if (!this.outcome) return;
      if (this.steps.length > 0) this.#asked = this.outcome.report;
      this.#open();
    }

    #dress() {
      this.#undress();
      this.#undress = dressed(this, this.#root);
    }

    #set() {
      this.#sheet.set({ readonly: this.readonly, disabled: this.#disabled });
    }

    #checked() {
      const { outcome } = this;
      if (!outcome) return;
      // The report as plain data: what reads it may check it again, blanks and words in cells included, which numbers
      // alone would lose. One name, one value: a server keeps it without knowing the two hundred cells.
      if (this.#internals) this.#internals.setFormValue(JSON.stringify(outcome.report));
      this.#judge();
      this.#isReady(outcome);
      this.#tell('nianbao-checked');
    }

    /** The findings are advice: a form is held back only where the page asks for it. */
    #judge() {
      const { outcome } = this;
      if (!this.#internals || !outcome) return;
      const held = this.dataset.block === 'errors' && outcome.summary.errors > 0;
      const wrong = /** @type {HTMLElement | null} */ (this.#root.querySelector('[aria-invalid]')) || undefined;
      if (held) this.#internals.setValidity({ customError: true }, this.#sheet.summary(), wrong);
      else this.#internals.setValidity({});
    }

    /** @param {'nianbao-checked' | 'nianbao-fixed'} name */
    #tell(name) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: this.outcome }));
    }
  };
}

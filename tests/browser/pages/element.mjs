// Defines the element as the shipped module does, and keeps what the element says.
import { load } from '/core/index.mjs';
import { defineElement } from '/element/index.mjs';

const said = [];
for (const name of ['nianbao-checked', 'nianbao-fixed', 'input', 'change']) {
  document.addEventListener(name, ({ target, detail }) => said.push({ name, on: target.id, ...(detail && { errors: detail.summary.errors }) }));
}
document.getElementById('form').addEventListener('submit', (event) => {
  event.preventDefault();
  window.submitted = Object.fromEntries(new FormData(event.target));
});
window.said = said;
defineElement(load);

/** @param {number} count @param {string} noun */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** @type {import('./zh-cn.mjs').AttachWords} */
const words = {
  heading: 'Check of the annual report',
  loading: 'Loading …',
  notLoaded: 'The check was not loaded. Please reload the page.',
  unaffected: ' Filling in and submitting work as ever.',
  unexpected: 'The check failed by a fault of its own. Filling in and submitting work as ever; please tell the webmaster.',
  sourceOnly: 'The editor shows its source now; the check goes on when it is back.',
  done: {
    repair: (cells) => `${counted(cells, 'cell')} changed. `,
    fill: (cells) => `${counted(cells, 'cell')} filled in. `,
  },
  notDone: (sentence) => `Not changed, since this cell cannot be written to; please change it by hand: ${sentence}`,
  undone: 'Undone. ',
  notUndone: 'Not undone: the cell has been changed since, or cannot be written to. Please change it by hand.',
  changesHeading: (changes) => `Changes made (${changes})`,
  undo: 'Undo the change',
  undoLast: 'Undo the last change',
  vetoed: (errors) => `Not submitted: ${counted(errors, 'error')} left`,
  vetoedHint: 'Each sentence leads to its cell. Please correct it and submit again.',
  anyway: 'Submit all the same',
  anywayHint: 'If the figures are true and cannot be changed, give the reason and submit.',
  reason: 'Reason',
  reasonMissing: 'Please give the reason first.',
  submitted: (reason) => `Submitted all the same, because: ${reason}`,
  foot: (version) => `Checked in this page; nothing that you fill in leaves this computer. nianbao ${version}`,
};

export const en = Object.freeze(words);

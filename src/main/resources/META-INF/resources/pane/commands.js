import { onCommands } from '/hosts/commands.js';
import { t } from '/shared/i18n.js';

const FEATURES = {
  explain: { excel: 'excel.explain', powerpoint: 'powerpoint.ask' },
  fix: { excel: 'excel.repair', powerpoint: 'powerpoint.review' },
};

/** Takes commands to the pane; one that comes while it opens waits for it. */
export class Commands {
  #pane = null;
  #waiting = null;

  constructor() {
    onCommands((name) => {
      if (this.#pane) run(this.#pane, name);
      else this.#waiting = name;
    });
  }

  /** @param pane the page from now on; null while there is none */
  serve(pane) {
    this.#pane = pane;
    const name = this.#waiting;
    if (!pane || !name) return;
    this.#waiting = null;
    run(pane, name);
  }
}

/** The selection is looked up now: the menu may belong to another one than the chip shows yet. */
async function run({ host, conversation }, name) {
  const selection = await host.selection();
  conversation.setSelection(selection);
  if (name === 'ask') conversation.focus();
  else await conversation.ask(request(conversation, name, host.kind, selection));
}

function request(conversation, name, kind, selection) {
  const { model } = conversation;
  return {
    instruction: t(`command.${name}.${kind}`),
    feature: FEATURES[name][kind],
    ...(model ? { model } : {}),
    ...(selection ? { selection } : {}),
  };
}

/** Formulas with DECKHAND.ASK in the selection give way to their values; fixed rules are enough for that. */
export async function pinValues({ host, conversation }) {
  const selection = await host.selection();
  conversation.setSelection(selection);
  await conversation.ask({ instruction: t('pin.instruction'), feature: 'excel.edit', model: 'builtin/rules', ...(selection ? { selection } : {}) });
}

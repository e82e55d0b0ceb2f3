import { t } from '/shared/i18n.js';
import { documentName, officeTheme, recall, remember, wholeFile } from '../office-document.js';
import { Calls } from './calls.js';
import { Edits } from './edits.js';
import { LiveDeck } from './live-deck.js';
import { refusals } from './refusals.js';
import { SlideBook } from './slide-book.js';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Moving slides and putting them on layouts came with it; below, questions only. */
const FLOOR = '1.8';

const supports = (version) => Office.context.requirements.isSetSupported('PowerPointApi', version);

/** PowerPoint, through Office.js. */
export class PowerPointHost {
  kind = 'powerpoint';
  live = true;

  constructor(calls = new Calls()) {
    this.deck = new LiveDeck(calls);
    this.book = new SlideBook(this.deck);
    const web = Office.context.platform === 'OfficeOnline';
    this.edits = new Edits(this.deck, this.book, { supports, web, limits: this.limits });
  }

  limits = () => ({
    wholeFile: true,
    edits: supports(FLOOR),
    undoGroup: false,
    notes: supports(FLOOR) ? [] : [t('powerpoint.old.reads')],
  });

  title = async () => documentName() || t('powerpoint.untitled');

  recall = recall;

  remember = remember;

  async read(options) {
    const name = await this.title();
    const blob = await wholeFile(options);
    if (supports('1.3')) this.book.note(await this.deck.ids());
    return { name: /\.pptm?x?$/i.test(name) ? name.replace(/\.ppt$/i, '.pptx') : `${name}.pptx`, blob: new Blob([blob], { type: PPTX }) };
  }

  async selection() {
    if (!supports('1.5')) return null;
    const [selected, ids] = [await this.deck.selected(), await this.deck.ids()];
    const slide = ids.indexOf(selected) + 1;
    return slide > 0 ? { slide } : null;
  }

  onSelection(listener) {
    const tell = () => this.selection().then(listener, () => listener(null));
    const { document } = Office.context;
    document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, tell, () => {});
    return () => document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: tell }, () => {});
  }

  async jump(anchor) {
    const [, slide, shape] = /slide\D{0,3}(\d+)(?:\D*#(\d+))?/i.exec(anchor ?? '') ?? [];
    const id = slide && supports('1.5') ? (await this.deck.ids())[Number(slide) - 1] : undefined;
    if (id === undefined) return false;
    await this.deck.select(id, shape === undefined ? null : Number(shape));
    return true;
  }

  refusals = (plan) => refusals(plan, this.limits());

  losses = (change) => this.edits.losses(change);

  check = (change) => this.edits.check(change);

  checkBack = (change) => this.edits.checkBack(change);

  apply = (change, options) => this.edits.apply(change, options);

  takeBack = (change, options) => this.edits.takeBack(change, options);

  theme = officeTheme;
}

export const open = async () => new PowerPointHost();

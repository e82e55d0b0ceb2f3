import { HostProblem } from '../host.js';
import { areEven, carryOut } from './shape-calls.js';

/** Our name for a slide; its id changes whenever it comes from a file. */
const TAG = 'DECKHAND';

/** The open presentation: what its slides are, and the few things that can be done to them. */
export class LiveDeck {
  constructor(calls) {
    this.calls = calls;
  }

  /** Slides in order: `{id, tag, master}`, the master by its id. */
  slides() {
    return this.calls.run(async (context) => {
      const { slides } = context.presentation;
      slides.load('items/id,items/slideMaster/id');
      await context.sync();
      const tags = slides.items.map((slide) => slide.tags.getItemOrNullObject(TAG));
      tags.forEach((tag) => tag.load('value'));
      await context.sync();
      return slides.items.map((slide, index) => ({
        id: slide.id,
        tag: tags[index].isNullObject ? null : tags[index].value,
        master: slide.slideMaster.id,
      }));
    });
  }

  /** Ids of the slides in order. */
  ids() {
    return this.calls.run((context) => idsIn(context));
  }

  /** The slide masters: `{id, name}`. */
  masters() {
    return this.calls.run(async (context) => {
      context.presentation.slideMasters.load('items/id,items/name');
      await context.sync();
      return context.presentation.slideMasters.items.map(({ id, name }) => ({ id, name }));
    });
  }

  /**
   * Puts the slide of a file behind another one; null stands for the front.
   *
   * @returns {Promise<string|null>} its id; null when PowerPoint takes it for one the deck has and
   *   leaves it out, which it does with or without saying so
   */
  async insert(base64, after, formatting) {
    try {
      return await this.calls.run(async (context) => {
        const before = new Set(await idsIn(context));
        context.presentation.insertSlidesFromBase64(base64, { formatting, ...(after === null ? {} : { targetSlideId: after }) });
        await context.sync();
        const fresh = (await idsIn(context)).filter((id) => !before.has(id));
        return fresh.at(-1) ?? null;
      });
    } catch (thrown) {
      if (thrown instanceof HostProblem && thrown.detail.includes('InvalidArgument')) return null;
      throw thrown;
    }
  }

  /** Deletes slides, and shapes of others, in one go: `shapes` is `[{slide, shape}]`. */
  remove(ids, shapes = []) {
    return this.calls.run(async (context) => {
      const found = await Promise.all(shapes.map(({ slide }) => shapesOf(context, slide)));
      await context.sync();
      shapes.forEach(({ shape }, index) => shapeIn(found[index], shape)?.delete());
      ids.forEach((id) => context.presentation.slides.getItem(id).delete());
      await context.sync();
    });
  }

  /** Carries out steps on shapes of a slide; `onUndo` is told beforehand what undoes them. */
  steps(id, steps, onUndo = () => {}) {
    return this.calls.run(async (context) => {
      const shapes = shapesOf(context, id);
      await context.sync();
      return carryOut(context, (shape) => shapeIn(shapes, shape), steps, onUndo);
    });
  }

  /** Whether texts that steps change look the same from end to end. */
  even(id, steps) {
    return this.calls.run(async (context) => {
      const shapes = shapesOf(context, id);
      await context.sync();
      return areEven(context, (shape) => shapeIn(shapes, shape), steps);
    });
  }

  /** Moves slides to places counted from 0, one after the other. */
  move(moves) {
    return this.calls.run(async (context) => {
      for (const { id, to } of moves) {
        context.presentation.slides.getItem(id).moveTo(to);
        await context.sync();
      }
    });
  }

  /** The id of the slide on show; null when none is. */
  selected() {
    return this.calls.run(selectionIn);
  }

  /** Shows a slide and selects a shape of it, when it is there. */
  select(id, shape = null) {
    return this.calls.run(async (context) => {
      context.presentation.setSelectedSlides([id]);
      const shapes = shapesOf(context, id);
      await context.sync();
      const found = shape === null ? null : shapes.items.find((each) => shapeNumber(each.id) === shape);
      if (found) context.presentation.slides.getItem(id).setSelectedShapes([found.id]);
      await context.sync();
    });
  }

  /** Gives slides our own names: `[{id, tag}]`. */
  tag(names) {
    return this.calls.run(async (context) => {
      names.forEach(({ id, tag }) => context.presentation.slides.getItem(id).tags.add(TAG, tag));
      await context.sync();
    });
  }

  /** Slides as files of their own, in base64. */
  exported(ids) {
    return this.calls.run(async (context) => {
      const files = [];
      for (const id of ids) {
        const file = context.presentation.slides.getItem(id).exportAsBase64();
        await context.sync();
        files.push(file.value);
      }
      return files;
    });
  }

  /** Puts a slide on a layout, by name, of another master; false when that has none of the name. */
  relayout(id, master, layout) {
    return this.calls.run(async (context) => {
      const { slideMasters, slides } = context.presentation;
      slideMasters.load('items/id,items/name,items/layouts/items/id,items/layouts/items/name');
      await context.sync();
      const wanted = slideMasters.items.find(({ id: own }) => own === master)?.layouts.items.find(({ name }) => name === layout);
      if (!wanted) return false;
      slides.getItem(id).applyLayout(wanted);
      await context.sync();
      return true;
    });
  }
}

async function selectionIn(context) {
  const selected = context.presentation.getSelectedSlides();
  selected.load('items/id');
  await context.sync();
  return selected.items[0]?.id ?? null;
}

async function idsIn(context) {
  context.presentation.slides.load('items/id');
  await context.sync();
  return context.presentation.slides.items.map(({ id }) => id);
}

function shapesOf(context, slide) {
  const { shapes } = context.presentation.slides.getItem(slide);
  shapes.load('items/id');
  return shapes;
}

/** Some versions give `4`, others `4#1234567`. */
export const shapeNumber = (id) => Number.parseInt(id, 10);

const shapeIn = (shapes, number) => shapes.items.find(({ id }) => shapeNumber(id) === number);

/**
 * Keys of a grid (WAI-ARIA authoring practices): one stop for Tab, arrows between cells, Space for a
 * cell's switch, Enter for what is behind it. Cells have `data-key`; the one in hand keeps its place
 * when the table is drawn anew.
 */
export class GridKeys {
  #key = null;

  attach(table) {
    this.table = table;
    const cells = this.#cells();
    const known = cells.find((cell) => cell.dataset.key === this.#key) ?? cells[0];
    if (known) known.tabIndex = 0;
    table.addEventListener('keydown', (event) => this.#press(event));
    table.addEventListener('focusin', (event) => this.#enter(event.target.closest('[data-key]')));
  }

  /** Draws anew with `draw` and gives the focus back to the cell that had it. */
  keepFocus(draw) {
    const had = this.table?.contains(document.activeElement) ?? false;
    draw();
    if (had) this.table.querySelector('[data-key][tabindex="0"]')?.focus({ preventScroll: true });
  }

  #cells() {
    return [...this.table.querySelectorAll('[data-key]')];
  }

  #enter(cell) {
    if (!cell || cell.dataset.key === this.#key) return;
    this.#key = cell.dataset.key;
    for (const other of this.#cells()) other.tabIndex = other === cell ? 0 : -1;
  }

  #press(event) {
    const cell = event.target.closest('[data-key]');
    if (!cell || event.altKey || event.metaKey) return;
    if (event.target.matches('input[type=number]')) {
      if (event.key === 'Enter' || event.key === 'Escape') this.#act(event, () => cell.focus());
      return;
    }
    const target = this.#target(event, cell);
    if (target) this.#act(event, () => target.focus());
    else if (event.key === ' ' && event.target === cell) this.#act(event, () => cell.querySelector('input[type=checkbox]')?.click());
    else if (event.key === 'Enter' && event.target === cell) this.#act(event, () => (cell.querySelector('input[type=number]') ?? cell).dispatchEvent(new CustomEvent('open', { bubbles: true })));
  }

  #act(event, action) {
    event.preventDefault();
    action();
  }

  #target(event, cell) {
    const rows = [...this.table.rows].map((row) => [...row.querySelectorAll('[data-key]')]).filter((row) => row.length > 0);
    const y = rows.findIndex((row) => row.includes(cell));
    const x = rows[y].indexOf(cell);
    const row = (at) => rows[Math.min(rows.length - 1, Math.max(0, at))];
    switch (event.key) {
      case 'ArrowRight': return rows[y][x + 1];
      case 'ArrowLeft': return rows[y][x - 1];
      case 'ArrowDown': return row(y + 1)[Math.min(x, row(y + 1).length - 1)];
      case 'ArrowUp': return row(y - 1)[Math.min(x, row(y - 1).length - 1)];
      case 'Home': return event.ctrlKey ? rows[0][0] : rows[y][0];
      case 'End': return event.ctrlKey ? rows.at(-1).at(-1) : rows[y].at(-1);
      case 'PageDown': return row(y + 8)[x];
      case 'PageUp': return row(y - 8)[x];
      default: return null;
    }
  }
}

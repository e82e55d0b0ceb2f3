package dev.deckhand.bench.calc;

/**
 * A cell without a formula that is changed.
 *
 * @param row from 0
 * @param column from 0
 * @param value a number or a text
 */
record Input(int row, int column, Object value) {}

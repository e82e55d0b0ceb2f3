package dev.deckhand.ooxml.xlsx.style;

/**
 * How a cell of a pivot table differs from others of its format.
 *
 * @param shaded whether it is filled in the theme's colour for headers and totals
 * @param line {@code top}, {@code bottom} or empty
 * @param button whether Excel draws a button into it
 * @param themed whether the workbook has a theme to take colours from
 */
public record PivotBand(boolean shaded, String line, boolean button, boolean themed) {}

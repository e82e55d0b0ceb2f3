/** The styles part of a workbook: cell formats read, derived and appended (18.8). */
@NullMarked
package dev.deckhand.ooxml.xlsx.style;

import org.jspecify.annotations.NullMarked;

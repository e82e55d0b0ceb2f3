/** Formulas between the form people write and the form a workbook stores. */
@NullMarked
package dev.deckhand.ooxml.xlsx.formula;

import org.jspecify.annotations.NullMarked;

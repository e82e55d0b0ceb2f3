/** Reads the parts of a workbook into compact snapshots (ECMA-376 part 1, 18). */
@NullMarked
package dev.deckhand.ooxml.xlsx.read;

import org.jspecify.annotations.NullMarked;

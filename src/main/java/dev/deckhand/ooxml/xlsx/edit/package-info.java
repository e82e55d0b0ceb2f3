/** Edits workbooks: one class per operation, one per thing that has to follow. */
@NullMarked
package dev.deckhand.ooxml.xlsx.edit;

import org.jspecify.annotations.NullMarked;

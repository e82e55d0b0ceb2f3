/** The only home of Apache PDFBox: reads the text of PDF documents within bounds. */
@NullMarked
package dev.deckhand.pdf;

import org.jspecify.annotations.NullMarked;

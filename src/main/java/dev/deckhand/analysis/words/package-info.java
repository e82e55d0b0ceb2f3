/** Words of an instruction: tokens, stems, synonyms, its language. */
@NullMarked
package dev.deckhand.analysis.words;

import org.jspecify.annotations.NullMarked;

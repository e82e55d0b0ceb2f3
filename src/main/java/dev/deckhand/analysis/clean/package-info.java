/** Values as people typed them, read for what they mean: dates, numbers, names, spellings. */
@NullMarked
package dev.deckhand.analysis.clean;

import org.jspecify.annotations.NullMarked;

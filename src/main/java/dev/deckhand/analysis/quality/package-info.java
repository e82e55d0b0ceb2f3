/** What may be wrong with formulas and with numbers typed among them. */
@NullMarked
package dev.deckhand.analysis.quality;

import org.jspecify.annotations.NullMarked;

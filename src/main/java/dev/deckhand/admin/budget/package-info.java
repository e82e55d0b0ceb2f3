/** What may be spent and what was: reservations, spending by day, usage by feature and model. */
@NullMarked
package dev.deckhand.admin.budget;

import org.jspecify.annotations.NullMarked;

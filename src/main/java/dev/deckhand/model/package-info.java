/** Chat models: which ones there are, how one is asked, what a reply cost, and how it can fail. */
@NullMarked
package dev.deckhand.model;

import org.jspecify.annotations.NullMarked;

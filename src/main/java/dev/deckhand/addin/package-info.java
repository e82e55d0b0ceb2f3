/** The Office add-in as an installation hands it out: manifests, icons, custom functions. */
@NullMarked
package dev.deckhand.addin;

import org.jspecify.annotations.NullMarked;

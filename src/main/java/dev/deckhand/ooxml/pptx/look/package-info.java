/** What slides look like: effective colours, fonts, sizes and what lies behind a text. */
@NullMarked
package dev.deckhand.ooxml.pptx.look;

import org.jspecify.annotations.NullMarked;

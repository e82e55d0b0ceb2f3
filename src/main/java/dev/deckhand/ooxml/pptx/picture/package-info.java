/** Pictures of slides: POI draws what it can, charts and what fails are drawn here. */
@NullMarked
package dev.deckhand.ooxml.pptx.picture;

import org.jspecify.annotations.NullMarked;

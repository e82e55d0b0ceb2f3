/** Stand-ins for Excel and PowerPoint in browser tests: the page's calls run on real files. */
@NullMarked
package dev.deckhand.web.office;

import org.jspecify.annotations.NullMarked;

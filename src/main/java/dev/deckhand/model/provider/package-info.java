/** The vendors' wire protocols, through LangChain4j over an HTTP client that keeps our limits. */
@NullMarked
package dev.deckhand.model.provider;

import org.jspecify.annotations.NullMarked;

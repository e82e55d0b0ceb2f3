/** REST and SSE resources, request and response records, problem details. */
@NullMarked
package dev.deckhand.web;

import org.jspecify.annotations.NullMarked;

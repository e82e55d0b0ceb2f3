/**
 * Who may look into users' sessions, until when and why; giving, looking and ending are audited.
 */
@NullMarked
package dev.deckhand.admin.access;

import org.jspecify.annotations.NullMarked;

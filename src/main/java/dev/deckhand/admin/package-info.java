/** What administrators decide: providers, the matrix, budgets; every revision of it is kept. */
@NullMarked
package dev.deckhand.admin;

import org.jspecify.annotations.NullMarked;

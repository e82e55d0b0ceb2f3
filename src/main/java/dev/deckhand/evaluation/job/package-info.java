/** Runs of the service: kept in the database and worked by all nodes that share it. */
@NullMarked
package dev.deckhand.evaluation.job;

import org.jspecify.annotations.NullMarked;

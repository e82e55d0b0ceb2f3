/** Reads benchmarks and folders of files as cases. */
@NullMarked
package dev.deckhand.evaluation.importer;

import org.jspecify.annotations.NullMarked;

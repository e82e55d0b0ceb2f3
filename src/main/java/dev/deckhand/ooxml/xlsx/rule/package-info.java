/** Conditional formats and data validations as XML: a rule in, its elements out. */
@NullMarked
package dev.deckhand.ooxml.xlsx.rule;

import org.jspecify.annotations.NullMarked;

/**
 * What may be changed: proposed and bound edit plans, violations, change reports, the engine port.
 */
@NullMarked
package dev.deckhand.plan;

import org.jspecify.annotations.NullMarked;

package dev.deckhand.guard;

import dev.deckhand.document.Safeguards;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.Scope;

/**
 * A plan before it runs.
 *
 * @param before the workbook the plan was bound to; {@link WorkbookSnapshot#NOTHING} for a deck
 * @param safeguards what vouches for the file or guards it
 * @param scope what the user let the plan change
 */
public record PlannedEdit(
    BoundPlan plan, WorkbookSnapshot before, Safeguards safeguards, Scope scope) {}

package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Criterion;
import dev.deckhand.calc.value.Grid;

/** A condition on the cells of an area. */
record Condition(Area area, Grid cells, Criterion criterion) {}

package dev.deckhand.routing;

import java.util.function.Predicate;

/**
 * A model that may serve.
 *
 * @param model {@code provider/model}
 * @param builtin whether it is Deckhand's own deterministic one
 * @param serves tells by feature id whether it can answer a feature at all
 */
public record Candidate(String model, boolean builtin, Predicate<String> serves) {}

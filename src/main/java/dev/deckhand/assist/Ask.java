package dev.deckhand.assist;

import dev.deckhand.plan.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks.
 *
 * @param documentId the document it is about; {@code null} for the session's latest
 * @param feature feature id or {@code auto}
 * @param sources other documents of the session to take from
 * @param selection what is selected, or {@code null}
 * @param context free text the host adds (for example what the user just did), or {@code null}
 * @param scope what the proposal may change, as ranges and worksheets; {@code null} for everything
 * @param model {@code provider/model}, or {@code null} for the best
 */
public record Ask(
    UUID sessionId,
    @Nullable UUID documentId,
    String instruction,
    String feature,
    List<UUID> sources,
    @Nullable Selection selection,
    @Nullable String context,
    @Nullable List<String> scope,
    @Nullable String model) {
  public Ask {
    sources = List.copyOf(sources);
  }

  /** Feature value that lets Deckhand choose. */
  public static final String AUTO = "auto";

  /** What the proposal may change. */
  Scope granted() {
    return scope == null ? Scope.EVERYWHERE : Scope.of(scope);
  }
}

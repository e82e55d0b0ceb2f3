package dev.deckhand.feature;

import dev.deckhand.document.Host;
import dev.deckhand.guard.ResultGuard;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One thing users ask for. Its prompt is the resource {@code prompts/<id>.md}. */
public interface Feature {
  FeatureCard card();

  default String id() {
    return card().id();
  }

  default Host host() {
    return card().host();
  }

  default ReplyKind reply() {
    return card().reply();
  }

  /** The operation verbs a plan of this feature may use; empty for answers. */
  default Set<String> verbs() {
    return card().verbs();
  }

  /**
   * Wordings that mean this feature, looked for in an instruction in lower case; none for a feature
   * that is only chosen by its id. See {@link Features#guess}.
   */
  default List<Pattern> cues() {
    return List.of();
  }

  /** What a chat model may look up in the document for it, if the model can ask. */
  default Set<DocumentTool> tools() {
    return DocumentTool.of(host(), reply());
  }

  /**
   * Whether a chat model may say what is to be worked out for every row, which it is then asked in
   * batches, with the prompt {@code prompts/<id>.values.md}.
   */
  default boolean byRows() {
    return false;
  }

  /**
   * Whether what is said claims figures of the document, which are then traced to what is cited;
   * answers do, and of plans those whose text is about findings, not about the edits.
   */
  default boolean claimsFigures() {
    return reply() == ReplyKind.ANSWER;
  }

  /** Rules for results of this feature alone, beside those every plan is judged by. */
  default List<ResultGuard> guards() {
    return List.of();
  }

  /** What a reply consists of. */
  enum ReplyKind {
    /** Text with citations. */
    ANSWER,
    /** An edit plan, with a sentence about it. */
    PLAN
  }
}

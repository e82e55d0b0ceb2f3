package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

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

  /** What a reply consists of. */
  enum ReplyKind {
    /** Text with citations. */
    ANSWER,
    /** An edit plan, with a sentence about it. */
    PLAN
  }
}

package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/**
 * One thing users ask for. Its id is a contract; its prompt is the resource {@code
 * prompts/<id>.md}.
 */
public interface Feature {
  /** For example {@code excel.ask}. */
  String id();

  Host host();

  /** Two or three words for a menu. */
  String title();

  /** One sentence for a person choosing. */
  String description();

  /** An instruction as a user would type it. */
  String example();

  /** What a reply to it is. */
  ReplyKind reply();

  /** The operation verbs a plan of this feature may use; empty for answers. */
  Set<String> verbs();

  /** What a reply consists of. */
  enum ReplyKind {
    /** Text with citations. */
    ANSWER,
    /** An edit plan, with a sentence about it. */
    PLAN
  }
}

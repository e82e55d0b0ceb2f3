package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/**
 * What the catalogue says of a feature.
 *
 * @param id for example {@code excel.ask}; a contract
 * @param title two or three words for a menu
 * @param description one sentence for a person choosing
 * @param example an instruction as a user would type it
 * @param reply what a reply to it is
 * @param verbs the operation verbs a plan of this feature may use; empty for answers
 */
public record FeatureCard(
    String id,
    Host host,
    String title,
    String description,
    String example,
    Feature.ReplyKind reply,
    Set<String> verbs) {
  public FeatureCard {
    verbs = Set.copyOf(verbs);
    if ((reply == Feature.ReplyKind.PLAN) == verbs.isEmpty()) {
      throw new IllegalArgumentException(id + ": a plan needs verbs, an answer has none");
    }
  }

  static FeatureCard answer(
      String id, Host host, String title, String description, String example) {
    return new FeatureCard(
        id, host, title, description, example, Feature.ReplyKind.ANSWER, Set.of());
  }

  static FeatureCard plan(
      String id, Host host, String title, String description, String example, Set<String> verbs) {
    return new FeatureCard(id, host, title, description, example, Feature.ReplyKind.PLAN, verbs);
  }
}

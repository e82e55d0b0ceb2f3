package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code powerpoint.ask}: Answers a question about the deck and names the slides. */
final class PowerPointAsk implements Feature {
  @Override
  public String id() {
    return "powerpoint.ask";
  }

  @Override
  public Host host() {
    return Host.POWERPOINT;
  }

  @Override
  public String title() {
    return "Ask";
  }

  @Override
  public String description() {
    return "Answers a question about the deck and names the slides.";
  }

  @Override
  public String example() {
    return "What do the slides say about churn?";
  }

  @Override
  public ReplyKind reply() {
    return ReplyKind.ANSWER;
  }

  @Override
  public Set<String> verbs() {
    return Set.of();
  }
}

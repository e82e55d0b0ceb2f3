package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code powerpoint.summarize}: Sums the deck up in its own words, slide by slide. */
final class PowerPointSummarize implements Feature {
  @Override
  public String id() {
    return "powerpoint.summarize";
  }

  @Override
  public Host host() {
    return Host.POWERPOINT;
  }

  @Override
  public String title() {
    return "Summarize";
  }

  @Override
  public String description() {
    return "Sums the deck up in its own words, slide by slide.";
  }

  @Override
  public String example() {
    return "Summarize this deck in five lines";
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

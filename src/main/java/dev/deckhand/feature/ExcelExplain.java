package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code excel.explain}: Explains a formula step by step with the values it sees. */
final class ExcelExplain implements Feature {
  @Override
  public String id() {
    return "excel.explain";
  }

  @Override
  public Host host() {
    return Host.EXCEL;
  }

  @Override
  public String title() {
    return "Explain";
  }

  @Override
  public String description() {
    return "Explains a formula step by step with the values it sees.";
  }

  @Override
  public String example() {
    return "Explain the formula in Summary!C5";
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

package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code excel.ask}: Answers a question about the workbook and cites the cells it read. */
final class ExcelAsk implements Feature {
  @Override
  public String id() {
    return "excel.ask";
  }

  @Override
  public Host host() {
    return Host.EXCEL;
  }

  @Override
  public String title() {
    return "Ask";
  }

  @Override
  public String description() {
    return "Answers a question about the workbook and cites the cells it read.";
  }

  @Override
  public String example() {
    return "Which region sold most?";
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

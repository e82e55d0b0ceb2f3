package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was assumed while a question was read, and what stayed in doubt. */
final class Remarks {
  private final Sentence sentence;
  private final Language language;
  private final Named named;
  private final List<String> assumptions = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  Remarks(Sentence sentence, Language language, Named named) {
    this.sentence = sentence;
    this.language = language;
    this.named = named;
  }

  void assume(String assumption) {
    assumptions.add(assumption);
  }

  /** A sentence in the language of the question. */
  String say(String english, String german) {
    return language.say(english, german);
  }

  void doubt(String doubt) {
    doubts.add(doubt);
  }

  List<String> assumptions() {
    return List.copyOf(assumptions);
  }

  boolean inDoubt() {
    return !doubts.isEmpty() || !sentence.unknown().isEmpty();
  }

  /** The headers of some columns, in words. */
  static String headers(List<DataColumn> columns) {
    return columns.stream().map(DataColumn::header).limit(8).collect(Collectors.joining(", "));
  }

  /** Notes what was taken for a header or a value although it was not written exactly so. */
  void readHeadersAndValues() {
    for (Mention mention : named.headers(c -> true)) {
      if (mention.rivals().stream().anyMatch(r -> r.kind() == mention.column().kind())) {
        doubts.add(
            "\"%s\" can be %s or %s"
                .formatted(mention.said(), mention.column().header(), headers(mention.rivals())));
      } else if (!mention.exact()) {
        assumptions.add(read(mention.said(), mention.column().header()));
      }
    }
    for (ValueMention value : named.values()) {
      if (value.part() || value.values().size() > 1) {
        assumptions.add(read(value.said(), String.join(", ", value.sorted())));
      }
    }
    for (ValueMention value : named.doubtful()) {
      doubts.add(
          "\"" + value.said() + "\" occurs in several columns, also " + value.column().header());
    }
  }

  private String read(String said, String meant) {
    return language.say(
        "I read \"" + said + "\" as " + meant + ".", "\"" + said + "\" las ich als " + meant + ".");
  }

  /** Everything that keeps the question from being answered, as one sentence. */
  String doubts() {
    List<String> all = new ArrayList<>(doubts);
    if (!sentence.unknown().isEmpty()) {
      all.add(
          "I found no header and no value for \""
              + String.join("\", \"", sentence.unknown())
              + "\"");
    }
    return String.join("; ", all);
  }
}

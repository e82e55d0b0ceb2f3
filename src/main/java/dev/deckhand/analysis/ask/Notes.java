package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know besides the figures: assumptions and what was left out. */
final class Notes {
  private final Question question;
  private final Language language;
  private final List<String> hiddenSheets;

  Notes(Question question, Language language, List<String> hiddenSheets) {
    this.question = question;
    this.language = language;
    this.hiddenSheets = hiddenSheets;
  }

  void add(Draft draft, Group all) {
    List<String> notes = new ArrayList<>();
    question.assumptions().forEach(a -> notes.add(Markdown.text(a)));
    leftOut(notes);
    unused(notes, all);
    if (!hiddenSheets.isEmpty()) {
      String names = Markdown.text(String.join(", ", hiddenSheets));
      notes.add(
          language.say(
              "Hidden sheets were left out: " + names + ".",
              "Ausgeblendete Blätter blieben außen vor: " + names + "."));
    }
    if (!notes.isEmpty()) {
      draft.add("\n\n");
      notes.forEach(note -> draft.add("- " + note + "\n"));
    }
  }

  private void leftOut(List<String> notes) {
    int hidden = question.rows().hidden();
    int totals = question.rows().totals();
    if (hidden > 0) {
      notes.add(
          language.say(
              hidden + " hidden rows were left out.",
              hidden + " ausgeblendete Zeilen blieben außen vor."));
    }
    if (totals > 0) {
      notes.add(
          language.say(
              totals + " total rows inside the data were left out.",
              totals + " Summenzeilen in den Daten blieben außen vor."));
    }
  }

  private void unused(List<String> notes, Group all) {
    List<DataColumn> columns = Aggregation.columns(question);
    for (int i = 0; i < columns.size() && question.measure() != Measure.DISTINCT; i++) {
      String header = Markdown.text(columns.get(i).header());
      int texts = all.tally(i).texts();
      int errors = all.tally(i).errors();
      if (texts > 0) {
        notes.add(
            language.say(
                "%d cells of %s hold text instead of a number and do not count."
                    .formatted(texts, header),
                "%d Zellen in %s enthalten Text statt Zahlen und zählen nicht mit."
                    .formatted(texts, header)));
      }
      if (errors > 0) {
        notes.add(
            language.say(
                "%d cells of %s hold errors and do not count.".formatted(errors, header),
                "%d Zellen in %s enthalten Fehler und zählen nicht mit."
                    .formatted(errors, header)));
      }
    }
  }
}

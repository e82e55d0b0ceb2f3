package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.assist.fill.FillJob;
import dev.deckhand.assist.fill.FillMemory;
import dev.deckhand.assist.fill.FillResult;
import dev.deckhand.assist.fill.FillValue;
import dev.deckhand.assist.fill.FillWish;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.TokenPrices;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.testing.BookOfText;
import dev.deckhand.testing.FillAnswers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills over a workbook of comments, and a memory that outlives their runs. */
final class FillWorld implements FillMemory {
  static final Feature FILL = new Features().find("excel.fill").orElseThrow();
  static final String ASK = "Classify the comments in column B: bug, price, praise";

  final Map<String, FillResult> kept = new LinkedHashMap<>();
  final CancelSignal cancel = new CancelSignal();
  ScriptedModel model;

  FillWorld(String... rows) {
    this(settings(100_000, 2_000), rows);
  }

  FillWorld(ModelSettings settings, String... rows) {
    this.model =
        new ScriptedModel(
            settings, new OoxmlEngine().open("book.xlsx", BookOfText.of("Data", rows).bytes()));
  }

  static ModelSettings settings(int window, int output) {
    TokenPrices prices = new TokenPrices(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TWO);
    return new ModelSettings("m", "m", window, output, prices, ScriptedModel.FULL);
  }

  /** A header and so many rows with texts of their own, each twice in a row. */
  static String[] comments(int values) {
    List<String> rows = new ArrayList<>(List.of("No|Comment"));
    IntStream.range(0, values)
        .forEach(
            i -> {
              rows.add("%d|comment %d".formatted(2 * i + 1, i + 1));
              rows.add("%d|  comment %d ".formatted(2 * i + 2, i + 1));
            });
    return rows.toArray(String[]::new);
  }

  /** The reply that says what to fill. */
  static String wish(String reads, String writes, String more) {
    return """
    {"answer":"I read the comments.","citations":[],"fill":{"reads":["%s"],"writes":"%s",\
    "header":"Class","kind":"text","allowed":[]%s}}"""
        .formatted(reads, writes, more);
  }

  static FillWish wished(int lastRow) {
    return new FillWish(
        List.of("Data!B2:B" + lastRow),
        "Data!C2:C" + lastRow,
        "Class",
        dev.deckhand.assist.fill.FillKind.TEXT,
        List.of());
  }

  /** The model gives every value a result. */
  FillWorld gives(Function<String, @Nullable String> by) {
    model.answersBy(request -> FillAnswers.results(request.messages().getLast().text(), by));
    return this;
  }

  Reply ask() {
    return model.responder.respond(task(), model.sent, cancel);
  }

  Reply whole(FillWish wish, FillCap cap) {
    return model.responder.whole(task(), wish, cap, model.sent, cancel);
  }

  private Task task() {
    return model.task(FILL, ASK).remembering(this);
  }

  /** The values the model was asked, request by request. */
  List<List<String>> asked() {
    return model.requests.stream()
        .map(request -> request.messages().getLast().text())
        .filter(FillAnswers::asked)
        .map(FillAnswers::values)
        .toList();
  }

  /** What a plan writes into a column from a row on; blank for what it leaves. */
  static Map<String, List<String>> written(Reply.Proposed proposed) {
    Map<String, List<String>> written = new LinkedHashMap<>();
    proposed.plan().operations().stream()
        .filter(WriteCells.class::isInstance)
        .map(WriteCells.class::cast)
        .forEach(
            write ->
                written.put(
                    write.range(),
                    write.values().stream().map(row -> text(row.getFirst())).toList()));
    return written;
  }

  private static String text(@Nullable ProposedValue value) {
    return switch (value) {
      case null -> "";
      case ProposedValue.Text text -> text.value();
      case ProposedValue.Number number -> String.valueOf(number.value());
      case ProposedValue.Bool bool -> String.valueOf(bool.value());
      case ProposedValue.Date date -> date.value().toLocalDate().toString();
    };
  }

  @Override
  public Map<FillValue, FillResult> known(FillJob job, Collection<FillValue> values) {
    Map<FillValue, FillResult> found = new LinkedHashMap<>();
    for (FillValue value : values) {
      FillResult result = kept.get(job.hash() + value.hash());
      if (result != null && result.usable()) {
        found.put(value, result);
      }
    }
    return found;
  }

  @Override
  public void keep(FillJob job, List<FillResult> results) {
    results.forEach(result -> kept.put(job.hash() + result.value().hash(), result));
  }
}

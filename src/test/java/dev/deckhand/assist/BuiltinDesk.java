package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.feature.Features;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.BookOfText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the built-in model about a sample and runs what it proposes. */
final class BuiltinDesk {
  private static final DocumentEngine ENGINE = new OoxmlEngine();

  private final OfficeFile file;
  private final OpenDocument document;
  private final BuiltinResponder responder =
      new BuiltinResponder(
          StandardAnswers.all(),
          Clock.fixed(Instant.parse("2026-04-15T09:00:00Z"), ZoneOffset.UTC));

  BuiltinDesk(String sample) {
    this(sample, sample(sample));
  }

  BuiltinDesk(BookOfText book) {
    this("book.xlsx", book.bytes());
  }

  BuiltinDesk(String name, byte[] content) {
    this.file = ENGINE.open(name, content);
    this.document = new OpenDocument(new UUID(0, 1), 1, file, ENGINE);
  }

  private static byte[] sample(String name) {
    try {
      return Files.readAllBytes(Path.of("samples", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WorkbookSnapshot workbook() {
    return document.workbook();
  }

  Reply ask(String feature, String instruction) {
    return ask(feature, instruction, null);
  }

  Reply ask(String feature, String instruction, @Nullable Selection selection) {
    Task task =
        new Task(
            new Features().find(feature).orElseThrow(),
            instruction,
            document,
            List.of(),
            selection,
            null,
            Scope.EVERYWHERE,
            ChatLimits.STANDARD);
    return responder.respond(task, TurnEvents.SILENT, new CancelSignal());
  }

  OfficeFile file() {
    return file;
  }

  /** The answer, every citation of which must have been found to hold. */
  Answer answer(String feature, String instruction) {
    Reply reply = ask(feature, instruction);
    assertThat(reply).as(instruction).isInstanceOf(Reply.Answered.class);
    return checked(((Reply.Answered) reply).answer());
  }

  private static Answer checked(Answer answer) {
    assertThat(answer.citations()).as(answer.markdown()).isNotEmpty();
    assertThat(answer.citations()).allMatch(Answer.Citation::verified);
    return answer;
  }

  Reply.Proposed proposal(String feature, String instruction) {
    Reply reply = ask(feature, instruction);
    assertThat(reply).as(instruction).isInstanceOf(Reply.Proposed.class);
    Reply.Proposed proposed = (Reply.Proposed) reply;
    assertThat(FeatureScope.violations(new Features().find(feature).orElseThrow(), proposed.plan()))
        .isEmpty();
    assertThat(proposed.answer().citations()).allMatch(Answer.Citation::verified);
    return proposed;
  }

  /** The file after the proposal; it must bind without an error. */
  OfficeFile edited(Reply.Proposed proposed) {
    Binding binding = ENGINE.bind(file, proposed.plan());
    List<Violation> errors = binding.violations().stream().filter(Violation::isError).toList();
    assertThat(errors).isEmpty();
    return ENGINE.edit(file, ((Binding.Bound) binding).plan()).file();
  }

  /** The cells of a worksheet as they are shown, row by row, cells apart by {@code |}. */
  static List<String> shown(WorkbookSnapshot workbook, String range) {
    SheetRange cells = SheetRange.parse(range);
    SheetSnapshot sheet = workbook.sheet(cells.sheet()).orElseThrow();
    List<String> rows = new ArrayList<>();
    for (int row = cells.area().firstRow(); row <= cells.area().lastRow(); row++) {
      List<String> texts = new ArrayList<>();
      for (int column = cells.area().firstColumn(); column <= cells.area().lastColumn(); column++) {
        texts.add(
            sheet
                .cell(row, column)
                .map(c -> NumberFormats.text(c.value(), c.numberFormat(), workbook.date1904()))
                .orElse(""));
      }
      rows.add(String.join("|", texts));
    }
    return rows;
  }

  WorkbookSnapshot editedWorkbook(Reply.Proposed proposed) {
    return ENGINE.workbook(edited(proposed));
  }

  Refusal refusal(String feature, String instruction) {
    Reply reply = ask(feature, instruction);
    assertThat(reply).as(instruction).isInstanceOf(Reply.Declined.class);
    return ((Reply.Declined) reply).refusal();
  }
}

package dev.deckhand.evaluation.variant;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Variant;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SheetOperation;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is played.
 *
 * @param sample what is asked and checked; another worksheet's name is followed
 * @param file the document it is asked of
 */
public record VariedCase(SampleCase sample, OfficeFile file) {

  /**
   * A case under a change to its document. The change is an edit plan of ours, so that everything
   * that hangs on the changed cells follows.
   *
   * @param variant {@code null} leaves everything as it is
   * @throws IllegalArgumentException when the document has nothing that could be changed so
   */
  public static VariedCase of(
      DocumentEngine engine, SampleCase sample, @Nullable Variant variant, OfficeFile file) {
    return switch (variant) {
      case null -> new VariedCase(sample, file);
      case Variant.ChangedNumbers(String range, long seed) -> {
        SheetRange cells = SheetRange.parse(range);
        yield edited(engine, sample, file, OtherNumbers.in(engine.cells(file, cells), cells, seed));
      }
      case Variant.ShuffledRows(String range, long seed) -> {
        SheetRange cells = SheetRange.parse(range);
        yield edited(engine, sample, file, OtherOrder.of(engine.cells(file, cells), cells, seed));
      }
      case Variant.InjectedText(String cell, String text) -> {
        ProposedValue injected = new ProposedValue.Text("'" + text);
        yield edited(
            engine,
            sample,
            file,
            new CellOperation.WriteCells("1", cell, List.of(List.of(injected))));
      }
      case Variant.RenamedSheet(String sheet, String to) ->
          edited(
              engine,
              RenamedSheet.follow(sample, sheet, to),
              file,
              new SheetOperation.RenameSheet("1", sheet, to));
    };
  }

  private static VariedCase edited(
      DocumentEngine engine, SampleCase sample, OfficeFile file, Operation operation) {
    EditPlan plan = new EditPlan("Changes the input of a case", List.of(operation));
    return switch (engine.bind(file, plan)) {
      case Binding.Bound bound -> new VariedCase(sample, engine.edit(file, bound.plan()).file());
      case Binding.Refused refused ->
          throw new IllegalArgumentException(
              sample.id()
                  + ": its document cannot be changed so: "
                  + refused.violations().stream()
                      .map(Violation::message)
                      .collect(Collectors.joining("; ")));
    };
  }
}

package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code AutoFilter} of a worksheet or a table.
 *
 * @param table {@code null} for the worksheet's own
 */
record FakeFilter(FakeSheet sheet, FakeTables.@Nullable Item table) implements FakeThing {

  private Optional<CellArea> area() {
    return table == null ? sheet.snapshot().filterArea() : Optional.of(table.stored().area());
  }

  @Override
  public Object read(String member) {
    return switch (member) {
      case "enabled" -> area().isPresent();
      case "criteria" -> FileFacts.criteria(sheet);
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    switch (member) {
      case "getRangeOrNullObject" -> {
        return area().<FakeThing>map(area -> new FakeRange(sheet, area)).orElseGet(FakeNull::new);
      }
      case "apply" -> {
        FilterDraft draft = FilterDraft.of(sheet, (FakeRange) arguments.getFirst());
        if (arguments.size() > 2) {
          draft.criteria().put(Args.number(arguments, 1), Args.json(arguments, 2));
        }
      }
      case "remove" -> sheet.book().add(new Removal(sheet));
      default -> throw FakeProblem.unknown(this, member);
    }
    return null;
  }

  /** Takes the worksheet's filter off, unless what comes next puts another in its place. */
  record Removal(FakeSheet sheet) implements Draft {
    @Override
    public List<dev.deckhand.plan.WorkbookOperation> operations(String id) {
      return List.of();
    }
  }
}

package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.plan.ObjectOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code TableCollection} of the workbook or of a worksheet. */
record FakeTables(FakeWorkbook book, @Nullable FakeSheet sheet) implements FakeThing {

  private Stream<TableInfo> all() {
    return book.snapshot().tables().stream()
        .filter(table -> sheet == null || table.sheet().equalsIgnoreCase(sheet.name()));
  }

  @Override
  public Object read(String member) {
    if (member.equals("items")) {
      return all().map(table -> new Item(book, table.name())).toList();
    }
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    String text = Args.text(arguments, 0);
    boolean known = all().anyMatch(table -> table.name().equalsIgnoreCase(text));
    return switch (member) {
      case "getItem" -> {
        if (!known) {
          throw new FakeProblem("ItemNotFound", "There is no table " + text);
        }
        yield new Item(book, text);
      }
      case "getItemOrNullObject" -> known ? new Item(book, text) : new FakeNull();
      case "add" -> add(text, Args.flag(arguments, 1));
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  private FakeThing add(String range, boolean headers) {
    if (!headers) {
      throw FakeProblem.badArgument("The fake host makes tables with headers only");
    }
    Gathered table = new Gathered(JsonNodeFactory.instance.objectNode(), range);
    book.add(
        id -> {
          String style = table.node().path("style").asText("TableStyleMedium2");
          String name = table.node().path("name").asText("Table1");
          return List.of(
              new ObjectOperation.CreateTable(id, range, name, style.isEmpty() ? "none" : style));
        });
    return table;
  }

  /** {@code Table} that is in the file. */
  record Item(FakeWorkbook book, String name) implements FakeThing {
    TableInfo stored() {
      return book.snapshot().tables().stream()
          .filter(table -> table.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> new FakeProblem("ItemNotFound", "There is no table " + name));
    }

    @Override
    public String toString() {
      return name;
    }

    @Override
    public Object read(String member) {
      return switch (member) {
        case "name" -> stored().name();
        case "style" -> FileFacts.tableStyle(this);
        case "autoFilter" -> new FakeFilter(book.known(stored().sheet()), this);
        case "worksheet" -> book.known(stored().sheet());
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    FakeRange range() {
      TableInfo table = stored();
      return FakeRange.of(book, new SheetRange(table.sheet(), table.area()));
    }

    @Override
    public void write(String member, JsonNode value) {
      if (!member.equals("style") || !value.asText().isEmpty()) {
        throw FakeProblem.unknown(this, member);
      }
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      switch (member) {
        case "getRange" -> {
          return range();
        }
        case "convertToRange" -> {
          FakeRange range = range();
          FileChanges.removeTable(book, stored());
          return range;
        }
        case "resize" -> FileChanges.resizeTable(book, stored(), (FakeRange) arguments.getFirst());
        case "clearFilters" ->
            FilterDraft.of(book.known(stored().sheet()), range()).criteria().clear();
        default -> throw FakeProblem.unknown(this, member);
      }
      return null;
    }
  }
}

package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.SheetOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Workbook}, with {@code WorksheetCollection} as {@link Sheets}. */
record WorkbookThing(FakeWorkbook book) implements FakeThing {

  @Override
  public Object read(String member) {
    return switch (member) {
      case "workbook" -> this;
      case "worksheets" -> new Sheets(book);
      case "names" -> new FakeNames(book, null);
      case "tables" -> new FakeTables(book, null);
      case "settings" -> new FakeSettings(book);
      case "name" -> book.file().name();
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public Object call(String member, List<Object> arguments) {
    return switch (member) {
      case "getSelectedRange" -> FakeRange.of(book, SheetRange.parse(book.selected()));
      case "getActiveCell" -> {
        SheetRange selected = SheetRange.parse(book.selected());
        yield FakeRange.of(book, SheetRange.of(selected.sheet(), selected.area().first()));
      }
      case "insertWorksheetsFromBase64" -> {
        byte[] file = Base64.getDecoder().decode(Args.text(arguments, 0));
        JsonNode options = Args.json(arguments, 1);
        Args.oneOf(options.path("positionType").asText(), List.of("End"));
        List<String> inserted = new ArrayList<>();
        options.path("sheetNamesToInsert").forEach(name -> inserted.add(name.asText()));
        inserted.forEach(name -> SheetInsertion.run(book, file, name));
        yield inserted;
      }
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  /** The worksheets in tab order. */
  record Sheets(FakeWorkbook book) implements FakeThing {
    @Override
    public Object read(String member) {
      if (member.equals("items")) {
        return book.snapshot().sheets().stream().map(sheet -> book.known(sheet.name())).toList();
      }
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      return switch (member) {
        case "getItemOrNullObject" -> book.sheet(Args.text(arguments, 0));
        case "getItem" -> {
          FakeThing sheet = book.sheet(Args.text(arguments, 0));
          if (sheet instanceof FakeNull) {
            throw new FakeProblem("ItemNotFound", "No worksheet " + Args.text(arguments, 0));
          }
          yield sheet;
        }
        case "getActiveWorksheet" -> book.known(SheetRange.parse(book.selected()).sheet());
        case "add" -> {
          String name = Args.text(arguments, 0);
          book.add(new SheetOperation.AddSheet("", name, null));
          yield book.known(name);
        }
        default -> throw FakeProblem.unknown(this, member);
      };
    }
  }
}

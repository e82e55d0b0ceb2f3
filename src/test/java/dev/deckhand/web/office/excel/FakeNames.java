package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.DefinedName;
import dev.deckhand.plan.NameOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code NamedItemCollection} of the workbook or of a worksheet. */
record FakeNames(FakeWorkbook book, @Nullable FakeSheet sheet) implements FakeThing {

  private @Nullable String scope() {
    return sheet == null ? null : sheet.name();
  }

  private Stream<DefinedName> all() {
    return book.snapshot().names().stream()
        .filter(
            name ->
                sheet == null
                    ? name.sheet() == null
                    : name.sheet() != null && name.sheet().equalsIgnoreCase(sheet.name()));
  }

  @Override
  public Object read(String member) {
    if (member.equals("items")) {
      return all().map(name -> new Item(this, name.name())).toList();
    }
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    String name = Args.text(arguments, 0);
    return switch (member) {
      case "add" -> {
        book.add(new NameOperation.DefineName("", name, Args.text(arguments, 1), scope()));
        yield new Item(this, name);
      }
      case "getItemOrNullObject" ->
          all().anyMatch(n -> n.name().equalsIgnoreCase(name))
              ? new Item(this, name)
              : new FakeNull();
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  /** {@code NamedItem}. */
  record Item(FakeNames names, String name) implements FakeThing {
    private DefinedName stored() {
      return names
          .all()
          .filter(n -> n.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> new FakeProblem("ItemNotFound", "There is no name " + name));
    }

    @Override
    public Object read(String member) {
      return switch (member) {
        case "name" -> stored().name();
        case "formula" -> "=" + stored().refersTo();
        case "visible" -> !stored().hidden();
        case "scope" -> names.sheet == null ? "Workbook" : "Worksheet";
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      if (!member.equals("formula")) {
        throw FakeProblem.unknown(this, member);
      }
      names.book.add(new NameOperation.DefineName("", name, value.asText(), names.scope()));
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      if (!member.equals("delete")) {
        throw FakeProblem.unknown(this, member);
      }
      names.book.add(new NameOperation.DeleteName("", name, names.scope()));
      return null;
    }
  }
}

package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetDetails;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.NoteOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code CommentCollection} and {@code NoteCollection} of a worksheet.
 *
 * @param threads whether comments that can be answered, or notes
 */
record FakeComments(FakeSheet sheet, boolean threads) implements FakeThing {

  private Stream<SheetDetails.Comment> all() {
    return sheet.book().outline().sheets().stream()
        .filter(one -> one.name().equalsIgnoreCase(sheet.name()))
        .flatMap(one -> one.details().comments().stream())
        .filter(comment -> comment.threaded() == threads);
  }

  @Override
  public Object read(String member) {
    if (member.equals("items")) {
      return all().map(comment -> new Item(this, comment.cell())).toList();
    }
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    String cell =
        arguments.getFirst() instanceof FakeRange place
            ? place.area().toString()
            : Args.text(arguments, 0).toUpperCase(Locale.ROOT);
    return switch (member) {
      case "getItemOrNullObject" ->
          all().anyMatch(comment -> comment.cell().equals(cell))
              ? new Item(this, cell)
              : new FakeNull();
      case "add" -> {
        if (all().anyMatch(comment -> comment.cell().equals(cell))) {
          throw FakeProblem.badArgument(cell + " has one already");
        }
        Item item = new Item(this, cell);
        item.put(Args.text(arguments, 1));
        yield item;
      }
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  /** {@code Comment} or {@code Note}. */
  record Item(FakeComments comments, String cell) implements FakeThing {
    private SheetDetails.Comment stored() {
      return comments
          .all()
          .filter(comment -> comment.cell().equals(cell))
          .findFirst()
          .orElseThrow(() -> new FakeProblem("ItemNotFound", "No comment at " + cell));
    }

    private FakeRange range() {
      return new FakeRange(comments.sheet(), CellArea.parse(cell));
    }

    void put(String text) {
      if (comments.threads()) {
        FakeThreads.add(comments.sheet(), cell, text);
        return;
      }
      comments.sheet().book().add(new NoteOperation.SetComment("", range().toString(), text));
    }

    @Override
    public Object read(String member) {
      return switch (member) {
        case "content" -> stored().text();
        case "authorName" -> stored().author();
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      if (!member.equals("content") || comments.threads()) {
        throw FakeProblem.unknown(this, member);
      }
      put(value.asText());
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      switch (member) {
        case "getLocation" -> {
          return range();
        }
        case "delete" ->
            comments
                .sheet()
                .book()
                .add(new CellOperation.ClearCells("", range().toString(), ClearWhat.COMMENTS));
        default -> throw FakeProblem.unknown(this, member);
      }
      return null;
    }
  }
}

package dev.deckhand.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deck operation bound to slides, layouts and shapes of the base version. */
public sealed interface BoundDeckOperation extends BoundOperation {

  /** A slide: one of the base version, or one that an operation before adds. */
  sealed interface SlideRef {
    /** One-based number in the base version; 0 stands for the deck's front where allowed. */
    record Existing(int number) implements SlideRef {}

    record Added(String operationId) implements SlideRef {}
  }

  /** A shape of a slide. */
  sealed interface ShapeRef {
    /** A shape of the base version by its drawing id. */
    record Drawn(int id) implements ShapeRef {}

    /** What fills a placeholder of a slide the plan adds, by the layout's key. */
    record Placeholder(String key) implements ShapeRef {}

    /** A text box, table, picture or chart that an operation before adds. */
    record Added(String operationId) implements ShapeRef {}
  }

  /**
   * Adds a slide.
   *
   * @param after the slide it follows; {@code Existing(0)} for the front
   * @param layout the layout's name in the deck's own spelling
   * @param placeholders text by placeholder key; keys not named are removed from the new slide
   */
  record AddSlide(
      String id,
      SlideRef after,
      String layout,
      Map<String, List<TextParagraph>> placeholders,
      @Nullable String notes)
      implements BoundDeckOperation {
    public AddSlide {
      placeholders = Map.copyOf(placeholders);
    }
  }

  record DeleteSlide(String id, SlideRef slide) implements BoundDeckOperation {}

  /**
   * Moves a slide.
   *
   * @param after the slide it follows then; {@code Existing(0)} for the front
   */
  record MoveSlide(String id, SlideRef slide, SlideRef after) implements BoundDeckOperation {}

  /**
   * Copies a slide.
   *
   * @param after the slide the copy follows; {@code Existing(0)} for the front
   */
  record DuplicateSlide(String id, SlideRef slide, SlideRef after) implements BoundDeckOperation {}

  /**
   * Puts a slide on another layout.
   *
   * @param layout the layout's name in the deck's own spelling
   */
  record SetLayout(String id, SlideRef slide, String layout) implements BoundDeckOperation {}

  record AddSection(String id, String name, SlideRef beforeSlide) implements BoundDeckOperation {}

  record SetSlideHidden(String id, SlideRef slide, boolean hidden) implements BoundDeckOperation {}

  record SetText(
      String id, SlideRef slide, ShapeRef shape, List<TextParagraph> paragraphs, FitMode fit)
      implements BoundDeckOperation {
    public SetText {
      paragraphs = List.copyOf(paragraphs);
    }

    /** Text that keeps its size. */
    public SetText(String id, SlideRef slide, ShapeRef shape, List<TextParagraph> paragraphs) {
      this(id, slide, shape, paragraphs, FitMode.KEEP);
    }
  }

  record ReplaceText(String id, String find, String replace, TextScope scope, boolean matchCase)
      implements BoundDeckOperation {}

  record SetNotes(String id, SlideRef slide, String text) implements BoundDeckOperation {}

  record SetAltText(String id, SlideRef slide, ShapeRef shape, String text)
      implements BoundDeckOperation {}

  record PlaceShape(String id, SlideRef slide, ShapeRef shape, ShapeBox at)
      implements BoundDeckOperation {}

  record DeleteShape(String id, SlideRef slide, ShapeRef shape) implements BoundDeckOperation {}

  record FormatText(String id, SlideRef slide, ShapeRef shape, TextFormat format)
      implements BoundDeckOperation {}

  record AddTextBox(String id, SlideRef slide, ShapeBox at, List<TextParagraph> paragraphs)
      implements BoundDeckOperation {
    public AddTextBox {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** An operation on a table, picture or chart of a slide. */
  sealed interface OnObject extends BoundDeckOperation {}

  /**
   * Adds a table.
   *
   * @param rows all of one length
   */
  record AddTable(String id, SlideRef slide, ShapeBox at, List<List<String>> rows)
      implements OnObject {
    public AddTable {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Writes into cells of a table.
   *
   * @param row one-based
   * @param column one-based
   * @param values {@code null} where a cell stays as it is
   */
  record WriteTableCells(
      String id,
      SlideRef slide,
      ShapeRef shape,
      int row,
      int column,
      List<List<@Nullable String>> values)
      implements OnObject {
    public WriteTableCells {
      values = values.stream().map(r -> Collections.unmodifiableList(new ArrayList<>(r))).toList();
    }
  }

  record AddPicture(String id, SlideRef slide, ShapeBox at, PictureAsset asset, String altText)
      implements OnObject {}

  record AddChart(
      String id,
      SlideRef slide,
      ShapeBox at,
      ChartType type,
      @Nullable String title,
      ChartData data,
      @Nullable AxisTitles axisTitles)
      implements OnObject {}

  /** Gives a chart other data. */
  record UpdateChart(String id, SlideRef slide, ShapeRef shape, ChartData data)
      implements OnObject {}
}

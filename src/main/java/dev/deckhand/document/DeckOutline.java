package dev.deckhand.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a presentation. Component names are part of the HTTP contract; lengths are points
 * (1/72 inch).
 *
 * @param slides in show order
 * @param layouts the layouts of all masters
 * @param width slide width
 * @param height slide height
 * @param macros whether it carries a VBA project
 * @param notices what could not be read or is left out, in words
 */
public record DeckOutline(
    List<Slide> slides,
    List<Layout> layouts,
    double width,
    double height,
    boolean macros,
    List<String> notices)
    implements DocumentOutline {

  public DeckOutline {
    slides = List.copyOf(slides);
    layouts = List.copyOf(layouts);
    notices = List.copyOf(notices);
  }

  /**
   * One slide.
   *
   * @param number one-based place in the deck
   * @param layout name of its layout
   * @param title text of its title placeholder, or {@code null}
   * @param hidden whether the show skips it
   * @param shapes all shapes in reading order as stored, those inside groups included
   * @param notes speaker notes, or {@code null} when it has none
   */
  public record Slide(
      int number,
      String layout,
      @Nullable String title,
      boolean hidden,
      List<Shape> shapes,
      @Nullable String notes) {
    public Slide {
      shapes = List.copyOf(shapes);
    }
  }

  /**
   * One shape.
   *
   * @param id the drawing id, unique on its slide
   * @param name its name
   * @param kind what it is
   * @param placeholder placeholder type such as {@code title} or {@code body}; {@code null} when it
   *     is none
   * @param at where it is; {@code null} when neither it nor its layout says
   * @param paragraphs its text, one entry a paragraph; tables and charts give theirs in reading
   *     order
   * @param altText alternative text, or {@code null}
   * @param visible false when the text cannot be seen: hidden, off the slide, without size
   */
  public record Shape(
      int id,
      String name,
      ShapeKind kind,
      @Nullable String placeholder,
      @Nullable Box at,
      List<Paragraph> paragraphs,
      @Nullable String altText,
      boolean visible) {
    public Shape {
      paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs joined by line feeds. */
    public String text() {
      StringBuilder text = new StringBuilder();
      for (Paragraph paragraph : paragraphs) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
      }
      return text.toString();
    }
  }

  /** What a shape is. */
  public enum ShapeKind {
    TEXT,
    PICTURE,
    TABLE,
    CHART,
    SMART_ART,
    GROUP,
    CONNECTOR,
    MEDIA,
    OLE,
    OTHER
  }

  /**
   * A paragraph of text.
   *
   * @param level outline level, 0 to 8
   */
  public record Paragraph(String text, int level) {}

  /** A rectangle in points from the slide's top left. */
  public record Box(double x, double y, double width, double height) {}

  /**
   * A slide layout.
   *
   * @param name its name, unique or made unique by its master
   * @param placeholders what can be filled on a new slide
   */
  public record Layout(String name, List<Placeholder> placeholders) {
    public Layout {
      placeholders = List.copyOf(placeholders);
    }
  }

  /**
   * A placeholder of a layout.
   *
   * @param key the key {@code addSlide} takes: the type, numbered from the second of a type on
   *     ({@code title}, {@code body}, {@code body2}, {@code pic})
   * @param type OOXML placeholder type ({@code title}, {@code ctrTitle}, {@code subTitle}, {@code
   *     body}, {@code obj}, {@code pic}, {@code chart}, {@code tbl} …)
   * @param prompt the layout's prompt text
   */
  public record Placeholder(
      String key, String type, @Nullable String name, @Nullable String prompt) {}
}

package dev.deckhand.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a presentation. Component names are part of the HTTP contract; lengths are points
 * (1/72 inch).
 *
 * @param slides in show order; {@link SlidesOnDemand} stay that
 * @param layouts the layouts of all masters
 * @param width slide width
 * @param height slide height
 * @param macros whether it carries a VBA project
 * @param notices what could not be read or is left out, in words
 * @param masters the slide masters in order
 * @param sections the sections in order; empty when the deck has none
 */
public record DeckOutline(
    List<Slide> slides,
    List<Layout> layouts,
    double width,
    double height,
    boolean macros,
    List<String> notices,
    List<DeckMaster> masters,
    List<Section> sections)
    implements DocumentOutline {

  public DeckOutline {
    slides = slides instanceof SlidesOnDemand ? slides : List.copyOf(slides);
    layouts = LateList.orCopy(layouts);
    notices = List.copyOf(notices);
    masters = LateList.orCopy(masters);
    sections = List.copyOf(sections);
  }

  /** An outline of slides and layouts alone. */
  public DeckOutline(
      List<Slide> slides,
      List<Layout> layouts,
      double width,
      double height,
      boolean macros,
      List<String> notices) {
    this(slides, layouts, width, height, macros, notices, List.of(), List.of());
  }

  /**
   * A section.
   *
   * @param slides the numbers of its slides
   */
  public record Section(String name, List<Integer> slides) {
    public Section {
      slides = List.copyOf(slides);
    }
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
   * @param comments what reviewers said about it, answers after what they answer
   * @param transition how it comes in, as the format names it ({@code fade}, {@code push} …), or
   *     {@code null}
   * @param animations how many effects its animation has
   */
  public record Slide(
      int number,
      String layout,
      @Nullable String title,
      boolean hidden,
      List<Shape> shapes,
      @Nullable String notes,
      List<SlideComment> comments,
      @Nullable String transition,
      int animations) {
    public Slide {
      shapes = List.copyOf(shapes);
      comments = List.copyOf(comments);
    }

    /** The same slide at another place. */
    public Slide at(int place) {
      return place == number
          ? this
          : new Slide(
              place, layout, title, hidden, shapes, notes, comments, transition, animations);
    }

    /** A slide without comments and movement. */
    public Slide(
        int number,
        String layout,
        @Nullable String title,
        boolean hidden,
        List<Shape> shapes,
        @Nullable String notes) {
      this(number, layout, title, hidden, shapes, notes, List.of(), null, 0);
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
   * @param visible false when it cannot be seen, {@code hiddenBecause} says why
   * @param hiddenBecause why it, or all its text, cannot be seen; {@code null} when it can
   * @param group the drawing id of the group it is in, or {@code null}
   * @param content what else there is to know about a table, chart or picture, or {@code null}
   * @param links where clicking it, or words of it, leads
   * @param decorative whether it is marked as decoration, which needs no alternative text
   */
  public record Shape(
      int id,
      String name,
      ShapeKind kind,
      @Nullable String placeholder,
      @Nullable Box at,
      List<Paragraph> paragraphs,
      @Nullable String altText,
      boolean visible,
      @Nullable Concealment hiddenBecause,
      @Nullable Integer group,
      @Nullable ShapeContent content,
      List<SlideLink> links,
      boolean decorative) {
    public Shape {
      paragraphs = List.copyOf(paragraphs);
      links = List.copyOf(links);
    }

    /** A shape of which nothing more is known. */
    public Shape(
        int id,
        String name,
        ShapeKind kind,
        @Nullable String placeholder,
        @Nullable Box at,
        List<Paragraph> paragraphs,
        @Nullable String altText,
        boolean visible) {
      this(
          id,
          name,
          kind,
          placeholder,
          at,
          paragraphs,
          altText,
          visible,
          visible ? null : Concealment.HIDDEN,
          null,
          null,
          List.of(),
          false);
    }

    /** The paragraphs joined by line feeds. */
    public String text() {
      StringBuilder text = new StringBuilder();
      for (Paragraph paragraph : paragraphs) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
      }
      return text.toString();
    }

    /** The table it is, or {@code null}. */
    public ShapeContent.@Nullable Table table() {
      return content instanceof ShapeContent.Table table ? table : null;
    }

    /** The chart it is, or {@code null}. */
    public ShapeContent.@Nullable Chart chart() {
      return content instanceof ShapeContent.Chart chart ? chart : null;
    }

    /** The picture it is or has, or {@code null}. */
    public ShapeContent.@Nullable Picture picture() {
      return content instanceof ShapeContent.Picture picture ? picture : null;
    }

    /** What a viewer can read of it: the paragraphs without what is hidden in them. */
    public String seenText() {
      return visible
          ? String.join("\n", paragraphs.stream().map(Paragraph::seenText).toList())
          : "";
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
   * @param seen what of the text can be seen, where that is not all of it
   */
  public record Paragraph(String text, int level, @Nullable String seen) {
    public Paragraph(String text, int level) {
      this(text, level, null);
    }

    /** What of the text can be seen. */
    public String seenText() {
      return seen == null ? text : seen;
    }
  }

  /** A rectangle in points from the slide's top left. */
  public record Box(double x, double y, double width, double height) {}

  /**
   * A slide layout.
   *
   * @param name its name, unique or made unique by its master
   * @param placeholders what can be filled on a new slide
   * @param master the name of its master, as {@link DeckMaster} has it
   */
  public record Layout(String name, List<Placeholder> placeholders, String master) {
    public Layout {
      placeholders = List.copyOf(placeholders);
    }

    public Layout(String name, List<Placeholder> placeholders) {
      this(name, placeholders, "");
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

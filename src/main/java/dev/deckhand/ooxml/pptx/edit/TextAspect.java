package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.plan.ConstantNames;
import dev.deckhand.plan.TextAlign;
import dev.deckhand.plan.TextFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One property of a text format: how it is read from and written to the properties of a run ({@code
 * a:rPr}, ECMA-376 part 1, 21.1.2.3.9) or of a paragraph ({@code a:pPr}).
 *
 * @param property as {@link TextFormat} names it
 * @param wanted the new value in words
 * @param read the value in words; {@code null} when it is inherited
 */
record TextAspect(
    String property,
    String wanted,
    Function<Element, @Nullable String> read,
    Consumer<Element> write) {

  /** What a format wants of runs. */
  static List<TextAspect> ofRuns(TextFormat format) {
    List<TextAspect> aspects = new ArrayList<>();
    flag("bold", format.bold(), "b", "1", "0", aspects);
    flag("italic", format.italic(), "i", "1", "0", aspects);
    flag("underline", format.underline(), "u", "sng", "none", aspects);
    Double size = format.fontSize();
    if (size != null) {
      String stored = Long.toString(Math.round(size * 100));
      aspects.add(
          new TextAspect(
              "fontSize", points(stored), TextAspect::size, run -> run.setAttribute("sz", stored)));
    }
    String font = format.fontName();
    if (font != null) {
      RunFont wanted = RunFont.named(font);
      aspects.add(new TextAspect("fontName", wanted.words(), RunFont::read, wanted::write));
    }
    String color = format.fontColor();
    if (color != null) {
      RunColor wanted = RunColor.named(color);
      aspects.add(new TextAspect("fontColor", wanted.words(), RunColor::read, wanted::write));
    }
    return aspects;
  }

  /** What a format wants of paragraphs. */
  static List<TextAspect> ofParagraphs(TextFormat format) {
    TextAlign align = format.horizontal();
    return align == null
        ? List.of()
        : List.of(
            new TextAspect(
                "horizontal",
                ConstantNames.of(align),
                TextAspect::alignment,
                paragraph -> paragraph.setAttribute("algn", stored(align))));
  }

  private static void flag(
      String property,
      @Nullable Boolean wanted,
      String attribute,
      String on,
      String off,
      List<TextAspect> aspects) {
    if (wanted != null) {
      aspects.add(
          new TextAspect(
              property,
              wanted.toString(),
              run -> flag(Dom.attribute(run, attribute)),
              run -> run.setAttribute(attribute, wanted ? on : off)));
    }
  }

  private static @Nullable String flag(@Nullable String stored) {
    return stored == null
        ? null
        : Boolean.toString(!List.of("0", "false", "none").contains(stored));
  }

  private static @Nullable String size(Element run) {
    String stored = Dom.attribute(run, "sz");
    return stored == null ? null : points(stored);
  }

  /** Stored are hundredths of a point. */
  private static String points(String stored) {
    return stored.matches("\\d{1,9}")
        ? BigDecimal.valueOf(Long.parseLong(stored), 2).stripTrailingZeros().toPlainString() + " pt"
        : stored;
  }

  private static @Nullable String alignment(Element paragraph) {
    String stored = Dom.attribute(paragraph, "algn");
    for (TextAlign align : TextAlign.values()) {
      if (stored(align).equals(stored)) {
        return ConstantNames.of(align);
      }
    }
    return stored;
  }

  /** {@code ST_TextAlignType} (20.1.10.59). */
  private static String stored(TextAlign align) {
    return switch (align) {
      case LEFT -> "l";
      case CENTER -> "ctr";
      case RIGHT -> "r";
      case JUSTIFY -> "just";
    };
  }
}

package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The looks of the text in one shape or table, those that are the same taken together. */
final class ShapeLooks {
  private static final int SAMPLE = 40;
  private static final double READABLE = 4.5;

  private final SlideLooks looks;
  private final int slide;
  private final int index;
  private final Element shape;
  private final Map<Look, Seen> found = new LinkedHashMap<>();
  private final Map<Paint, String> readable = new LinkedHashMap<>();

  private record Look(
      @Nullable String face, double size, boolean bold, Paint fill, Paint behind, boolean themed) {}

  private record Seen(String sample, int characters) {}

  ShapeLooks(SlideLooks looks, int slide, int index, Element shape) {
    this.looks = looks;
    this.slide = slide;
    this.index = index;
    this.shape = shape;
  }

  List<TextLook> read() {
    Element body = Paragraphs.body(shape);
    if (body != null) {
      paragraphs(body, null);
    }
    Element table = Ns.P.is(shape, "graphicFrame") ? Graphic.table(shape) : null;
    if (table != null) {
      for (Element cell : Dom.below(table, Ns.A, "tc")) {
        Element text = Dom.child(cell, Ns.A, "txBody");
        if (text != null) {
          paragraphs(text, cell);
        }
      }
    }
    List<TextLook> texts = new ArrayList<>();
    found.forEach((look, seen) -> texts.add(text(look, seen)));
    return texts;
  }

  private void paragraphs(Element body, @Nullable Element cell) {
    RunReader reader = null;
    Paint behind = null;
    for (Element paragraph : Paragraphs.of(body)) {
      if (Paragraphs.text(paragraph).isBlank()) {
        continue;
      }
      reader = reader == null ? looks.runs(index) : reader;
      behind = behind == null ? looks.behind(index, cell) : behind;
      for (RunLook run : reader.runs(paragraph)) {
        if (!run.text().isBlank() && SlideLooks.concealed(run, behind) == null) {
          add(run, behind);
        }
      }
    }
  }

  private void add(RunLook run, Paint behind) {
    Look look = new Look(run.face(), run.size(), run.bold(), run.fill(), behind, run.themeColor());
    Seen seen = found.getOrDefault(look, new Seen("", 0));
    String sample = seen.sample().length() < SAMPLE ? seen.sample() + run.text() : seen.sample();
    found.put(
        look,
        new Seen(
            sample.length() > SAMPLE ? sample.substring(0, SAMPLE) : sample,
            seen.characters() + run.text().length()));
  }

  private TextLook text(Look look, Seen seen) {
    RunLook run =
        new RunLook(seen.sample(), look.fill(), look.size(), look.bold(), look.face(), true);
    Double contrast = run.contrast(look.behind());
    String font = font(look.face());
    return new TextLook(
        slide,
        ShapeProperties.id(shape),
        seen.sample().strip(),
        seen.characters(),
        font,
        Math.round(look.size() * 10) / 10.0,
        look.bold(),
        hex(look.fill()),
        hex(look.behind()),
        contrast == null ? null : Double.valueOf(Math.floor(contrast * 100) / 100),
        isThemeFont(look.face(), font),
        look.themed(),
        readable(look.behind()));
  }

  private static @Nullable String hex(Paint paint) {
    return paint instanceof Paint.Inks inks ? inks.inks().getFirst().hex() : null;
  }

  /** The typeface's own name where it stands for one of the theme. */
  private @Nullable String font(@Nullable String face) {
    if (face == null) {
      PlaceholderType placeholder = PlaceholderType.of(shape);
      return looks.palette().font(placeholder != null && placeholder.title() ? "major" : "minor");
    }
    return switch (face.toLowerCase(Locale.ROOT)) {
      case "+mj-lt" -> looks.palette().font("major");
      case "+mn-lt" -> looks.palette().font("minor");
      default -> face;
    };
  }

  private boolean isThemeFont(@Nullable String face, @Nullable String font) {
    return face == null
        || face.startsWith("+")
        || Objects.equals(font, looks.palette().font("major"))
        || Objects.equals(font, looks.palette().font("minor"));
  }

  private @Nullable String readable(Paint behind) {
    String known = readable.computeIfAbsent(behind, this::best);
    return known.isEmpty() ? null : known;
  }

  private String best(Paint behind) {
    String best = "";
    double most = READABLE;
    for (String name : List.of("tx1", "bg1")) {
      Ink ink = looks.palette().named(name);
      Double contrast =
          ink == null
              ? null
              : new RunLook("", new Paint.Inks(List.of(ink)), 0, false, null, true)
                  .contrast(behind);
      if (contrast != null && contrast >= most) {
        most = contrast;
        best = name.equals("tx1") ? "text1" : "background1";
      }
    }
    return best;
  }
}

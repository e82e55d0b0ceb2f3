package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.ChangeReport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outlines and reports as lines a person can compare. */
public final class DeckText {
  private DeckText() {}

  public static String of(DeckOutline deck) {
    StringBuilder text = new StringBuilder();
    for (DeckOutline.Slide slide : deck.slides()) {
      text.append(
          "slide %d [%s]%s\n"
              .formatted(slide.number(), slide.layout(), slide.hidden() ? " hidden" : ""));
      for (DeckOutline.Shape shape : slide.shapes()) {
        text.append(
            "  #%d %s (%s%s)"
                .formatted(
                    shape.id(),
                    shape.name(),
                    shape.kind(),
                    shape.placeholder() == null ? "" : " " + shape.placeholder()));
        text.append(
            shape.paragraphs().stream()
                .map(p -> "  ".repeat(p.level()) + p.text())
                .collect(Collectors.joining(" | ", ": ", "\n")));
      }
      if (slide.notes() != null) {
        text.append("  notes: ").append(slide.notes().replace("\n", " | ")).append('\n');
      }
    }
    return text.toString();
  }

  public static String of(ChangeReport report) {
    StringBuilder text = new StringBuilder();
    report.structure().forEach(s -> text.append("%s %s\n".formatted(s.kind(), s.what())));
    report
        .objects()
        .forEach(o -> text.append("%s %s: %s\n".formatted(o.kind(), o.anchor(), o.change())));
    report
        .slides()
        .forEach(
            s ->
                text.append(
                    "%s slide %d%s %s\n"
                        .formatted(
                            s.change(),
                            s.number(),
                            s.from() == null ? "" : " from " + s.from(),
                            s.title())));
    report
        .shapes()
        .forEach(
            s ->
                text.append(
                    "slide %d %s %s: %s -> %s\n"
                        .formatted(
                            s.slide(),
                            s.shape(),
                            s.property(),
                            line(s.before()),
                            line(s.after()))));
    report.counts().partsChanged().stream()
        .sorted()
        .forEach(p -> text.append("part ").append(p).append('\n'));
    return text.toString();
  }

  private static String line(@Nullable String text) {
    return text == null ? "none" : text.replace("\n", " | ");
  }
}

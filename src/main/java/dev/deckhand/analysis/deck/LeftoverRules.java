package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template left behind: empty placeholders, prompts, filler text. */
final class LeftoverRules {
  private static final Pattern FILLER =
      Pattern.compile(
          "\\blorem ipsum\\b|\\bclick (?:here )?to (?:add|edit|insert)\\b|\\byour (?:text|title|name|company) here\\b"
              + "|\\b(?:add|insert|type) (?:your )?(?:text|title|subtitle) here\\b|\\bxxx+\\b|\\btbd\\b|\\btodo\\b"
              + "|\\bklicken sie,? um\\b|\\b(?:text|titel) hinzufügen\\b|\\bcliquez pour\\b|\\bhaga clic para\\b"
              + "|\\bfare clic per\\b|\\bklik om\\b|\\bplaceholder text\\b|\\[(?:text|title|name|date|client|company)]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LeftoverRules() {}

  static void check(DeckOutline deck, Findings findings) {
    for (Slide slide : deck.slides()) {
      Set<String> prompts = prompts(deck, slide.layout());
      for (Shape shape : slide.shapes()) {
        if (empty(shape)) {
          findings.add(
              "empty-placeholder",
              slide,
              shape,
              null,
              Severity.WARNING,
              "an empty %s; fill it or delete it".formatted(named(shape)),
              new Remedy.Removal());
        } else {
          filler(slide, shape, prompts, findings);
        }
      }
    }
  }

  /** A title is missed, not deleted. */
  private static boolean empty(Shape shape) {
    return shape.placeholder() != null
        && shape.kind() == ShapeKind.TEXT
        && shape.text().isBlank()
        && !Roles.furniture(shape)
        && !Roles.title(shape);
  }

  /** What a placeholder is for, in PowerPoint's words (ECMA-376 part 1, 19.7.10). */
  private static String named(Shape shape) {
    String type = String.valueOf(shape.placeholder());
    return switch (type) {
      case "pic", "clipArt" -> "picture placeholder";
      case "tbl" -> "table placeholder";
      case "chart" -> "chart placeholder";
      case "dgm" -> "SmartArt placeholder";
      case "media" -> "video placeholder";
      case "obj" -> "content placeholder";
      case "body" -> "text placeholder";
      case "subTitle" -> "subtitle placeholder";
      default -> type + " placeholder";
    };
  }

  private static Set<String> prompts(DeckOutline deck, String layout) {
    Set<String> prompts = new HashSet<>();
    for (Layout candidate : deck.layouts()) {
      if (candidate.name().equals(layout)) {
        for (Placeholder placeholder : candidate.placeholders()) {
          if (placeholder.prompt() != null) {
            prompts.add(plain(placeholder.prompt()));
          }
        }
      }
    }
    return prompts;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static void filler(Slide slide, Shape shape, Set<String> prompts, Findings findings) {
    if (shape.text().isBlank()) {
      return;
    }
    Matcher filler = FILLER.matcher(shape.text());
    boolean prompt = shape.placeholder() != null && prompts.contains(plain(shape.text()));
    if (prompt || filler.find()) {
      String words = prompt ? shape.text().lines().findFirst().orElse("") : filler.group();
      findings.add(
          "leftover-text",
          slide,
          shape,
          words,
          Severity.ERROR,
          "still says \"%s\", which a template or a draft left there; write what belongs there"
              .formatted(words),
          null);
    }
  }
}

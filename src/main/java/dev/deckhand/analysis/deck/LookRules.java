package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks: contrast (WCAG 2.2, 1.4.3), fonts and colours beside the theme. */
final class LookRules {
  private static final double ENOUGH = 4.5;
  private static final double ENOUGH_LARGE = 3;

  /** Fonts that are chosen for what they are: symbols and code. */
  private static final Set<String> DELIBERATE =
      Set.of(
          "wingdings",
          "wingdings 2",
          "wingdings 3",
          "webdings",
          "symbol",
          "consolas",
          "courier new",
          "cascadia code",
          "cambria math",
          "segoe ui emoji",
          "segoe ui symbol");

  private final Findings findings;
  private final @Nullable String usualFont;

  private LookRules(DeckLook look, Findings findings) {
    this.findings = findings;
    this.usualFont = usual(look);
  }

  static void check(DeckOutline deck, DeckLook look, Findings findings) {
    LookRules rules = new LookRules(look, findings);
    Map<Integer, Map<Integer, List<TextLook>>> byShape = new HashMap<>();
    for (TextLook text : look.texts()) {
      byShape
          .computeIfAbsent(text.slide(), number -> new LinkedHashMap<>())
          .computeIfAbsent(text.shape(), id -> new ArrayList<>())
          .add(text);
    }
    for (Slide slide : deck.slides()) {
      Map<Integer, List<TextLook>> texts = byShape.getOrDefault(slide.number(), Map.of());
      for (Shape shape : slide.shapes()) {
        List<TextLook> own = texts.get(shape.id());
        if (own != null && shape.visible()) {
          rules.shape(slide, shape, own);
        }
      }
    }
  }

  /** The font most of the deck is set in, theme font or not. */
  private static @Nullable String usual(DeckLook look) {
    Map<String, Integer> fonts = new HashMap<>();
    for (TextLook text : look.texts()) {
      if (text.font() != null) {
        fonts.merge(text.font(), text.characters(), Integer::sum);
      }
    }
    int all = fonts.values().stream().mapToInt(Integer::intValue).sum();
    return fonts.entrySet().stream()
        .filter(font -> font.getValue() * 2 > all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private void shape(Slide slide, Shape shape, List<TextLook> looks) {
    contrast(slide, shape, looks);
    if (!Roles.furniture(shape)) {
      font(slide, shape, looks);
      color(slide, shape, looks);
    }
  }

  private void contrast(Slide slide, Shape shape, List<TextLook> looks) {
    List<TextLook> low =
        looks.stream()
            .filter(look -> look.contrast() != null && look.contrast() < enough(shape, look))
            .filter(look -> look.sample().codePoints().anyMatch(Character::isLetterOrDigit))
            .sorted(Comparator.comparingDouble(look -> Objects.requireNonNull(look.contrast())))
            .toList();
    if (low.isEmpty()) {
      return;
    }
    TextLook worst = low.getFirst();
    String ratio = String.format(Locale.ROOT, "%.1f:1", worst.contrast());
    boolean one = looks.stream().map(TextLook::background).distinct().count() == 1;
    boolean links = shape.links().stream().anyMatch(link -> link.text() != null);
    boolean all = one && !links && looks.size() == low.size() && shape.kind() == ShapeKind.TEXT;
    String better = worst.readable();
    findings.add(
        "low-contrast",
        slide,
        shape,
        ratio,
        Objects.requireNonNull(worst.contrast()) < 2 ? Severity.ERROR : Severity.WARNING,
        "\"%s\" is %s on %s, a contrast of %s where %s are needed; take a darker or lighter colour%s"
            .formatted(
                worst.sample(),
                worst.color(),
                worst.background(),
                ratio,
                enough(shape, worst) == ENOUGH ? "4.5:1" : "3:1",
                better == null ? "" : " such as the theme's " + better),
        all && better != null ? new Remedy.Color(better) : null);
  }

  /**
   * Large text, or bold text nearly as large, needs less; so do page numbers and the like, which
   * are quiet by design.
   */
  private static double enough(Shape shape, TextLook look) {
    boolean large = look.size() >= 18 || (look.bold() && look.size() >= 14);
    return large || Roles.furniture(shape) ? ENOUGH_LARGE : ENOUGH;
  }

  private void font(Slide slide, Shape shape, List<TextLook> looks) {
    List<String> odd =
        looks.stream()
            .filter(look -> !look.themeFont() && look.font() != null)
            .map(TextLook::font)
            .filter(font -> !Objects.equals(font, usualFont))
            .filter(font -> !DELIBERATE.contains(String.valueOf(font).toLowerCase(Locale.ROOT)))
            .distinct()
            .toList();
    if (!odd.isEmpty()) {
      String theme = Roles.title(shape) ? "heading" : "body";
      findings.add(
          "font-outlier",
          slide,
          shape,
          String.join(", ", odd),
          Severity.HINT,
          "is set in %s, which is not a font of the theme; take the theme's %s font"
              .formatted(String.join(" and ", odd), theme),
          usualFont == null || looks.stream().allMatch(TextLook::themeFont)
              ? null
              : new Remedy.Font(theme));
    }
  }

  private void color(Slide slide, Shape shape, List<TextLook> looks) {
    Collection<String> odd =
        looks.stream()
            .filter(look -> !look.themeColor() && look.color() != null)
            .map(look -> String.valueOf(look.color()))
            .distinct()
            .toList();
    if (!odd.isEmpty()) {
      findings.add(
          "color-outlier",
          slide,
          shape,
          String.join(", ", odd),
          Severity.HINT,
          "has text in %s, which the theme does not have; take a theme colour, so that it follows the theme"
              .formatted(String.join(", ", odd)),
          null);
    }
  }
}

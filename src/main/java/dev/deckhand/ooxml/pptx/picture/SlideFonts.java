package dev.deckhand.ooxml.pptx.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fonts of this machine, and what stands in for those it lacks: first what has the same widths,
 * so that lines break where they should.
 */
final class SlideFonts {
  private static final List<String> SANS = List.of("Carlito", "Liberation Sans", "DejaVu Sans");
  private static final List<String> ARIAL = List.of("Liberation Sans", "Arimo", "DejaVu Sans");
  private static final List<String> SERIF = List.of("Liberation Serif", "Tinos", "DejaVu Serif");
  private static final List<String> CAMBRIA =
      List.of("Caladea", "Liberation Serif", "DejaVu Serif");
  private static final List<String> MONO =
      List.of("Liberation Mono", "Cousine", "DejaVu Sans Mono");
  private static final List<String> SYMBOLS = List.of("DejaVu Sans", "OpenSymbol");

  private static final Map<String, List<String>> STAND_INS =
      Map.ofEntries(
          Map.entry("calibri", SANS),
          Map.entry("calibri light", SANS),
          Map.entry("aptos", SANS),
          Map.entry("arial narrow", List.of("Liberation Sans Narrow", "Liberation Sans")),
          Map.entry("cambria", CAMBRIA),
          Map.entry("times new roman", SERIF),
          Map.entry("times", SERIF),
          Map.entry("georgia", SERIF),
          Map.entry("garamond", SERIF),
          Map.entry("courier new", MONO),
          Map.entry("courier", MONO),
          Map.entry("consolas", MONO),
          Map.entry("wingdings", SYMBOLS),
          Map.entry("wingdings 2", SYMBOLS),
          Map.entry("wingdings 3", SYMBOLS),
          Map.entry("webdings", SYMBOLS),
          Map.entry("symbol", SYMBOLS));

  private final Set<String> installed;

  private SlideFonts(Set<String> installed) {
    this.installed = installed;
  }

  /** Read when the first picture is drawn: it takes time and memory a start should not. */
  private static final class Installed {
    private static final SlideFonts FONTS = read();
  }

  static SlideFonts installed() {
    return Installed.FONTS;
  }

  private static SlideFonts read() {
    String[] names =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
    Set<String> lower =
        Arrays.stream(names).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return new SlideFonts(lower);
  }

  boolean has(String family) {
    return installed.contains(family.toLowerCase(Locale.ROOT));
  }

  /** What is used for a family: itself, or what stands in for it. */
  String forFamily(String family) {
    return has(family)
        ? family
        : first(STAND_INS.getOrDefault(family.toLowerCase(Locale.ROOT), ARIAL));
  }

  /** Whether some installed font has every character of the text. */
  static boolean shows(String text) {
    Font any = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    return text.codePoints().allMatch(c -> Character.isISOControl(c) || any.canDisplay(c));
  }

  /** A plain face for labels. */
  String plain() {
    return first(SANS);
  }

  private String first(List<String> families) {
    return families.stream().filter(this::has).findFirst().orElse(Font.SANS_SERIF);
  }
}

package dev.deckhand.ooxml.pptx.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fonts by name. What comes with the program is used for the fonts it has the same widths as,
 * whatever the machine has; other families are the machine's own where it has them. Files are read
 * when a family is first used.
 */
public final class FontShelf {
  /** What characters are looked for in when their font lacks them. */
  private static final List<BundledFont> FALLBACKS =
      List.of(
          BundledFont.SANS,
          BundledFont.SYMBOLS,
          BundledFont.CJK,
          BundledFont.KOREAN,
          BundledFont.ARABIC,
          BundledFont.DEVANAGARI,
          BundledFont.THAI);

  private static final List<BundledFont> TEXT =
      List.of(BundledFont.CARLITO, BundledFont.CALADEA, BundledFont.SANS);

  /** Joiners, variation selectors, private codes of symbol fonts. */
  private static final Set<Integer> IGNORED =
      Set.of((int) Character.FORMAT, (int) Character.NON_SPACING_MARK, (int) Character.PRIVATE_USE);

  private static final Map<String, Face> FACES = new ConcurrentHashMap<>();
  private static final Map<BundledFont, Boolean> REGISTERED = new ConcurrentHashMap<>();

  private FontShelf() {}

  /** Read when a font is first asked for: it takes time and memory a start should not. */
  private static final class Machine {
    private static final Set<String> FAMILIES = read();

    private static Set<String> read() {
      String[] names =
          GraphicsEnvironment.getLocalGraphicsEnvironment()
              .getAvailableFontFamilyNames(Locale.ROOT);
      return Arrays.stream(names)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The font used for a family; it can be drawn by its name afterwards. */
  public static StandIn standIn(String family) {
    StandIn bundled = StandIns.of(family);
    boolean own = BundledFont.named(family).isPresent();
    if (own || (!bundled.sameWidths() && installed(family))) {
      bundled = new StandIn(family, family, true, 1);
    }
    BundledFont.named(bundled.used()).ifPresent(FontShelf::register);
    return bundled;
  }

  private static boolean installed(String family) {
    return Machine.FAMILIES.contains(family.toLowerCase(Locale.ROOT));
  }

  /** The face of a family that is bundled or installed. */
  public static Face face(String family, FontStyle style) {
    return FACES.computeIfAbsent(
        family.toLowerCase(Locale.ROOT) + "/" + style, key -> load(family, style));
  }

  /** A family that has the character, for fonts that lack it; {@code null} when none has. */
  public static @Nullable String familyWith(int codePoint) {
    for (BundledFont font : FALLBACKS) {
      if (face(font.family(), FontStyle.REGULAR).has(codePoint)) {
        register(font);
        return font.family();
      }
    }
    return null;
  }

  /** Whether all text fonts have the character, or it shows nothing. */
  public static boolean common(int codePoint) {
    return codePoint < 0x250
        || IGNORED.contains(Character.getType(codePoint))
        || TEXT.stream().allMatch(f -> face(f.family(), FontStyle.REGULAR).has(codePoint));
  }

  /** A plain family for labels. */
  public static String plain() {
    register(BundledFont.CARLITO);
    return BundledFont.CARLITO.family();
  }

  private static Face load(String family, FontStyle style) {
    return BundledFont.named(family)
        .map(bundled -> new Face(styled(bundled, style)))
        .orElseGet(() -> new Face(new Font(family, style.awt(), 1)));
  }

  /** Lets Java draw the family by its name. */
  private static void register(BundledFont font) {
    REGISTERED.computeIfAbsent(font, FontShelf::registerAll);
  }

  private static boolean registerAll(BundledFont font) {
    GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
    for (FontStyle style : font.styles() ? FontStyle.values() : only()) {
      environment.registerFont(file(font, style));
    }
    return true;
  }

  private static FontStyle[] only() {
    return new FontStyle[] {FontStyle.REGULAR};
  }

  private static Font styled(BundledFont font, FontStyle style) {
    return font.styles()
        ? file(font, style)
        : file(font, FontStyle.REGULAR).deriveFont(style.awt());
  }

  private static Font file(BundledFont font, FontStyle style) {
    String name = font.resource(style);
    try (InputStream in = FontShelf.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program comes without " + name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name + " is no font", e);
    }
  }
}

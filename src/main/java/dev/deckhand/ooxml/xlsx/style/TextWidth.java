package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.plan.CellFormat;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Widths of texts in one font at 96 pixels an inch, from the metrics of the fonts there are. */
public final class TextWidth {
  private static final double PIXELS_PER_POINT = 96.0 / 72;
  private static final String USUAL = "Calibri";

  /** Fonts whose characters are as wide as those of fonts Office brings. */
  private static final Map<String, String> SAME_WIDTHS =
      Map.of(
          "calibri", "Carlito",
          "cambria", "Caladea",
          "arial", "Liberation Sans",
          "helvetica", "Liberation Sans",
          "times new roman", "Liberation Serif",
          "courier new", "Liberation Mono");

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font font;
  private final @Nullable String substituted;
  private final Map<Character, Double> advances = new HashMap<>();

  private TextWidth(Font font, @Nullable String substituted) {
    this.font = font;
    this.substituted = substituted;
  }

  /** The font of a cell format. */
  public static TextWidth of(CellFormat format) {
    String wanted = format.fontName() == null ? USUAL : format.fontName();
    double points = format.fontSize() == null ? 11 : format.fontSize();
    int style = Boolean.TRUE.equals(format.bold()) ? Font.BOLD : Font.PLAIN;
    style |= Boolean.TRUE.equals(format.italic()) ? Font.ITALIC : 0;
    String name = installed(wanted);
    Font font = new Font(name, style, 1).deriveFont((float) (points * PIXELS_PER_POINT));
    boolean same = name.equalsIgnoreCase(wanted) || name.equals(twin(wanted));
    return new TextWidth(font, same ? null : name + " for " + wanted);
  }

  private static String installed(String wanted) {
    Set<String> families = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    families.addAll(Families.INSTALLED);
    if (families.contains(wanted)) {
      return wanted;
    }
    String twin = twin(wanted);
    return twin != null && families.contains(twin) ? twin : Font.SANS_SERIF;
  }

  private static @Nullable String twin(String wanted) {
    return SAME_WIDTHS.get(wanted.toLowerCase(Locale.ROOT));
  }

  /** Looked up once, when a width is first needed. */
  private static final class Families {
    private static final Set<String> INSTALLED =
        Set.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ROOT));
  }

  /** The width of a line of text, in pixels. */
  public double pixels(String line) {
    double width = 0;
    for (int i = 0; i < line.length(); i++) {
      width += advances.computeIfAbsent(line.charAt(i), this::advance);
    }
    return width;
  }

  private double advance(char character) {
    return font.getStringBounds(String.valueOf(character), EXACT).getWidth();
  }

  /** The width of the widest digit, the unit of column widths (18.3.1.13), in pixels. */
  public double digit() {
    double widest = 1;
    for (char digit = '0'; digit <= '9'; digit++) {
      widest = Math.max(widest, Math.rint(pixels(String.valueOf(digit))));
    }
    return widest;
  }

  /** Which font was measured in place of which, when their widths differ. */
  public Optional<String> substituted() {
    return Optional.ofNullable(substituted);
  }
}

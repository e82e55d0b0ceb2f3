package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.plan.CellFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours people name, as Excel's own light fills with dark text. */
enum Colour {
  RED("\\b(red|rote?[ns]?|roj[oa]s?)\\b", "#FFC7CE", "#9C0006"),
  GREEN("\\b(green|grune?[ns]?|verdes?)\\b", "#C6EFCE", "#006100"),
  YELLOW("\\b(yellow|gelbe?[ns]?|amarill[oa]s?)\\b", "#FFEB9C", "#9C5700"),
  ORANGE("\\b(orange\\w*|amber|naranja)\\b", "#FCE4D6", "#C65911"),
  BLUE("\\b(blue|blaue?[ns]?|azul(es)?)\\b", "#DDEBF7", "#1F4E78"),
  GREY("\\b(gr[ae]y|graue?[ns]?|gris(es)?)\\b", "#EDEDED", "#595959");

  private static final Pattern CODE = Pattern.compile("#[0-9A-Fa-f]{6}\\b");
  private static final Pattern FILL =
      Pattern.compile("\\b(fill\\w*|background|shad\\w+|hintergrund\\w*|fondo)\\b");

  private final Pattern words;
  private final String fill;
  private final String font;

  Colour(String words, String fill, String font) {
    this.words = Pattern.compile(words);
    this.fill = fill;
    this.font = font;
  }

  /** The colour an instruction names; yellow where it names none. */
  static Colour of(String instruction) {
    String text = Stem.fold(instruction);
    for (Colour colour : values()) {
      if (colour.words.matcher(text).find()) {
        return colour;
      }
    }
    return YELLOW;
  }

  /** The colour cells are to be filled with: a code as written, else a colour named as a fill. */
  static Optional<String> fill(String instruction) {
    Matcher code = CODE.matcher(instruction);
    if (code.find()) {
      return Optional.of(code.group().toUpperCase(Locale.ROOT));
    }
    return FILL.matcher(Stem.fold(instruction)).find()
        ? Optional.of(of(instruction).fill)
        : Optional.empty();
  }

  CellFormat format() {
    return Texts.colours(fill, font);
  }
}

package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** German words that say in one what to compute and of what, "Gesamtumsatz", as two words. */
public final class Compounds {
  private static final Pattern COMPOUND =
      Pattern.compile("(?iu)(gesamt|durchschnitts)(\\p{L}{4,})");

  private Compounds() {}

  /** The tokens, such words in two. */
  public static List<Token> split(List<Token> tokens) {
    List<Token> split = new ArrayList<>();
    for (Token token : tokens) {
      Matcher compound = COMPOUND.matcher(token.text());
      if (compound.matches() && !token.text().toLowerCase(Locale.ROOT).endsWith("lich")) {
        String what = compound.group(1);
        String of = compound.group(2);
        String operation =
            what.toLowerCase(Locale.ROOT).startsWith("d") ? "durchschnitt" : "gesamt";
        split.add(new Token(what, operation, token.start()));
        split.add(new Token(of, Stem.of(of), token.start() + what.length()));
      } else {
        split.add(token);
      }
    }
    return split;
  }
}

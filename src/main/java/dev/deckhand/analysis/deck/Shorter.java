package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Shortens a text by leaving out what carries least: filler, brackets without a number, clauses
 * without a number or a name at its end, articles. What is left stands as it was written.
 */
public final class Shorter {
  private static final String FILLERS =
      "(?iu)\\b(?:it is (?:important|worth) (?:to note|noting) that|please note that|"
          + "as a matter of fact,?|at the end of the day,?|in our opinion,?|as you know,?|"
          + "basically|actually|really|very|quite|essentially|currently|overall,|"
          + "im grunde|eigentlich|wirklich|sehr|grundsätzlich|realmente|básicamente|muy)\\s+";
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?iu)(?:\\s*;\\s|\\s+[–—-]\\s|,\\s+(?:which|because|since|although|while|so that|as|weil|"
              + "da|obwohl|während|sodass|was|que|porque|aunque)\\s|[.!?]\\s+(?=\\p{Lu}))");
  private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}&]+");
  private static final List<UnaryOperator<String>> STEPS =
      List.of(
          text -> text.replaceAll(FILLERS, ""),
          text ->
              text.replaceAll("(?i)\\bin order to\\b", "to")
                  .replaceAll("(?i)\\bdue to the fact that\\b", "because")
                  .replaceAll("(?i)\\bat this point in time\\b", "now")
                  .replaceAll("(?i)\\ba (?:large|great) number of\\b", "many")
                  .replaceAll("(?i)\\bwith (?:regard|respect) to\\b", "on")
                  .replaceAll("(?i)\\bin the event that\\b", "if"),
          text -> text.replaceAll("\\s*\\([^()\\d]*\\)", ""),
          Shorter::withoutLastClauses,
          text ->
              text.replaceAll("(?iu)(?<=\\s|^)(?:the|an?|der|die|das|eine?|el|la|los|las)\\s", ""));

  private Shorter() {}

  /** The text in at most so many words; empty where that would lose a number or a name. */
  public static Optional<String> of(String text, int words) {
    String now = text.replaceAll("\\s+", " ").strip();
    for (UnaryOperator<String> step : STEPS) {
      if (Speech.count(now) <= words) {
        break;
      }
      String next = step.apply(now).strip();
      now = keepsFacts(now, next) && !next.isEmpty() ? next : now;
    }
    return Speech.count(now) <= words ? Optional.of(capital(now, text)) : Optional.empty();
  }

  /** Leaves out clauses from the end while no number and no name goes with them. */
  private static String withoutLastClauses(String text) {
    List<String> heads = new ArrayList<>();
    CLAUSE.matcher(text).results().forEach(cut -> heads.add(text.substring(0, cut.start())));
    for (String head : heads) {
      if (keepsFacts(text, head) && Speech.count(head) >= 3) {
        return head;
      }
    }
    return text;
  }

  private static boolean keepsFacts(String before, String after) {
    return Figures.missing(before, after).isEmpty()
        && NAME.matcher(before).results().allMatch(name -> after.contains(name.group()));
  }

  private static String capital(String text, String original) {
    boolean upper = Character.isUpperCase(original.strip().codePointAt(0));
    return upper && !text.isEmpty()
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }
}

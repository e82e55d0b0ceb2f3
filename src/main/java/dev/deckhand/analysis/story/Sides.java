package dev.deckhand.analysis.story;

import dev.deckhand.analysis.deck.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two sides set against each other: what is for something and what is against it. */
public final class Sides {
  private static final String FOR =
      "pros?|for|advantages?|benefits?|vorteile|dafür|ventajas|a favor";
  private static final String AGAINST =
      "cons?|against|disadvantages?|drawbacks?|risks|nachteile|dagegen|desventajas|en contra|contras";
  private static final Pattern LABEL_FOR = Pattern.compile("(?iu)(?:" + FOR + ")\\s*:?");
  private static final Pattern LABEL_AGAINST = Pattern.compile("(?iu)(?:" + AGAINST + ")\\s*:?");
  private static final Pattern LISTED =
      Pattern.compile(
          "(?isu)(?:^|.*?\\W)(" + FOR + ")\\s*:\\s*(.+?)[\\s.;]*\\b(" + AGAINST + ")\\s*:\\s*(.+)");
  private static final Pattern GOOD =
      Pattern.compile(
          "(?iu)\\b(?:saves?|faster|cheaper|better|easier|simpler|benefits?|advantage|improves?|"
              + "flexible|reduces? (?:cost|risk|effort)|strong(?:er)?|growth|safer|reliable|attractive|"
              + "spart|schneller|günstiger|besser|einfacher|vorteil\\w*|verbessert|"
              + "ahorra|más rápido|mejor|ventaja\\w*)\\b");
  private static final Pattern BAD =
      Pattern.compile(
          "(?iu)\\b(?:costs? (?:more|a lot)|costly|expensive|slower|worse|harder|risk\\w*|drawback\\w*|"
              + "disadvantage\\w*|downside\\w*|delay\\w*|problem\\w*|lacks?|loses?|lose|noisy|complex|"
              + "takes (?:longer|time)|depends? on|teuer\\w*|langsamer|schlechter|nachteil\\w*|risiko\\w*|"
              + "verzögerung\\w*|caro|más lento|peor|desventaja\\w*|riesgo\\w*)\\b");

  /**
   * Both sides of a text.
   *
   * @param open sentences that tell neither for nor against
   */
  public record Both(
      String pro, List<String> pros, String con, List<String> cons, List<String> open) {
    public Both {
      pros = List.copyOf(pros);
      cons = List.copyOf(cons);
      open = List.copyOf(open);
    }
  }

  private Sides() {}

  /** Both sides of a text with labels, or of sentences that say good or bad of something. */
  public static Optional<Both> of(String text, String pro, String con) {
    Matcher listed = LISTED.matcher(text);
    List<String> pros = new ArrayList<>();
    List<String> cons = new ArrayList<>();
    List<String> open = new ArrayList<>();
    if (listed.matches()) {
      items(listed.group(2), pros);
      items(listed.group(4), cons);
    } else {
      for (String sentence : Sentences.of(text)) {
        for (String half : sentence.split("(?iu),?\\s+(?:but|however|yet|aber|jedoch|pero)\\s+")) {
          clauses(half, pros, cons, open);
        }
      }
    }
    return pros.isEmpty() || cons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Both(pro, pros, con, cons, open));
  }

  /** Clauses joined by "and" count each; one that tells neither stands with the one before it. */
  private static void clauses(
      String half, List<String> pros, List<String> cons, List<String> open) {
    List<String> last = null;
    for (String part :
        half.split(
            "(?iu),?\\s+(?:and|und|y)\\s+(?=(?:the|a|an|it|this|we|das|die|der|es|wir|el|la|los|las|se)\\s|makes?\\s)")) {
      String clause = part.strip().replaceFirst("[.;,]+$", "");
      boolean good = GOOD.matcher(clause).find();
      boolean bad = BAD.matcher(clause).find();
      if (last != null && good == bad && !clause.isEmpty()) {
        last.add(capital(clause));
      } else {
        sort(clause, pros, cons, open);
        last = good == bad ? null : good ? pros : cons;
      }
    }
  }

  private static void sort(String part, List<String> pros, List<String> cons, List<String> open) {
    boolean good = GOOD.matcher(part).find();
    boolean bad = BAD.matcher(part).find();
    if (!part.isEmpty()) {
      (good == bad ? open : good ? pros : cons).add(capital(part));
    }
  }

  private static void items(String list, List<String> into) {
    String plain = list.replaceFirst("[.;,\\s]+$", "");
    String split = plain.contains(";") || plain.contains("\n") ? "\\s*[;\\n]\\s*" : "\\s*,\\s+";
    for (String item : plain.split(split)) {
      String text = item.replaceFirst("^[-*•\\s]+", "").replaceFirst("(?iu)^(?:and|und|y)\\s+", "");
      if (!text.isBlank()) {
        into.add(capital(text.strip()));
      }
    }
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Splits points that stand below a label for and one against; false where they do not. */
  static boolean split(List<Line> points, List<Line> left, List<Line> right) {
    List<Line> side = null;
    for (Line point : points) {
      boolean against = LABEL_AGAINST.matcher(point.text()).matches();
      if (against || LABEL_FOR.matcher(point.text()).matches()) {
        side = against ? right : left;
        side.add(Line.of(point.text().replaceFirst("\\s*:$", "")));
      } else if (side == null) {
        return false;
      } else {
        side.add(new Line(point.text(), point.level() + 1));
      }
    }
    return left.size() > 1 && right.size() > 1;
  }
}

package dev.deckhand.analysis.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "4 and 5 are good, 3 neutral, 1 and 2 bad": what each of some values stands for. */
public final class GivenRules {
  private static final String AND = "\\s*(?:,|and|und|or|oder|/)\\s*";
  private static final String NUMBER = "\\d{1,9}(?:\\.\\d+)?";
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?iu)("
              + NUMBER
              + "(?:"
              + AND
              + NUMBER
              + ")*|"
              + NUMBER
              + "\\s*(?:-|–|to|bis)\\s*"
              + NUMBER
              + ")\\s*(?:is|are|means?|=|:|ist|sind|→|->)?\\s*[\"'„“]?(\\p{L}[\\p{L}"
              + " -]{0,30}?)[\"'”“]?");
  private static final Pattern SPAN =
      Pattern.compile("(?iu)(" + NUMBER + ")\\s*(?:-|–|to|bis)\\s*(" + NUMBER + ")");

  private final Map<Double, String> points = new LinkedHashMap<>();
  private final List<double[]> spans = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  private GivenRules() {}

  /** The rules after the colon of an instruction; empty where something else stands there. */
  public static Optional<GivenRules> of(String instruction) {
    int colon = instruction.indexOf(": ");
    if (colon < 0) {
      return Optional.empty();
    }
    GivenRules rules = new GivenRules();
    String list = instruction.substring(colon + 1).split(";")[0];
    for (String clause : list.split("(?<=\\p{L})\\s*,\\s*(?=\\d)")) {
      Matcher rule = CLAUSE.matcher(clause.strip().replaceFirst("[.,!]$", ""));
      if (!rule.matches()) {
        return Optional.empty();
      }
      rules.add(rule.group(1), rule.group(2).strip());
    }
    return rules.points.size() + rules.spans.size() > 1 ? Optional.of(rules) : Optional.empty();
  }

  private void add(String numbers, String label) {
    Matcher span = SPAN.matcher(numbers);
    if (span.matches()) {
      spans.add(
          new double[] {
            Double.parseDouble(span.group(1)), Double.parseDouble(span.group(2)), labels.size()
          });
      labels.add(label);
      return;
    }
    for (String number : numbers.split("(?iu)" + AND)) {
      points.put(Double.parseDouble(number), label);
    }
  }

  /** What a number stands for; empty where no rule says. */
  public Optional<String> of(double value) {
    String label = points.get(value);
    if (label != null) {
      return Optional.of(label);
    }
    return spans.stream()
        .filter(span -> value >= span[0] && value <= span[1])
        .findFirst()
        .map(span -> labels.get((int) span[2]));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d rules", points.size() + spans.size());
  }
}

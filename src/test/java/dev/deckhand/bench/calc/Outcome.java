package dev.deckhand.bench.calc;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a contender printed about a mix.
 *
 * @param name the contender's name and version
 * @param millis the times of each step in the order measured
 * @param values sums and sampled values by what they are of
 * @param end how it ended early, empty where it did not
 */
record Outcome(
    String name, Map<Step, List<Double>> millis, Map<String, String> values, String end) {
  private static final double NOISE = 1e-9;

  static Outcome of(String name, List<String> lines, String end) {
    String called = name;
    Map<Step, List<Double>> millis = new EnumMap<>(Step.class);
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", 4);
      switch (fields[0]) {
        case "name" -> called = fields[1];
        case "time" -> {
          Step step = Step.valueOf(fields[1].toUpperCase(Locale.ROOT));
          List<Double> before = millis.getOrDefault(step, List.of());
          millis.put(step, append(before, Double.parseDouble(fields[2])));
        }
        case "sum", "number", "text" ->
            values.put(
                String.join(" ", fields[1], fields[2], fields[0].equals("sum") ? "sum" : "cell"),
                fields[3]);
        default -> {} // programs also say other things
      }
    }
    return new Outcome(called, millis, values, end);
  }

  private static List<Double> append(List<Double> list, double value) {
    return Stream.concat(list.stream(), Stream.of(value)).toList();
  }

  /** The median of the later half of the rounds, when the code is warm. */
  OptionalDouble warm(Step step) {
    List<Double> all = millis.getOrDefault(step, List.of());
    List<Double> later = all.subList(all.size() / 2, all.size()).stream().sorted().toList();
    return later.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(later.get(later.size() / 2));
  }

  /** What another contender got otherwise, if anything; what one of them lacks is left out. */
  Optional<String> differenceTo(Outcome other) {
    for (Map.Entry<String, String> value : values.entrySet()) {
      String theirs = other.values.get(value.getKey());
      if (theirs != null && !same(value.getValue(), theirs)) {
        return Optional.of(value.getKey() + ": " + value.getValue() + " and " + theirs);
      }
    }
    return Optional.empty();
  }

  private static boolean same(String ours, String theirs) {
    if (ours.equals(theirs)) {
      return true;
    }
    try {
      double x = Double.parseDouble(ours);
      double y = Double.parseDouble(theirs);
      return Math.abs(x - y) <= NOISE * Math.max(1, Math.max(Math.abs(x), Math.abs(y)));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}

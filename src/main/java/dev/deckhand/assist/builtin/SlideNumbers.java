package dev.deckhand.assist.builtin;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of slides as people list them: "3", "3 to 5", "2, 4 and 6". */
final class SlideNumbers {
  /** A list, for patterns. */
  static final String LIST =
      "\\d{1,4}(?:\\s*(?:,\\s*(?:and|und|y)|,|and|und|y|&|\\+|to|bis|a|through|-|–)\\s*\\d{1,4})*";

  private static final Pattern SAID =
      Pattern.compile("(?iu)\\b(?:slides?|folien?|diapositivas?)\\s+(" + LIST + ")");
  private static final Pattern PART = Pattern.compile("(?iu)(to|bis|a|through|-|–)?\\s*(\\d{1,4})");

  private SlideNumbers() {}

  /** The slides that an instruction names; empty where it names none. */
  static Set<Integer> in(String instruction) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher said = SAID.matcher(instruction);
    while (said.find()) {
      numbers.addAll(of(said.group(1)));
    }
    return numbers;
  }

  /** The numbers of one list, spans filled in. */
  static Set<Integer> of(String list) {
    Set<Integer> numbers = new TreeSet<>();
    int last = 0;
    Matcher part = PART.matcher(list);
    while (part.find()) {
      int number = Integer.parseInt(part.group(2));
      for (int i = part.group(1) == null ? number : last + 1; i <= number; i++) {
        numbers.add(i);
      }
      last = number;
    }
    return numbers;
  }
}

package dev.deckhand.analysis.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text, whatever language they are written in. */
public final class Figures {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u00a0\\u202f'’]\\d+)*");

  private Figures() {}

  /**
   * The digits of each number, in order: {@code 1,179.0}, {@code 1.179,0} and {@code 1 179,0} are
   * the same.
   */
  public static List<String> of(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group().replaceAll("\\D", ""));
    }
    return numbers;
  }

  /** The numbers of one text that another does not have, each as often as it is missing. */
  public static List<String> missing(String from, String in) {
    List<String> rest = new ArrayList<>(of(from));
    of(in).forEach(rest::remove);
    return rest;
  }
}

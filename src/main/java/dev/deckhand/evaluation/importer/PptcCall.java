package dev.deckhand.evaluation.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of PPTC's interface, such as {@code insert_text("Profits")}.
 *
 * @param arguments texts and numbers without their quotes
 */
record PptcCall(String name, List<String> arguments) {
  private static final Pattern CALL =
      Pattern.compile("(\\w+)\\(((?:\"[^\"]*\"|'[^']*'|[^()\"'])*)\\)");
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(-?[\\d.]+)");

  PptcCall {
    arguments = List.copyOf(arguments);
  }

  /** The calls of a solution in their order. */
  static List<PptcCall> in(String solution) {
    List<PptcCall> calls = new ArrayList<>();
    Matcher call = CALL.matcher(solution);
    while (call.find()) {
      List<String> arguments = new ArrayList<>();
      Matcher argument = ARGUMENT.matcher(call.group(2));
      while (argument.find()) {
        String text = argument.group(1) == null ? argument.group(2) : argument.group(1);
        arguments.add(text == null ? argument.group(3) : text);
      }
      calls.add(new PptcCall(call.group(1), arguments));
    }
    return calls;
  }

  String text() {
    return arguments.isEmpty() ? "" : arguments.getFirst();
  }
}

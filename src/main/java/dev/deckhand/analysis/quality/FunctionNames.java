package dev.deckhand.analysis.quality;

import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of functions that were nearly written, or written in German. */
final class FunctionNames {
  /** Names that German Excel shows and files never hold. */
  private static final Map<String, String> GERMAN =
      Map.ofEntries(
          Map.entry("SUMME", "SUM"),
          Map.entry("WENN", "IF"),
          Map.entry("MITTELWERT", "AVERAGE"),
          Map.entry("SVERWEIS", "VLOOKUP"),
          Map.entry("XVERWEIS", "XLOOKUP"),
          Map.entry("ANZAHL", "COUNT"),
          Map.entry("ANZAHL2", "COUNTA"),
          Map.entry("RUNDEN", "ROUND"),
          Map.entry("WENNFEHLER", "IFERROR"),
          Map.entry("ZÄHLENWENN", "COUNTIF"),
          Map.entry("SUMMEWENN", "SUMIF"),
          Map.entry("SUMMEWENNS", "SUMIFS"),
          Map.entry("UND", "AND"),
          Map.entry("ODER", "OR"),
          Map.entry("HEUTE", "TODAY"));

  private FunctionNames() {}

  static boolean isUnknown(String function) {
    return FunctionTable.all().find(function.toUpperCase(Locale.ROOT)) == null;
  }

  /** The one function that a name differs from by a single letter; {@code null} for none. */
  static @Nullable String nearest(String written) {
    String name = written.toUpperCase(Locale.ROOT);
    String german = GERMAN.get(name);
    if (german != null) {
      return german;
    }
    List<String> near =
        FunctionTable.all().functions().stream()
            .map(Function::name)
            .filter(known -> isOneOff(name, known))
            .toList();
    return near.size() == 1 ? near.getFirst() : null;
  }

  /** One letter more or less, or two neighbours swapped. */
  private static boolean isOneOff(String a, String b) {
    if (a.length() == b.length()) {
      for (int i = 0; i + 1 < a.length(); i++) {
        String swapped = a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2);
        if (swapped.equals(b) && !a.equals(b)) {
          return true;
        }
      }
      return false;
    }
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    if (longer.length() - shorter.length() != 1 || shorter.length() < 3) {
      return false;
    }
    for (int i = 0; i < longer.length(); i++) {
      if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }
}

package dev.deckhand.context;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookOutline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The worksheets an instruction is about: by the words of their names, headers and tables; the
 * first one where nothing says more.
 */
record Wanted(Set<String> sheets) {
  private static final int MOST = 5;

  static Wanted of(WorkbookOutline outline, @Nullable SheetRange selection, Focus focus) {
    Map<String, Double> weights = new HashMap<>();
    for (WorkbookOutline.Sheet sheet : outline.sheets()) {
      double weight = 2 * focus.weight(sheet.name());
      weight += words(sheet).distinct().limit(500).mapToDouble(focus::weight).sum();
      if (weight > 0) {
        weights.put(sheet.name(), weight);
      }
    }
    Set<String> wanted = new HashSet<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> wanted.add(entry.getKey()));
    if (selection != null) {
      outline.sheets().stream()
          .map(WorkbookOutline.Sheet::name)
          .filter(name -> name.equalsIgnoreCase(selection.sheet()))
          .forEach(wanted::add);
    }
    if (wanted.isEmpty()) {
      outline.sheets().stream()
          .filter(sheet -> sheet.visibility() == SheetVisibility.VISIBLE)
          .findFirst()
          .ifPresent(sheet -> wanted.add(sheet.name()));
    }
    return new Wanted(wanted);
  }

  private static Stream<String> words(WorkbookOutline.Sheet sheet) {
    return Stream.concat(
        sheet.tables().stream().map(WorkbookOutline.Table::name),
        sheet.regions().stream().flatMap(region -> region.headers().stream()));
  }

  boolean has(String sheet) {
    return sheets.contains(sheet);
  }
}

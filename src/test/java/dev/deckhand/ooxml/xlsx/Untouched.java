package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ChangeReport;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asserts that an edit left alone what it did not report. */
final class Untouched {
  private static final Pattern ROW =
      Pattern.compile("<(\\w+:)?row r=\"(\\d+)\"[^>]*?(?:/>|>.*?</(?:\\w+:)?row>)", Pattern.DOTALL);
  private static final Pattern HEAD =
      Pattern.compile("<(\\w+:)?(dimension [^>]*>|cols>.*?</(\\w+:)?cols>)", Pattern.DOTALL);

  private Untouched() {}

  /** All parts but the reported ones have the bytes they had. */
  static void parts(byte[] before, byte[] after, ChangeReport report) {
    Map<String, byte[]> old = Packages.parts(before);
    Map<String, byte[]> now = Packages.parts(after);
    Set<String> different = new TreeSet<>();
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      if (!Arrays.equals(old.get(name), now.get(name))) {
        different.add(name);
      }
    }
    assertThat(different).isSubsetOf(report.counts().partsChanged());
  }

  /** Rows without a reported cell, and what stands around the rows, have the text they had. */
  static void rows(byte[] before, byte[] after, String part, ChangeReport report) {
    String old = text(before, part);
    String now = text(after, part);
    Set<Integer> changed =
        report.cells().stream()
            .map(c -> SheetRange.parse(c.anchor()).area().first())
            .map(CellAddress::row)
            .map(row -> row + 1)
            .collect(Collectors.toSet());
    Map<Integer, String> oldRows = rows(old);
    Map<Integer, String> nowRows = rows(now);
    oldRows.keySet().removeAll(changed);
    nowRows.keySet().removeAll(changed);
    assertThat(nowRows).isEqualTo(oldRows);
    assertThat(around(now)).isEqualTo(around(old));
  }

  private static String around(String xml) {
    String head = HEAD.matcher(ROW.matcher(xml).replaceAll("")).replaceAll("");
    return head.replaceAll("<sheetData/>|<sheetData></sheetData>", "");
  }

  private static Map<Integer, String> rows(String xml) {
    Map<Integer, String> rows = new TreeMap<>();
    Matcher matcher = ROW.matcher(xml);
    while (matcher.find()) {
      rows.put(Integer.valueOf(matcher.group(2)), matcher.group());
    }
    return rows;
  }

  private static String text(byte[] content, String part) {
    return new String(Packages.parts(content).get(part), StandardCharsets.UTF_8);
  }
}

package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.markup.XmlScanner;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The shared string table of a workbook (18.4.9). */
final class SharedStrings {
  private final List<String> strings;

  private SharedStrings(List<String> strings) {
    this.strings = strings;
  }

  static SharedStrings of(WorkbookParts workbook, ReadLimits limits) {
    return workbook
        .source()
        .target(workbook.partName(), "sharedStrings")
        .map(r -> parse(limits, r.partName(), workbook.source().utf8(r.partName())))
        .orElseGet(() -> new SharedStrings(List.of()));
  }

  private static SharedStrings parse(ReadLimits limits, String part, InputStream content) {
    XmlScanner scanner = new XmlScanner(part, content);
    List<String> strings = new ArrayList<>();
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START && scanner.is("si")) {
        if (strings.size() == limits.cells()) {
          throw ReadLimits.tooManyTexts(limits.cells());
        }
        strings.add(CellText.read(scanner));
      }
      scanner.release();
      event = scanner.next();
    }
    return new SharedStrings(strings);
  }

  /** A string by its index; empty where the table has no such entry, as Excel shows it. */
  String get(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : "";
  }
}

package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of shared formulas (18.3.1.40): read ahead, for whether the cells of a group can go
 * on sharing is known only when all of them are.
 */
final class SharedFollowing {
  private final Map<Integer, String> elements = new HashMap<>();

  private SharedFollowing() {}

  static SharedFollowing of(Following run, SheetPart sheet, CellMove move, byte[] xml) {
    SharedFollowing shared = new SharedFollowing();
    if (holds(xml, "shared".getBytes(StandardCharsets.US_ASCII))) {
      for (List<SharedMember> group : groups(sheet, xml)) {
        shared.elements.putAll(new GroupFollowing(run, sheet, move, group).elements());
      }
    }
    return shared;
  }

  private static boolean holds(byte[] xml, byte[] word) {
    for (int i = 0; i + word.length <= xml.length; i++) {
      int j = 0;
      while (j < word.length && xml[i + j] == word[j]) {
        j++;
      }
      if (j == word.length) {
        return true;
      }
    }
    return false;
  }

  /** A cell of a group. */
  record SharedMember(CellAddress cell, FormulaElement element) {}

  /** The groups, the cell that keeps the text first; indexes may be used again further down. */
  private static List<List<SharedMember>> groups(SheetPart sheet, byte[] xml) {
    List<List<SharedMember>> groups = new ArrayList<>();
    Map<String, List<SharedMember>> open = new LinkedHashMap<>();
    XmlScanner scanner = XmlScanner.ofEveryBranch(sheet.part(), xml);
    PlaceCursor place = new PlaceCursor(xml);
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.END || !scanner.is("sheetData")) {
      if (event == XmlScanner.Event.START) {
        if (scanner.is("row")) {
          place.row(scanner.tag());
        } else if (scanner.is("c")) {
          place.cell(scanner.tag());
        } else if (scanner.is("f")) {
          FormulaElement element = FormulaElement.read(scanner);
          if (element.isShared()) {
            add(new SharedMember(place.address(), element), open, groups);
          }
        }
      }
      event = scanner.next();
    }
    return groups;
  }

  private static void add(
      SharedMember member, Map<String, List<SharedMember>> open, List<List<SharedMember>> groups) {
    FormulaElement element = member.element();
    List<SharedMember> group = open.get(element.index());
    boolean starts = !element.text().isBlank() && (group == null || element.hasArea());
    if (starts) {
      group = new ArrayList<>();
      open.put(element.index(), group);
      groups.add(group);
    }
    if (group != null && (starts || element.text().isBlank())) {
      group.add(member);
    } else if (!element.text().isBlank()) {
      groups.add(List.of(member));
    }
  }

  /** What to write in place of the element at an offset; empty where it stays as it is. */
  Optional<String> xml(int start) {
    return Optional.ofNullable(elements.get(start));
  }
}

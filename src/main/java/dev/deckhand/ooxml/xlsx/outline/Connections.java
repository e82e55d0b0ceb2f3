package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.WorkbookDetails.Connection;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.beside.Capped;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the connections of a workbook (18.13), never their credentials and commands. */
final class Connections {
  private final Capped<Connection> found = new Capped<>();
  private final Map<Integer, String> names = new HashMap<>();

  Connections(SideParts parts, String workbookPart) {
    parts
        .trees(workbookPart, "connections")
        .flatMap(root -> root.children("connection").stream())
        .forEach(this::add);
  }

  private void add(XmlNode node) {
    String name = Shortened.text(node.value("name", ""));
    names.put(node.integer("id", -1), name);
    Optional<String> host = node.child("webPr").map(w -> w.value("url", "")).flatMap(Hosts::of);
    found.add(new Connection(name, kind(node), host.orElse(null), node.flag("refreshOnLoad")));
  }

  private static String kind(XmlNode node) {
    String settings = node.child("dbPr").map(d -> d.value("connection", "")).orElse("");
    if (settings.contains("Microsoft.Mashup")) {
      return "Power Query";
    }
    return switch (node.integer("type", 0)) {
      case 1 -> "ODBC";
      case 2 -> "DAO";
      case 3 -> "file";
      case 4 -> "web query";
      case 5 -> "OLE DB";
      case 6 -> "text file";
      case 7 -> "ADO";
      case 8 -> "data service";
      case 100 -> "data model";
      case 101, 102, 103, 104 -> "data model of this workbook";
      default -> "unknown";
    };
  }

  Capped<Connection> list() {
    return found;
  }

  /** The name of a connection by its number. */
  @Nullable String name(int id) {
    return names.get(id);
  }

  /** Whether any of them is of a kind. */
  boolean hasKind(String kind) {
    List<Connection> all = found.kept();
    return all.stream().anyMatch(c -> c.kind().equals(kind));
  }
}

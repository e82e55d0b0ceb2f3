package dev.deckhand.assist.tool;

import dev.deckhand.document.Host;
import dev.deckhand.document.TextDocument;
import dev.deckhand.feature.DocumentTool;
import java.util.Set;
import java.util.TreeSet;

/** Another document of a turn, to take from. */
public sealed interface ToolSource {
  /** The name a model says it by. */
  String name();

  /** A workbook or a deck. */
  record Office(String name, ToolDesk desk) implements ToolSource {}

  /** A text document. */
  record Text(String name, TextDocument text) implements ToolSource {}

  /** The tools that make sense for it. */
  default Set<DocumentTool> tools() {
    return switch (this) {
      case Office office -> DocumentTool.reading(office.desk().host());
      case Text _ ->
          new TreeSet<>(Set.of(DocumentTool.LIST, DocumentTool.FIND, DocumentTool.READ_TEXT));
    };
  }

  /** What it is, in a word. */
  default String kind() {
    return switch (this) {
      case Office office -> office.desk().host() == Host.EXCEL ? "workbook" : "deck";
      case Text _ -> "text";
    };
  }
}

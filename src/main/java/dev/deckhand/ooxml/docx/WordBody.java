package dev.deckhand.ooxml.docx;

import dev.deckhand.document.Omission;
import dev.deckhand.document.TextDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs and tables of a main part in one pass. Text that is hidden or deleted, and
 * what stands beside the text, is left out and counted.
 */
final class WordBody {
  /** Text of two points and less, in half-points, is there for machines and not for people. */
  private static final int SMALLEST = 4;

  /** Columns one cell of a table may span; Word has 63 columns at the most. */
  private static final int MOST_COLUMNS = 63;

  private final String name;
  private final XMLStreamReader xml;
  private final WordStyles styles;
  private final List<Passage> passages = new ArrayList<>();
  private final Map<Omission.Kind, Integer> omitted = new EnumMap<>(Omission.Kind.class);

  /** The cell that is being read; texts outside tables go to the passages. */
  private @Nullable StringBuilder cell;

  private long characters;
  private long blocks;

  WordBody(String name, XMLStreamReader xml, WordStyles styles) {
    this.name = name;
    this.xml = xml;
    this.styles = styles;
  }

  /** Reads to the end of the part. */
  void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        if (xml.getLocalName().equals("body")) {
          content(null);
        }
      }
    }
  }

  List<Passage> passages() {
    return passages;
  }

  List<Omission> omissions() {
    return omitted.entrySet().stream().map(e -> new Omission(e.getKey(), e.getValue())).toList();
  }

  /** Reads the children of an element that holds paragraphs, tables or runs. */
  private void content(@Nullable OpenParagraph paragraph) throws XMLStreamException {
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "p" -> paragraph();
        case "tbl" -> table();
        case "pPr" -> {
          if (paragraph == null) {
            Word.skip(xml);
          } else {
            paragraph.properties(xml);
          }
        }
        case "r" -> {
          if (paragraph == null) {
            Word.skip(xml);
          } else {
            run(paragraph);
          }
        }
        case "del", "moveFrom" -> omit(Omission.Kind.DELETED_TEXT);
        case "altChunk", "subDoc" -> omit(Omission.Kind.EXTERNAL_PARTS);
        case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent" ->
            content(paragraph);
        case "fldSimple", "dir", "bdo", "AlternateContent", "Choice" -> content(paragraph);
        default -> Word.skip(xml);
      }
    }
  }

  private void omit(Omission.Kind kind) throws XMLStreamException {
    omitted.merge(kind, 1, Integer::sum);
    Word.skip(xml);
  }

  private void paragraph() throws XMLStreamException {
    OpenParagraph open = new OpenParagraph(styles);
    content(open);
    String text = open.text();
    if (text.isEmpty()) {
      return;
    }
    if (styles.contents(open.style())) {
      omitted.merge(Omission.Kind.CONTENTS, 1, Integer::sum);
      return;
    }
    count(text.length());
    if (cell == null) {
      passages.add(open.passage());
    } else {
      cell.append(cell.isEmpty() ? "" : " ").append(text);
    }
  }

  private void count(int length) {
    characters += length;
    blocks++;
    TextDocument.requireLength(name, characters, blocks);
  }

  /** Reads a run: its properties come first, then texts, breaks, drawings. */
  private void run(OpenParagraph paragraph) throws XMLStreamException {
    RunLook look = RunLook.of(styles, paragraph.style());
    boolean counted = false;
    while (Word.child(xml)) {
      String element = xml.getLocalName();
      if (element.equals("rPr")) {
        look = look.with(xml, styles, SMALLEST);
      } else if (look.hidden()) {
        if (!counted && element.equals("t")) {
          omitted.merge(Omission.Kind.HIDDEN_TEXT, 1, Integer::sum);
          counted = true;
        }
        Word.skip(xml);
      } else {
        piece(paragraph, element, look.bold());
      }
    }
  }

  private void piece(OpenParagraph paragraph, String element, boolean bold)
      throws XMLStreamException {
    switch (element) {
      case "t" -> {
        paragraph.add(xml.getElementText(), bold);
        TextDocument.requireLength(name, characters + paragraph.length(), blocks);
      }
      case "tab", "br", "cr", "ptab" -> blank(paragraph, " ");
      case "noBreakHyphen" -> blank(paragraph, "-");
      case "commentReference" -> omit(Omission.Kind.COMMENTS);
      case "footnoteReference", "endnoteReference" -> omit(Omission.Kind.NOTES);
      case "drawing", "pict", "object", "AlternateContent" -> drawing();
      default -> Word.skip(xml);
    }
  }

  private void blank(OpenParagraph paragraph, String text) throws XMLStreamException {
    paragraph.add(text, true);
    Word.skip(xml);
  }

  /** Looks for text boxes; of alternatives only the first counts. */
  private void drawing() throws XMLStreamException {
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "txbxContent" -> content(null);
        case "Fallback" -> Word.skip(xml);
        default -> drawing();
      }
    }
  }

  /** Reads a table; one that stands in a cell becomes text of that cell. */
  private void table() throws XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    rows(rows);
    if (cell == null && !rows.isEmpty()) {
      passages.add(new Passage.Rows(rows));
    }
  }

  private void rows(List<List<String>> rows) throws XMLStreamException {
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "tr" -> {
          List<String> cells = new ArrayList<>();
          cells(cells);
          if (cells.stream().anyMatch(text -> !text.isEmpty())) {
            count(0);
            rows.add(cells);
          }
        }
        case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> rows(rows);
        default -> Word.skip(xml);
      }
    }
  }

  private void cells(List<String> cells) throws XMLStreamException {
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "tc" -> cell(cells);
        case "sdt", "sdtContent", "customXml" -> cells(cells);
        default -> Word.skip(xml);
      }
    }
  }

  private void cell(List<String> cells) throws XMLStreamException {
    StringBuilder outer = cell;
    StringBuilder own = outer == null ? new StringBuilder() : outer;
    cell = own;
    int span = 1;
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "p" -> paragraph();
        case "tbl" -> table();
        case "tcPr" -> span = span();
        case "sdt", "customXml", "ins", "moveTo", "AlternateContent" -> content(null);
        default -> Word.skip(xml);
      }
    }
    cell = outer;
    cells.add(outer == null ? own.toString() : "");
    for (int i = 1; i < span; i++) {
      cells.add("");
    }
  }

  private int span() throws XMLStreamException {
    int span = 1;
    while (Word.child(xml)) {
      Integer number = xml.getLocalName().equals("gridSpan") ? Word.number(xml) : null;
      span = number == null ? span : Math.clamp(number, 1, MOST_COLUMNS);
      Word.skip(xml);
    }
    return span;
  }
}

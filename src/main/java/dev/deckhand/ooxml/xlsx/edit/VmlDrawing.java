package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing of the old kind, with the boxes of notes and form controls. Handled as text, a byte a
 * character: Excel itself writes line breaks into it that are no XML.
 */
final class VmlDrawing {
  /** Ids of one block; a drawing says which blocks are its own. */
  private static final int BLOCK = 1024;

  private static final Pattern ROOT = Pattern.compile("<[^?!][^>]*>");
  private static final Pattern SHAPE = Pattern.compile("<((?:[\\w.-]+:)?shape)[\\s>]");
  private static final Pattern DRAWN =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(?:shape|group|rect|roundrect|oval|line|polyline|arc|curve|image)[\\s/>]");
  private static final Pattern NOTE = Pattern.compile("ObjectType\\s*=\\s*[\"']Note[\"']");
  private static final Pattern ROW = Pattern.compile("<(?:[\\w.-]+:)?Row>\\s*(\\d{1,7})\\s*</");
  private static final Pattern COLUMN =
      Pattern.compile("<(?:[\\w.-]+:)?Column>\\s*(\\d{1,5})\\s*</");
  private static final Pattern ID = Pattern.compile("_x0000_s(\\d{1,8})\\b");
  private static final Pattern BLOCKS =
      Pattern.compile("(idmap\\b[^>]*\\bdata\\s*=\\s*[\"'])([\\d,\\s]*)");

  private String vml;

  VmlDrawing(byte[] content) {
    vml = new String(content, StandardCharsets.ISO_8859_1);
  }

  /** A drawing without shapes, whose ids are of a block. */
  static VmlDrawing empty(int block) {
    return new VmlDrawing(
        """
        <xml xmlns:v="urn:schemas-microsoft-com:vml"
         xmlns:o="urn:schemas-microsoft-com:office:office"
         xmlns:x="urn:schemas-microsoft-com:office:excel">
         <o:shapelayout v:ext="edit">
          <o:idmap v:ext="edit" data="%d"/>
         </o:shapelayout></xml>"""
            .formatted(block)
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  byte[] content() {
    return vml.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The highest block of ids it uses, or 0. */
  int highestBlock() {
    int highest = highestId() / BLOCK;
    Matcher blocks = BLOCKS.matcher(vml);
    while (blocks.find()) {
      for (String block : blocks.group(2).strip().split("[,\\s]+", -1)) {
        highest = block.isEmpty() ? highest : Math.max(highest, number(block));
      }
    }
    return highest;
  }

  private int highestId() {
    int highest = 0;
    Matcher ids = ID.matcher(vml);
    while (ids.find()) {
      highest = Math.max(highest, number(ids.group(1)));
    }
    return highest;
  }

  private static int number(String digits) {
    return digits.length() > 8 ? 0 : Integer.parseInt(digits);
  }

  private record Span(int start, int end) {}

  private List<Span> notes(Predicate<CellAddress> cells) {
    List<Span> found = new ArrayList<>();
    Matcher shape = SHAPE.matcher(vml);
    int at = 0;
    while (shape.find(at)) {
      String close = "</" + shape.group(1) + ">";
      int end = vml.indexOf(close, shape.end());
      if (end < 0) {
        break;
      }
      at = end + close.length();
      if (isNote(vml.substring(shape.start(), at), cells)) {
        found.add(new Span(shape.start(), at));
      }
    }
    return found;
  }

  private static boolean isNote(String shape, Predicate<CellAddress> cells) {
    Matcher row = ROW.matcher(shape);
    Matcher column = COLUMN.matcher(shape);
    if (!NOTE.matcher(shape).find() || !row.find() || !column.find()) {
      return false;
    }
    int r = number(row.group(1));
    int c = number(column.group(1));
    return r < CellAddress.ROWS && c < CellAddress.COLUMNS && cells.test(new CellAddress(r, c));
  }

  boolean hasNote(CellAddress cell) {
    return !notes(cell::equals).isEmpty();
  }

  /** Removes the boxes of the notes of an area. */
  void removeNotes(CellArea area) {
    for (Span note : notes(area::contains).reversed()) {
      vml = vml.substring(0, note.start) + vml.substring(note.end);
    }
  }

  /** Whether nothing is drawn. */
  boolean isEmpty() {
    return !DRAWN.matcher(vml).find();
  }

  /** Adds the box of a note the way Excel writes it. */
  void addNote(CellAddress cell, NoteBox box) {
    int id = freeId();
    String names = names();
    String type = vml.contains("id=\"_x0000_t202\"") ? "" : NoteBoxXml.type(names);
    int order = 1 + (int) DRAWN.matcher(vml).results().count();
    String shape = type + NoteBoxXml.of(names, id, order, cell, box);
    int end = vml.lastIndexOf("</");
    vml = vml.substring(0, end) + shape + vml.substring(end);
  }

  /** Behind all ids there are; a block that is full is followed by one more. */
  private int freeId() {
    int highest = Math.max(highestId(), highestBlock() * BLOCK);
    int id = highest + 1;
    if (id % BLOCK == 0) {
      id++;
    }
    String block = Integer.toString(id / BLOCK);
    Matcher blocks = BLOCKS.matcher(vml);
    if (blocks.find() && !List.of(blocks.group(2).strip().split("[,\\s]+", -1)).contains(block)) {
      vml = blocks.replaceFirst("$1$2," + block);
    }
    return id;
  }

  /** Declarations of the usual prefixes where the root does not have all of them. */
  private String names() {
    Matcher tag = ROOT.matcher(vml);
    String root = tag.find() ? tag.group() : "";
    boolean usual =
        root.contains("xmlns:v=\"urn:schemas-microsoft-com:vml\"")
            && root.contains("xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
            && root.contains("xmlns:x=\"urn:schemas-microsoft-com:office:excel\"");
    return usual
        ? ""
        : " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
  }
}

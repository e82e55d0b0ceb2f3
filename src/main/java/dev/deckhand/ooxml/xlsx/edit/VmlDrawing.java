package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private static final Pattern NAMESPACE =
      Pattern.compile("(xmlns(?::[\\w.-]+)?)\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern SHAPE = Pattern.compile("<((?:[\\w.-]+:)?shape)[\\s>]");
  private static final Pattern DRAWN =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(?:shape|group|rect|roundrect|oval|line|polyline|arc|curve|image)[\\s/>]");
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

  private record Found(int start, int end, NoteShape note) {}

  private List<Found> found() {
    List<Found> found = new ArrayList<>();
    Map<String, String> names = names();
    Matcher shape = SHAPE.matcher(vml);
    int at = 0;
    while (shape.find(at)) {
      String close = "</" + shape.group(1) + ">";
      int end = vml.indexOf(close, shape.end());
      if (end < 0) {
        break;
      }
      int start = shape.start();
      at = end + close.length();
      int behind = at;
      NoteShape.of(vml.substring(start, at), names)
          .ifPresent(note -> found.add(new Found(start, behind, note)));
    }
    return found;
  }

  /** The boxes of notes, in order. */
  List<NoteShape> notes() {
    return found().stream().map(Found::note).toList();
  }

  /**
   * Has the boxes of notes follow their cells.
   *
   * @param area the cells that change places
   * @param target where a cell goes; empty when its box is removed
   */
  void follow(CellArea area, Function<CellAddress, Optional<CellAddress>> target) {
    StringBuilder now = new StringBuilder();
    int copied = 0;
    for (Found box : found()) {
      if (area.contains(box.note.cell())) {
        now.append(vml, copied, box.start);
        target.apply(box.note.cell()).ifPresent(cell -> now.append(box.note.on(cell).xml()));
        copied = box.end;
      }
    }
    vml = now.append(vml, copied, vml.length()).toString();
  }

  /** Whether nothing is drawn. */
  boolean isEmpty() {
    return !DRAWN.matcher(vml).find();
  }

  /** Whether a box of a drawing can be shown by this one, too. */
  boolean takes(NoteShape note) {
    String type = note.type();
    boolean known =
        type.isEmpty() || type.equals(NoteBoxXml.TYPE) || vml.contains("id=\"" + type + "\"");
    return known && !note.needsParts();
  }

  /** Adds boxes; their ids are new ones. */
  void add(List<NoteShape> notes) {
    StringBuilder added = new StringBuilder();
    Map<String, String> own = names();
    if (!vml.contains("id=\"" + NoteBoxXml.TYPE + "\"")) {
      added.append(declared(NoteBoxXml.type(), NoteBoxXml.names(), own));
    }
    int id = Math.max(highestId(), highestBlock() * BLOCK);
    for (NoteShape note : notes) {
      id += (id + 1) % BLOCK == 0 ? 2 : 1;
      block(id / BLOCK);
      added.append(declared(note.numbered(id).xml(), note.names(), own));
    }
    int end = vml.lastIndexOf("</");
    vml = vml.substring(0, end) + added + vml.substring(end);
  }

  /** The number of shapes there are, which is the place of the last one from the back. */
  int size() {
    return (int) DRAWN.matcher(vml).results().count();
  }

  /** Has the drawing say that a block of ids is its own. */
  private void block(int number) {
    String block = Integer.toString(number);
    Matcher blocks = BLOCKS.matcher(vml);
    if (blocks.find() && !List.of(blocks.group(2).strip().split("[,\\s]+", -1)).contains(block)) {
      vml = blocks.replaceFirst("$1$2," + block);
    }
  }

  /** The namespaces the root declares. */
  private Map<String, String> names() {
    Matcher tag = ROOT.matcher(vml);
    Map<String, String> names = new LinkedHashMap<>();
    Matcher declarations = NAMESPACE.matcher(tag.find() ? tag.group() : "");
    while (declarations.find()) {
      names.put(declarations.group(1), declarations.group(2));
    }
    return names;
  }

  /** An element that declares what it counts on where the root does not. */
  private static String declared(String xml, Map<String, String> names, Map<String, String> own) {
    StringBuilder missing = new StringBuilder();
    String start = xml.substring(0, xml.indexOf('>') + 1);
    names.forEach(
        (name, value) -> {
          if (!value.equals(own.get(name)) && !start.contains(" " + name + "=")) {
            missing.append(" %s=\"%s\"".formatted(name, value));
          }
        });
    return xml.replaceFirst("(?=[\\s>])", Matcher.quoteReplacement(missing.toString()));
  }
}

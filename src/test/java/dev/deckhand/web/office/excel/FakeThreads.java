package dev.deckhand.web.office.excel;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.plan.NoteOperation;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that can be answered, written into a file as Excel does: the thread in a part of its
 * own, and a note that stands in for it where threads are not known.
 */
final class FakeThreads {
  private static final String PART = "/xl/threadedComments/threadedComment%d.xml";
  private static final String TYPE = "application/vnd.ms-excel.threadedcomments+xml";
  private static final String RELATIONSHIP =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  private static final String EMPTY =
      "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>";
  private static final Pattern AUTHOR = Pattern.compile("<author[ />]");

  private final String cell;
  private final String id;

  private FakeThreads(String cell) {
    this.cell = cell;
    this.id = "{" + cell + "}";
  }

  static void add(FakeSheet sheet, String cell, String text) {
    FakeWorkbook book = sheet.book();
    book.add(new NoteOperation.SetComment("", sheet.quoted() + "!" + cell, text));
    String part =
        book.read(poi -> poi.getSheet(sheet.name()).getPackagePart().getPartName().getName());
    FakeThreads threads = new FakeThreads(cell);
    book.changeParts(edit -> threads.write(edit, part, text));
  }

  private void write(OpcEdit edit, String sheet, String text) {
    change(edit, partOf(edit, sheet, "comments"), this::standIn);
    String threads =
        edit.relationships(sheet).stream()
            .filter(relationship -> relationship.hasType("threadedComment"))
            .map(Relationship::partName)
            .findFirst()
            .orElseGet(() -> added(edit, sheet));
    change(edit, threads, xml -> thread(xml, text));
  }

  private static String partOf(OpcEdit edit, String sheet, String type) {
    return edit.relationships(sheet).stream()
        .filter(relationship -> relationship.hasType(type))
        .map(Relationship::partName)
        .findFirst()
        .orElseThrow();
  }

  private static String added(OpcEdit edit, String sheet) {
    String part = edit.freeName(PART);
    edit.add(part, EMPTY.getBytes(StandardCharsets.UTF_8), TYPE);
    edit.addRelationship(sheet, RELATIONSHIP, part);
    return part;
  }

  private static void change(OpcEdit edit, String part, UnaryOperator<String> change) {
    String xml = new String(edit.part(part), StandardCharsets.UTF_8);
    edit.put(part, change.apply(xml).getBytes(StandardCharsets.UTF_8));
  }

  /** The author of a note says that it stands in for a thread. */
  private String standIn(String xml) {
    long authors = AUTHOR.matcher(xml).results().count();
    return xml.replaceFirst(
            "</authors>", Matcher.quoteReplacement("<author>tc=" + id + "</author></authors>"))
        .replaceFirst("(<comment ref=\"" + cell + "\"[^>]* authorId=\")\\d+", "$1" + authors);
  }

  private String thread(String xml, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    String comment =
        ("<threadedComment ref=\"%s\" dT=\"2026-01-31T12:00:00.00\" personId=\"{P}\" id=\"%s\">"
                + "<text>%s</text></threadedComment></ThreadedComments>")
            .formatted(cell, id, escaped);
    String open = xml.replaceFirst("(<ThreadedComments[^>]*)/>", "$1></ThreadedComments>");
    return open.replace("</ThreadedComments>", comment);
  }
}

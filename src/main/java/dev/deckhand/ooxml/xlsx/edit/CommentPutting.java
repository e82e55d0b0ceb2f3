package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts comments on cells that have none: notes, the shapes that show them, threads. */
final class CommentPutting {
  private static final Pattern SHAPE_NUMBER = Pattern.compile("_x0000_s(\\d{1,9})");

  private final WorkbookDraft draft;
  private final String sheetName;
  private final CommentParts parts;

  CommentPutting(WorkbookDraft draft, String sheetName) {
    this.draft = draft;
    this.sheetName = sheetName;
    this.parts =
        new CommentParts(draft, draft.workbook().worksheet(sheetName).orElseThrow().part());
  }

  /** Puts comments on the cells they say; pending cell changes have to be flushed before. */
  void put(List<CommentCopy> comments) {
    if (comments.isEmpty()) {
      return;
    }
    List<Map<String, String>> ids = comments.stream().map(this::freshIds).toList();
    notes(comments, ids);
    shapes(comments);
    if (comments.stream().anyMatch(c -> !c.thread().isEmpty())) {
      threads(comments, ids);
    }
  }

  /** New ids for the comments of a copied thread, by the old ones; the same for the same plan. */
  private Map<String, String> freshIds(CommentCopy comment) {
    Map<String, String> ids = new HashMap<>();
    if (comment.fresh()) {
      for (String xml : comment.thread()) {
        String id = parse(xml).value("id", "");
        byte[] seed = (id + sheetName + "!" + comment.cell()).getBytes(StandardCharsets.UTF_8);
        String fresh = UUID.nameUUIDFromBytes(seed).toString().toUpperCase(Locale.ROOT);
        ids.put(id, "{" + fresh + "}");
      }
    }
    return ids;
  }

  private static XmlNode parse(String xml) {
    return XmlNode.parse("comment", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String renamed(String xml, Map<String, String> ids) {
    String now = xml;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      now = id.getKey().isEmpty() ? now : now.replace(id.getKey(), id.getValue());
    }
    return now;
  }

  private void notes(List<CommentCopy> comments, List<Map<String, String>> ids) {
    String part = parts.notes();
    byte[] xml = draft.utf8(part);
    XmlNode root = XmlNode.parse(part, xml);
    Splices splices = new Splices(xml);
    XmlNode authors = root.child("authors").orElse(root);
    List<String> names = new ArrayList<>(authors.children().stream().map(XmlNode::text).toList());
    StringBuilder newAuthors = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    boolean keepsIds = root.value("xmlns:xr") != null;
    for (int i = 0; i < comments.size(); i++) {
      String author = renamed(comments.get(i).author(), ids.get(i));
      int index = names.indexOf(author);
      if (index < 0) {
        index = names.size();
        names.add(author);
        String name = root.prefix() + "author";
        newAuthors.append("<" + name + ">" + XmlText.escape(author) + "</" + name + ">");
      }
      String note = renamed(comments.get(i).note(), ids.get(i));
      notes.append(note(note, comments.get(i).cell(), index, keepsIds));
    }
    if (!newAuthors.isEmpty()) {
      splices.append(authors, newAuthors.toString());
    }
    splices.append(root.child("commentList").orElse(root), notes.toString());
    draft.parts().put(part, splices.apply());
  }

  private static String note(String note, CellAddress cell, int author, boolean keepsIds) {
    byte[] xml = note.getBytes(StandardCharsets.UTF_8);
    XmlNode node = XmlNode.parse("comment", xml);
    Splices splices = new Splices(xml);
    splices.attribute(node, "ref", cell.toString());
    splices.attribute(node, "authorId", Integer.toString(author));
    node.attribute("shapeId").ifPresent(a -> splices.attribute(node, "shapeId", "0"));
    for (XmlNode.Attribute attribute : node.attributes()) {
      if (!keepsIds && attribute.name().startsWith("xr:")) {
        splices.delete(attribute.nameStart() - 1, attribute.end() + 1);
      }
    }
    return new String(splices.apply(), StandardCharsets.UTF_8);
  }

  private void shapes(List<CommentCopy> comments) {
    String part = parts.shapes();
    try {
      byte[] xml = draft.utf8(part);
      XmlNode root = XmlNode.parse(part, xml);
      int number = number(part, root);
      StringBuilder shapes = new StringBuilder();
      for (CommentCopy comment : comments) {
        String id = "_x0000_s" + ++number;
        shapes.append(shape(comment, id));
      }
      Splices splices = new Splices(xml);
      splices.append(root, shapes.toString());
      draft.parts().put(part, splices.apply());
    } catch (DocumentProblem notWellFormed) {
      draft.notes().object("drawing", part, "comment shapes could not be added");
    }
  }

  private static String shape(CommentCopy comment, String id) {
    @Nullable String shape = comment.shape();
    return shape == null || shape.contains("relid")
        ? CommentShape.of(comment.cell(), id)
        : CommentShape.like(shape, comment.was(), comment.cell(), id);
  }

  /**
   * The highest number a shape of a drawing has; numbers of a drawing start at its own thousand.
   */
  private static int number(String part, XmlNode root) {
    String digits = part.replaceAll("\\D", "");
    int block = digits.isEmpty() || digits.length() > 5 ? 1 : Integer.parseInt(digits);
    int highest = 1024 * Math.max(1, block);
    for (XmlNode shape : root.children("shape")) {
      Matcher matcher = SHAPE_NUMBER.matcher(shape.value("id", ""));
      if (matcher.matches()) {
        highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
      }
    }
    return highest;
  }

  private void threads(List<CommentCopy> comments, List<Map<String, String>> ids) {
    String part = parts.threads();
    byte[] xml = draft.utf8(part);
    StringBuilder threads = new StringBuilder();
    for (int i = 0; i < comments.size(); i++) {
      for (String thread : comments.get(i).thread()) {
        byte[] one = renamed(thread, ids.get(i)).getBytes(StandardCharsets.UTF_8);
        Splices splices = new Splices(one);
        splices.attribute(XmlNode.parse("comment", one), "ref", comments.get(i).cell().toString());
        threads.append(new String(splices.apply(), StandardCharsets.UTF_8));
      }
    }
    Splices splices = new Splices(xml);
    splices.append(XmlNode.parse(part, xml), threads.toString());
    draft.parts().put(part, splices.apply());
  }
}

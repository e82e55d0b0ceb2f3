package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SlideComment;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reviewers' comments: those of the standard (ECMA-376 part 1, 19.4), which newer versions thread
 * by an extension, and the modern ones, which are tied to shapes ([MS-PPTX] 2.1.21).
 */
final class SlideComments {
  private static final int MOST = 2_000;

  private final DeckParts parts;
  private final List<String> notices;
  private @Nullable Map<String, String> authors;

  SlideComments(DeckParts parts, List<String> notices) {
    this.parts = parts;
    this.notices = notices;
  }

  List<SlideComment> of(int number, String slide) {
    List<SlideComment> comments = new ArrayList<>();
    for (Relationship relationship : parts.relationships(slide)) {
      String part = relationship.partName();
      if (relationship.hasType("comments") && !relationship.external() && parts.has(part)) {
        try {
          read(parts.root(part), comments);
        } catch (DocumentProblem problem) {
          notices.add(
              "The comments of slide %d cannot be read: %s"
                  .formatted(number, problem.getMessage()));
        }
      }
    }
    return comments.stream().limit(MOST).toList();
  }

  private void read(Element list, List<SlideComment> comments) {
    for (Element comment : Dom.children(list)) {
      if (Ns.P.is(comment, "cm")) {
        comments.add(legacy(comment));
      } else if ("cm".equals(comment.getLocalName())) {
        modern(comment, comments);
      }
    }
  }

  private SlideComment legacy(Element comment) {
    Element text = Dom.child(comment, Ns.P, "text");
    boolean reply =
        !Dom.below(comment, element -> "parentCm".equals(element.getLocalName())).isEmpty();
    return new SlideComment(
        author(comment),
        Dom.attribute(comment, "dt"),
        text == null ? "" : text.getTextContent(),
        null,
        reply,
        false);
  }

  private void modern(Element comment, List<SlideComment> comments) {
    Integer shape = shape(comment);
    boolean resolved = "resolved".equals(Dom.attribute(comment, "status"));
    comments.add(modern(comment, shape, false, resolved));
    for (Element list : named(comment, "replyLst")) {
      for (Element reply : named(list, "reply")) {
        comments.add(modern(reply, shape, true, resolved));
      }
    }
  }

  private SlideComment modern(
      Element comment, @Nullable Integer shape, boolean reply, boolean resolved) {
    List<String> text = new ArrayList<>();
    for (Element body : named(comment, "txBody")) {
      Dom.below(body, Ns.A, "p").forEach(paragraph -> text.add(Paragraphs.text(paragraph)));
    }
    String said = String.join("\n", text);
    return new SlideComment(
        author(comment), Dom.attribute(comment, "created"), said, shape, reply, resolved);
  }

  /** The innermost shape the comment is pinned to. */
  private static @Nullable Integer shape(Element comment) {
    Integer shape = null;
    for (Element list : Dom.children(comment)) {
      if (list.getLocalName().endsWith("MkLst")) {
        for (Element mark : Dom.children(list)) {
          boolean ofShape = mark.getLocalName().matches("(sp|pic|graphicFrame|cxnSp|grpSp)Mk");
          shape = ofShape ? Integer.valueOf((int) Dom.number(mark, "id", 0)) : shape;
        }
      }
    }
    return shape;
  }

  private static List<Element> named(Element parent, String local) {
    return Dom.children(parent).stream()
        .filter(child -> local.equals(child.getLocalName()))
        .toList();
  }

  private @Nullable String author(Element comment) {
    if (authors == null) {
      authors = new HashMap<>();
      for (String kind : List.of("commentAuthors", "authors")) {
        parts.related(parts.presentation(), kind).ifPresent(this::authors);
      }
    }
    return authors.get(Objects.requireNonNullElse(Dom.attribute(comment, "authorId"), ""));
  }

  private void authors(String part) {
    Map<String, String> known = Objects.requireNonNull(authors);
    try {
      for (Element author : Dom.children(parts.root(part))) {
        String name = Dom.attribute(author, "name");
        if (name != null) {
          known.put(Objects.requireNonNullElse(Dom.attribute(author, "id"), ""), name);
        }
      }
    } catch (DocumentProblem problem) {
      notices.add("The authors of comments cannot be read: " + problem.getMessage());
    }
  }
}

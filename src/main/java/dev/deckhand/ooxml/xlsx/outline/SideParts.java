package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.beside.Capped;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts around the worksheets. One that cannot be read is left out with a notice and costs
 * nothing but itself.
 */
final class SideParts {
  private static final int MOST_NOTICES = 100;

  private final PartSource source;
  private final List<String> notices = new ArrayList<>();

  SideParts(PartSource source) {
    this.source = source;
  }

  /** A part as a tree; empty when it cannot be read. */
  Optional<XmlNode> tree(String part) {
    try {
      return Optional.of(XmlNode.parse(part, XmlText.utf8(part, source.part(part))));
    } catch (DocumentProblem unreadable) {
      notice(part + " is left out: " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** A part that need not be well-formed, such as a drawing of the old kind. */
  Optional<XmlNode> looseTree(String part) {
    try {
      return Optional.of(XmlNode.parse(part, XmlText.utf8(part, source.part(part))));
    } catch (DocumentProblem notWellFormed) {
      return Optional.empty();
    }
  }

  /** The relationships of a part; none when they cannot be read. */
  List<Relationship> relationships(String part) {
    try {
      return source.relationships(part);
    } catch (DocumentProblem unreadable) {
      notice("What " + part + " refers to is left out: " + unreadable.getMessage());
      return List.of();
    }
  }

  /** The targets within the package of one kind, by the last segment of the relationship type. */
  List<String> targets(String part, String kind) {
    return relationships(part).stream()
        .filter(r -> !r.external() && r.hasType(kind))
        .map(Relationship::partName)
        .toList();
  }

  /** The readable parts a part refers to with one kind of relationship. */
  Stream<XmlNode> trees(String part, String kind) {
    return targets(part, kind).stream().flatMap(target -> tree(target).stream());
  }

  /** What is kept of a list; a notice says when that is not all. */
  <T> List<T> kept(Capped<T> list, String where, String what) {
    if (list.cut()) {
      notice(where + " has " + list.count() + " " + what + "; the outline lists " + Capped.LIMIT);
    }
    return list.kept();
  }

  void notice(String notice) {
    if (notices.size() < MOST_NOTICES && !notices.contains(notice)) {
      notices.add(notice);
    }
  }

  List<String> notices() {
    return List.copyOf(notices);
  }
}

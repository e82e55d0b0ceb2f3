package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.markup.LeanTree;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.PartXml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/**
 * A deck in the middle of an edit, for operations that change nothing but the text of elements:
 * parts no other operation has opened are lean trees, whose texts are written into their bytes.
 */
final class TextParts implements DeckParts {
  private final DeckEdit deck;
  private final OpcEdit opc;
  private final Map<String, LeanTree> trees;

  /**
   * The parts of an edit.
   *
   * @param read trees there are already, of the version that is edited
   */
  TextParts(DeckEdit deck, OpcEdit opc, Map<String, LeanTree> read) {
    this.deck = deck;
    this.opc = opc;
    this.trees = new ConcurrentHashMap<>(read);
  }

  @Override
  public Element root(String part) {
    return deck.isOpen(part)
        ? deck.root(part)
        : trees.computeIfAbsent(part, name -> PartXml.read(name, opc.part(name))).root();
  }

  @Override
  public boolean has(String part) {
    return deck.has(part);
  }

  @Override
  public long size(String part) {
    return deck.size(part);
  }

  @Override
  public List<Relationship> relationships(String part) {
    return deck.relationships(part);
  }

  /** The trees whose texts were changed, by part. */
  Map<String, LeanTree> changed() {
    Map<String, LeanTree> changed = new HashMap<>(trees);
    changed.values().removeIf(tree -> !tree.changed());
    return changed;
  }

  /** All trees there are, with the texts written there. */
  Map<String, LeanTree> trees() {
    return trees;
  }

  /** Forgets a part and puts the texts written there into the package. */
  void close(String part) {
    LeanTree tree = trees.remove(part);
    if (tree != null && tree.changed()) {
      opc.put(part, tree.written());
    }
  }
}

package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.ooxml.markup.LeanTree;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deck on its way from a proposed plan to the edit: slides are read when they are asked for, and
 * what was parsed to read them serves the edit as well. In one hand at a time.
 */
public final class OpenedDeck {
  private final OpcPackage opc;
  private final PackageParts parts;
  private final DeckOutline outline;

  private OpenedDeck(byte[] content, @Nullable DeckOutline known) {
    this.opc = OpcPackage.open(content);
    this.parts = known == null ? PackageParts.keeping(opc) : new PackageParts(opc);
    this.outline = known == null ? OutlineReader.onDemand(parts) : known;
  }

  /**
   * Opens a deck nobody has read.
   *
   * @throws dev.deckhand.document.DocumentProblem when it cannot be read
   */
  public static OpenedDeck of(byte[] content) {
    return new OpenedDeck(content, null);
  }

  /** Opens a deck whose outline is at hand. */
  public static OpenedDeck of(byte[] content, DeckOutline outline) {
    return new OpenedDeck(content, outline);
  }

  public OpcPackage opc() {
    return opc;
  }

  /** The parts of the deck, before any edit. */
  public PackageParts parts() {
    return parts;
  }

  /** What the deck contains, before any edit; stays that when the trees are gone. */
  public DeckOutline outline() {
    return outline;
  }

  /** Hands over the trees of the slides that were read, to be changed; they are parsed once. */
  public Map<String, LeanTree> takeTrees() {
    return parts.takeKept();
  }
}

package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.ooxml.markup.LeanTree;
import dev.deckhand.ooxml.opc.PartSource;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The parts of a file, or of an edit that is done, which are only read; layouts and masters are
 * parsed once. Safe for several threads, each of which holds on to the few slides it read last.
 */
public final class PackageParts implements DeckParts {
  private static final int RECENT = 4;

  /** A tree takes some ten times the bytes of its part. */
  private static final long MOST_KEPT_BYTES = 16 << 20;

  private final PartSource opc;
  private final @Nullable Unchanged unchanged;
  private final Map<String, LeanTree> read;
  private final AtomicLong room;
  private final Map<String, Element> shared = new ConcurrentHashMap<>();
  private final Map<String, List<Relationship>> relationships = new ConcurrentHashMap<>();
  private final ThreadLocal<Map<String, Element>> recent = ThreadLocal.withInitial(Recent::new);

  /** Parts of the version before an edit, and what it changed. */
  private record Unchanged(PackageParts before, Set<String> changed) {
    boolean has(String part) {
      return !changed.contains(part) && before.has(part);
    }
  }

  public PackageParts(PartSource opc) {
    this(opc, null, Map.of(), 0);
  }

  /** Parts of which those of slides stay parsed until they are taken, as far as there is room. */
  public static PackageParts keeping(PartSource opc) {
    return new PackageParts(opc, null, Map.of(), MOST_KEPT_BYTES);
  }

  /**
   * The parts after an edit; those it left alone are read where they were before.
   *
   * @param changed names of parts that are not as they were
   * @param read trees by part
   */
  public PackageParts after(PartSource edited, Set<String> changed, Map<String, LeanTree> read) {
    return new PackageParts(edited, new Unchanged(this, changed), read, 0);
  }

  private PackageParts(
      PartSource opc, @Nullable Unchanged unchanged, Map<String, LeanTree> read, long room) {
    this.opc = opc;
    this.unchanged = unchanged;
    this.read = new ConcurrentHashMap<>(read);
    this.room = new AtomicLong(room);
  }

  /** Hands over what was kept; from now on everything is parsed anew, and nothing kept. */
  public Map<String, LeanTree> takeKept() {
    room.set(0);
    Map<String, LeanTree> kept = Map.copyOf(read);
    read.clear();
    return kept;
  }

  @Override
  public Element root(String part) {
    LeanTree there = read.get(part);
    if (there != null) {
      return there.root();
    }
    if (unchanged != null && unchanged.has(part)) {
      return unchanged.before().root(part);
    }
    boolean ofSlide = part.contains("/slides/") || part.contains("/notesSlides/");
    Map<String, Element> known = ofSlide ? recent.get() : shared;
    Element root = known.get(part);
    if (root == null) {
      byte[] content = opc.part(part);
      LeanTree tree = PartXml.read(part, content);
      root = tree.root();
      if (ofSlide && room.get() > 0 && room.addAndGet(-content.length) > 0) {
        read.put(part, tree);
      } else {
        known.put(part, root);
      }
    }
    return root;
  }

  @Override
  public boolean has(String part) {
    return opc.has(part);
  }

  @Override
  public long size(String part) {
    return opc.size(part);
  }

  @Override
  public List<Relationship> relationships(String part) {
    List<Relationship> known = relationships.get(part);
    if (known == null) {
      known = opc.relationships(part);
      relationships.put(part, known);
    }
    return known;
  }

  /** What a slide is made of, until the next ones are read. */
  private static final class Recent extends LinkedHashMap<String, Element> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Element> eldest) {
      return size() > RECENT;
    }
  }
}

package dev.deckhand.ooxml.opc;

import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One open Office file, seen as its parts (ECMA-376 part 2). Immutable and safe for several
 * threads; a part is inflated when it is asked for, and only then.
 *
 * <p>Part names are absolute ({@code /xl/workbook.xml}) and compared without regard to case.
 * Relationship parts and {@code /[Content_Types].xml} are listed among them.
 */
public final class OpcPackage implements PartSource {
  private static final Pattern PIECE =
      Pattern.compile("/\\[\\d+](\\.last)?\\.piece$", Pattern.CASE_INSENSITIVE);

  private final byte[] content;
  private final Limits limits;
  private final List<ZipPart> entries;
  private final Map<String, ZipPart> parts = new LinkedHashMap<>();
  private final Map<String, List<Relationship>> relationships = new ConcurrentHashMap<>();
  private final ContentTypes contentTypes;

  private OpcPackage(byte[] content, Limits limits) {
    this.content = content;
    this.limits = limits;
    this.entries = ZipIndex.read(content);
    for (ZipPart entry : entries) {
      if (!entry.isDirectory()) {
        register(entry);
      }
    }
    this.contentTypes = ContentTypes.parse(part(ContentTypes.PART));
  }

  private void register(ZipPart entry) {
    if (PIECE.matcher(entry.name()).find()) {
      throw Problems.unsupported("The package stores its parts in interleaved pieces.");
    }
    if (parts.putIfAbsent(PartNames.key(entry.name()), entry) != null) {
      throw Problems.hostile("The package contains " + entry.name() + " twice.");
    }
  }

  /** Opens a package within {@link Limits#DEFAULTS}. */
  public static OpcPackage open(byte[] content) {
    return open(content, Limits.DEFAULTS);
  }

  /**
   * Opens a package. The array is kept, not copied.
   *
   * @throws dev.deckhand.document.DocumentProblem when it is not a readable package
   */
  public static OpcPackage open(byte[] content, Limits limits) {
    return new OpcPackage(content, limits);
  }

  /** The original bytes of the file. */
  public byte[] content() {
    return content;
  }

  /** All part names as the package spells them, in the order of the zip directory. */
  public Set<String> partNames() {
    Set<String> names = new LinkedHashSet<>();
    parts.values().forEach(part -> names.add(part.name()));
    return names;
  }

  @Override
  public boolean has(String partName) {
    return find(partName) != null;
  }

  /** How many bytes a part has, inflated; 0 when there is no such part. */
  @Override
  public long size(String partName) {
    ZipPart part = find(partName);
    return part == null ? 0 : Math.max(part.entry().getSize(), 0);
  }

  /**
   * The inflated bytes of a part.
   *
   * @throws dev.deckhand.document.DocumentProblem when it is missing, damaged or too large
   */
  @Override
  public byte[] part(String partName) {
    ZipPart part = find(partName);
    if (part == null) {
      throw Problems.broken("The part " + partName + " is missing.");
    }
    return part.inflate(content, limits.partBytes());
  }

  /**
   * A part as it is inflated; the stream tells damage the way {@link #part} does, once it comes to
   * it.
   */
  public InputStream stream(String partName) {
    ZipPart part = find(partName);
    if (part == null) {
      throw Problems.broken("The part " + partName + " is missing.");
    }
    part.limit(limits.partBytes());
    return new PartStream(part, content);
  }

  private @Nullable ZipPart find(String partName) {
    return parts.get(PartNames.key(partName));
  }

  /** The name as the package spells it, when there is such a part. */
  Optional<String> storedName(String partName) {
    return Optional.ofNullable(find(partName)).map(ZipPart::name);
  }

  /** The content type of a part by override, else by extension; empty when none is declared. */
  public String contentType(String partName) {
    return contentTypes.of(partName);
  }

  /**
   * The relationships of a part, or of the package for {@code "/"}; none when it has no such part.
   */
  @Override
  public List<Relationship> relationships(String partName) {
    List<Relationship> known = relationships.get(partName);
    if (known == null) {
      String name = PartNames.relationshipsOf(partName);
      known = has(name) ? RelationshipPart.read(partName, part(name), this::storedName) : List.of();
      relationships.put(partName, known);
    }
    return known;
  }

  /** The relationships a relationship part holds. */
  public List<Relationship> relationshipsIn(String relationshipPart) {
    return relationshipPart.contains("_rels/")
        ? relationships(PartNames.sourceOf(relationshipPart))
        : List.of();
  }

  /** Whether another package has a part of this name with the same bytes. */
  public boolean holdsSame(String partName, OpcPackage other) {
    ZipPart mine = find(partName);
    ZipPart theirs = other.find(partName);
    return mine != null
        && theirs != null
        && mine.entry().getSize() == theirs.entry().getSize()
        && mine.entry().getCrc() == theirs.entry().getCrc()
        && Arrays.equals(part(partName), other.part(partName));
  }

  /** Whether a part has these very bytes. */
  boolean holds(String partName, byte[] content) {
    ZipPart part = find(partName);
    if (part == null || part.entry().getSize() != content.length) {
      return false;
    }
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue() == part.entry().getCrc() && Arrays.equals(part(partName), content);
  }

  /** Whether a part has this very content. */
  boolean holds(String partName, DeflatedPart content) {
    ZipPart part = find(partName);
    return part != null
        && part.entry().getSize() == content.size()
        && part.entry().getCrc() == content.crc()
        && Arrays.equals(part(partName), content.inflate());
  }

  /** The first relationship whose type ends in the given segment, such as {@code sharedStrings}. */
  public Optional<Relationship> relationship(String partName, String typeSuffix) {
    return relationships(partName).stream().filter(r -> r.hasType(typeSuffix)).findFirst();
  }

  /** Starts an edit that equals this package. */
  public OpcEdit edit() {
    return new OpcEdit(this);
  }

  List<ZipPart> entries() {
    return entries;
  }
}

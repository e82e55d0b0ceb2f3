package dev.deckhand.plan;

import dev.deckhand.document.ImageHeader;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code addPicture} calls an asset. */
final class AssetReader {
  /** Most bytes of a picture in a plan. */
  static final int MAX_BYTES = 10 << 20;

  /** Most pixels: programs hold four bytes for each while they show it. */
  static final long MAX_PIXELS = 50_000_000;

  private static final Pattern DATA =
      Pattern.compile("data:([a-z0-9.+-]+/[a-z0-9.+-]+);base64,", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("(?:/?ppt/media/|media/)?([^/\\\\:?#%]+)");
  private static final String NEXT =
      "name a picture of the deck, or send one as data:image/png;base64,…";

  private final Findings findings;

  AssetReader(Findings findings) {
    this.findings = findings;
  }

  /** The asset; {@code null} when something was found against it. */
  @Nullable PictureAsset read(String asset, String anchor, Operation operation) {
    String text = asset.strip();
    if (text.regionMatches(true, 0, "data:", 0, 5)) {
      return sent(text, anchor, operation);
    }
    Matcher name = NAME.matcher(text);
    if (name.matches()) {
      return new PictureAsset.Stored(name.group(1));
    }
    findings.error(
        text.isEmpty() ? "bad-asset" : "external-picture",
        text.isEmpty()
            ? "A picture needs an asset; " + NEXT
            : "Pictures are not fetched from addresses or folders; " + NEXT,
        anchor,
        operation);
    return null;
  }

  private @Nullable PictureAsset sent(String text, String anchor, Operation operation) {
    Matcher start = DATA.matcher(text);
    if (!start.lookingAt()) {
      return refuse("Pictures are sent as data:image/png;base64,…", anchor, operation);
    }
    String type = start.group(1).toLowerCase(Locale.ROOT).replace("image/jpg", "image/jpeg");
    String base64 = text.substring(start.end()).replaceAll("\\s", "");
    byte[] content = bytes(base64).orElse(null);
    if (content == null) {
      return refuse("The picture after \"base64,\" is not written in Base64", anchor, operation);
    }
    ImageHeader header = ImageHeader.read(content).orElse(null);
    if (header == null) {
      return refuse(
          "A picture is a PNG, JPEG or GIF; this " + type + " is none", anchor, operation);
    }
    String problem = problem(type, content.length, header);
    return problem == null
        ? new PictureAsset.Sent(header, base64)
        : refuse(problem, anchor, operation);
  }

  private static @Nullable String problem(String type, int bytes, ImageHeader header) {
    if (!header.kind().mediaType().equals(type)) {
      return "The picture says it is %s and is %s".formatted(type, header.kind().mediaType());
    }
    if (bytes > MAX_BYTES) {
      return "A picture has at most %d MB; make it smaller".formatted(MAX_BYTES >> 20);
    }
    return (long) header.width() * header.height() > MAX_PIXELS
        ? "A picture has at most 50 million pixels, not %,d x %,d"
            .formatted(header.width(), header.height())
        : null;
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private @Nullable PictureAsset refuse(String problem, String anchor, Operation operation) {
    findings.error("bad-asset", problem, anchor, operation);
    return null;
  }
}

package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a hyperlink is to lead: to the web, to a mailbox, or to a place that exists. */
final class LinkReader {
  /** Longest address Excel keeps. */
  static final int MAX_ADDRESS = 2_079;

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern MAILBOX = Pattern.compile("(?i)mailto:[^@?]+@[^@?]+.*");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\s\\\\]");

  private final SheetLedger sheets;
  private final Findings findings;

  LinkReader(SheetLedger sheets, Findings findings) {
    this.sheets = sheets;
    this.findings = findings;
  }

  /** The link; empty when something stands against it, which is found. */
  Optional<BoundNoteOperation.Link> read(NoteOperation.SetHyperlink operation) {
    String target = operation.target().strip();
    if (target.isEmpty()) {
      return Optional.of(new BoundNoteOperation.Link.None());
    }
    Matcher scheme = SCHEME.matcher(target);
    if (scheme.matches() && !isArea(target)) {
      return address(target, scheme.group(1).toLowerCase(Locale.ROOT), operation);
    }
    String place = target.startsWith("#") ? target.substring(1).strip() : target;
    Optional<String> found = place(place);
    if (found.isEmpty()) {
      problem(target, hint(place), operation);
    }
    return found.map(BoundNoteOperation.Link.Place::new);
  }

  private Optional<BoundNoteOperation.Link> address(
      String url, String scheme, Operation operation) {
    Optional<String> problem =
        switch (scheme) {
          case "http", "https" -> webProblem(url);
          case "mailto" -> mailProblem(url);
          default ->
              Optional.of(
                  "leads to \""
                      + scheme
                      + ":\"; hyperlinks lead to http:, https:, mailto: or into the workbook only");
        };
    if (problem.isPresent()) {
      problem(url, problem.get(), operation);
      return Optional.empty();
    }
    return Optional.of(new BoundNoteOperation.Link.Address(url));
  }

  private static Optional<String> webProblem(String url) {
    Optional<String> text = textProblem(url);
    if (text.isPresent()) {
      return text;
    }
    String authority = Optional.ofNullable(uri(url)).map(URI::getRawAuthority).orElse("");
    if (authority.isEmpty()) {
      return Optional.of("is no address; write it as https://example.org/path");
    }
    return authority.contains("@")
        ? Optional.of("has a user name before the host, which hides where it leads; leave it out")
        : Optional.empty();
  }

  private static Optional<String> mailProblem(String url) {
    Optional<String> text = textProblem(url);
    boolean mailbox = MAILBOX.matcher(url).matches() && uri(url) != null;
    return text.isPresent() || mailbox
        ? text
        : Optional.of("is no mailbox; write it as mailto:name@example.org");
  }

  private static Optional<String> textProblem(String url) {
    if (url.length() > MAX_ADDRESS) {
      return Optional.of("is longer than the " + MAX_ADDRESS + " characters Excel keeps");
    }
    return UNSEEN.matcher(url).find()
        ? Optional.of("has blanks, backslashes or unseen characters; write a blank as %20")
        : Optional.empty();
  }

  private static @Nullable URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  /** The place as a file stores it: a range, or a name. */
  private Optional<String> place(String text) {
    Optional<SheetRange> range = range(text);
    if (range.isPresent()) {
      return sheets
          .find(range.get().sheet())
          .map(sheet -> new SheetRange(sheet.name(), range.get().area()).toString());
    }
    int bang = text.lastIndexOf('!');
    String name = text.substring(bang + 1);
    List<DefinedName> names =
        sheets.workbook().names().stream()
            .filter(n -> !n.hidden() && n.name().equalsIgnoreCase(name))
            .filter(n -> bang < 0 || written(n).equalsIgnoreCase(text))
            .toList();
    return names.stream()
        .filter(n -> n.sheet() == null)
        .findFirst()
        .or(() -> names.stream().findFirst())
        .map(LinkReader::written);
  }

  private static String written(DefinedName name) {
    String sheet = name.sheet();
    return sheet == null ? name.name() : SheetRange.quote(sheet) + "!" + name.name();
  }

  private static Optional<SheetRange> range(String text) {
    try {
      return Optional.of(SheetRange.parse(text));
    } catch (IllegalArgumentException notARange) {
      return Optional.empty();
    }
  }

  private static boolean isArea(String text) {
    try {
      return CellArea.parse(text).cells() > 0;
    } catch (IllegalArgumentException notAnArea) {
      return false;
    }
  }

  private String hint(String place) {
    if (isArea(place)) {
      return "names no worksheet; write it as Sheet1!" + place;
    }
    if (sheets.find(place).isPresent()) {
      return "is a worksheet; name a cell of it, as in " + SheetRange.quote(place) + "!A1";
    }
    if (place.startsWith("\\\\") || place.startsWith("/") || place.startsWith(".")) {
      return "is a file or network path; hyperlinks lead to http:, https:, mailto: or into the"
          + " workbook only";
    }
    if (place.matches("[^@\\s!]+@[^@\\s!]+")) {
      return "is no place of the workbook; if it is a mailbox, write mailto:" + place;
    }
    if (place.matches("[\\w-]+(\\.[\\w-]+)+(/\\S*)?")) {
      return "is no place of the workbook; if it is a web address, write https://" + place;
    }
    return range(place)
        .map(r -> "lies on no worksheet; there are " + String.join(", ", sheets.names()))
        .orElse("is neither an address, nor a range such as Sales!A1, nor a name of the workbook");
  }

  private void problem(String target, String what, Operation operation) {
    String shown = target.length() > 120 ? target.substring(0, 117) + "..." : target;
    findings.error("bad-link", "The target \"" + shown + "\" " + what, shown, operation);
  }
}

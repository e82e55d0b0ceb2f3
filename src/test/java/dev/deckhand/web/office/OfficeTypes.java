package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Microsoft's type definitions say of the classes of one application, and whether the tables
 * of the fake host say the same: names, what can be set, what can be called and what that gives,
 * and the requirement set of each member.
 */
public final class OfficeTypes {
  private static final Pattern NAMESPACE = Pattern.compile("declare namespace (\\w+) \\{");
  private static final Pattern CLASS = Pattern.compile("    class (\\w+).*\\{");
  private static final Pattern SET = Pattern.compile("\\* \\[Api set: \\w+ ([\\d.]+|BETA)");
  private static final Pattern MEMBER =
      Pattern.compile("        (readonly )?(\\w+)\\??([(:]).*?(\\w+)\\W*;");

  /** Types of the fake host that stand for several of Microsoft's. */
  private static final Map<String, List<String>> SEVERAL =
      Map.of(
          "RuledConditionalFormat",
          List.of(
              "CellValueConditionalFormat",
              "TextConditionalFormat",
              "TopBottomConditionalFormat",
              "PresetCriteriaConditionalFormat"),
          "SlideCollection",
          List.of("SlideCollection", "SlideScopedCollection"));

  private record Member(String set, boolean method, boolean fixed, String type) {}

  private final Map<String, Map<String, Member>> classes = new HashMap<>();

  /** How members are declared, overloads one after the other, by {@code Type.member}. */
  private final Map<String, List<String>> declarations = new HashMap<>();

  private OfficeTypes() {}

  /**
   * What the tables of the fake host in a page say otherwise than the definitions.
   *
   * @param host {@code Excel} or {@code PowerPoint}
   */
  public static List<String> differences(Page page, String host) throws IOException {
    Object tables =
        page.evaluate(
            "() => JSON.stringify([...fakeOffice.types].map(([type, members]) =>"
                + " ({ type, members: [...members.values()] })))");
    OfficeTypes types = read(host);
    List<String> found = new ArrayList<>();
    for (JsonNode table : new ObjectMapper().readTree(String.valueOf(tables))) {
      String type = table.path("type").asText();
      for (String name : SEVERAL.getOrDefault(type, List.of(type))) {
        table.path("members").forEach(member -> types.compare(name, member, found));
      }
    }
    return found;
  }

  /**
   * Words a page's driver wrote or passed, as the library sent them, where the definitions list
   * words and it is none of them.
   *
   * @param host {@code Excel} or {@code PowerPoint}
   */
  @SuppressWarnings("unchecked") // a list of texts
  public static List<String> unknownWords(Page page, String host) throws IOException {
    OfficeTypes types = read(host);
    return ((List<String>) page.evaluate("[...fakeOffice.said]"))
        .stream().filter(said -> !types.allows(said.split("\\|", 4))).sorted().toList();
  }

  /** Whether a word may stand there: type, member, number of the argument or nothing, word. */
  private boolean allows(String[] said) {
    List<String> places = new ArrayList<>();
    for (String type : SEVERAL.getOrDefault(said[0], List.of(said[0]))) {
      for (String declared : declarations.getOrDefault(type + "." + said[1], List.of())) {
        places.add(said[2].isEmpty() ? declared : parameter(declared, Integer.parseInt(said[2])));
      }
    }
    boolean listed = places.stream().anyMatch(place -> place.contains("\""));
    return !listed
        || places.stream()
            .anyMatch(
                place ->
                    place.contains("\"" + said[3] + "\"")
                        || place.replaceAll("\"[^\"]*\"", "").matches(".*\\b(string|any)\\b.*"));
  }

  private static String parameter(String declared, int index) {
    int depth = 0;
    int at = 0;
    StringBuilder found = new StringBuilder();
    for (char c : declared.substring(0, Math.max(0, declared.lastIndexOf("):"))).toCharArray()) {
      depth += "([{<".indexOf(c) >= 0 ? 1 : ")]}>".indexOf(c) >= 0 ? -1 : 0;
      at += depth == 0 && c == ',' ? 1 : 0;
      if (at == index) {
        found.append(c);
      }
    }
    return found.toString();
  }

  private static OfficeTypes read(String host) throws IOException {
    OfficeTypes types = new OfficeTypes();
    boolean inHost = false;
    String name = "";
    String set = "";
    for (String line : Files.readAllLines(OfficeLibrary.types())) {
      Matcher namespace = NAMESPACE.matcher(line);
      Matcher type = CLASS.matcher(line);
      Matcher said = SET.matcher(line);
      Matcher member = MEMBER.matcher(line);
      if (namespace.lookingAt()) {
        inHost = namespace.group(1).equals(host);
      } else if (inHost && type.matches()) {
        name = type.group(1);
        types.classes.put(name, new HashMap<>(Map.of("", new Member(set, false, true, name))));
        set = "";
      } else if (line.equals("    }")) {
        name = "";
      } else if (line.strip().startsWith("/**")) {
        set = "";
      } else if (said.find() && set.isEmpty()) {
        set = said.group(1);
      } else if (!name.isEmpty() && member.lookingAt()) {
        types.add(name, line, member, set);
        set = "";
      }
    }
    return types;
  }

  private void add(String type, String line, Matcher member, String set) {
    Map<String, Member> members = classes.getOrDefault(type, Map.of());
    boolean method = member.group(3).equals("(");
    boolean fixed = member.group(1) != null;
    declarations
        .computeIfAbsent(type + "." + member.group(2), name -> new ArrayList<>())
        .add(line.substring(member.end(3)));
    members.putIfAbsent(member.group(2), new Member(set, method, fixed, member.group(4)));
  }

  private void compare(String type, JsonNode member, List<String> found) {
    String name =
        member.path("kind").asText().equals("items") ? "items" : member.path("name").asText();
    Member real = classes.getOrDefault(type, Map.of()).get(name);
    String says = real == null ? "is not there" : says(type, member, real);
    if (says != null) {
      found.add(type + "." + name + " " + says);
    }
  }

  private @Nullable String says(String type, JsonNode member, Member real) {
    String kind = member.path("kind").asText();
    boolean called = List.of("get", "make", "do", "act", "ask").contains(kind);
    if (called != real.method()) {
      return called ? "cannot be called" : "is a method";
    }
    if (kind.equals("write") && real.fixed()) {
      return "cannot be set";
    }
    String wanted = member.path("type").asText();
    if (member.has("type")
        && !SEVERAL.getOrDefault(wanted, List.of(wanted)).contains(real.type())) {
      return "gives " + real.type();
    }
    Member whole = classes.getOrDefault(type, Map.of()).get("");
    String set = real.set().isEmpty() && whole != null ? whole.set() : real.set();
    boolean ownSet = SEVERAL.keySet().contains(type) || !SEVERAL.toString().contains(type);
    boolean later =
        set.equals("BETA") || (ownSet && number(set) > number(member.path("set").asText()));
    return later ? "came with " + set : null;
  }

  private static int number(String version) {
    String[] parts = version.split("\\.", -1);
    return parts.length < 2 ? 0 : Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
  }
}

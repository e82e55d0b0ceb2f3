package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.LayoutSheet;
import dev.deckhand.ooxml.pptx.part.LayoutSheet.Slot;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.Space;
import dev.deckhand.plan.EditPlan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ten slides built from an outline on a template's own layout. */
public final class OutlineDeck {
  private static final Set<String> BODIES = Set.of("body", "obj");

  /** A title with its points, as people write them. */
  private record Section(String title, List<String> points) {}

  private static final List<Section> OUTLINE =
      List.of(
          new Section("Agenda", List.of("Where we stand", "What changed", "What we ask for")),
          new Section(
              "Revenue grew by 12 % in the second quarter",
              List.of(
                  "North and East carried the growth",
                  "South lost two large customers in May",
                  "Prices went up by 3 % on average")),
          new Section(
              "Costs stayed within the budget",
              List.of(
                  "Energy fell back to the level of two years ago",
                  "Freight cost 8 % more than planned",
                  "Hiring was slower than expected",
                  "No further savings are planned this year")),
          new Section(
              "Customers stay longer",
              List.of("Churn fell from 4.1 % to 3.2 %", "Service answers within one hour")),
          new Section(
              "Three risks need a decision",
              List.of(
                  "One supplier for a key part",
                  "The lease of the warehouse ends in March",
                  "The new tariff is not settled")),
          new Section(
              "The plan for the third quarter",
              List.of(
                  "Open the warehouse in the north",
                  "Win back one of the two lost customers",
                  "Launch the service contract",
                  "Close the old web shop",
                  "Train the sales team on the new tool")),
          new Section(
              "People", List.of("Twelve joined, five left", "Two teams share one lead now")),
          new Section(
              "Investments",
              List.of("Warehouse: 1.2 million", "Machines: 0.8 million", "Software: 0.3 million")),
          new Section(
              "What we ask the board for",
              List.of("Agree to the warehouse", "Agree to a second supplier")),
          new Section(
              "Next steps", List.of("Decision in June", "Contracts in July", "Start in August")));

  private OutlineDeck() {}

  /** The words of a slide, zero-based. */
  public static Set<String> words(int slide) {
    Section section = OUTLINE.get(slide);
    return Arrays.stream((section.title() + " " + String.join(" ", section.points())).split("\\s+"))
        .collect(Collectors.toSet());
  }

  /** How many slides are built. */
  public static int slides() {
    return OUTLINE.size();
  }

  /**
   * Where points go.
   *
   * @param layout name of a layout with a title
   * @param body key of its largest placeholder for text
   */
  public record Place(String layout, String body, double area) {}

  /** The layout with the most room for text; empty when the template has none with a title. */
  public static Optional<Place> place(OfficeFile template) {
    PackageParts parts = new PackageParts(OpcPackage.open(template.content()));
    return LayoutSheet.all(parts).stream()
        .filter(layout -> layout.slots(parts).stream().anyMatch(s -> s.placeholder().title()))
        .flatMap(layout -> layout.slots(parts).stream().map(slot -> place(layout, slot, parts)))
        .filter(place -> place.area() > 0)
        .max(Comparator.comparingDouble(Place::area));
  }

  private static Place place(LayoutSheet layout, Slot slot, PackageParts parts) {
    Box box =
        Space.SLIDE.box(new PlaceholderChain(parts, layout.part()).transform(slot.placeholder()));
    boolean text = BODIES.contains(slot.placeholder().type()) && box != null;
    return new Place(layout.name(), slot.key(), text ? box.width() * box.height() : 0);
  }

  /** The template with the ten slides at its end. */
  public static OfficeFile build(DeckEngine engine, OfficeFile template, Place place) {
    DeckOutline deck = engine.outline(template);
    StringBuilder operations = new StringBuilder();
    int last = deck.slides().size();
    String body = place.body();
    for (int i = 0; i < OUTLINE.size(); i++) {
      Section section = OUTLINE.get(i);
      String after = i == 0 ? String.valueOf(last) : "\"@a" + (i - 1) + "\"";
      operations
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"id":"a%d","op":"addSlide","after":%s,"layout":"%s",
               "placeholders":{"title":[{"text":"x"}],"%s":[{"text":"x"}]}},"""
                  .formatted(i, after, place.layout().replace("\"", "\\\""), body))
          .append(set("h" + i, i, "title", List.of(section.title())))
          .append(',')
          .append(set("t" + i, i, body, section.points()));
    }
    EditPlan plan = PlanFile.read("{\"operations\":[" + operations + "]}");
    return engine.edit(template, PlanFile.bind(deck, plan)).file();
  }

  private static String set(String id, int slide, String shape, List<String> texts) {
    String paragraphs =
        String.join(",", texts.stream().map(text -> "{\"text\":\"" + text + "\"}").toList());
    return """
        {"id":"%s","op":"setText","slide":"@a%d","shape":"%s","fit":"shrink","paragraphs":[%s]}"""
        .formatted(id, slide, shape, paragraphs);
  }
}

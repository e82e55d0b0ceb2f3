package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.LayoutSheet;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.ReplaceText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Runs {@code replaceText}. On slides it reaches text boxes, tables, groups, chart titles,
 * categories and series names with the workbook behind them, and SmartArt.
 */
final class TextReplacer {
  private final DeckEdit edit;
  private final TextParts deck;
  private final SlideOrder order;
  private final EditLog log;
  private final DataWorkbooks workbooks;

  TextReplacer(DeckEdit deck, SlideOrder order, EditLog log, DataWorkbooks workbooks) {
    this.edit = deck;
    this.deck = deck.texts();
    this.order = order;
    this.log = log;
    this.workbooks = workbooks;
  }

  void run(ReplaceText operation) {
    Replacement replacement =
        new Replacement(operation.find(), operation.replace(), operation.matchCase());
    List<String> slides = order.now().stream().filter(Objects::nonNull).distinct().toList();
    switch (operation.scope()) {
      case SLIDES -> slides(slides, replacement, false);
      case NOTES -> slides.forEach(slide -> notes(slide, replacement));
      case DECK -> slides(slides, replacement, true);
      case MASTERS -> masters(replacement);
    }
  }

  /** What slides hold themselves is replaced on all cores, the log is written in their order. */
  private void slides(List<String> slides, Replacement replacement, boolean withNotes) {
    CommentMentions comments = new CommentMentions(deck, log);
    Map<String, Map<String, Integer>> counts = new ConcurrentHashMap<>();
    slides.parallelStream()
        .forEach(slide -> counts.put(slide, inSheet(deck.root(slide), replacement, null)));
    for (String slide : slides) {
      Objects.requireNonNull(counts.get(slide))
          .forEach((shape, count) -> note("text", slide, shape, count, ""));
      objects(slide, replacement);
      if (withNotes) {
        notes(slide, replacement);
      }
      comments.remark(slide, replacement);
    }
  }

  private void objects(String slide, Replacement replacement) {
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(deck, slide), Integer.MAX_VALUE)) {
      Element frame = shape.element();
      ShapeKind kind = Graphic.kind(frame);
      if (kind != ShapeKind.CHART && kind != ShapeKind.SMART_ART) {
        continue;
      }
      Optional<String> part = deck.target(slide, Graphic.relationship(frame));
      if (kind == ShapeKind.CHART && part.isPresent()) {
        chart(slide, frame, part.get(), replacement);
      } else if (kind == ShapeKind.SMART_ART && part.isPresent()) {
        smartArt(slide, frame, part.get(), replacement);
      }
    }
  }

  private void notes(String slide, Replacement replacement) {
    String notes = Slides.notesOf(deck, slide);
    if (notes != null) {
      sheet("notes", notes, slide, replacement);
    }
  }

  private void masters(Replacement replacement) {
    List<String> masters = Slides.masters(deck);
    for (int i = 0; i < masters.size(); i++) {
      sheet("master", masters.get(i), "master " + (i + 1), replacement);
    }
    for (LayoutSheet layout : LayoutSheet.all(deck)) {
      sheet("layout", layout.part(), "layout " + layout.name(), replacement);
    }
    String presentation = deck.presentation();
    deck.related(presentation, "notesMaster")
        .ifPresent(part -> sheet("master", part, "notes master", replacement));
    deck.related(presentation, "handoutMaster")
        .ifPresent(part -> sheet("master", part, "handout master", replacement));
  }

  private void sheet(String kind, String sheet, String anchor, Replacement replacement) {
    boolean told = kind.equals("master") || kind.equals("layout");
    Map<String, String> changed = new HashMap<>();
    inSheet(deck.root(sheet), replacement, told ? changed : null)
        .forEach(
            (shape, count) -> note(kind, anchor, shape, count, changed.getOrDefault(shape, "")));
  }

  /**
   * Replaces in the paragraphs of a sheet and counts by shape; what older programs show in its
   * place is not counted.
   *
   * @param changed receives the first changed text of each shape, when asked for
   */
  private static Map<String, Integer> inSheet(
      Element root, Replacement replacement, @Nullable Map<String, String> changed) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Element paragraph : Dom.below(root, Ns.A, "p")) {
      String before = changed == null ? "" : Paragraphs.text(paragraph);
      int count = replacement.inParagraph(paragraph);
      Element shape = count == 0 ? null : Dom.above(paragraph, ShapeProperties::isShape);
      if (shape == null) {
        continue;
      }
      String label = ShapeProperties.label(shape);
      if (changed != null) {
        String texts = ": \"%s\" → \"%s\"".formatted(before, Paragraphs.text(paragraph));
        changed.putIfAbsent(label, texts);
      }
      if (Dom.above(paragraph, above -> Ns.MC.is(above, "Fallback")) == null) {
        counts.merge(label, count, Integer::sum);
      }
    }
    return counts;
  }

  private void chart(String slide, Element frame, String part, Replacement replacement) {
    Element chart = deck.root(part);
    int titles = paragraphs(chart, replacement);
    String label = ShapeProperties.label(frame);
    ChartTexts.Outcome words = new ChartTexts(edit, workbooks).replace(part, label, replacement);
    String warning = words.apart() ? "; the data behind the chart still has the old text" : "";
    note("chart", slide, label, titles + words.count(), warning);
  }

  /** PowerPoint shows the drawing it keeps beside the data until someone edits the graphic. */
  private void smartArt(String slide, Element frame, String part, Replacement replacement) {
    int count = paragraphs(deck.root(part), replacement);
    note("smartArt", slide, ShapeProperties.label(frame), count, "");
    if (count > 0) {
      for (Relationship relationship : deck.relationships(slide)) {
        if (relationship.hasType("diagramDrawing") && deck.has(relationship.partName())) {
          paragraphs(deck.root(relationship.partName()), replacement);
        }
      }
    }
  }

  private static int paragraphs(Element root, Replacement replacement) {
    int count = 0;
    for (Element paragraph : Dom.below(root, Ns.A, "p")) {
      count += replacement.inParagraph(paragraph);
    }
    return count;
  }

  private void note(String kind, String part, String shape, int count, String warning) {
    if (count > 0) {
      log.object(kind, part, shape, "%d replaced%s".formatted(count, warning));
    }
  }
}

package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.NotesBody;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.TextParagraph;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/** Writes speaker notes; runs {@code setNotes}. */
final class NotesWriter {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml";

  private final DeckEdit deck;
  private final EditLog log;

  NotesWriter(DeckEdit deck, EditLog log) {
    this.deck = deck;
    this.log = log;
  }

  /** Sets the notes of a slide, one paragraph a line. Empty text clears them and makes nothing. */
  void write(String slide, String text) {
    String notes = Slides.notesOf(deck, slide);
    if (notes == null && text.isBlank()) {
      return;
    }
    String part = notes == null ? create(slide) : notes;
    List<TextParagraph> paragraphs =
        Arrays.stream(PlainText.clean(text).split("\n", -1)).map(TextParagraph::of).toList();
    TextBody.write(TextSetter.body(body(part)), paragraphs);
  }

  private String create(String slide) {
    String master = deck.related(deck.presentation(), "notesMaster").orElseGet(this::master);
    String notes =
        deck.add(
            "/ppt/notesSlides/notesSlide%d.xml", CONTENT_TYPE, Template.read("notes-slide.xml"));
    deck.relate(notes, "notesMaster", master);
    deck.relate(notes, "slide", slide);
    deck.relate(slide, "notesSlide", notes);
    return notes;
  }

  private String master() {
    log.structure("notesMaster", "added");
    return NotesMaster.add(deck);
  }

  /** The body placeholder; a notes slide whose body was deleted gets it back. */
  private Element body(String notes) {
    Element body = NotesBody.find(deck, notes);
    if (body != null) {
      return body;
    }
    Element tree = Objects.requireNonNull(Slides.shapeTree(deck, notes));
    Element model =
        deck.related(notes, "notesMaster").map(master -> NotesBody.find(deck, master)).orElse(null);
    if (model != null) {
      return PlaceholderShape.append(tree, model);
    }
    Element shape = PlaceholderShape.append(tree, tree);
    Element tie = Dom.path(shape, Ns.P, "nvSpPr", "nvPr", "ph");
    Objects.requireNonNull(tie).setAttribute("type", "body");
    return shape;
  }
}

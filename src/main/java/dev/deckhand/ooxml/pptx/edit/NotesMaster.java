package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Ns;
import org.w3c.dom.Element;

/** Gives a deck the notes master it lacks, with the theme a notes master must have. */
final class NotesMaster {
  private static final String MASTER_TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml";
  private static final String THEME_TYPE =
      "application/vnd.openxmlformats-officedocument.theme+xml";

  private NotesMaster() {}

  static String add(DeckEdit deck) {
    String master =
        deck.add(
            "/ppt/notesMasters/notesMaster%d.xml", MASTER_TYPE, Template.read("notes-master.xml"));
    String theme = deck.add("/ppt/theme/theme%d.xml", THEME_TYPE, Template.read("notes-theme.xml"));
    deck.relate(master, "theme", theme);
    Element presentation = deck.root(deck.presentation());
    Element list = Markup.element(presentation, Ns.P, "notesMasterIdLst");
    Markup.insert(presentation, list, PresentationParts.after("notesMasterIdLst"));
    Element entry = Markup.append(list, Ns.P, "notesMasterId");
    Markup.relationship(entry, deck.relate(deck.presentation(), "notesMaster", master));
    return master;
  }
}

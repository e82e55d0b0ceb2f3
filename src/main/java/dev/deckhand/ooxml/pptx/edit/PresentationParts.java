package dev.deckhand.ooxml.pptx.edit;

import java.util.List;

/** The order of the children of {@code p:presentation} (ECMA-376 part 1, 19.2.1.26). */
final class PresentationParts {
  private static final List<String> ORDER =
      List.of(
          "sldMasterIdLst",
          "notesMasterIdLst",
          "handoutMasterIdLst",
          "sldIdLst",
          "sldSz",
          "notesSz",
          "smartTags",
          "embeddedFontLst",
          "custShowLst",
          "photoAlbum",
          "custDataLst",
          "kinsoku",
          "defaultTextStyle",
          "modifyVerifier",
          "extLst");

  private PresentationParts() {}

  /** The elements that stand behind the one given. */
  static String[] after(String name) {
    return ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).toArray(String[]::new);
  }
}

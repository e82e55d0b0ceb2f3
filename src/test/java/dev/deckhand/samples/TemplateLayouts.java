package dev.deckhand.samples;

import static dev.deckhand.samples.LayoutXml.dark;
import static dev.deckhand.samples.LayoutXml.holder;
import static dev.deckhand.samples.LayoutXml.plain;
import static dev.deckhand.samples.LayoutXml.style;
import static dev.deckhand.samples.LayoutXml.styled;

import java.util.List;

/** The nine layouts of the company template, in the order PowerPoint lists them. */
final class TemplateLayouts {

  private static final String TITLE = "Click to add a title";
  private static final String TEXT = "Click to add text";
  private static final String HEADING = style(18, "accent1", true, "l");

  private TemplateLayouts() {}

  static List<String> all() {
    return List.of(
        title(),
        plain(
            "obj",
            "Title and Content",
            holder("title", 0, "Title 1", TITLE),
            holder("", 1, "Content Placeholder 2", TEXT)),
        section(),
        twoContent(),
        comparison(),
        plain("titleOnly", "Title Only", holder("title", 0, "Title 1", TITLE)),
        picture(),
        plain("blank", "Blank"),
        closing());
  }

  private static String title() {
    return dark(
        "title",
        "Title",
        styled(style(40, "bg1", true, "l"), "ctrTitle", 0, "Title 1", TITLE, 24, 58, 250, 46),
        styled(
            style(20, "bg2", false, "l"),
            "subTitle",
            1,
            "Subtitle 2",
            "Click to add a subtitle",
            24,
            108,
            250,
            26));
  }

  private static String twoContent() {
    return plain(
        "twoObj",
        "Two Content",
        holder("title", 0, "Title 1", TITLE),
        holder("", 1, "Content Placeholder 2", TEXT, 18, 44, 146, 124),
        holder("", 2, "Content Placeholder 3", TEXT, 174, 44, 146, 124));
  }

  private static String section() {
    return dark(
        "secHead",
        "Section Header",
        styled(style(36, "bg1", true, "l"), "title", 0, "Title 1", TITLE, 24, 70, 280, 38),
        styled(
            style(18, "bg2", false, "l"), "body", 1, "Text Placeholder 2", TEXT, 24, 112, 280, 30));
  }

  private static String comparison() {
    return plain(
        "twoTxTwoObj",
        "Comparison",
        holder("title", 0, "Title 1", TITLE),
        styled(HEADING, "body", 1, "Text Placeholder 2", TEXT, 18, 42, 146, 14),
        holder("", 2, "Content Placeholder 3", TEXT, 18, 58, 146, 110),
        styled(HEADING, "body", 3, "Text Placeholder 4", TEXT, 174, 42, 146, 14),
        holder("", 4, "Content Placeholder 5", TEXT, 174, 58, 146, 110));
  }

  private static String picture() {
    return plain(
        "picTx",
        "Picture with Caption",
        styled(style(24, "tx2", true, "l"), "title", 0, "Title 1", TITLE, 18, 44, 100, 34),
        styled(
            "",
            "pic",
            1,
            "Picture Placeholder 2",
            "Click the icon to add a picture",
            128,
            20,
            192,
            148),
        styled(
            style(16, "tx1", false, "l"), "body", 2, "Text Placeholder 3", TEXT, 18, 82, 100, 86));
  }

  private static String closing() {
    return dark(
        "",
        "Closing",
        styled(style(36, "bg1", true, "ctr"), "title", 0, "Title 1", TITLE, 40, 66, 259, 34),
        styled(
            style(18, "bg2", false, "ctr"),
            "body",
            1,
            "Text Placeholder 2",
            "Name, mail and phone",
            40,
            104,
            259,
            40));
  }
}

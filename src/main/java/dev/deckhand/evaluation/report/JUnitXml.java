package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.Played;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run as JUnit XML, which build servers show: a test suite for each model and feature, a test for
 * each play. What is not solved is a failure, what could not be scored is skipped.
 */
final class JUnitXml {
  private final XMLStreamWriter xml;

  private JUnitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(List<Played> played, OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new JUnitXml(xml).suites(played);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The JUnit XML could not be written", e);
    }
  }

  private void suites(List<Played> played) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("testsuites");
    var groups =
        played.stream()
            .collect(
                Collectors.groupingBy(
                    p -> p.model() + " " + p.feature(), TreeMap::new, Collectors.toList()));
    for (var group : groups.entrySet()) {
      suite(group.getKey(), group.getValue());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String name, List<Played> played) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(played.size()));
    xml.writeAttribute(
        "failures", String.valueOf(played.stream().filter(JUnitXml::failed).count()));
    xml.writeAttribute(
        "skipped", String.valueOf(played.stream().filter(p -> p.score() == null).count()));
    for (Played play : played) {
      test(name, play);
    }
    xml.writeEndElement();
  }

  private void test(String suite, Played play) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("name", play.caseId() + " #" + play.repeat());
    xml.writeAttribute("time", seconds(play.usage().latencyMs()));
    if (play.score() == null) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", why(play));
    } else if (failed(play)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", "score " + String.format(Locale.ROOT, "%.2f", play.score()));
      xml.writeCharacters(legal(why(play)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static boolean failed(Played play) {
    return play.score() != null && !play.solved();
  }

  private static String why(Played play) {
    String checks =
        play.checks().stream()
            .filter(check -> !Objects.equals(check.score(), 1.0))
            .map(check -> check.check() + ": " + check.explanation())
            .collect(Collectors.joining("\n"));
    return legal(play.refusal() == null ? checks : play.refusal().message() + "\n" + checks);
  }

  /** Texts of models may hold characters that XML 1.0 does not allow at all. */
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\u0009\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\\uFFFD");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}

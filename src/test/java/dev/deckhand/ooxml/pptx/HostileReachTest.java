package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.Proof;
import dev.deckhand.assist.Prover;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Violation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No edit makes a deck reach outside without a word. */
class HostileReachTest {
  private static final OoxmlEngine ENGINE = new OoxmlEngine();

  @TestFactory
  Stream<DynamicTest> anEditedDeckNeverReachesOutsideUnannounced() {
    return Stream.of(
            reach(
                "a linked picture",
                e -> HostileDecks.external(e, "image", "http://a.example/x.png")),
            reach(
                "a linked video", e -> HostileDecks.external(e, "video", "http://a.example/x.mp4")),
            reach(
                "a linked object", e -> HostileDecks.external(e, "oleObject", "file:///c:/x.xlsx")),
            reach("a link", e -> HostileDecks.external(e, "hyperlink", "https://a.example/?q=1")),
            reach(
                "a remote layout",
                e -> HostileDecks.external(e, "slideLayout", "http://a.example/l.xml")),
            reach("a program", e -> HostileDecks.action(e, "ppaction://program")),
            reach("a macro", e -> HostileDecks.action(e, "ppaction://macro?name=Run")),
            reach("another deck", e -> HostileDecks.action(e, "ppaction://hlinkpres?slideindex=1")),
            reach(
                "a control",
                e ->
                    e.add(
                        "/ppt/activeX/activeX1.xml",
                        "<a/>".getBytes(StandardCharsets.UTF_8),
                        "application/vnd.ms-office.activeX+xml")),
            reach(
                "macros",
                e ->
                    e.add(
                        "/ppt/vbaProject.bin",
                        new byte[] {1},
                        "application/vnd.ms-office.vbaProject")))
        .map(r -> DynamicTest.dynamicTest(r.name(), () -> refused(r.tamper())));
  }

  private record Reach(String name, Consumer<OpcEdit> tamper) {}

  private static Reach reach(String name, Consumer<OpcEdit> tamper) {
    return new Reach(name, tamper);
  }

  /** An engine with a defect adds it; without the guard the plan would go through. */
  private static void refused(Consumer<OpcEdit> tamper) {
    var plan = Plans.of(Host.POWERPOINT, "{'op':'setNotes','slide':'1','text':'x'}");
    DocumentEngine engine = tampered(tamper);
    Guards all = Guards.standard();
    Guards without =
        new Guards(
            all.plan(),
            all.result().stream()
                .filter(guard -> !guard.getClass().getSimpleName().equals("ArrivalGuard"))
                .toList());
    OfficeFile file = DeckFixture.review();
    assertThat(new Prover(engine, all).prove(file, plan))
        .isInstanceOfSatisfying(
            Proof.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::code)
                    .contains("unannounced-reach"));
    assertThat(new Prover(engine, without).prove(file, plan)).isInstanceOf(Proof.Proven.class);
  }

  /**
   * An honest edit of a deck that reaches outside already is not stopped, nor are those parts
   * touched.
   */
  @Test
  void whatWasThereBeforeIsCarriedAsItIs() {
    OfficeFile file =
        HostileDecks.review(
            edit -> {
              HostileDecks.external(edit, "image", "http://a.example/x.png");
              HostileDecks.action(edit, "ppaction://macro?name=Run");
            });
    var plan = Plans.of(Host.POWERPOINT, "{'op':'setNotes','slide':'2','text':'x'}");
    Proof proof = new Prover(ENGINE, Guards.standard()).prove(file, plan);
    assertThat(proof).isInstanceOf(Proof.Proven.class);
    OpcPackage before = OpcPackage.open(file.content());
    OpcPackage after = OpcPackage.open(((Proof.Proven) proof).edited().file().content());
    assertThat(after.holdsSame("/ppt/slides/slide1.xml", before)).isTrue();
  }

  /** An engine whose edits come back with something nobody asked for. */
  private static DocumentEngine tampered(Consumer<OpcEdit> tamper) {
    return (DocumentEngine)
        Proxy.newProxyInstance(
            DocumentEngine.class.getClassLoader(),
            new Class<?>[] {DocumentEngine.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(ENGINE, arguments);
                return result instanceof Edited edited
                    ? new Edited(HostileDecks.changed(edited.file(), tamper), edited.report())
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}

package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.ooxml.pptx.DeckFixture;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver for PowerPoint, in a fake PowerPoint: reading, conflicts, failures, undo. */
@QuarkusTest
class PowerPointHostTest extends BrowserTest {
  private static final byte[] REVIEW = DeckFixture.review().content();

  @AfterEach
  void nothingIsComplainedAbout() {
    assertThat(browser().complaints()).isEmpty();
  }

  private LivePowerPoint live(String profile, FakeFaults faults) {
    return LivePowerPoint.open(
        browser(), address, token, profile, new FakePresentation(REVIEW, faults));
  }

  private LivePowerPoint live() {
    return live("web", FakeFaults.NONE);
  }

  private static AppliedDeck applied(String... operations) {
    String plan = "{'operations': [%s]}".formatted(String.join(",", operations));
    return AppliedDeck.of(REVIEW, AppliedDeck.read(plan.replace('\'', '"')));
  }

  private static final String BULLETS =
      "{'id': '1', 'op': 'setText', 'slide': '2', 'shape': '#3', 'paragraphs': [{'text': 'One'}, {'text': 'Two', 'level': 1}]}";
  private static final String TITLE =
      "{'id': '2', 'op': 'setText', 'slide': '3', 'shape': 'Title 1', 'paragraphs': [{'text': 'Areas'}]}";
  private static final String COVER =
      "{'id': '3', 'op': 'addSlide', 'after': '0', 'layout': 'Title Slide', 'placeholders': {'ctrTitle': [{'text': 'Cover'}]}}";

  @Test
  void thePresentationIsReadAndItsPlacesAreFound() {
    LivePowerPoint live = live();

    assertThat(live.run("host.read().then(({ name, blob }) => [name, blob.size])"))
        .hasToString("[\"Q3 review.pptx\",%d]".formatted(REVIEW.length));
    assertThat(live.run("host.selection()").isNull()).isTrue();
    live.deck().select(3);
    assertThat(live.run("host.selection()")).hasToString("{\"slide\":3}");
    assertThat(live.run("host.jump('slide 2 #3')").asBoolean()).isTrue();
    assertThat(live.deck().selected()).isEqualTo(2);
    assertThat(live.deck().selectedShapes()).containsExactly("3");
    assertThat(live.run("host.jump('Slide 9')").asBoolean()).isFalse();
    assertThat(live.run("host.theme()").path("dark").asBoolean()).isFalse();
    assertThat(live.run("host.remember('a', 'b').then(() => host.recall('a'))").asText())
        .isEqualTo("b");
    assertThat(live.run("host.remember('a', null).then(() => host.recall('a'))").isNull()).isTrue();
  }

  @Test
  void anOldPowerPointIsOnlyRead() {
    LivePowerPoint live = live("ltsc2024", FakeFaults.NONE);
    AppliedDeck deck = applied(BULLETS);

    assertThat(live.run("host.limits()").path("edits").asBoolean()).isFalse();
    assertThat(live.run("host.limits()").path("notes").toString()).contains("read, not edit");
    assertThat(live.run("host.read().then(({ blob }) => blob.size)").asInt())
        .isEqualTo(REVIEW.length);
    assertThat(live.run("host.refusals(change.plan)", deck.change())).hasSize(1);
    assertThat(live.run("host.apply(change)", deck.change()).at("/problem/code").asText())
        .isEqualTo("not-in-powerpoint");
    assertThat(live.deck().content()).isEqualTo(REVIEW);
  }

  @Test
  void textsThatLookTheSameAllAlongStayOnTheirSlide() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(TITLE);

    assertThat(live.run("host.apply(change)", deck.change()).path("notes")).isEmpty();
    same(live, deck.after());
    assertThat(links(live)).isEqualTo(1);
    assertThat(live.run("host.takeBack(change)", deck.change()).path("notes")).isEmpty();
    same(live, REVIEW);
  }

  @Test
  void whereOnlyWordsDifferTheSlideStays() {
    LivePowerPoint live = live();
    AppliedDeck deck =
        applied(
            "{'id': '1', 'op': 'setText', 'slide': '2', 'shape': '#3', 'paragraphs': [{'text': 'North grew'}, {'text': 'by a fifth'}, {'text': 'South grew'}]}",
            "{'id': '2', 'op': 'replaceText', 'find': 'Northwind', 'replace': 'Southwind', 'in': 'slides'}");
    List<String> ids = live.slideIds();
    assertThat(live.run("host.apply(change)", deck.change()).path("problem").toString()).isEmpty();

    same(live, deck.after());
    assertThat(live.slideIds().get(0)).isEqualTo(ids.get(0));
    live.run("host.takeBack(change)", deck.change());
    same(live, REVIEW);
    assertThat(live.slideIds().get(0)).isEqualTo(ids.get(0));
  }

  @Test
  void onlyTheWordsThatDifferAreWritten() {
    assertThat(
            live()
                .run(
                    """
                    import('/hosts/powerpoint/text-steps.js').then(({ spansIn }) => {
                      const written = (text, ...lines) =>
                        spansIn(text, { count: text.split('\\r').length, lines })?.map(({ start, length, text: to }) => `${start}+${length}:${to}`).join(' ') ?? 'none';
                      return [
                        written('One\\rTwo', { index: 1, from: 'Two', to: 'Too' }),
                        written('ab', { index: 0, from: 'ab', to: 'aab' }),
                        written('aa', { index: 0, from: 'aa', to: 'a' }),
                        written('a\\rb\\rc', { index: 0, from: 'a', to: 'x' }, { index: 2, from: 'c', to: 'yz' }),
                        written('changed', { index: 0, from: 'a', to: 'b' }),
                      ];
                    })"""))
        .hasToString("[\"5+1:o\",\"1+1:ab\",\"0+2:a\",\"4+1:yz 0+1:x\",\"none\"]");
  }

  @Test
  void aTextOfSeveralLooksComesWithItsSlide() {
    LivePowerPoint live = live();
    AppliedDeck deck =
        applied(
            "{'id': '1', 'op': 'setText', 'slide': '1', 'shape': '#2', 'paragraphs': [{'text': 'Review'}]}");

    assertThat(live.run("host.apply(change)", deck.change()).has("problem")).isFalse();
    same(live, deck.after());
  }

  @Test
  void theSlideOnShowStaysOnShow() {
    LivePowerPoint live = live();
    live.deck().select(2);
    AppliedDeck deck = applied(BULLETS, COVER);

    live.run("host.apply(change)", deck.change());

    assertThat(live.deck().selected()).isEqualTo(3);
    same(live, deck.after());
  }

  @Test
  void linksThatGetLostAreTold() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS);

    assertThat(live.run("host.losses(change)", deck.change()).toString())
        .contains("Slide 3: a link to another slide may be lost");
    assertThat(live.run("host.apply(change)", deck.change()).path("notes").toString())
        .contains("Slide 3: a link to another slide may be lost");
    assertThat(links(live)).isZero();
  }

  @Test
  void slidesThatPowerPointTakesForItsOwnReplaceThemAllTheSame() {
    for (FakeFaults.Reinsert reinsert :
        List.of(FakeFaults.Reinsert.LEFT_OUT, FakeFaults.Reinsert.REFUSED)) {
      for (FakeFaults.Identity identity : FakeFaults.Identity.values()) {
        LivePowerPoint live = live("desktop", new FakeFaults(reinsert, identity, false));
        AppliedDeck deck = applied(BULLETS, COVER);

        JsonNode result = live.run("host.apply(change)", deck.change());

        assertThat(result.path("problem").toString()).isEmpty();
        same(live, deck.after());
        live.run("host.takeBack(change)", deck.change());
        same(live, REVIEW);
      }
    }
  }

  @Test
  void aMasterThatComesAlongIsNotUsedAndIsTold() {
    LivePowerPoint live =
        live("web", new FakeFaults(FakeFaults.Reinsert.TAKEN, FakeFaults.Identity.CREATION, true));
    AppliedDeck deck = applied(BULLETS);

    JsonNode result = live.run("host.apply(change)", deck.change());

    assertThat(result.path("notes").toString()).contains("a copy of the slide master");
    assertThat(live.deck().outline().slides().get(1).layout()).isEqualTo("Title and Content");
    assertThat(live.deck().outline().masters()).hasSize(2);
  }

  @Test
  void whateverFailsThePresentationIsAsItWas() {
    AppliedDeck deck =
        applied(
            BULLETS,
            COVER,
            "{'id': '4', 'op': 'moveSlide', 'slide': '1', 'after': '5'}",
            "{'id': '5', 'op': 'placeShape', 'slide': '1', 'shape': '#2', 'at': {'x': 10, 'y': 10, 'width': 300, 'height': 90}}",
            "{'id': '6', 'op': 'deleteSlide', 'slide': '4'}");
    for (String member :
        List.of(
            "Presentation.insertSlidesFromBase64", "Slide.moveTo", "Slide.delete", "Shape.top")) {
      LivePowerPoint live = live();
      live.breakOnceAt(member);

      JsonNode problem = live.run("host.apply(change)", deck.change()).path("problem");

      assertThat(problem.path("restored").asBoolean()).as(member).isTrue();
      assertThat(problem.path("detail").asText()).as(member).contains("as it was before");
      same(live, REVIEW);
    }
  }

  @Test
  void whatCannotBeRestoredIsNamed() {
    LivePowerPoint live = live();
    live.breakAt("Slide.delete");
    AppliedDeck deck = applied(BULLETS);

    JsonNode problem = live.run("host.apply(change)", deck.change()).path("problem");

    assertThat(problem.path("restored").asBoolean()).isFalse();
    assertThat(problem.path("places")).hasToString("[\"slide 2\"]");
  }

  @Test
  void stoppingInTheMiddleLeavesNothing() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, COVER);

    JsonNode problem =
        live.run(
                """
                (() => {
                  const stop = new AbortController();
                  return host.apply(change, { signal: stop.signal, onProgress: (share) => share > 0 && stop.abort() });
                })()""",
                deck.change())
            .path("problem");

    assertThat(problem.path("code").asText()).isEqualTo("cancelled");
    same(live, REVIEW);
  }

  @Test
  void whatChangedSinceThePreviewIsAConflict() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, TITLE);
    live.run("host.read()");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"setText\",\"slide\":3,\"shape\":\"#2\",\"paragraphs\":[{\"text\":\"Mine\"}]}");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"placeShape\",\"slide\":2,\"shape\":\"#2\",\"at\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4}}");
    live.deck().edit("{\"id\":\"1\",\"op\":\"setNotes\",\"slide\":1,\"text\":\"Not concerned\"}");

    assertThat(live.run("host.check(change)", deck.change()))
        .extracting(conflict -> conflict.path("anchor").asText(), c -> c.path("found").asText())
        .containsExactly(tuple("slide 2 #2", "at 1, 2, 3 × 4 pt"), tuple("slide 3 #2", "Mine"));
  }

  @Test
  void whatOfficeDoesNotTellIsComparedInTheFile() {
    LivePowerPoint live = live();
    AppliedDeck deck =
        applied(
            BULLETS,
            "{'id': '7', 'op': 'deleteSlide', 'slide': '4'}",
            "{'id': '8', 'op': 'formatText', 'slide': '3', 'shape': '#3', 'format': {'bold': true}}");
    live.deck().edit("{\"id\":\"1\",\"op\":\"setNotes\",\"slide\":2,\"text\":\"Mention me\"}");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"updateChart\",\"slide\":4,\"shape\":\"#2\",\"categories\":[\"North\",\"South\"],\"series\":[{\"name\":\"Sales\",\"values\":[120,81]}]}");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"setText\",\"slide\":3,\"shape\":\"#5\",\"paragraphs\":[{\"text\":\"South inside\"}]}");

    assertThat(live.run("host.check(change)", deck.change()))
        .extracting(conflict -> conflict.path("anchor").asText(), c -> c.path("found").asText())
        .containsExactlyInAnyOrder(
            tuple("slide 2 notes", "Mention me"),
            tuple("slide 3", "South inside"),
            tuple("slide 4 chart", "81"));
  }

  @Test
  void slidesThatMovedOrWentAreConflicts() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS);
    live.run("host.read()");
    live.deck().edit("{\"id\":\"1\",\"op\":\"moveSlide\",\"slide\":5,\"after\":0}");
    live.deck().edit("{\"id\":\"1\",\"op\":\"deleteSlide\",\"slide\":3}");

    assertThat(live.run("host.check(change)", deck.change()).toString())
        .contains("\"anchor\":\"slide 2\"", "deleted", "\"anchor\":\"slide 5\"");
    assertThat(live.run("host.apply(change)", deck.change()).at("/problem/code").asText())
        .isEqualTo("slides-changed");
  }

  @Test
  void takingBackLeavesLaterEditsAlone() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, TITLE);
    live.run("host.apply(change)", deck.change());
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"setText\",\"slide\":2,\"shape\":\"#2\",\"paragraphs\":[{\"text\":\"Later\"}]}");

    assertThat(live.run("host.checkBack(change)", deck.change()))
        .hasSize(1)
        .allSatisfy(
            conflict -> assertThat(conflict.path("anchor").asText()).isEqualTo("slide 2 #2"));
    JsonNode result = live.run("host.takeBack(change, { except: ['slide 2 #2'] })", deck.change());

    assertThat(result.path("notes").toString()).contains("Slide 2 was changed since");
    assertThat(titles(live)).containsExactly("Quarterly review", "Later", "Regions", null, null);
  }

  @Test
  void afterAReloadSlidesAreFoundByTheirTags() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, COVER);
    live.run("host.apply(change)", deck.change());
    live.reload();
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"addSlide\",\"after\":0,\"layout\":\"Title Only\",\"placeholders\":{\"title\":\"New\"}}");

    assertThat(live.run("host.checkBack(change)", deck.change())).isEmpty();
    live.run("host.takeBack(change)", deck.change());

    assertThat(titles(live))
        .containsExactly("New", "Quarterly review", "Sales", "Regions", null, null);
    assertThat(live.deck().outline().slides().get(2).shapes().get(1).text())
        .startsWith("North grew");
  }

  @Test
  void aSlideTooLargeForTheWebIsRefusedBeforeAnythingHappens() {
    JsonNode problem =
        live()
            .run(
                """
                import('/hosts/powerpoint/slide-files.js').then(({ SlideFiles }) => {
                  const api = { slideFile: async () => ({ blob: new Blob([new Uint8Array(5e6)]) }) };
                  return new SlideFiles({ documentId: 'd', api }, new Map(), { web: true }).get({ version: 1, number: 4 });
                })""")
            .path("problem");

    assertThat(problem.path("code").asText()).isEqualTo("slide-too-large");
    assertThat(problem.path("detail").asText()).contains("Slide 4", "Nothing was changed");
  }

  @Test
  void callsComeOneAfterTheOtherAndEnd() {
    assertThat(
            live()
                .run(
                    """
                    import('/hosts/powerpoint/calls.js').then(async ({ Calls }) => {
                      const calls = new Calls();
                      const seen = [];
                      const one = (name) => calls.run(async () => { seen.push(name); await null; seen.push(name); });
                      await Promise.all([one('a'), one('b')]);
                      const late = await new Calls(20).run(() => new Promise(() => {})).catch(({ code }) => code);
                      return [...seen, late];
                    })"""))
        .hasToString("[\"a\",\"a\",\"b\",\"b\",\"office-timeout\"]");
  }

  @Test
  void ordersComeAboutWithFewMoves() {
    assertThat(
            live()
                .run(
                    """
                    import('/hosts/powerpoint/slide-order.js').then(({ movesTo }) => {
                      const moved = (now, wanted) => movesTo([...now], [...wanted]).map(({ id, to }) => id + to).join(' ');
                      return [moved('abcd', 'abcd'), moved('abcd', 'bcda'), moved('abxcd', 'dabc'), moved('abc', 'cba')];
                    })"""))
        .hasToString("[\"\",\"a3\",\"d0\",\"b2 a2\"]");
  }

  private static void same(LivePowerPoint live, byte[] wanted) {
    assertThat(DeckFacts.of(live.deck().content(), wanted)).isEqualTo(DeckFacts.of(wanted, wanted));
  }

  private static List<String> titles(LivePowerPoint live) {
    return live.deck().outline().slides().stream().map(DeckOutline.Slide::title).toList();
  }

  private static long links(LivePowerPoint live) {
    return live.deck().outline().slides().stream()
        .flatMap(slide -> slide.shapes().stream())
        .mapToLong(shape -> shape.links().size())
        .sum();
  }
}

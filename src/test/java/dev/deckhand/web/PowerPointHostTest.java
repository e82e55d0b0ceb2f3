package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.web.office.FakeFaults;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The driver for PowerPoint, in a fake PowerPoint: reading, writing, faults of PowerPoint. */
@QuarkusTest
class PowerPointHostTest extends PowerPointTest {
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
}

package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page's modules one by one, in the browser that runs them and without a service. */
class SharedModulesTest {
  private static BrowserFixture browser;
  private static ModulePage page;

  @BeforeAll
  static void launch() {
    browser = BrowserFixture.start();
    page = ModulePage.open(browser, "");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void eventsAreFoundInAnyCut() {
    assertThat(
            run(
                "sse",
                """
                const stream = ': beat\\r\\nid: 7\\r\\nevent: text\\r\\ndata: {"a":1,\\r\\ndata: "b":2}\\r\\n\\r\\ndata: x\\n\\n';
                const seen = [];
                for (let size = 1; size < stream.length; size++) {
                  const parser = new m.EventParser();
                  const events = [];
                  for (let at = 0; at < stream.length; at += size) events.push(...parser.feed(stream.slice(at, at + size)));
                  seen.push(JSON.stringify(events));
                }
                return new Set(seen).size + ' ' + seen[0];
                """))
        .isEqualTo(
            "1 [{\"id\":\"7\",\"event\":\"text\",\"data\":\"{\\\"a\\\":1,\\n\\\"b\\\":2}\"},"
                + "{\"id\":\"7\",\"event\":\"message\",\"data\":\"x\"}]");
  }

  @Test
  void markdownNeverBecomesMarkup() {
    assertThat(
            render(
                "Total **1,2** <img src=x onerror=alert(1)>\\n\\n![pixel](https://x.example/p.png) [site](javascript:alert(1))"))
        .isEqualTo(
            "<p>Total <strong>1,2</strong> &lt;img src=x onerror=alert(1)&gt;</p><p>pixel site</p>");
  }

  @Test
  void markdownHasListsCodeAndTables() {
    assertThat(render("- one\\n  - two `x`\\n- three\\n\\n```\\na < b\\n```"))
        .isEqualTo(
            "<ul><li>one<ul><li>two <code>x</code></li></ul></li><li>three</li></ul>"
                + "<pre><code>a &lt; b</code></pre>");
    assertThat(render("| A | B |\\n|---|---:|\\n| x | 1.5 |"))
        .contains("<th scope=\"col\">A</th><th scope=\"col\" class=\"num\">B</th>")
        .contains("<td>x</td><td class=\"num\">1.5</td>");
  }

  @Test
  void markdownEscapesAreText() {
    assertThat(render("final\\\\_v7 \\\\*not\\\\* **so\\\\_so** `a\\\\_b`"))
        .isEqualTo("<p>final_v7 *not* <strong>so_so</strong> <code>a\\_b</code></p>");
  }

  @Test
  void longTextsShowTheWordsThatChanged() {
    assertThat(
            run(
                "text-diff",
                """
                const before = 'one two three four five six seven old eight nine\\nten eleven twelve';
                const after = before.replace('old', 'brand new').replace('twelve', 'thirteen');
                return m.excerpt(m.wordChanges(before, after), 2).map(({ kind, text }) => `${kind}<${text}>`).join('');
                """))
        .isEqualTo(
            "same<… six seven >del<old >ins<brand new >same<eight nine\nten eleven >del<twelve>ins<thirteen>");
  }

  @Test
  void rangesAreReadAndWritten() {
    assertThat(
            run("a1", "return m.formatRange(\"Q3 'act'\", m.parseRange(\"'Q3 ''act'''!$C$9:B2\"))"))
        .isEqualTo("'Q3 ''act'''!B2:C9");
    assertThat(run("a1", "return m.columnName(16384) + m.columnNumber('XFD')"))
        .isEqualTo("XFD16384");
    assertThat(run("a1", "return String(m.parseRange('Sales!XFE1') ?? m.parseRange('nonsense'))"))
        .isEqualTo("null");
    assertThat(
            run(
                "a1",
                "return [m.slideNumber('Slide 12'), m.slideNumber('slide:3#4'), m.slideNumber('Sales!A1')].join()"))
        .isEqualTo("12,3,");
  }

  @Test
  void operationsReadAsSentences() {
    assertThat(sentence("{op: 'writeCells', range: 'Sales!F1', values: [['Margin']]}"))
        .isEqualTo("Write “Margin” into Sales!F1");
    assertThat(sentence("{op: 'fillFormula', range: 'Sales!F2:F9', formula: '=D2-E2'}"))
        .isEqualTo("Fill Sales!F2:F9 with =D2-E2, adjusted for each cell");
    assertThat(
            sentence(
                "{op: 'addSlide', after: '@2', layout: 'Two', placeholders: {title: [{text: 'Hi'}]}}"))
        .isEqualTo("Add a slide after the slide that step 2 adds with layout “Two”, titled “Hi”");
    assertThat(sentence("{op: 'sortRange', range: 'Sales!A:F'}")).isEqualTo("Sort range Sales!A:F");
  }

  @Test
  void slidesBeforeAndAfterLineUp() {
    assertThat(
            run(
                "slide-order",
                """
                const report = { slides: [{ change: 'DELETED', number: 1 }, { change: 'ADDED', number: 2 }],
                  shapes: [{ slide: 3 }] };
                return m.alignSlides(3, report).map((s) => `${s.before}>${s.after}:${s.change}`).join(' ');
                """))
        .isEqualTo("1>null:deleted 2>1:null null>2:added 3>3:changed");
  }

  @Test
  void textsTakeValuesAndChooseByNumber() {
    assertThat(
            run(
                "message",
                """
                const cells = '{n, plural, one {Write {value} into {range}} other {Write # values into {range}}}';
                return [
                  m.format(cells, { n: 1, value: '=A1', range: 'B2' }, 'en'),
                  m.format(cells, { n: 1200, range: 'B:B' }, 'de'),
                  m.format('About {name}, {gone}', { name: 'x{y}' }, 'en'),
                ].map((parts) => parts.join('')).join(' | ');
                """))
        .isEqualTo("Write =A1 into B2 | Write 1.200 values into B:B | About x{y}, {gone}");
  }

  @Test
  void whatWasTakenBackIsNotInEffect() {
    assertThat(
            run(
                "conversation/versions",
                """
                const turns = (...versions) => [...m.inEffect(versions)].sort().join();
                const upload = { version: 1, cause: 'upload' };
                const a = { version: 2, cause: 'apply', turnId: 'a' };
                const office = { version: 3, cause: 'office' };
                const b = { version: 4, cause: 'apply', turnId: 'b' };
                return [
                  turns(b, office, a, upload),
                  turns({ version: 5, cause: 'undo', restores: 3 }, b, office, a, upload),
                  turns({ version: 5, cause: 'office', turnId: 'a' }, b, office, a, upload),
                  turns({ version: 5, cause: 'undo', restores: 1 }, b, office, a, upload),
                  turns(upload),
                ].join('|');
                """))
        .isEqualTo("a,b|a|b||");
  }

  @Test
  void onlyTheNewestIsShownAndNotWhileSomethingIsPressed() {
    assertThat(
            run(
                "desk/newest",
                """
                const begin = m.newest();
                const [older, newer] = [begin(), begin()];
                const seen = [await older(), await newer()];
                dispatchEvent(new PointerEvent('pointerdown'));
                const shown = begin()().then((isNewest) => seen.push(`shown ${isNewest}`));
                await null;
                await null;
                seen.push('pressed');
                dispatchEvent(new PointerEvent('pointerup'));
                seen.push('released');
                await shown;
                return seen.join();
                """))
        .isEqualTo("false,true,pressed,released,shown true");
  }

  private static String render(String markdown) {
    return run(
        "markdown",
        "const box = document.createElement('div'); box.append(m.renderMarkdown('%s')); return box.innerHTML"
            .formatted(markdown.replace("'", "\\'")));
  }

  private static String sentence(String operation) {
    return run("operations", "return m.sentence(" + operation + ")");
  }

  private static String run(String module, String body) {
    return page.run(module, body);
  }
}

package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OddRequestsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n\r\ncut"
      })
  void aFormThatEndsTooSoonIsTheSendersProblem(String body) {
    api()
        .header("Content-Type", "multipart/form-data; boundary=XX")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/sessions/" + Api.session("excel") + "/documents")
        .then()
        .statusCode(400)
        .body("code", equalTo("upload-incomplete"));
  }

  @Test
  void aNameWithANulCharacterIsKeptWithoutIt() {
    byte[] file = Api.sample("budget-vs-actual.xlsx");
    Api.upload(Api.session("excel"), "a\0b.xlsx", file)
        .statusCode(201)
        .body("name", equalTo("ab.xlsx"));
  }

  @ParameterizedTest
  @CsvSource({
    "../../x.xlsx,x.xlsx",
    "C:\\a\\b.xlsx,b.xlsx",
    "folder/,document",
    "表 ü.xlsx,表 ü.xlsx"
  })
  void aNameLosesItsFolders(String sent, String kept) {
    assertThat(FileName.of(sent)).isEqualTo(kept);
  }

  @Test
  void aLongNameKeepsItsExtension() {
    assertThat(FileName.of("é".repeat(400) + ".xlsx")).hasSize(200).endsWith(".xlsx");
  }
}

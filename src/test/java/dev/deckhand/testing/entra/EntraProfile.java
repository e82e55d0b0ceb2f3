package dev.deckhand.testing.entra;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A service where people sign in. */
public class EntraProfile implements QuarkusTestProfile {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(TestEntra.class));
  }
}

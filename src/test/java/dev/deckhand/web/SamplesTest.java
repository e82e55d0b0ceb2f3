package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
  private final Samples samples = new Samples();

  @Test
  void everySampleHasAQuestionThatNeedsNoChatModel() {
    assertThat(samples.all())
        .isNotEmpty()
        .allSatisfy(sample -> assertThat(sample.questions()).as(sample.name()).isNotEmpty());
  }

  @Test
  void questionsForAChatModelAreKeptApart() {
    Samples.Sample plan =
        samples.all().stream()
            .filter(sample -> sample.name().equals("project-plan.xlsx"))
            .findFirst()
            .orElseThrow();
    assertThat(plan.questions()).contains("which tasks are at risk?");
    assertThat(plan.chatQuestions()).contains("who has the most open tasks?");
    assertThat(plan.questions()).doesNotContainAnyElementsOf(plan.chatQuestions());
  }
}
